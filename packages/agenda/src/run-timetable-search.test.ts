import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, type Item, type RunEvent, runTimetable, type Slot } from './index.ts';

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
const run = (events: RunEvent[], now: string, agenda: Agenda = agendaOf(items), list = slots) =>
  runTimetable(list, events, { now: at(now), agenda });

describe('runTimetable', () => {
  const room = ['hall', 'library'];
  const layout = fc.array(
    fc.record({
      parts: fc.array(
        fc.record({
          minutes: fc.integer({ min: 2, max: 6 }),
          spare: fc.integer({ min: 0, max: 3 }),
          priority: fc.constantFrom('must' as const, 'should' as const, 'could' as const),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      gap: fc.integer({ min: 0, max: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  );

  // Oracle: every combination of what can be done with every slot, each run minute by minute.
  it('proposes what an exhaustive search finds cheapest', () => {
    const costs = { minute: { must: 4, should: 2, could: 1 }, drop: { should: 9, could: 5 } };
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        layout,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 3 }),
        (blocks, late, spare) => {
          let clock = 600;
          const parts = blocks.flatMap(({ parts: beside, gap }, block) => {
            const from = clock;
            clock += Math.max(...beside.map(({ minutes }) => minutes)) + gap;
            return beside.map((part, index) => ({
              ...part,
              id: `b${block}-${index}`,
              from,
              lane: beside.length === 1 ? -1 : index,
            }));
          });
          const end = clock + spare;
          const time = (minutes: number) =>
            `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          const agenda = agendaOf(
            parts.map(({ id, minutes, spare: less, priority, lane }) =>
              item(id, minutes, {
                minutesAtLeast: Math.max(1, minutes - less),
                priority,
                ...(lane < 0 ? {} : { kind: 'commission', audience: `a${lane}` }),
              }),
            ),
            {
              windows: [{ date: '2027-04-16', from: '10:00', to: time(end) }],
              rooms: room.map((id) => ({ id, places: 9 })),
            },
          );
          const list = parts.map(({ id, from, minutes, lane }) =>
            slot(id, time(from), minutes, room[Math.max(0, lane)]),
          );
          const { proposal } = runTimetable(list, [], { now: at(time(600 + late)), agenda, costs });

          const clash = (one: number, two: number) => one < 0 || two < 0 || one === two;
          const ways = parts.map(({ minutes, spare: less, priority }) => [
            ...Array.from({ length: Math.min(less, minutes - 1) + 1 }, (_, cut) => ({
              lasts: minutes - cut,
              cost: cut * costs.minute[priority],
            })),
            ...(priority === 'must' ? [] : [{ lasts: 0, cost: costs.drop[priority] }]),
          ]);
          let best = Number.POSITIVE_INFINITY;
          const search = (place: number, cost: number, done: { lane: number; to: number }[]): void => {
            if (cost >= best) return;
            const part = parts[place];
            if (!part) {
              best = cost;
              return;
            }
            for (const way of ways[place] ?? []) {
              if (way.lasts === 0) search(place + 1, cost + way.cost, done);
              else {
                let minute = Math.max(part.from, 600 + late);
                while (done.some(({ lane, to }) => clash(lane, part.lane) && minute < to)) minute += 1;
                const to = minute + way.lasts;
                if (to <= end) search(place + 1, cost + way.cost, [...done, { lane: part.lane, to }]);
              }
            }
          };
          search(0, 0, []);
          seen.add(proposal.status);
          if (best === Number.POSITIVE_INFINITY) expect(proposal.status).toBe('impossible');
          else if (best === 0) expect(proposal.status).toBe('on-time');
          else {
            expect(proposal).toMatchObject({ status: 'cuts', cost: best, proved: true });
            if (proposal.status !== 'cuts') return;
            expect(proposal.cuts.reduce((sum, { cost }) => sum + cost, 0)).toBe(best);
            expect(proposal.expected.every(({ ends }) => ends <= at(time(end)))).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(3);
  });

  it('passes on a delay less the gaps before it, no minute more and no minute less', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 90 }), (list, late) => {
        let clock = Date.parse(at('08:00'));
        const chain = list.map((gap, index) => {
          const starts = new Date(clock).toISOString();
          clock += (30 + gap) * 60_000;
          return { item: `i${index}`, starts, minutes: 30 };
        });
        const now = new Date(Date.parse(at('08:00')) + late * 60_000).toISOString();
        const running = runTimetable(chain, [{ kind: 'started', item: 'i0', at: now }], { now });
        let owed = late;
        for (const [index, { lateMinutes }] of running.slots.entries()) {
          expect(lateMinutes).toBe(owed);
          owed = Math.max(0, owed - (list[index] ?? 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  const anyEvent: fc.Arbitrary<RunEvent> = fc
    .record({
      kind: fc.constantFrom('started', 'stopped', 'interrupted', 'resumed', 'moved', 'cut', 'extended', 'adjourned', 'reopened', 'corrected', 'taken-back'), // biome-ignore format: one list
      name: fc.constantFrom('report', 'strike', 'finance', 'vote'),
      minute: fc.integer({ min: 0, max: 59 }),
      event: fc.integer({ min: 0, max: 14 }),
    })
    .map(({ kind, name, minute, event }) => {
      const when = at(`10:${String(minute).padStart(2, '0')}`);
      if (kind === 'corrected') return { kind, event, to: when, at: when };
      if (kind === 'taken-back') return { kind, event, at: when };
      if (kind === 'adjourned' || kind === 'reopened') return { kind, at: when };
      if (kind === 'moved') return { kind, item: name, starts: at('11:30'), at: when };
      if (kind === 'cut' && minute % 2 === 0) return { kind, item: name, at: when };
      if (kind === 'cut' || kind === 'extended') return { kind, item: name, minutes: 40 + minute, at: when };
      return { kind, item: name, at: when };
    }) as fc.Arbitrary<RunEvent>;

  it('takes any events in any order, and accounts for every second of what ran', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 15 }), (events) => {
        const before = JSON.stringify(events);
        const running = run(events, '11:00');
        expect(JSON.stringify(events)).toBe(before);
        expect(running.trail).toHaveLength(events.length);
        const pieces = running.slots.flatMap(({ segments }) => segments);
        const spans = pieces.map(({ from, to }) => [Date.parse(from), Date.parse(to ?? running.at)] as const);
        const seconds = spans.reduce((sum, [from, to]) => sum + (to - from) / 1000, 0);
        expect(running.slots.reduce((sum, { usedSeconds }) => sum + usedSeconds, 0)).toBe(seconds);
        // All four are for everybody: no two ever ran at once.
        const sorted = spans.toSorted((one, two) => one[0] - two[0] || one[1] - two[1]);
        for (const [index, [from]] of sorted.entries())
          if (index > 0) expect(from).toBeGreaterThanOrEqual(sorted[index - 1]?.[1] ?? 0);
        // A refused event is as good as not written, unless others speak of it by its place.
        if (events.some((event) => 'event' in event)) return;
        const kept = events.filter((_, index) => running.trail[index]?.taken);
        expect(run(kept, '11:00').slots).toEqual(running.slots);
      }),
      { numRuns: 300 },
    );
  });
});
