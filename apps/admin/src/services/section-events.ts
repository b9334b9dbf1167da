import type { CalendarEvent } from '@plenum/calendar';
import type { PublicLanguage } from '../catalogue/language.ts';
import { publicMessage } from '../catalogue/public-message.ts';
import type { SolidarityDay } from './solidarity-day.ts';

/**
 * What the feed of a section's token shows: when its own pickets stand and in which city, in words that say nothing to
 * whoever looks into the calendar. The place is not among them: the section knows it.
 */
export function sectionEvents(
  day: SolidarityDay,
  section: string,
  options: { language: PublicLanguage; picketId: (picket: string) => string },
): CalendarEvent[] {
  const { language, picketId } = options;
  return day.pickets.flatMap(({ record, starts, ends, waits }): CalendarEvent[] => {
    if (record.section !== section || starts === undefined || ends === undefined) return [];
    return [
      {
        id: picketId(record.id),
        timeZone: record.timeZone,
        starts,
        ends,
        ...(waits ? { status: 'tentative' as const } : {}),
        title: publicMessage(language, 'public.neutral.title'),
        location: record.city,
      },
    ];
  });
}
