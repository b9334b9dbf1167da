import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followQuorum, type QuorumInput, type QuorumRule } from './index.ts';

const conference = JSON.parse(
  readFileSync(new URL('../../../examples/national-conference/conference.json', import.meta.url), 'utf8'),
);
const at = (minute: number) => new Date(Date.UTC(2027, 3, 16, 5, minute)).toISOString();
const people = Array.from({ length: 168 }, (_, i) => ({ id: `D${i}`, branch: `b${i % 21}` }));
const came = (from: number, to: number, minute: number) =>
  people.slice(from, to).map(({ id }) => ({ at: at(minute), who: id, kind: 'came' as const }));

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};

const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { problems: { code: string; path: unknown[] }[] }).problems.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return 'nothing thrown';
};

describe('followQuorum', () => {
  it('finds the example conference quorate with the 84th of 168, and not with the 83rd', () => {
    const input = freeze({
      rule: conference.rules.quorum,
      entitled: { delegates: 168, branches: 21 },
      delegates: people,
      events: [
        ...came(0, 83, 0),
        ...came(83, 84, 1),
        { at: at(2), who: 'D0', kind: 'left' as const },
        { at: at(3), who: 'D0', kind: 'came' as const },
      ],
    });
    const { timeline, now, warnings } = followQuorum(input);
    expect(timeline.map(({ present, quorate, change }) => [present, quorate, change])).toEqual([
      [83, false, null],
      [84, true, 'gained'],
      [83, false, 'lost'],
      [84, true, 'gained'],
    ]);
    expect(timeline.map((point) => point.at)).toEqual([0, 1, 2, 3].map(at));
    expect(now).toEqual({
      present: 84,
      branches: 21,
      needed: { delegates: 84, branches: 0 },
      quorate: true,
      rules: [{ of: 'delegates-entitled', base: 168, present: 84, needed: 84, missing: 0, met: true }],
    });
    expect(warnings).toEqual([]);
  });

  it('asks for delegates and branches at once', () => {
    const delegates = ['a', 'a', 'a', 'b', 'c'].map((branch, i) => ({ id: `D${i}`, branch }));
    const rule: QuorumRule[] = [
      { of: 'delegates-entitled', atLeast: '1/2' },
      { of: 'branches-entitled', moreThan: '1/2' },
    ];
    const events = [0, 1, 2].map((i) => ({ at: at(i), who: `D${i}`, kind: 'came' as const }));
    const entitled = { delegates: 5, branches: 3 };
    expect(followQuorum({ rule, entitled, delegates, events }).now).toMatchObject({
      present: 3,
      branches: 1,
      needed: { delegates: 3, branches: 2 },
      quorate: false,
    });
    const second = [...events, { at: at(3), who: 'D4', kind: 'came' as const }];
    expect(followQuorum({ rule, entitled, delegates, events: second }).now.quorate).toBe(true);
  });

  it('reckons of those registered: given, or who have come in so far', () => {
    const delegates = people.slice(0, 10);
    const events = [
      ...came(0, 6, 0),
      ...people.slice(0, 4).map(({ id }) => ({ at: at(1), who: id, kind: 'left' as const })),
    ];
    const input = {
      rule: { of: 'delegates-registered', atLeast: '1/2' } as const,
      entitled: {},
      delegates,
      events,
    };
    expect(followQuorum(input).now.rules).toMatchObject([{ base: 6, present: 2, needed: 3, met: false }]);
    expect(followQuorum({ ...input, registered: { delegates: 4 } }).now.rules).toMatchObject([
      { base: 4, present: 2, needed: 2, met: true },
    ]);
  });

  it('does not count those without a vote, nor break the quorum by a change of places at one moment', () => {
    const delegates = [
      { id: 'guest', branch: 'a', weight: 0 },
      { id: 'one', branch: 'a' },
      { id: 'two', branch: 'b', weight: 3 },
    ];
    const { timeline, now } = followQuorum({
      rule: { of: 'delegates-entitled', atLeast: '1/2' },
      entitled: { delegates: 2 },
      delegates,
      events: [
        { at: at(0), who: 'guest', kind: 'came' },
        { at: at(1), who: 'one', kind: 'came' },
        // The same moment with another offset, and written down before.
        { at: '2027-04-16T10:02:00+05:00', who: 'one', kind: 'left' },
        { at: at(2), who: 'two', kind: 'came' },
      ],
    });
    expect(timeline.map(({ quorate }) => quorate)).toEqual([false, true, true]);
    expect([now.present, now.branches]).toEqual([1, 1]);
  });

  it('warns of what cannot be followed and stops at a moment', () => {
    const input: QuorumInput = {
      rule: { of: 'delegates-entitled', atLeast: '1' },
      entitled: { delegates: 1 },
      delegates: people.slice(0, 3),
      events: [
        { at: at(0), who: 'stranger', kind: 'came' },
        { at: at(1), who: 'D0', kind: 'left' },
        { at: at(2), who: 'D0', kind: 'came' },
        { at: at(3), who: 'D0', kind: 'came' },
        { at: at(4), who: 'D1', kind: 'came' },
      ],
    };
    expect(followQuorum(input).warnings).toEqual([
      { code: 'voter-unknown', params: { event: 0 } },
      { code: 'voter-not-present', params: { event: 1 } },
      { code: 'voter-present-already', params: { event: 3 } },
      { code: 'present-above-entitled', params: { of: 'delegates', present: 2, entitled: 1 } },
    ]);
    expect(followQuorum({ ...input, until: at(1) }).now).toMatchObject({ present: 0, quorate: false });
  });

  // Oracle: heads are counted anew for each moment, and each number is tried whether it is enough.
  it('agrees with counting heads', () => {
    const event = fc.record({ minute: fc.nat(5), who: fc.nat(5), came: fc.boolean() });
    const share = fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
      .filter(([a, b]) => a < b);
    const of = fc.constantFrom<QuorumRule['of'][]>('delegates-entitled', 'branches-entitled');
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 14 }),
        share,
        of,
        fc.boolean(),
        (steps, [a, b], base, more) => {
          const sorted = steps.toSorted((x, y) => x.minute - y.minute);
          const delegates = Array.from({ length: 6 }, (_, i) => ({ id: `D${i}`, branch: `b${i % 3}` }));
          const share = `${a}/${b}`;
          const { timeline } = followQuorum({
            rule: more ? { of: base, moreThan: share } : { of: base, atLeast: share },
            entitled: { delegates: 6, branches: 3 },
            delegates,
            events: steps.map(({ minute, who, came: isIn }) => ({
              at: at(minute),
              who: `D${who}`,
              kind: isIn ? 'came' : 'left',
            })),
          });
          for (const point of timeline) {
            const heads = delegates.filter((_, who) => {
              const last = sorted.filter((step) => at(step.minute) <= point.at && step.who === who).at(-1);
              return last?.came === true;
            });
            const units =
              base === 'delegates-entitled' ? heads.length : new Set(heads.map((h) => h.branch)).size;
            const all = base === 'delegates-entitled' ? 6 : 3;
            expect(point.present).toBe(heads.length);
            expect(point.quorate).toBe(more ? units * b > a * all : units * b >= a * all);
          }
        },
      ),
    );
  });

  it('finds no quorum in an empty hall, whatever the base', () => {
    const rule = { of: 'delegates-registered', atLeast: '1/2' } as const;
    expect(followQuorum({ rule, entitled: {}, delegates: [], events: [] })).toMatchObject({
      timeline: [],
      now: { quorate: false, rules: [{ base: 0, needed: 1 }] },
    });
  });

  it('refuses bad input with all problems', () => {
    const rule = { of: 'delegates-entitled', atLeast: '1/2' } as const;
    const good = { rule, entitled: { delegates: 2 }, delegates: people.slice(0, 1), events: [] };
    const run = (change: object) => codesOf(() => followQuorum({ ...good, ...change } as QuorumInput));
    expect(run({ rule: { of: 'delegates-entitled' } })).toEqual([['unknown-rule', 'rule.0']]);
    expect(run({ rule: { of: 'delegates-entitled', atLeast: '3/2' } })).toEqual([
      ['not-a-fraction', 'rule.0.atLeast'],
    ]);
    expect(run({ rule: { of: 'delegates-entitled', moreThan: '2/2' } })).toEqual([
      ['not-a-fraction', 'rule.0.moreThan'],
    ]);
    expect(run({ rule: [], entitled: { delegates: -1 } })).toEqual([
      ['unknown-rule', 'rule'],
      ['not-a-count', 'entitled.delegates'],
    ]);
    expect(run({ rule: { of: 'branches-entitled', atLeast: '1/2' } })).toEqual([
      ['base-missing', 'entitled.branches'],
    ]);
    expect(run({ delegates: [people[0], people[0]] })).toEqual([['repeated-id', 'delegates.1.id']]);
    expect(run({ events: [{ at: 'ten', who: '', kind: 'came' }] })).toEqual([
      ['not-an-instant', 'events.0.at'],
      ['not-an-id', 'events.0.who'],
    ]);
    expect(codesOf(() => followQuorum(null as unknown as QuorumInput))).not.toBe('nothing thrown');
  });
});
