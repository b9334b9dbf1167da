import { lotOf } from '@plenum/elections';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBox, guaranteed, paperOf } from './hall-election-count.ts';
import { follow, withStep } from './hall-election-people.ts';
import { type HallElectionRecord, hallElectionRecord } from './hall-election-record.ts';

const person = (id: string, branch: string, gender: string) => ({
  id,
  branch,
  name: `Name ${id}`,
  attributes: { gender },
});
const roll = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) =>
  person(id, index % 2 === 0 ? 'almaty' : 'oral', index < 5 ? 'man' : 'woman'),
);
const laid: HallElectionRecord = {
  title: 'Committee',
  seats: 2,
  rule: 'scottish',
  places: [],
  seconder: 'other-branch',
  orderSeed: '',
  tieSeed: 'seed',
  people: [],
  events: [],
  signedBy: [],
};
const begun = [
  { kind: 'returning-officer-elected', who: 'a' } as const,
  { kind: 'teller-elected', who: 'b' } as const,
  { kind: 'scrutineer-elected', who: 'c' } as const,
  { kind: 'nominations-opened' } as const,
].reduce((record, step) => withStep(record, roll, step), laid);

const who = fc.constantFrom(...roll.map(({ id }) => id));
const step = fc.oneof(
  fc.record({ kind: fc.constant('nominated' as const), who, by: who, seconder: who }),
  fc.record({ kind: fc.constantFrom('accepted' as const, 'declined' as const, 'withdrawn' as const), who }),
);

const contest = (nominees: string[], record: HallElectionRecord = begun): HallElectionRecord =>
  [
    ...nominees.flatMap((id) => [
      { kind: 'nominated' as const, who: id, by: id === 'f' ? 'd' : 'f', seconder: id === 'g' ? 'd' : 'g' },
      { kind: 'accepted' as const, who: id },
    ]),
    { kind: 'nominations-closed' as const },
  ].reduce<HallElectionRecord>((before, one) => withStep(before, roll, one), {
    ...record,
    seconder: 'any' as const,
  });

describe('an election in the hall as it is kept', () => {
  it('stays what it was when the roll changes: only ever added to, people as they were named', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        // As the service does, only what is not refused is kept.
        const record = steps.reduce((before, one) => {
          const { refused } = follow(before, roll, [one]);
          return refused.length > 0 ? before : withStep(before, roll, one);
        }, begun);
        expect(record.events.slice(0, begun.events.length)).toEqual(begun.events);
        expect(hallElectionRecord.parse(record)).toEqual(record);
        const state = follow(record, roll);
        expect(state.refused).toEqual([]);
        const moved = roll.map((one) => ({ ...one, name: 'Another', branch: 'saran' }));
        for (const now of [[], moved]) {
          expect(follow(record, now)).toEqual(state);
          expect(paperOf(record, follow(record, now))).toEqual(paperOf(record, state));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('draws the order of names from the numbers of the nominations', () => {
    const record = contest(['e', 'd', 'f'], { ...begun, orderSeed: 'Snow' });
    const paper = paperOf(record, follow(record, roll));
    // Oracle: the digest of seed and number alone, compared here and not by the draw.
    const lots = ['e', 'd', 'f'].map((id, index) => [lotOf('Snow', String(index + 1)), id] as const);
    const sorted = lots.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, id]) => id);
    expect(Object.values(paper.persons)).toEqual(sorted);
    expect(paper.candidates.map(({ id, place }) => Number(id) - place)).toEqual([0, 0, 0]);
  });

  it('keeps as many guaranteed places as somebody stands for, and counts on', () => {
    const record = { ...contest(['d', 'e', 'f']), places: [{ where: { gender: 'woman' }, atLeast: 2 }] };
    const state = follow(record, roll);
    expect(guaranteed(record, state.standing)).toEqual([{ where: { gender: 'woman' }, atLeast: 2, able: 1 }]);
    const paper = paperOf(record, state);
    const ballots = ['1', '2'].map((id) => ({ count: 4, ranking: [id] }));
    const box = {
      returned: 9,
      spoilt: 0,
      decisions: {},
      ballots: [...ballots, { count: 1, ranking: ['3'] }],
    };
    const counted = countBox(record, paper, box);
    // Whoever has one paper of nine is elected only because she is the one woman who stands.
    const elected = counted.status === 'counted' ? counted.count.elected : [];
    expect(elected.map((id) => paper.persons[id])).toContain('f');
    const free = countBox({ ...record, places: [] }, paper, box);
    expect(free.status === 'counted' && free.count.elected.map((id) => paper.persons[id])).toEqual([
      'd',
      'e',
    ]);
  });
});
