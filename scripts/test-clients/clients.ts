import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An event as a calendar in Stockholm has it; `start` is "2027-04-16 09:00", or the date alone. */
export type Seen = { title: string; start: string; cancelled: boolean };

/** The same from libical, with what no calendar shows. */
export type Parsed = Seen & { uid: string; sequence: number };

const run = (program: string, parameters: string[], folder: string, input = ''): string =>
  execFileSync(program, parameters, {
    encoding: 'utf8',
    input,
    // Nothing of the person at the keyboard: neither their calendars nor their zone or language.
    env: { PATH: process.env.PATH, HOME: folder, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });

/** libical's parser, by way of its own library. */
export function readWithLibical(ics: string, folder: string): { errors: number; events: Parsed[] } {
  const program = join(import.meta.dirname, 'read-with-libical.py');
  const { errors, events }: { errors: number; events: Parsed[] } = JSON.parse(
    run('python3', [program], folder, ics),
  );
  const start = (written: string): string =>
    written.replace(/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?$/, (_, year, month, day, hour, minute) =>
      hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day} ${hour}:${minute}`,
    );
  return { errors, events: events.map((event) => ({ ...event, start: start(event.start) })) };
}

/** A subscription kept by vdirsyncer: one file for each event, in a folder that khal looks into. */
export function subscribe(url: string, folder: string): { sync: () => void; files: () => string[] } {
  const calendar = join(folder, 'subscribed');
  const config = join(folder, 'vdirsyncer.conf');
  mkdirSync(calendar, { recursive: true });
  writeFileSync(
    config,
    `[general]
status_path = "${join(folder, 'status')}"
[pair day]
a = "feed"
b = "calendar"
collections = null
conflict_resolution = "a wins"
[storage feed]
type = "http"
url = "${url}"
[storage calendar]
type = "filesystem"
path = "${calendar}"
fileext = ".ics"
`,
  );
  const syncer = (verb: string): string => run('vdirsyncer', ['-c', config, '-v', 'ERROR', verb], folder);
  let isKnown = false;
  return {
    sync: () => {
      if (!isKnown) syncer('discover');
      isKnown = true;
      syncer('sync');
    },
    files: () => readdirSync(calendar).map((name) => readFileSync(join(calendar, name), 'utf8')),
  };
}

/** khal in Stockholm, over the calendars "subscribed" and "imported". */
export function openKhal(folder: string): {
  take: (ics: string) => void;
  list: (calendar: 'subscribed' | 'imported', date: string) => Seen[];
} {
  const config = join(folder, 'khal.conf');
  for (const name of ['subscribed', 'imported']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    config,
    `[calendars]
[[subscribed]]
path = ${join(folder, 'subscribed')}
[[imported]]
path = ${join(folder, 'imported')}
[locale]
local_timezone = Europe/Stockholm
default_timezone = Europe/Stockholm
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${join(folder, 'khal.db')}
`,
  );
  return {
    take: (ics) => {
      const file = join(folder, 'feed.ics');
      writeFileSync(file, ics);
      run('khal', ['-c', config, 'import', '--batch', '-a', 'imported', file], folder);
    },
    list: (calendar, date) =>
      run(
        'khal',
        [
          '-c',
          config,
          'list',
          '-a',
          calendar,
          '--once',
          '--day-format',
          '',
          '--format',
          '{title}\t{start}\t{cancelled}',
          date,
          '1d',
        ],
        folder,
      )
        .split('\n')
        .filter((line) => line.includes('\t'))
        .map((line) => {
          const [title = '', start = '', cancelled = ''] = line.split('\t');
          return { title, start: start.trim(), cancelled: cancelled.trim() !== '' };
        }),
  };
}
