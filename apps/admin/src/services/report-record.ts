import { coverageItemSchema, picketReportSchema } from '@plenum/solidarity';
import { z } from 'zod';

/** What a picket reported. An entry is never changed: a later one of the same picket takes its place. */
export const picketReportRecord = z.strictObject({ at: z.iso.datetime(), report: picketReportSchema });

/** Something in the media that belongs to no picket; one that counts no longer stays for the trail. */
export const coverageRecord = z.strictObject({ item: coverageItemSchema, withdrawn: z.boolean().optional() });
