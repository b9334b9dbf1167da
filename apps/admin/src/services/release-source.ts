import type { Edition } from '@plenum/calendar';
import type { Released } from './records.ts';
import type { SolidarityDay } from './solidarity-day.ts';

/** Editions by the name that they are kept under. */
export type Editions = Record<string, Edition>;

/** Everything that a release is made of; ids are random and stay for life, because subscribers' calendars keep them. */
export type ReleaseSource = {
  day: SolidarityDay;
  released: Released;
  country: string | undefined;
  timeZone: string;
  url: string;
  feedId: string;
  dayId: string;
  picketId: (picket: string) => string;
  /** The conference has been blocked: nothing that is called out starts before this instant. */
  blocked?: { notBefore: string };
  /** The sections with a token that has not been taken back, and the editions that they have seen. */
  sections?: { document: string; section: string; token: string; editions: Editions }[];
};
