import { decimal, integer, oneOf, text } from '@plenum/tables';
import type { PicketRecord } from './conference.ts';
import type { FileProblem } from './file-problem.ts';
import { type Files, readRows, refuseRepeatedIds } from './read-rows.ts';
import { isTimeZone } from './time-zone.ts';

const word = () => text({ trim: true });
const some = () => text({ trim: true, optional: true });
const wallTime = { matches: /^([01]\d|2[0-3]):[0-5]\d$/, expected: 'a time like 09:30' };
const time = () => text({ trim: true, optional: true, pattern: wallTime });

/** Reads `pickets.csv`. */
export function readPickets(files: Files, problems: FileProblem[]): PicketRecord[] {
  const columns = {
    id: word(),
    section: word(),
    country: text({ trim: true, pattern: { matches: /^[A-Z]{2}$/, expected: 'a country code like DE' } }),
    city: word(),
    time_zone: word(),
    latitude: decimal(),
    longitude: decimal(),
    place: word(),
    minutes: integer({ minimum: 1, maximum: 1440 }),
    place_open: some(),
    people_available: word(),
    law_earliest: time(),
    law_latest: time(),
    expected_turnout: integer({ minimum: 0 }),
    evening_news_deadline: time(),
    police_notice_days: integer({ minimum: 0 }),
    advice: oneOf(['plan', 'lawyer first', 'no gathering']),
  };
  const rows = readRows(files, 'pickets.csv', columns, problems);
  refuseRepeatedIds(rows);
  return rows.flatMap(({ value, tell }) => {
    if (!isTimeZone(value.time_zone)) tell('time_zone', 'unknown-zone', value.time_zone);
    const available = readHours(value.people_available);
    const placeOpen = value.place_open === undefined ? undefined : readHours(value.place_open);
    if (available === undefined) tell('people_available', 'bad-hours', value.people_available);
    if (value.place_open !== undefined && placeOpen === undefined)
      tell('place_open', 'bad-hours', value.place_open);
    if (available === undefined) return [];
    const { law_earliest: earliest, law_latest: latest, evening_news_deadline: newsDeadline } = value;
    return [
      {
        id: value.id,
        section: value.section,
        country: value.country,
        city: value.city,
        timeZone: value.time_zone,
        latitude: Number(value.latitude),
        longitude: Number(value.longitude),
        place: value.place,
        minutes: value.minutes,
        ...(placeOpen === undefined ? {} : { placeOpen }),
        available,
        ...(earliest === undefined ? {} : { earliest }),
        ...(latest === undefined ? {} : { latest }),
        ...(newsDeadline === undefined ? {} : { newsDeadline }),
        expectedTurnout: value.expected_turnout,
        policeNoticeDays: value.police_notice_days,
        advice: value.advice,
      },
    ];
  });
}

/** Reads "09:00-12:00" or several such hours with ';' between them; nothing when one of them is none. */
function readHours(cell: string): { from: string; to: string }[] | undefined {
  const hours = cell.split(';').map((part) => {
    const [from, to, ...rest] = part.trim().split(/[-–]/);
    const good = from && to && rest.length === 0 && [from, to].every((end) => wallTime.matches.test(end));
    return good && from < to ? { from, to } : undefined;
  });
  const readable = hours.filter((hour) => hour !== undefined);
  return readable.length === hours.length ? readable : undefined;
}
