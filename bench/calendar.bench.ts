import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type CalendarEvent, type Edition, nextEdition, toICalendar } from '@plenum/calendar';

// How much longer an edition takes to bytes than bare ical-generator needs for the same events, which it neither
// checks nor cleans nor gives UIDs.
const expected: { ratio: number; milliseconds: Record<string, number> } = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).calendar;

// The peer is the release that the package is built on.
const ofCalendar = createRequire(new URL('../packages/calendar/package.json', import.meta.url));
type Peer = { createEvent: (event: Record<string, unknown>) => unknown; toString: () => string };
const { ICalCalendar }: { ICalCalendar: new (options: Record<string, unknown>) => Peer } =
  ofCalendar('ical-generator');

const count = 10_000;
const zones = ['Europe/Berlin', 'Europe/Stockholm', 'Asia/Almaty', 'America/Sao_Paulo', 'Pacific/Apia'];
const minute = 60_000;
const first = Date.parse('2027-04-16T07:00:00Z');
const instant = (minutes: number): string => new Date(first + minutes * minute).toISOString();

/** Pickets all over the world and, one in ten, whole days; with all that an event may tell, or title and time alone. */
const events = (isFull: boolean) =>
  Array.from({ length: count }, (_, index): CalendarEvent => {
    const bare = {
      id: `picket-${index}`,
      timeZone: zones[index % zones.length] ?? 'UTC',
      title: `Пикет солидарности ${index}`,
    };
    const shown = !isFull
      ? bare
      : {
          ...bare,
          description:
            'Bring posters in the language of the country; the steward has the letter, and who hands it in.',
          location: `Embassy of Kazakhstan, Street ${index}, Town`,
          url: `https://plenum.example/en/#${index}`,
          geo: { lat: (index % 170) - 85.5, lon: (index % 350) - 175.25 },
          categories: ['picket', 'solidarity'],
        };
    return index % 10 === 0
      ? { ...shown, date: '2027-04-16', until: '2027-04-18' }
      : { ...shown, starts: instant(15 * (index % 96)), ends: instant(15 * (index % 96) + 90) };
  });

function bare({ entries, name }: Edition): string {
  const calendar = new ICalCalendar({
    prodId: '//Plenum//Calendar//EN',
    method: 'PUBLISH',
    name,
    ttl: 3_600,
  });
  for (const { id, sequence, created, modified, words, event } of entries)
    calendar.createEvent({
      id,
      sequence,
      stamp: new Date(modified),
      created: new Date(created),
      lastModified: new Date(modified),
      summary: event.title,
      description: event.description === undefined ? words : `${words}\n\n${event.description}`,
      status: 'CONFIRMED',
      ...(event.location === undefined || event.geo === undefined
        ? {}
        : { location: { title: event.location, geo: event.geo } }),
      url: event.url ?? null,
      categories: (event.categories ?? []).map((category) => ({ name: category })),
      ...(event.date === undefined
        ? { start: new Date(event.starts), end: new Date(event.ends) }
        : { allDay: true, start: new Date(event.date), end: new Date('2027-04-19') }),
    });
  return calendar.toString();
}

/** Milliseconds of one processor, which others on the machine do not lengthen. */
const time = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
/** The least of many rounds: whatever else the machine does, and its memory, only adds to it. */
const least = (values: number[]): number => Math.min(...values);
const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (!(value <= (most ?? 0))) process.exitCode = 1;
};

const options = { feed: 'public', name: 'Solidarity day', language: 'en', now: '2027-03-01T12:00:00Z' };
for (const [kind, isFull] of [
  ['title and time', false],
  ['all that an event may tell', true],
] as const) {
  const listed = events(isFull);
  const edition = nextEdition(undefined, listed, options);
  // Both warm: the first runs are the compiler's. In turns, so that a busy minute of the machine hits both.
  const rounds = Array.from({ length: 44 }, () => ({
    ours: time(() => toICalendar(edition)),
    peer: time(() => bare(edition)),
  })).slice(4);
  const ours = least(rounds.map((round) => round.ours));
  const peer = least(rounds.map((round) => round.peer));
  report(`10,000 events to bytes, ${kind}`, ours / peer, expected.ratio, 'times bare ical-generator');
  report(`10,000 events to bytes, ${kind}`, ours, expected.milliseconds.bytes, 'ms');
  const again = least([1, 2, 3].map(() => time(() => nextEdition(edition, listed, options))));
  report(`the next edition, ${kind}, none changed`, again, expected.milliseconds.edition, 'ms');
}
