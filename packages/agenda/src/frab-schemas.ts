import { z } from 'zod';
import { agendaSchema, id, list, slotSchema } from './schemas.ts';

const said = z.string().max(500);

export const frabInputSchema = z.strictObject({
  agenda: agendaSchema,
  slots: list(slotSchema, 5_000),
  options: z.strictObject({
    title: said.min(1),
    acronym: z
      .string()
      .max(100)
      .refine((text) => /^[a-z0-9_-]{4,}$/.test(text), { params: { code: 'bad-acronym' } }),
    version: said.optional(),
    language: id,
    withSpeakers: z.boolean().optional(),
    guids: z.record(z.string(), z.uuid()).optional(),
    withoutRoom: said.min(1).optional(),
  }),
});

/**
 * `title` and `acronym` (four or more of a-z, 0-9, '_' and '-') of the conference; `version` of its timetable;
 * `language` of the titles; `withSpeakers` as the items have them, by codes, which are left out otherwise; `guids` by
 * item; what stands for the room of a slot that has none (`withoutRoom`, '-').
 */
export type FrabOptions = z.input<typeof frabInputSchema>['options'];
