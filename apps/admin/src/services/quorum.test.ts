import { followHall, type HallEvent, makeCredential, makeHallKit } from '@plenum/delegates';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { Conference } from './conference.ts';
import { hallQuorum, quorumNow } from './quorum.ts';

let conference: Conference;
beforeAll(async () => {
  const example = await exampleConference();
  // Two branches with three places and one: 60 and 20 members, one delegate for every 20.
  conference = {
    ...example,
    branches: example.branches
      .slice(0, 2)
      .map((branch, index) => ({ ...branch, members: [60, 20][index] ?? 0 })),
  };
});
const by = (...quorum: Conference['settled']['quorum']): Conference => ({
  ...conference,
  settled: { ...conference.settled, quorum },
});

const kit = makeHallKit({
  conference: 'test',
  salt: new Uint8Array(16).fill(9),
  delegates: [0, 1, 2, 3].map((place) => ({
    person: `D${place}`,
    branch: place < 3 ? 'one' : 'two',
    attributes: {},
    number: makeCredential(new Uint8Array(16).fill(place * 16 + 1)).number,
  })),
  attributes: [],
  branchCodes: { one: 'B01', two: 'B02' },
});
const three = kit.entries.filter(({ branch }) => branch === 'B01').map(({ hash }) => hash);
const [a = '', b = ''] = three;
const other = kit.entries.find(({ branch }) => branch === 'B02')?.hash ?? '';

const at = (minute: number) => `2027-04-16T05:${String(minute).padStart(2, '0')}:00.000Z`;
const hallAfter = (events: HallEvent[]) => ({ events, state: followHall(kit, events) });

describe('hallQuorum', () => {
  it('is gained and lost by several rules as people come, go and are turned out', () => {
    const rules = by(
      { of: 'delegates-entitled', atLeast: '1/2' },
      { of: 'branches-entitled', moreThan: '1/2' },
    );
    const { timeline } = hallQuorum(
      rules,
      hallAfter([
        { kind: 'arrived', entry: a, at: at(0) },
        { kind: 'arrived', entry: b, at: at(1) },
        { kind: 'arrived', entry: b, at: at(2) },
        { kind: 'arrived', entry: other, at: at(3) },
        { kind: 'challenged', entry: other, at: at(4), reason: 'other' },
        { kind: 'decided', entry: other, at: at(5), outcome: 'rejected', by: 'committee' },
        { kind: 'collected', entry: a, at: at(6) },
      ]),
    );
    // Counted by hand; the second arrival of one card and the challenge move nobody.
    expect(
      timeline.map(({ at: time, present, branches, change }) => [time, present, branches, change]),
    ).toEqual([
      [at(0), 1, 1, null],
      [at(1), 2, 1, null],
      [at(3), 3, 2, 'gained'],
      [at(5), 2, 1, 'lost'],
      [at(6), 1, 1, null],
    ]);
  });

  it('keeps to the order written down when a clock was set back', () => {
    const { timeline } = hallQuorum(
      by({ of: 'delegates-entitled', atLeast: '1/4' }),
      hallAfter([
        { kind: 'arrived', entry: a, at: at(30) },
        { kind: 'left', entry: a, at: at(10) },
      ]),
    );
    expect(timeline.map(({ at: time, change }) => [time, change])).toEqual([
      [at(30), 'gained'],
      [at(10), 'lost'],
    ]);
  });

  it('counts as registered whoever has come in, gone since or not', () => {
    const rules = by({ of: 'delegates-registered', moreThan: '1/2' });
    const events: HallEvent[] = [
      { kind: 'arrived', entry: a, at: at(0) },
      { kind: 'arrived', entry: b, at: at(1) },
      { kind: 'left', entry: a, at: at(2) },
    ];
    const { timeline } = hallQuorum(rules, hallAfter(events));
    expect(timeline.map(({ rules: [rule] }) => [rule?.base, rule?.needed, rule?.met])).toEqual([
      [1, 1, true],
      [2, 2, true],
      [2, 2, false],
    ]);
  });

  it('ends where the hall stands, whatever happened: heads counted in the state of the hall', () => {
    const event = fc.record({
      entry: fc.constantFrom(...kit.entries.map(({ hash }) => hash)),
      at: fc.integer({ min: 0, max: 59 }).map(at),
      kind: fc.constantFrom('arrived', 'left', 'challenged', 'upheld', 'rejected', 'revoked', 'collected'),
    });
    const written = ({ kind, ...step }: { kind: string; entry: string; at: string }): HallEvent => {
      if (kind === 'upheld' || kind === 'rejected')
        return { kind: 'decided', ...step, outcome: kind, by: 'committee' };
      if (kind === 'challenged') return { kind, ...step, reason: 'other' };
      return { kind: kind as 'arrived', ...step };
    };
    const rules = by(
      { of: 'delegates-registered', atLeast: '1/2' },
      { of: 'branches-entitled', moreThan: '1/3' },
    );
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 12 }), (steps) => {
        const hall = hallAfter(steps.map(written));
        const now = quorumNow(rules, hall.state);
        const last = hallQuorum(rules, hall).timeline.at(-1);
        expect(now.present).toBe(hall.state.present.length);
        expect(now.rules[0]?.base).toBe(hall.state.entries.filter(({ received }) => received).length);
        if (last === undefined) expect(now.present).toBe(0);
        else expect({ ...last, at: undefined, change: undefined }).toEqual({ ...now, at: undefined });
      }),
      { numRuns: 60 },
    );
  });
});
