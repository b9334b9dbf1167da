import { calendarProblemCodes } from '@plenum/calendar';
import { z } from 'zod';

const instant = z.iso.datetime();

/** When a section is busy: instants and nothing else, neither what for nor with whom. */
export const sectionBusyRecord = z.strictObject({
  section: z.string(),
  at: instant,
  busy: z.array(z.strictObject({ from: instant, to: instant })),
  /** What its file was told about, and how often. */
  told: z.array(z.strictObject({ code: z.enum(calendarProblemCodes), times: z.int().positive() })),
});
export type SectionBusy = z.infer<typeof sectionBusyRecord>;
