import { describe, expect, it } from 'vitest';
import { type Agenda, type AgendaError, type Item, type RunEvent, runTimetable, type Slot } from './index.ts';

const at = (time: string, date = '2027-04-16') => `${date}T${time}:00Z`;
const slot = (item: string, time: string, minutes: number, room?: string): Slot => ({
  item,
  starts: at(time),
  minutes,
  ...(room === undefined ? {} : { room }),
});
const item = (id: string, minutes: number, more: Partial<Item> = {}): Item => ({
  id,
  title: { en: id },
  minutes,
  kind: 'plenary',
  priority: 'must',
  ...more,
});
const agendaOf = (items: Item[], more: Partial<Agenda> = {}): Agenda => ({
  timeZone: 'UTC',
  windows: [{ date: '2027-04-16', from: '10:00', to: '13:00' }],
  breaks: [],
  rooms: [{ id: 'hall', places: 100 }],
  items,
  ...more,
});

const items = [
  item('report', 60, { minutesAtLeast: 30, priority: 'should' }),
  item('strike', 60, { minutesAtLeast: 45 }),
  item('finance', 30, { minutesAtLeast: 20, priority: 'could' }),
  item('vote', 30, { minutesAtLeast: 25 }),
];
const slots = [
  slot('report', '10:00', 60),
  slot('strike', '11:00', 60),
  slot('finance', '12:00', 30),
  slot('vote', '12:30', 30),
];
const started = (name: string, time: string): RunEvent => ({ kind: 'started', item: name, at: at(time) });
const stopped = (name: string, time: string): RunEvent => ({ kind: 'stopped', item: name, at: at(time) });
const run = (events: RunEvent[], now: string, agenda: Agenda = agendaOf(items), list = slots) =>
  runTimetable(list, events, { now: at(now), agenda });
const briefly = ({ slots: list }: ReturnType<typeof run>) =>
  list.map(({ item: name, state, expected, lateMinutes }) => [
    name,
    state,
    expected && `${expected.starts.slice(11, 16)}-${expected.ends.slice(11, 16)}`,
    lateMinutes,
  ]);
const codes = ({ trail }: ReturnType<typeof run>) =>
  trail.map(({ taken, because }) => (taken ? 'taken' : because[0]?.code));

