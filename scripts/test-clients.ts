import { deepEqual, equal } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKhal, readWithLibical, type Seen, subscribe } from './test-clients/clients.ts';
import { type Organiser, openOrganiser } from './test-clients/organiser.ts';
import { prepareClients } from './test-clients/prepare-clients.ts';
import { startServers } from './test-clients/servers.ts';

/** The day of the example, in a year that still lies ahead: what is past is not called off. */
const first = '2035-04-16';

/** When each picket stands by the clocks of Stockholm: pickets.csv by hand; in April the north has summer time. */
const hours: Record<string, string> = {
  Melbourne: '03:00',
  Berlin: '09:00',
  Brussels: '09:00',
  Frankfurt: '10:00',
  Stockholm: '10:00',
  London: '10:30',
  Gothenburg: '12:00',
  Belfast: '13:00',
  Dublin: '13:00',
  Glasgow: '13:00',
  'São Paulo': '15:00',
  'New York': '15:30',
};

type Edition = {
  said: string;
  change: (organiser: Organiser) => Promise<void>;
  date: string;
  hours: Record<string, string>;
  off: string[];
  /** The sequences above 0 by city; 'all' has that of every event that is not named. */
  sequences: Record<string, number>;
};

const later = { ...hours, Stockholm: '11:30' };
const editions: Edition[] = [
  {
    said: 'edition 1',
    change: (organiser) => organiser.moveConference('2035-04-16'),
    date: first,
    hours,
    off: [],
    sequences: {},
  },
  {
    said: 'edition 2, Stockholm later and Glasgow off',
    change: async (organiser) => {
      await organiser.changePicket('stockholm', { placeOpen: [{ from: '11:30', to: '13:00' }] });
      await organiser.changePicket('glasgow', { advice: 'no gathering' });
    },
    ...{ date: first, hours: later, off: ['Glasgow'], sequences: { Stockholm: 1, Glasgow: 1 } },
  },
  {
    said: 'edition 3, Glasgow on again',
    change: (organiser) => organiser.changePicket('glasgow', { advice: 'plan' }),
    ...{ date: first, hours: later, off: [], sequences: { Stockholm: 1, Glasgow: 2 } },
  },
  {
    said: 'edition 4, the conference a week later',
    change: (organiser) => organiser.moveConference('2035-04-23'),
    ...{ date: '2035-04-23', hours: later, off: [], sequences: { all: 1, Stockholm: 2, Glasgow: 3 } },
  },
];

const cityOf = ({ title }: Seen): string => title.replace('Picket of solidarity, ', '');

/** "Berlin 2035-04-16 09:00" of every picket, and the day itself, sorted. */
const shown = (events: Seen[]): string[] =>
  events.map((event) => `${cityOf(event)} ${event.start}${event.cancelled ? ' cancelled' : ''}`).toSorted();

const expected = ({ date, hours, off }: Edition): string[] =>
  [
    `Day of solidarity with the conference ${date}`,
    ...Object.entries(hours).map(
      ([city, hour]) => `${city} ${date} ${hour}${off.includes(city) ? ' cancelled' : ''}`,
    ),
  ].toSorted();

let passed = 0;
let failed = 0;
function check(name: string, work: () => void): void {
  try {
    work();
    passed += 1;
    console.log(`passed  ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}\n${error instanceof Error ? error.message : error}`);
  }
}

async function feedAt(url: string): Promise<string> {
  const answer = await fetch(url);
  equal(answer.status, 200);
  equal(answer.headers.get('content-type'), 'text/calendar; charset=utf-8');
  return answer.text();
}

async function testClients(folder: string): Promise<void> {
  const servers = await startServers(folder);
  const feed = `${servers.site}/en/solidarity.ics`;
  try {
    const organiser = await openOrganiser(servers.admin, folder);
    const khal = openKhal(folder);
    const subscription = subscribe(feed, folder);
    for (const edition of editions) {
      const { said, date, sequences } = edition;
      await edition.change(organiser);
      await organiser.publish();
      const all = expected(edition);
      const ics = await feedAt(feed);
      check(
        `${said}: libical finds no error, each UID once, a higher sequence where something changed`,
        () => {
          const { errors, events } = readWithLibical(ics, folder);
          equal(errors, 0);
          deepEqual(shown(events), all);
          equal(new Set(events.map(({ uid }) => uid)).size, all.length);
          for (const event of events)
            equal(event.sequence, sequences[cityOf(event)] ?? sequences.all ?? 0, event.title);
        },
      );
      check(`${said}: vdirsyncer keeps ${all.length} files for ${all.length} events`, () => {
        subscription.sync();
        const uids = subscription.files().map((file) => /^UID:(.*?)\r?$/m.exec(file)?.[1]);
        equal(uids.length, all.length);
        equal(new Set(uids).size, all.length);
      });
      const days = [...new Set([first, date])];
      const inKhal = (calendar: 'subscribed' | 'imported') =>
        days.flatMap((day) => shown(khal.list(calendar, day)));
      check(`${said}: khal shows what vdirsyncer fetched, at the hours of Stockholm`, () =>
        deepEqual(inKhal('subscribed'), all),
      );
      check(`${said}: khal shows the same after an import over the edition before`, () => {
        khal.take(ics);
        deepEqual(inKhal('imported'), all);
      });
    }
    check('an edition that is fetched again changes nothing', () => {
      const before = subscription.files();
      subscription.sync();
      deepEqual(subscription.files(), before);
    });
    await organiser.close();
  } finally {
    await servers.stop();
  }
}

const machine = prepareClients();
if (machine.status === 'lacking') {
  console.error(machine.sentence);
  process.exitCode = 1;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-clients-'));
  try {
    await testClients(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
