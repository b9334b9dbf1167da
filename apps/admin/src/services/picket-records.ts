import { picketEventSchema } from '@plenum/solidarity';
import { z } from 'zod';

export const dayModes = ['same-date', 'simultaneous', 'relay'] as const;
export type DayMode = (typeof dayModes)[number];

/** What the organisers place the pickets for; without it by the first hour of each. */
export const dayModeRecord = z.strictObject({ mode: z.enum(dayModes) });

/** Something that happened to a picket. It is only ever appended. */
export const picketEventRecord = picketEventSchema;

/** Why a picket is cancelled, in as few words as need be kept. */
export const cancelReasons = [
  'section-withdraws',
  'lawyer-advises',
  'forbidden',
  'unsafe',
  'blocked',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];
