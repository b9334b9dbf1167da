import { planBChanges } from '@plenum/solidarity';
import { z } from 'zod';

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const hours = z.array(z.object({ from: wallTime, to: wallTime }));
const instant = z.iso.datetime();
const change = z.enum(planBChanges);

/** What is agreed with a section for the case of a block: when it can be called, and what is otherwise then. */
export const planBPrepRecord = z.strictObject({
  picket: z.string().min(1),
  wakes: wallTime,
  sleeps: wallTime,
  /** A code name: who is called. */
  caller: z.string().optional(),
  place: z.string().optional(),
  minutes: z.int().min(1).max(1440).optional(),
  available: hours.optional(),
  placeOpen: hours.optional(),
});

/**
 * The plan B that was chosen. Pickets stand in it by their documents, which say nothing to whoever reads only what is
 * general: neither a city nor a section.
 */
export const planBRecord = z.strictObject({
  decided: instant,
  leadMinutes: z.int().min(0).max(20_160),
  chosenAt: instant,
  /** Of everything it was worked out from: when that changes, the hash tells. */
  madeOf: z.string().regex(/^[0-9a-f]{64}$/),
  pickets: z.record(
    z.string(),
    z.strictObject({ change, before: instant.nullable(), after: instant.nullable() }),
  ),
  /** Whom to call in which order; `isLate`: their people wake when they should stand already. */
  calls: z.array(z.strictObject({ picket: z.string().min(1), at: instant, isLate: z.boolean() })),
});

/** Somebody has been called and told what changes. It is only ever appended. */
export const planBCallRecord = z.strictObject({
  picket: z.string().min(1),
  change,
  start: instant.nullable(),
  at: instant,
});
