import { describe, expect, it } from 'vitest';
import { checkTimetable } from './check-timetable.ts';
import { exampleAgenda } from './example-agenda.fixture.ts';
import type { Agenda, Item } from './schemas.ts';
import { type ShortTime, shortConference } from './short-conference.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  title: { en: id },
  minutes: 60,
  minutesAtLeast: 40,
  kind: 'plenary',
  priority: 'must',
  ...more,
});

const agenda: Agenda = {
  timeZone: 'Asia/Almaty',
  windows: [{ date: '2027-04-16', from: '09:00', to: '19:00' }],
  breaks: [{ name: 'Lunch', minutes: 60, between: ['12:00', '14:00'] }],
  rooms: [{ id: 'hall', places: 100, screen: true }],
  items: [
    item('vote', { after: ['debate'], needs: { places: 100, screen: true } }),
    item('debate'),
    item('finance', { fixed: '2027-04-16T05:00:00Z' }),
    item('greetings', { priority: 'should' }),
    item('film', { priority: 'could', minutes: 200, minutesAtLeast: 200 }),
  ],
};
const time = (more: Partial<ShortTime> = {}): ShortTime => ({
  starts: '2027-04-16T17:00:00+05:00',
  minutes: 120,
  rooms: [{ id: 'cellar', places: 60 }],
  byCirculation: ['finance', 'film'],
  ...more,
});

describe('shortConference', () => {
  it('keeps what fits into two hours in a cellar, and says what is not reached and what is decided in writing', async () => {
    const before = structuredClone(agenda);
    const short = await shortConference(agenda, time());
    if (!('kept' in short)) throw new Error(short.status);
    // Three of 40 minutes fill the two hours: a fourth of 40, or any of 60, would be too much. The hour of finance is past.
    expect(short.kept).toEqual(['vote', 'debate', 'finance'].map((id) => ({ id, minutes: 40, shorter: 20 })));
    expect(short.notReached).toEqual([
      { id: 'greetings', reasons: [{ code: 'no-time', params: { minutes: 40 } }] },
    ]);
    expect(short.byCirculation.map(({ id }) => id)).toEqual(['film']);
    expect(short.slots.every(({ room }) => room === 'cellar')).toBe(true);
    expect(checkTimetable(short.agenda, short.slots)).toEqual([]);
    expect(agenda).toEqual(before);
  });

  it('decides a must by circulation where the musts do not fit', async () => {
    const short = await shortConference(agenda, time({ minutes: 90 }));
    expect(short).toMatchObject({
      status: 'optimal',
      kept: [{ id: 'vote' }, { id: 'debate' }],
      byCirculation: [{ id: 'finance' }, { id: 'film' }],
    });
    const rest = await shortConference(agenda, time({ minutes: 90, held: ['debate'], byCirculation: [] }));
    expect(rest).toMatchObject({ kept: [{ id: 'vote' }, { id: 'finance' }] });
  });

  it('says which musts are too much, over midnight too', async () => {
    expect(await shortConference(agenda, time({ minutes: 60 }))).toMatchObject({
      status: 'infeasible',
      conflicts: [{ code: 'musts-do-not-fit', params: { items: ['vote', 'debate'], minutes: 80, free: 60 } }],
    });
    const late = await shortConference(agenda, time({ starts: '2027-04-16T23:00:00+05:00' }));
    expect(late).toMatchObject({ kept: [{ id: 'vote' }, { id: 'debate' }, { id: 'finance' }] });
    const example = await shortConference(exampleAgenda(), time({ minutes: 180, byCirculation: [] }));
    expect(example).toMatchObject({ status: 'infeasible' });
  });

  it('refuses times that say nothing, with every fault', async () => {
    const bad = shortConference(agenda, { rooms: [], byCirculation: ['nobody'] });
    await expect(bad).rejects.toMatchObject({
      problems: [
        { code: 'missing', path: ['time', 'starts'] },
        { code: 'missing', path: ['time', 'minutes'] },
        { code: 'unknown-item', path: ['time', 'byCirculation', 0] },
      ],
    });
  });
});
