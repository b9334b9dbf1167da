import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countBallots } from './count-ballots.ts';

// Oracle: both rules once more in the slowest way, paper by paper in bigints, with nothing put together and nothing
// kept from one stage to the next but what the rule keeps. Papers differ from each other, so that nothing can be.
type Paper = { rank: string[]; value: bigint };
type Line = Record<string, bigint>;

const ids = [...'abcdefgh'];
const elections = fc.record({
  seats: fc.integer({ min: 1, max: 4 }),
  papers: fc.array(fc.shuffledSubarray(ids, { minLength: 1 }), { minLength: 5, maxLength: 60 }),
});
const ballotsOf = (papers: string[][]) => papers.map((ranking) => ({ count: 1, ranking }));
const candidates = ids.map((id) => ({ id, name: id }));
const ties = { order: [] };

const units = (text: string, places: number): bigint => {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(places, '0'));
};
const linesOf = (count: ReturnType<typeof countBallots>, places: number): Line[] =>
  count.stages.map(({ votes }) =>
    Object.fromEntries(Object.entries(votes).map(([id, text]) => [id, units(text, places)])),
  );

/** Follows a count whose actions are known, and says what the votes must be after each. */
const scottishByHand = (
  { stages, valid }: ReturnType<typeof countBallots>,
  papers: string[][],
  seats: number,
) => {
  const unit = 100_000n;
  const quota = (BigInt(Math.floor(valid / (seats + 1))) + 1n) * unit;
  const open = new Set(ids);
  const next = (rank: string[]): string => rank.find((id) => open.has(id)) ?? '';
  const held = new Map<string, Paper[]>([...ids, ''].map((id) => [id, []]));
  for (const rank of papers) held.get(next(rank))?.push({ rank, value: unit });
  const passed = new Set<string>();
  const sum = (id: string): bigint => (held.get(id) ?? []).reduce((total, { value }) => total + value, 0n);
  return stages.map(({ action }) => {
    for (const id of action.ids) {
      open.delete(id);
      if (action.kind === 'elect' || action.kind === 'fill') continue;
      const [votes, moving] = [sum(id), held.get(id) ?? []];
      held.set(id, []);
      if (action.kind === 'transfer-surplus') passed.add(id);
      for (const { rank, value } of moving)
        held.get(next(rank))?.push({
          rank,
          value: action.kind === 'exclude' ? value : ((votes - quota) * value) / votes,
        });
    }
    return Object.fromEntries(ids.map((id) => [id, passed.has(id) ? quota : sum(id)]));
  });
};

/** Votes for what each keeps: a paper goes down its ranks, and each takes their part of what is left, rounded up. */
const meekByHand = (keeps: Map<string, bigint>, papers: string[][]): Line => {
  const unit = 1_000_000_000n;
  const votes: Line = Object.fromEntries(ids.map((id) => [id, 0n]));
  for (const rank of papers) {
    let left = unit;
    for (const id of rank) {
      const part = (left * (keeps.get(id) ?? 0n) + unit - 1n) / unit;
      votes[id] = (votes[id] ?? 0n) + part;
      left -= part;
    }
  }
  return votes;
};

describe('countBallots', () => {
  it('has the votes of every stage that a count of single papers by the Scottish rule has', () => {
    fc.assert(
      fc.property(elections, ({ seats, papers }) => {
        const count = countBallots(
          { seats, candidates, ballots: ballotsOf(papers) },
          { rule: 'scottish', ties },
        );
        expect(linesOf(count, 5)).toEqual(scottishByHand(count, papers, seats));
      }),
      { numRuns: 150 },
    );
  });

  it("has the votes of every stage that Meek's iteration over single papers has", () => {
    fc.assert(
      fc.property(elections, ({ seats, papers }) => {
        const unit = 1_000_000_000n;
        const count = countBallots(
          { seats, candidates, ballots: ballotsOf(papers) },
          { rule: 'prf-meek', ties },
        );
        const keeps = new Map(ids.map((id) => [id, unit]));
        const elected: string[] = [];
        const expected = count.stages.map(({ action }, at) => {
          let votes = meekByHand(keeps, papers);
          const quotaOf = () =>
            Object.values(votes).reduce((sum, part) => sum + part, 0n) / BigInt(seats + 1) + 1n;
          const surplusOf = () => elected.reduce((sum, id) => sum + (votes[id] ?? 0n) - quotaOf(), 0n);
          if (action.kind === 'exclude') for (const id of action.ids) keeps.set(id, 0n);
          else if (action.kind !== 'transfer-surplus') elected.push(...action.ids);
          votes = meekByHand(keeps, papers);
          for (let before: bigint | undefined; action.kind === 'transfer-surplus'; ) {
            const surplus = surplusOf();
            const reached = ids.some(
              (id) => !elected.includes(id) && keeps.get(id) !== 0n && (votes[id] ?? 0n) >= quotaOf(),
            );
            if (surplus < 1000n || reached || (before !== undefined && surplus >= before)) break;
            before = surplus;
            const quota = quotaOf();
            for (const id of elected) {
              const scaled = ((keeps.get(id) ?? 0n) * quota + unit - 1n) / unit;
              const held = votes[id] ?? 1n;
              const kept = (scaled * unit + held - 1n) / held;
              keeps.set(id, kept > unit ? unit : kept);
            }
            votes = meekByHand(keeps, papers);
          }
          expect(at).toBeLessThan(100);
          return votes;
        });
        expect(linesOf(count, 9)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});
