import { type Agenda, type Draft, slotSchema } from '@plenum/agenda';
import { z } from 'zod';

const instant = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const json = <T>(key: string) =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && key in value);

/** What drafting brought last, with the hash of the agenda that it answers; slots of the last draft that had any. */
export const timetableRecord = z.strictObject({
  problemHash: hash,
  madeAt: instant,
  seconds: z.number().nonnegative(),
  draft: json<Draft>('status'),
  slots: z.array(slotSchema),
});

/** A timetable as it was given out, with the agenda of that moment: it stays readable whatever changes. */
export const timetableReleaseRecord = z.strictObject({
  number: z.int().positive(),
  releasedAt: instant,
  agenda: json<Agenda>('items'),
  slots: z.array(slotSchema),
});

export type TimetableRelease = z.infer<typeof timetableReleaseRecord>;
