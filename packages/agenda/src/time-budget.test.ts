import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agenda, type AgendaError, type Business, type Item, timeBudget } from './index.ts';

const item = (id: string, minutes: number, more: Partial<Item> = {}): Item => ({
  id,
  title: { en: id },
  minutes,
  kind: 'plenary',
  priority: 'must',
  ...more,
});
const agendaOf = (items: Item[]): Agenda => ({
  timeZone: 'Asia/Almaty',
  windows: [],
  breaks: [],
  rooms: [],
  items,
});
// The standing orders of the example conference.
const minutes = { mover: 5, opposer: 5, speaker: 3, vote: 2 };
const amendments = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) => ({
    id: `A${index + 1}`,
    kind: 'amendment' as const,
    item: 'amend',
    ...more(index),
  }));

describe('timeBudget', () => {
  // By hand: 5 + 5 + 2 x 3 + 2 = 18 minutes each; sixteen are 288, of which ten fit into 180.
  it('tells that the sixteen amendments of the example do not fit, and what is not reached', () => {
    const budget = timeBudget(agendaOf([item('amend', 180, { minutesAtLeast: 120 })]), {
      minutes,
      speakers: { motion: 4, amendment: 2 },
      proposals: amendments(16),
    });
    expect(budget.items[0]).toMatchObject({ given: 180, expected: 288, over: 108 });
    expect(budget.items[0]?.parts[0]?.working).toEqual({
      mover: 5,
      opposer: 5,
      speakers: 2,
      each: 3,
      vote: 2,
    });
    expect(budget.notReached).toEqual(['A11', 'A12', 'A13', 'A14', 'A15', 'A16']);
    // Even one speaker of one minute each is 13 x 16 = 208: 28 too many.
    expect(budget).toMatchObject({ status: 'impossible', shortBy: [{ pool: 'plenary', minutes: 28 }] });
  });

  it('ranks the changes that save enough by what they cost', () => {
    const budget = timeBudget(
      agendaOf([item('report', 45, { minutesAtLeast: 30, priority: 'should' }), item('amend', 180)]),
      {
        minutes,
        speakers: { motion: 4, amendment: 2 },
        // A11 and A12 contradict each other; A3 to A8 may be taken together.
        proposals: amendments(12, (index) => (index >= 2 && index < 8 ? { group: 'wording' } : {})),
      },
    );
    expect(budget).toMatchObject({ status: 'over', pools: [{ pool: 'plenary', given: 225, over: 36 }] });
    // One speaker less saves 12 x 3 = 36; en bloc costs five times 10 and saves 90; a minute less saves 24 only.
    expect(budget.plans.slice(0, 2)).toEqual([
      { cost: 40, changes: [{ kind: 'fewer-speakers', from: 2, to: 1, cost: 40 }] },
      {
        cost: 50,
        changes: [
          {
            kind: 'en-bloc',
            item: 'amend',
            group: 'wording',
            proposals: ['A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
            saves: 90,
            cost: 50,
          },
        ],
      },
    ]);
    // A minute less and 12 minutes of the report.
    expect(budget.plans[2]).toMatchObject({
      cost: 54,
      changes: [
        { kind: 'shorten-speeches' },
        { kind: 'cut-item', item: 'report', from: 45, to: 33, cost: 24 },
      ],
    });
  });

  it('takes motions that an item names, what nobody opposes, reports, and what is en bloc already', () => {
    const business: Business = {
      minutes,
      amendmentMinutes: { mover: 3, opposer: 3, speaker: 2, vote: 1 },
      speakers: { motion: 2, amendment: 1 },
      proposals: [
        { id: 'M4', kind: 'motion', speakers: 0 },
        { id: 'A1', kind: 'amendment', item: 'strike', group: 'g' },
        { id: 'A2', kind: 'amendment', item: 'strike', group: 'g', unopposed: true },
        { id: 'A3', kind: 'amendment', item: 'strike', unopposed: true },
      ],
      reports: [{ item: 'strike', minutes: 10 }],
      enBloc: ['g'],
    };
    const budget = timeBudget(agendaOf([item('strike', 90, { motions: ['M1', 'M4'] })]), business);
    expect(budget.items[0]?.parts.map((part) => [part.kind, part.proposals.join('+'), part.minutes])).toEqual(
      [
        ['report', '', 10],
        ['motion', 'M1', 18],
        ['motion', 'M4', 12],
        ['amendment', 'A1+A2', 9],
        ['amendment', 'A3', 4],
      ],
    );
    expect(budget).toMatchObject({ status: 'fits', plans: [], notReached: [] });
  });

  it('gives a commission no other time than its own', () => {
    const items = [item('idle', 60, { priority: 'could' }), item('amend', 20, { kind: 'commission' })];
    const business = { minutes, speakers: { motion: 0, amendment: 0 }, proposals: amendments(2) };
    expect(timeBudget(agendaOf(items), business)).toMatchObject({
      status: 'impossible',
      shortBy: [{ pool: 'amend', minutes: 4 }],
    });
  });

  const setting = fc.record({
    items: fc.array(
      fc.record({
        minutes: fc.integer({ min: 1, max: 9 }),
        less: fc.integer({ min: 0, max: 4 }),
        priority: fc.constantFrom('must' as const, 'should' as const, 'could' as const),
        groups: fc.array(fc.constantFrom('g', 'h', undefined), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    speech: fc.integer({ min: 1, max: 3 }),
    speakers: fc.integer({ min: 1, max: 2 }),
    spare: fc.integer({ min: 0, max: 6 }),
  });

  // Oracle: every length of speech, number of speakers, set of groups, cut and dropped item, added up one by one.
  it('finds what an exhaustive search finds cheapest', () => {
    const costs = {
      speechMinute: 4,
      speaker: 5,
      enBloc: 2,
      minute: { must: 3, should: 2, could: 1 },
      drop: { should: 11, could: 6 },
    };
    const seen = new Set<string>();
    fc.assert(
      fc.property(setting, ({ items, speech, speakers, spare }) => {
        const agenda = agendaOf(
          items.map(({ minutes: given, less, priority }, index) =>
            item(`i${index}`, given, { minutesAtLeast: Math.max(1, given - less), priority }),
          ),
        );
        const proposals = items.flatMap(({ groups }, index) =>
          groups.map((group, place) => ({
            id: `p${index}-${place}`,
            kind: 'motion' as const,
            item: `i${index}`,
            ...(group === undefined ? {} : { group }),
          })),
        );
        const business = {
          minutes: { mover: 1, opposer: 0, speaker: speech, vote: 0 },
          speakers: { motion: speakers, amendment: 0 },
          proposals,
        };
        const budget = timeBudget(agenda, business, { spareMinutes: spare, costs });
        seen.add(budget.status);

        let best = Number.POSITIVE_INFINITY;
        const capacity = items.reduce((sum, { minutes: given }) => sum + given, spare);
        for (let s = 1; s <= speech; s += 1)
          for (let n = 1; n <= speakers; n += 1) {
            const each = 1 + s * n;
            const ways = items.map(({ minutes: given, less, priority, groups }) => {
              const list: { used: number; cost: number }[] = [];
              if (priority !== 'must') list.push({ used: 0, cost: costs.drop[priority] });
              for (const g of [false, true])
                for (const h of [false, true]) {
                  const joined = (name: string, on: boolean) => {
                    const size = groups.filter((group) => group === name).length;
                    return on && size > 1 ? size - 1 : 0;
                  };
                  const fewer = joined('g', g) + joined('h', h);
                  const need = (groups.length - fewer) * each;
                  for (let to = Math.max(1, given - less); to <= given; to += 1) {
                    const cost = fewer * costs.enBloc + (given - to) * costs.minute[priority];
                    list.push({ used: Math.max(to, need), cost });
                  }
                }
              return list;
            });
            const search = (place: number, used: number, cost: number): void => {
              if (used > capacity || cost >= best) return;
              if (place === ways.length) best = cost;
              else for (const way of ways[place] ?? []) search(place + 1, used + way.used, cost + way.cost);
            };
            search(0, 0, (speech - s) * costs.speechMinute + (speakers - n) * costs.speaker);
          }
        if (best === Number.POSITIVE_INFINITY) expect(budget.status).toBe('impossible');
        else if (best === 0) expect(budget.status).toBe('fits');
        else expect(budget.plans[0]?.cost).toBe(best);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(3);
  });

  it('refuses what refers to nothing, all in one pass, and changes nothing', () => {
    const agenda = agendaOf([item('a', 10), item('a', -5)]);
    const business: Business = {
      minutes,
      speakers: { motion: 1, amendment: 1 },
      proposals: [
        { id: 'x', kind: 'amendment' },
        { id: 'x', kind: 'motion', item: 'b' },
      ],
      reports: [{ item: 'c', minutes: 1 }],
    };
    const before = JSON.stringify([agenda, business]);
    try {
      timeBudget(agenda, business);
      expect.fail('nothing thrown');
    } catch (error) {
      expect((error as AgendaError).problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
        ['duplicate-id', 'agenda.items.1.id'],
        ['impossible-minutes', 'agenda.items.1.minutes'],
        ['unknown-item', 'business.proposals.0.item'],
        ['duplicate-id', 'business.proposals.1.id'],
        ['unknown-item', 'business.proposals.1.item'],
        ['unknown-item', 'business.reports.0.item'],
      ]);
    }
    expect(JSON.stringify([agenda, business])).toBe(before);
  });
});
