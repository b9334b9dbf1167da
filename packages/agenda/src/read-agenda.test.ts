import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import { draftTimetable } from './draft-timetable.ts';
import type { AgendaError } from './errors.ts';
import type { Agenda, Item } from './schemas.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: { en: id },
  minutes: 30,
  kind: 'plenary',
  priority: 'must',
  ...more,
});

const agenda = (more: Partial<Agenda> = {}): Agenda => ({
  timeZone: 'Europe/Berlin',
  windows: [{ date: '2027-04-16', from: '09:00', to: '12:00' }],
  breaks: [],
  rooms: [{ id: 'hall', places: 50 }],
  items: [item('a'), item('b')],
  ...more,
});

/** What is told of an agenda that cannot be used: code and path. */
async function faults(input: unknown): Promise<string[]> {
  const error = await draftTimetable(input as Agenda).then(
    () => undefined,
    (refused: AgendaError) => refused,
  );
  return (error?.problems ?? []).map(({ code, path }) => `${code} ${path.join('.')}`);
}

describe('an agenda that cannot be used', () => {
  it('is told of all its faults in one pass', async () => {
    const bad = agenda({
      windows: [
        { date: '2027-04-16', from: '12:00', to: '09:00' },
        { date: '2027-04-17', from: '09:00', to: '12:00' },
        { date: '2027-04-17', from: '11:00', to: '13:00' },
      ],
      breaks: [
        { name: 'Lunch', minutes: 60, between: ['14:00', '13:00'] },
        { name: 'Tea', minutes: 20, every: 100 },
        { name: 'Nothing', minutes: 20 },
        { name: 'Supper', minutes: 30, between: ['18:00', '19:00'], dates: ['2027-04-17'] },
      ],
      items: [
        item('a', { minutes: 0, after: ['nobody'], apart: ['a'] }),
        item('a', { minutes: 30, minutesAtLeast: 40 }),
        item('large', { needs: { places: 60 } }),
        item('screen', { needs: { screen: true } }),
        item('early', { fixed: '2027-04-17T05:00:00Z' }),
        item('long', { minutes: 120 }),
        item('Tea', { minutes: 300, kind: 'social' }),
      ],
      pins: [
        { item: 'large', room: 'cellar', starts: '2027-04-17T08:00:00Z', minutes: 20 },
        { item: 'nobody', starts: '2027-04-18T08:00:00Z', minutes: 20 },
        { item: 'large', starts: '2027-04-17T08:00:00Z', minutes: 30 },
      ],
    });
    expect((await faults(bad)).toSorted()).toEqual(
      [
        'break-backwards breaks.0.between',
        'break-outside breaks.3.dates.0',
        'duplicate-id breaks.1.name',
        'duplicate-id items.1.id',
        'fixed-outside items.4.fixed',
        'impossible-minutes items.0.minutes',
        'impossible-minutes items.1.minutesAtLeast',
        'longer-than-sitting items.5',
        'longer-than-window items.6',
        'missing breaks.2.between',
        'no-room items.2.needs',
        'no-room items.3.needs',
        'not-allowed items.0.apart.0',
        'pin-minutes pins.0.minutes',
        'pin-outside pins.1.starts',
        'pin-twice pins.2.item',
        'unknown-item items.0.after.0',
        'unknown-item pins.1.item',
        'unknown-room pins.0.room',
        'window-backwards windows.0',
        'windows-overlap windows.2',
      ].toSorted(),
    );
  });

  it('has the members of every circle named, those of places too', async () => {
    const circle = (items: Item[]) =>
      draftTimetable(agenda({ items })).catch(({ problems }: AgendaError) =>
        problems.map(({ params }) => params),
      );
    expect(
      await circle([
        item('a', { after: ['c'] }),
        item('b', { after: ['a'] }),
        item('c', { after: ['b'] }),
        item('d'),
      ]),
    ).toEqual([{ items: ['a', 'b', 'c'] }]);
    expect(await circle([item('a', { after: ['a'] }), item('b')])).toEqual([{ items: ['a'] }]);
    expect(await circle([item('open', { place: 'first', after: ['b'] }), item('b')])).toEqual([
      { items: ['open', 'b'] },
    ]);
  });

  it('is refused for a zone, an hour that the clocks leap over, and shapes of all kinds', async () => {
    expect(await faults(agenda({ timeZone: 'Mars/Base' }))).toEqual(['unknown-time-zone timeZone']);
    const leap = [{ date: '2027-03-28', from: '02:30', to: '12:00' }];
    expect(await faults(agenda({ windows: leap }))).toContain('missing-hour windows.0.from');
    expect(await faults(agenda({ windows: [] }))).toContain('empty windows');
    for (const input of [null, 7, 'agenda', [], {}, { items: {} }])
      expect(await faults(input)).not.toEqual([]);
    expect(
      await faults({
        ...agenda(),
        more: 1,
        buffer: 'half',
        windows: [{ date: '2027-02-30', from: '9', to: '25:00' }],
      }),
    ).toEqual([
      'bad-date windows.0.date',
      'bad-time windows.0.from',
      'bad-time windows.0.to',
      'bad-fraction buffer',
      'unknown-field more',
    ]);
  });
});

describe('hours of work', () => {
  const hours = async (more: Partial<Agenda>) => {
    const draft = await draftTimetable(agenda(more));
    if (!('slots' in draft)) throw new Error(draft.status);
    expect(checkTimetable(agenda(more), draft.slots).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    return draft.slots.map(({ item: id, starts, minutes }) => `${id} ${starts} ${minutes}`);
  };

  it('go on over midnight where two windows touch', async () => {
    const windows = [
      { date: '2027-04-16', from: '23:00', to: '24:00' },
      { date: '2027-04-17', from: '00:00', to: '01:00' },
    ];
    expect(await hours({ windows, items: [item('night', { minutes: 120 })] })).toEqual([
      'night 2027-04-16T21:00:00Z 120',
    ]);
  });

  it('are an hour shorter in the night when the clocks go forward, and longer when they go back', async () => {
    // Berlin leaps from 02:00 to 03:00 on 28 March 2027 and falls back from 03:00 to 02:00 on 31 October.
    const night = (date: string) => [{ date, from: '01:00', to: '05:00' }];
    expect(
      await hours({ windows: night('2027-03-28'), items: [item('a', { minutes: 240, minutesAtLeast: 30 })] }),
    ).toEqual(['a 2027-03-28T00:00:00Z 180']);
    expect(await hours({ windows: night('2027-10-31'), items: [item('a', { minutes: 300 })] })).toEqual([
      'a 2027-10-30T23:00:00Z 300',
    ]);
    // Santiago skips midnight itself: on 5 September 2027 the clocks go from 00:00 to 01:00.
    const santiago = {
      timeZone: 'America/Santiago',
      windows: [{ date: '2027-09-04', from: '22:00', to: '24:00' }],
    };
    expect(await faults(agenda(santiago))).toContain('missing-hour windows.0.to');
    const after = {
      timeZone: 'America/Santiago',
      windows: [{ date: '2027-09-05', from: '01:00', to: '02:00' }],
    };
    expect(await hours({ ...after, items: [item('a', { minutes: 60 })] })).toEqual([
      'a 2027-09-05T04:00:00Z 60',
    ]);
  });

  it('tells an hour that the clocks show twice', () => {
    const windows = [{ date: '2027-10-31', from: '02:30', to: '05:00' }];
    expect(checkTimetable(agenda({ windows, items: [] }), []).map(({ code }) => code)).toEqual([
      'repeated-hour',
    ]);
  });
});
