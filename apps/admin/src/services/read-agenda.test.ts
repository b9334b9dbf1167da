import { describe, expect, it } from 'vitest';
import { exampleConference, exampleFiles, secondFiles } from '../rehearsal/example-files.ts';
import { agendaIn, agendaOf } from './agenda.ts';
import type { AgendaItemRecord } from './agenda-record.ts';
import { conferenceOf, foundingChanges } from './documents.ts';
import { readConference } from './read-conference.ts';

async function problemsWith(changes: Record<string, (text: string) => string | undefined>) {
  const read = readConference(await exampleFiles(changes), { example: false });
  return read.status === 'problems' ? read.problems : [];
}
const settledWith = (change: (settled: Record<string, unknown>) => void) => (text: string) => {
  const settled = JSON.parse(text);
  change(settled);
  return JSON.stringify(settled);
};

describe('readAgenda', () => {
  it('reads the 21 items of the example, its three days, four rooms and standing orders', async () => {
    const { agenda } = await exampleConference();
    expect(agenda?.items).toHaveLength(21);
    expect(agenda?.hours.windows).toHaveLength(3);
    expect(agenda?.hours.rooms.map(({ id }) => id)).toEqual(['hall', 'library', 'canteen', 'club']);
    expect(agenda?.hours.speaking).toEqual({ mover: 5, opposer: 5, speaker: 3, vote: 2 });
    expect(agenda?.hours.speakers).toMatchObject({ alternate: 'gender', atMostPerBranch: 2 });
    // Almaty is five hours before UTC.
    expect(agenda?.items.find(({ item }) => item.id === 'intl')?.item).toEqual({
      id: 'intl',
      title: {
        en: 'Greetings and solidarity from abroad',
        ru: 'Приветствия из-за рубежа',
        kk: 'Шетелден құттықтаулар',
      },
      minutes: 45,
      minutesAtLeast: 30,
      kind: 'plenary',
      fixed: '2027-04-17T09:30:00Z',
      priority: 'should',
    });
  });

  it('becomes documents and comes back as it was', async () => {
    const conference = await exampleConference();
    let last = 0;
    const documents = foundingChanges(conference, () => `d${++last}`).map((change, sequence) => ({
      ...change,
      revision: 1,
      sequence,
      savedAt: '2026-11-24T06:00:00Z',
      by: 'organiser',
    }));
    expect(conferenceOf(documents as never)?.agenda).toEqual(conference.agenda);
  });

  it('lets a conference be without one', async () => {
    const read = readConference(await secondFiles(), { example: false });
    expect(read.status === 'read' && read.conference.agenda).toBeUndefined();
  });

  it('tells with file, line and column all that is wrong, in one pass', async () => {
    const found = await problemsWith({
      'agenda.csv': (text) =>
        text
          .replace('plenary,strike,,must,almaty', 'plenary,strke,,must,almaty')
          .replace('30,40,plenary,credentials,,must,,', '50,40,plenary,credentials,,must,,')
          .replace('2027-04-17T13:00', '2027-04-17T23:00'),
      'conference.json': settledWith((settled) => {
        settled.windows = [
          { date: '2027-04-16', from: '19:00', to: '10:00' },
          { date: '2027-04-17', from: '09:00', to: '22:00' },
        ];
      }),
    });
    expect(found.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      ['conference.json', undefined, 'windows[0]', 'agenda.window-backwards'],
      ['agenda.csv', 9, 'after', 'agenda.unknown-item'],
      ['agenda.csv', 10, 'minutes_at_least', 'agenda.impossible-minutes'],
      ['agenda.csv', 20, 'fixed', 'agenda.fixed-outside'],
    ]);
  });

  it('tells what cannot be read beside what can, and names a circle', async () => {
    const unread = await problemsWith({
      'agenda.csv': (text) => text.replace('plenary,officers', 'plenery,officers').replace('15,20,', 'x,20,'),
      'conference.json': settledWith((settled) => {
        settled.windows = [{ date: '2027-04-31', from: '9', to: '19:00' }];
      }),
    });
    expect(unread.map(({ column, code }) => [column, code])).toEqual([
      ['windows[0].date', 'agenda.bad-date'],
      ['windows[0].from', 'agenda.bad-time'],
      ['minutes_at_least', 'not-an-integer'],
      ['kind', 'not-one-of'],
    ]);
    const circle = await problemsWith({
      'agenda.csv': (text) => text.replace('30,plenary,amend,', '30,plenary,close,'),
    });
    // The closing comes last by its place too: there are two circles.
    expect(circle.map(({ line, code, found }) => [line, code, found])).toEqual([
      [17, 'agenda.cycle', 'vote → elections → close'],
      [17, 'agenda.cycle', 'vote → close'],
    ]);
  });

  it('asks for hours of work where there are items, and for a clock that shows a fixed time', async () => {
    const found = await problemsWith({
      'conference.json': settledWith((settled) => {
        delete settled.windows;
      }),
      'agenda.csv': (text) => text.split('\n').slice(0, 2).join('\n'),
    });
    expect(found).toMatchObject([{ file: 'conference.json', column: 'windows', code: 'agenda.empty' }]);
    const fixed = await problemsWith({
      'agenda.csv': (text) => text.replace('2027-04-17T13:00', '2027-04-37T13:00'),
    });
    expect(fixed).toMatchObject([{ line: 20, column: 'fixed', code: 'agenda.missing-hour' }]);
  });
});

describe('agendaOf', () => {
  const record = (id: string, more: Partial<AgendaItemRecord['item']> = {}): AgendaItemRecord => ({
    item: { id, title: { en: id }, minutes: 30, kind: 'plenary', priority: 'must', ...more },
  });
  const hours = { windows: [], breaks: [], rooms: [] };

  it('leaves out what was struck off, and lets what waited for it wait for what that waited for', () => {
    const items = [
      record('one'),
      { ...record('two', { after: ['one'] }), withdrawn: true },
      record('three', { after: ['two'], apart: ['two'] }),
    ];
    const agenda = agendaIn({ hours, items }, 'Asia/Almaty');
    expect(agenda.items.map(({ id, after, apart }) => [id, after, apart])).toEqual([
      ['one', undefined, undefined],
      ['three', ['one'], undefined],
    ]);
  });

  it('pins what was put somewhere by hand, and is nothing where there is no agenda', async () => {
    const pin = { starts: '2027-04-16T05:00:00Z', minutes: 30 };
    const agenda = agendaIn({ hours, items: [{ ...record('one'), pin }] }, 'Asia/Almaty');
    expect(agenda.pins).toEqual([{ item: 'one', ...pin }]);
    const { agenda: _, ...without } = await exampleConference();
    expect(agendaOf({ conference: without })).toBeUndefined();
  });
});
