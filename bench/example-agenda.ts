import { readFileSync } from 'node:fs';
import type { Agenda, Item } from '@plenum/agenda';

const file = (name: string): string =>
  readFileSync(new URL(`../examples/national-conference/${name}`, import.meta.url), 'utf8');

const cells = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const several = (text: string | undefined): string[] => text?.split(';').filter(Boolean) ?? [];

/** The example conference's agenda, read without the package. Almaty is five hours before UTC all the year. */
export function exampleAgenda(): Agenda {
  const [head = '', ...lines] = file('agenda.csv').trim().split('\n');
  const names = cells(head);
  const items = lines.map((line): Item => {
    const row = Object.fromEntries(cells(line).map((value, index) => [names[index], value]));
    const at = row.fixed?.includes('T') ? `${row.fixed}:00+05:00` : undefined;
    return {
      id: row.id ?? '',
      title: { en: row.title_en ?? '', ru: row.title_ru ?? '', kk: row.title_kk ?? '' },
      minutes: Number(row.minutes),
      minutesAtLeast: Number(row.minutes_at_least),
      kind: row.kind as Item['kind'],
      after: several(row.after),
      ...(at ? { fixed: at } : {}),
      ...(row.fixed === 'first' || row.fixed === 'last' ? { place: row.fixed } : {}),
      priority: row.priority as Item['priority'],
      speakers: several(row.speakers_from),
      ...(row.audience && row.audience !== 'all' ? { audience: row.audience } : {}),
      motions: several(row.motions),
    };
  });
  const { timeZone, windows, breaks, meetingRooms } = JSON.parse(file('conference.json'));
  return { timeZone, windows, breaks, rooms: meetingRooms, items };
}
