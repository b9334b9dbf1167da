import { runEventSchema } from '@plenum/agenda';
import { z } from 'zod';

/**
 * Something that happened on a day of the conference. The events of a date are a list of their own: what is corrected
 * or taken back is named by its place there.
 */
export const agendaEventRecord = z.strictObject({ date: z.iso.date(), event: runEventSchema });
