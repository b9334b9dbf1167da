import type { Language } from '../catalogue/language.ts';
import type { ConferenceRecord } from './conference.ts';

/** The days of the conference in words, as "16–18 April 2027". They are local days, the same in any reader's zone. */
export function conferenceDates(
  { opens, closes }: Pick<ConferenceRecord, 'opens' | 'closes'>,
  language: Language,
): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(noon(opens), noon(closes));
}

function noon(local: string): Date {
  return new Date(`${local.slice(0, 10)}T12:00:00Z`);
}