describe('runTimetable', () => {
  // Worked by hand: the report began 20 minutes late and is 10 minutes over at 11:30.
  it('tells what an overrun does to everything after, and the cheapest way to end on time', () => {
    const running = run([started('report', '10:20')], '11:30');
    expect(briefly(running)).toEqual([
      ['report', 'running', '10:20-11:30', 20],
      ['strike', 'waiting', '11:30-12:30', 30],
      ['finance', 'waiting', '12:30-13:00', 30],
      ['vote', 'waiting', '13:00-13:30', 30],
    ]);
    expect(running.now[0]).toMatchObject({ usedSeconds: 4200, leftSeconds: -600 });
    expect(running.next.map(({ item: name }) => name)).toEqual(['strike']);
    expect(running.notReached).toEqual(['vote']);
    // 10 minutes of finance at 1 a minute and 20 of the others at 4 are 90 points; dropping finance is 60.
    expect(running.proposal).toMatchObject({
      status: 'cuts',
      proved: true,
      cost: 60,
      cuts: [{ slot: 2, item: 'finance', from: 30, to: 0, cost: 60 }],
    });
  });

  it('shortens where that is cheaper, and says when nothing helps', () => {
    expect(run([started('report', '10:20')], '11:08').proposal).toMatchObject({
      // The report has 12 minutes left, 20 late: 10 minutes of finance, 10 of the report.
      cost: 30,
      cuts: [
        { item: 'report', from: 60, to: 50, cost: 20 },
        { item: 'finance', from: 30, to: 20, cost: 10 },
      ],
    });
    // At 12:10 the two that must be need 70 minutes of the 50 that are left.
    expect(run([started('report', '10:20')], '12:10').proposal).toEqual({
      status: 'impossible',
      late: [{ slot: 3, item: 'vote', minutes: 20 }],
    });
    expect(run([started('report', '10:00')], '10:30').proposal).toEqual({ status: 'on-time' });
  });

  it('keeps a time that is fixed, and lets a gap take up a delay', () => {
    const list = [slot('report', '10:00', 60), slot('strike', '11:15', 60), slot('vote', '12:20', 30)];
    const fixed = agendaOf([
      item('report', 60, { minutesAtLeast: 30 }),
      item('strike', 60, { fixed: at('11:15') }),
      item('vote', 30),
    ]);
    const running = run([started('report', '10:20')], '10:30', fixed, list);
    expect(running.slots[1]?.told[0]).toEqual({
      code: 'starts-late',
      params: { item: 'strike', minutes: 5 },
    });
    expect(running.slots[1]?.told[1]?.code).toBe('fixed-time-missed');
    expect(running.slots[2]?.lateMinutes).toBe(0);
    expect(running.proposal).toMatchObject({ cuts: [{ item: 'report', from: 60, to: 55 }] });
  });

  it('follows interruptions, an adjournment, moves, cuts and extensions', () => {
    const events: RunEvent[] = [
      started('report', '10:00'),
      { kind: 'interrupted', item: 'report', at: at('10:10'), because: 'Fire alarm' },
      started('finance', '10:15'),
      stopped('finance', '10:25'),
      { kind: 'resumed', item: 'report', at: at('10:25') },
      { kind: 'extended', item: 'report', minutes: 5, at: at('10:30') },
      { kind: 'adjourned', at: at('10:40'), until: at('11:00') },
      { kind: 'cut', item: 'strike', minutes: 50, at: at('10:41') },
      { kind: 'moved', item: 'vote', starts: at('12:45'), at: at('10:42') },
    ];
    const running = run(events, '10:45');
    expect(codes(running)).toEqual(events.map(() => 'taken'));
    expect(running.adjourned).toEqual({ since: at('10:40'), until: at('11:00') });
    expect(running.slots[0]).toMatchObject({ usedSeconds: 25 * 60, leftSeconds: 40 * 60, minutes: 65 });
    expect(briefly(running)).toEqual([
      ['report', 'interrupted', '10:00-11:40', 0],
      ['strike', 'waiting', '11:40-12:30', 40],
      ['finance', 'over', '10:15-10:25', 0],
      ['vote', 'waiting', '12:45-13:15', 15],
    ]);
    expect(codes(run([...events, { kind: 'resumed', item: 'report', at: at('10:44') }], '10:45'))[9]).toBe(
      'while-adjourned',
    );
  });

  it('keeps what cannot be in the trail, with its reason', () => {
    const events: RunEvent[] = [
      stopped('report', '10:00'),
      started('nothing', '10:00'),
      started('report', '10:00'),
      started('report', '10:01'),
      started('strike', '10:02'),
      { kind: 'resumed', item: 'report', at: at('10:03') },
      { kind: 'moved', item: 'report', starts: at('12:00'), at: at('10:03') },
      { kind: 'cut', item: 'report', at: at('10:04') },
      { kind: 'cut', item: 'report', minutes: 60, at: at('10:04') },
      { kind: 'reopened', at: at('10:04') },
      stopped('report', '10:05'),
      { kind: 'interrupted', item: 'report', at: at('10:06') },
      { kind: 'cut', item: 'strike', at: at('10:06') },
      started('strike', '10:07'),
      { kind: 'adjourned', at: at('10:08'), until: at('10:08') },
      { kind: 'taken-back', event: 40, at: at('10:09') },
      { kind: 'corrected', event: 15, to: at('10:00'), at: at('10:09') },
      started('vote', '11:00'),
    ];
    expect(codes(run(events, '10:30'))).toEqual([
      'not-started',
      'unknown-slot',
      'taken',
      'started-already',
      'hall-taken',
      'not-interrupted',
      'started-already',
      'started-already',
      'not-shorter',
      'not-adjourned',
      'taken',
      'over-already',
      'taken',
      'cut-already',
      'reopens-before',
      'unknown-event',
      'not-correctable',
      'after-now',
    ]);
  });

  it('corrects and takes back, and what follows is judged anew', () => {
    const events: RunEvent[] = [
      started('report', '10:10'),
      stopped('report', '10:50'),
      { kind: 'corrected', event: 0, to: at('10:00'), at: at('10:51') },
    ];
    expect(run(events, '11:00').slots[0]?.usedSeconds).toBe(50 * 60);
    const back = run([...events, { kind: 'taken-back', event: 0, at: at('10:52') }], '11:00');
    expect(codes(back)).toEqual(['taken-back', 'not-started', 'not-correctable', 'taken']);
    const undone = run([...events, { kind: 'taken-back', event: 2, at: at('10:52') }], '11:00');
    expect(undone.slots[0]?.usedSeconds).toBe(40 * 60);
  });

  it('takes a break that recurs by the one that it can mean, and closes it by its hours', () => {
    const list = [slot('Tea', '10:30', 15), slot('report', '10:45', 60), slot('Tea', '11:45', 15)];
    const agenda = agendaOf(items, { breaks: [{ name: 'Tea', minutes: 15, between: ['10:00', '12:00'] }] });
    const events = [started('Tea', '10:30'), stopped('Tea', '10:45'), started('report', '10:50')];
    const running = run(
      [...events, stopped('report', '11:50'), started('Tea', '11:52')],
      '11:55',
      agenda,
      list,
    );
    expect(running.slots.map(({ state }) => state)).toEqual(['over', 'over', 'running']);
    expect(running.slots[2]?.told).toEqual([
      { code: 'ends-late', params: { item: 'Tea', minutes: 7, by: at('12:00') } },
    ]);
  });

  it('runs over midnight and the night when the clocks go forward', () => {
    const night = [
      { item: 'report', starts: '2027-03-27T22:30:00Z', minutes: 60 },
      { item: 'vote', starts: '2027-03-28T00:30:00Z', minutes: 60 },
    ];
    const agenda = agendaOf(items, {
      timeZone: 'Europe/Berlin',
      windows: [
        { date: '2027-03-27', from: '20:00', to: '24:00' },
        { date: '2027-03-28', from: '00:00', to: '04:00' },
      ],
    });
    // Berlin's 04:00 that night is 02:00 UTC.
    const running = runTimetable(night, [], { now: '2027-03-28T01:10:00Z', agenda });
    expect(running.slots[1]?.told.at(-1)).toEqual({
      code: 'not-reached',
      params: { item: 'vote', minutes: 70, by: '2027-03-28T02:00:00Z' },
    });
  });

  it('refuses a shape that it cannot read, with all of it', () => {
    try {
      runTimetable(
        [{ item: '', starts: at('10:00').replace('00Z', '30Z'), minutes: 0 }],
        [{ kind: 'fled', at: '' } as never],
        {
          now: '2027-02-30T00:00:00Z',
        },
      );
    } catch (error) {
      expect((error as AgendaError).problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
        ['empty', 'slots.0.item'],
        ['bad-instant', 'slots.0.starts'],
        ['out-of-range', 'slots.0.minutes'],
        ['not-allowed', 'events.0.kind'],
        ['bad-instant', 'options.now'],
      ]);
      return;
    }
    expect.fail('nothing thrown');
  });
});
