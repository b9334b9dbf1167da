import { z } from 'zod';

/** Of whom a deadline is asked one by one: every branch, every section; without it of nobody in particular. */
export const deadlineGroups = ['branches', 'sections'] as const;

export const deadlineHour = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What must be done so many days before the opening, by the end of that day or by its hour; and who has done it. */
export const deadlineRecord = z.strictObject({
  id: z.string().min(1).max(200),
  title: z.string().min(1).max(500),
  daysBefore: z.int().min(-3650).max(3650),
  at: z.string().regex(deadlineHour).optional(),
  responsible: z.enum(deadlineGroups).optional(),
  /** The local date on which it was done: by a branch or a section, or without `by` for all. */
  done: z.array(z.strictObject({ by: z.string().optional(), on: z.iso.date() })).optional(),
  /** Struck off the list; kept for the trail. */
  withdrawn: z.boolean().optional(),
});

export type DeadlineRecord = z.infer<typeof deadlineRecord>;
export type DeadlineGroup = (typeof deadlineGroups)[number];
