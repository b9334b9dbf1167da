import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgendaError, countDeadlines, type Deadline } from './index.ts';

const folder = new URL('../../../examples/national-conference/', import.meta.url);
const example: Deadline[] = readFileSync(new URL('deadlines.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .map(([id = '', title = '', days = '']) => ({ id, title, daysBefore: Number(days) }));
const almaty = { opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty' };
const problemsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as AgendaError).problems.map(({ code, path }) => [code, path.join('.')]);
  }
  return [];
};

describe('countDeadlines', () => {
  // Oracle: counted on a paper calendar of 2027.
  it('dates the deadlines of the example', () => {
    const { deadlines, today, daysToOpening } = countDeadlines(example, almaty, '2027-03-12T04:00:00Z');
    expect([today, daysToOpening]).toEqual(['2027-03-12', 35]);
    expect(deadlines.map(({ id, date, state }) => [id, date, state])).toEqual([
      ['motions', '2027-01-22', 'late'],
      ['first-agenda', '2027-02-05', 'late'],
      ['access', '2027-02-15', 'late'],
      ['amendments', '2027-02-19', 'late'],
      ['branch-conferences', '2027-02-26', 'late'],
      ['compositing', '2027-03-02', 'late'],
      ['credentials-in', '2027-03-05', 'late'],
      ['pledges', '2027-03-07', 'late'],
      ['final-agenda', '2027-03-12', 'today'],
      ['places', '2027-03-17', 'open'],
      ['pickets-notice', '2027-04-06', 'open'],
      ['delegate-change', '2027-04-10', 'open'],
      ['emergency-motions', '2027-04-13', 'open'],
    ]);
  });

  it('lasts to the end of the local day, or to its hour', () => {
    const at = (now: string, more = {}) =>
      countDeadlines([{ id: 'd', daysBefore: 3, ...more }], almaty, now).deadlines[0];
    expect(at('2027-04-13T18:59:59Z')).toMatchObject({ state: 'today', until: '2027-04-13T19:00:00Z' });
    expect(at('2027-04-13T19:00:00Z')).toMatchObject({ state: 'late', daysLeft: -1 });
    expect(at('2027-04-13T13:00:00Z', { at: '18:00' })).toMatchObject({
      state: 'late',
      told: [{ code: 'overdue', params: { date: '2027-04-13', days: 0, outstanding: [] } }],
    });
  });

  it('tells who is late, by those responsible', () => {
    const responsible = ['oral', 'saran', 'almaty'];
    const { deadlines, late } = countDeadlines(
      [
        { id: 'motions', daysBefore: 84, responsible },
        { id: 'amendments', daysBefore: 56, responsible: ['oral'] },
        { id: 'agenda', daysBefore: 70 },
      ],
      {
        ...almaty,
        done: [
          { deadline: 'motions', by: 'oral', on: '2027-01-22' },
          { deadline: 'motions', by: 'almaty', on: '2027-01-24' },
          { deadline: 'agenda', on: '2027-02-01' },
        ],
      },
      '2027-03-01T09:00:00Z',
    );
    expect(late).toEqual([
      { who: 'saran', deadlines: ['motions'] },
      { who: 'oral', deadlines: ['amendments'] },
    ]);
    expect(deadlines[0]?.told).toEqual([
      { code: 'overdue', params: { date: '2027-01-22', days: 38, outstanding: ['saran'] } },
      { code: 'done-late', params: { by: 'almaty', on: '2027-01-24', days: 2 } },
    ]);
    expect(deadlines[1]?.state).toBe('done');
  });

  // A week earlier: what was open for four more days is three days past.
  it('shifts with the opening, and tells what is past now', () => {
    const { moved, nowPast, deadlines } = countDeadlines(
      example,
      {
        ...almaty,
        opens: '2027-04-09T10:00',
        before: almaty,
        done: [{ deadline: 'pledges', on: '2027-03-01' }],
      },
      '2027-03-13T09:00:00Z',
    );
    expect(moved).toHaveLength(13);
    expect(nowPast).toEqual(['places']);
    expect(deadlines.find(({ id }) => id === 'places')?.told).toEqual([
      { code: 'overdue', params: { date: '2027-03-10', days: 3, outstanding: [] } },
      { code: 'deadline-moved', params: { from: '2027-03-17', to: '2027-03-10', days: -7 } },
      { code: 'now-past', params: { from: '2027-03-17', to: '2027-03-10' } },
    ]);
    const back = countDeadlines(
      example,
      { ...almaty, before: { ...almaty, opens: '2027-04-09T10:00' } },
      '2027-03-13T09:00:00Z',
    );
    expect(back.deadlines.find(({ id }) => id === 'places')?.told[1]?.code).toBe('no-longer-past');
  });

  it('counts days, not hours, over a change of the clocks', () => {
    const berlin = { opens: '2027-03-29T00:30', timeZone: 'Europe/Berlin' };
    const one = countDeadlines([{ id: 'd', daysBefore: 1 }], berlin, '2027-03-28T21:59:00Z').deadlines[0];
    expect(one).toMatchObject({ date: '2027-03-28', until: '2027-03-28T22:00:00Z', state: 'today' });
    // 02:30 is leapt over that night: the leap counts.
    const leapt = countDeadlines([{ id: 'd', daysBefore: 1, at: '02:30' }], berlin, '2027-03-01T00:00:00Z');
    expect(leapt.deadlines[0]?.until).toBe('2027-03-28T01:00:00Z');
    // Beirut's clocks leap over midnight itself.
    const beirut = { opens: '2027-03-29T10:00', timeZone: 'Asia/Beirut' };
    const midnight = countDeadlines([{ id: 'd', daysBefore: 2 }], beirut, '2027-03-01T00:00:00Z');
    expect(midnight.deadlines[0]).toMatchObject({ date: '2027-03-27', until: '2027-03-27T22:00:00Z' });
  });

  // Oracle: the calendar of Intl, walked day by day.
  it('agrees with a calendar walked day by day', () => {
    const zones = [
      'Asia/Almaty',
      'America/New_York',
      'Pacific/Chatham',
      'Africa/Cairo',
      'Australia/Lord_Howe',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(...zones),
        (from, daysBefore, timeZone) => {
          const noon = Date.UTC(2026, 0, 1, 12) + from * 86_400_000;
          const opens = `${new Date(noon).toISOString().slice(0, 10)}T09:00`;
          const counted = countDeadlines(
            [{ id: 'd', daysBefore }],
            { opens, timeZone },
            '2026-01-01T00:00:00Z',
          );
          const [{ date = '', until = '' } = {}] = counted.deadlines;
          const back = new Date(Date.UTC(2026, 0, 1 + from - daysBefore, 12)).toISOString().slice(0, 10);
          const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
          expect(date).toBe(back);
          expect(shown.format(Date.parse(until) - 1000)).toBe(date);
          expect(shown.format(Date.parse(until)) > date).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses what it cannot read, all in one pass, and changes nothing', () => {
    const deadlines = [
      { id: 'a', daysBefore: 1, responsible: ['x'] },
      { id: 'a', daysBefore: 2 },
    ];
    const done = [
      { deadline: 'b', on: '2027-01-01' },
      { deadline: 'a', by: 'y', on: '2027-01-01' },
    ];
    expect(problemsOf(() => countDeadlines(deadlines, { ...almaty, done }, '2027-01-01T00:00:00Z'))).toEqual([
      ['duplicate-id', 'deadlines.1.id'],
      ['unknown-deadline', 'options.done.0.deadline'],
    ]);
    expect(
      problemsOf(() =>
        countDeadlines(
          [{ id: '', daysBefore: 0.5 }],
          { opens: '2027-04-31T10:00', timeZone: 'Asia/Alma' },
          'soon',
        ),
      ),
    ).toEqual([
      ['empty', 'deadlines.0.id'],
      ['wrong-type', 'deadlines.0.daysBefore'],
      ['bad-local-time', 'options.opens'],
      ['unknown-time-zone', 'options.timeZone'],
      ['bad-instant', 'now'],
    ]);
    const before = structuredClone(example);
    countDeadlines(example, almaty, '2027-01-01T00:00:00Z');
    expect(example).toEqual(before);
  });
});
