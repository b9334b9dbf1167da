import { z } from 'zod';
import { agendaSchema, id, instant, list, slotSchema, someMinutes } from './schemas.ts';

const at = instant;
const item = id;
const because = z.string().max(500).optional();
const event = z.int().min(0);

export const runEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), at, item }),
  z.strictObject({ kind: z.literal('stopped'), at, item }),
  z.strictObject({ kind: z.literal('interrupted'), at, item, because }),
  z.strictObject({ kind: z.literal('resumed'), at, item }),
  z.strictObject({ kind: z.literal('moved'), at, item, starts: instant, room: id.optional(), because }),
  z.strictObject({ kind: z.literal('cut'), at, item, minutes: someMinutes.optional(), because }),
  z.strictObject({ kind: z.literal('extended'), at, item, minutes: someMinutes, because }),
  z.strictObject({ kind: z.literal('adjourned'), at, until: instant.optional(), because }),
  z.strictObject({ kind: z.literal('reopened'), at }),
  z.strictObject({ kind: z.literal('corrected'), at, event, to: instant }),
  z.strictObject({ kind: z.literal('taken-back'), at, event }),
]);

/**
 * What happened at an instant. An item is 'cut' from the programme, or with `minutes` down to so many; 'extended' by
 * so many; 'moved' to another start. 'adjourned' interrupts whatever runs until it is 'reopened'. 'corrected' says that
 * the event with this place in the list happened at `to`, 'taken-back' that it did not happen.
 */
export type RunEvent = z.input<typeof runEventSchema>;

/** Every kind of event that can be entered. */
export const runEventKinds: readonly RunEvent['kind'][] = runEventSchema.options.map(
  ({ shape }) => shape.kind.value,
);

const weight = z.int().min(0).max(1_000_000);

const cutCostsSchema = z.strictObject({
  minute: z.strictObject({ must: weight, should: weight, could: weight }),
  drop: z.strictObject({ should: weight, could: weight }),
});

/** Points that it costs to take a minute from an item, and to drop one, by its priority. What must be is not dropped. */
export type CutCosts = z.input<typeof cutCostsSchema>;

export const runInputSchema = z.strictObject({
  slots: list(slotSchema, 2000),
  events: list(runEventSchema, 20_000),
  options: z.strictObject({
    now: instant,
    agenda: agendaSchema.optional(),
    endsBy: instant.optional(),
    costs: cutCostsSchema.optional(),
  }),
});

/**
 * `now`: the instant that is asked about; `agenda`: without it every slot is for all, cannot be cut, and a day ends
 * when its last slot is planned to; `endsBy`: when everything must be over on that date, instead of the window's end;
 * `costs` of cuts.
 */
export type RunOptions = z.input<typeof runInputSchema>['options'];
