import { type CalendarEvent, nextEdition, toICalendar } from '@plenum/calendar';
import type { Language } from '../catalogue/language.ts';
import { message } from '../catalogue/message.ts';
import { deadlinesOf } from './deadlines.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { type Fact, facts } from './records.ts';
import { releaseTimesOf } from './release-times.ts';
import { daySource, draftIn, solidarityDay } from './solidarity-day.ts';
import { sessionEvents } from './timetable-events.ts';

/** The organisers' calendar as a file: all that is drafted, and when each fact may be told. Nothing of it is published. */
export async function organisersFeed(
  office: Office,
  language: Language,
  factWords: Record<Fact, string>,
): Promise<string | undefined> {
  const loaded = await openConference(office);
  const { conference, documents } = loaded;
  const { timeZone } = conference.settled;
  const conferenceId = held(documents, 'conference')[0]?.document ?? '';
  const pickets = new Map(held(documents, 'picket').map(({ document, value }) => [value.id, document]));
  const planned = releaseTimesOf(loaded)?.value ?? {};
  const day = await solidarityDay(daySource(loaded), draftIn(office));
  const events: CalendarEvent[] = [
    {
      id: `day-${conferenceId}`,
      timeZone,
      date: day.date,
      title: message(language, 'feeds.organisers.day'),
    },
    ...day.pickets.flatMap(({ record, starts, ends }): CalendarEvent[] =>
      starts === undefined || ends === undefined
        ? []
        : [
            {
              id: `picket-${pickets.get(record.id) ?? record.id}`,
              timeZone: record.timeZone,
              starts,
              ends,
              title: message(language, 'feeds.organisers.picket', { city: record.city }),
              description: message(language, 'feeds.organisers.about', {
                section: record.section,
                turnout: record.expectedTurnout,
              }),
              location: `${record.place}, ${record.city}`,
            },
          ],
    ),
    ...deadlinesOf(office, loaded).deadlines.map(
      ({ document, title, date }): CalendarEvent => ({
        id: `deadline-${document}`,
        timeZone,
        date,
        title: message(language, 'deadlines.event', { title }),
      }),
    ),
    ...sessionEvents(loaded, language),
    ...facts.flatMap((fact): CalendarEvent[] => {
      const at = planned[fact];
      if (at === undefined) return [];
      const title = message(language, 'feeds.organisers.fact', { fact: factWords[fact] });
      return [{ id: `fact-${fact}-${conferenceId}`, timeZone, starts: at, ends: at, title }];
    }),
  ];
  const before = held(documents, 'organisers-feed')[0];
  const now = office.now().toISOString();
  const known = before?.value.editions ?? {};
  const edition = nextEdition(known[language], events, {
    feed: `organisers-${conferenceId}-${language}`,
    name: message(language, 'feeds.organisers.name'),
    language,
    now,
  });
  if (edition.number !== known[language]?.number) {
    const at = {
      document: before?.document ?? newId(office),
      revision: before?.revision ?? null,
      position: 0,
    };
    const value = { editions: { ...known, [language]: edition } };
    const saved = await office.store.save([change('organisers-feed', at, value)], {
      by: office.by,
      now,
      read: [],
    });
    if (saved.status === 'conflict') return undefined;
  }
  return toICalendar(edition);
}
