import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from './count.ts';
import { countBallots } from './count-ballots.ts';
import type { CountRule } from './count-schemas.ts';
import { keptOf, meekUnit } from './meek-papers.ts';

const transfers = ['scottish', 'wigm', 'meek', 'prf-meek'] as const satisfies CountRule[];
const rules = [...transfers, 'approval', 'block'] as const satisfies CountRule[];
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

type Fraction = [over: bigint, under: bigint];
const read = (text: string): Fraction => {
  const [over = '', under] = text.split('/');
  if (under) return [BigInt(over), BigInt(under)];
  const [whole = '', places = ''] = over.split('.');
  return [BigInt(whole + places), 10n ** BigInt(places.length)];
};
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];

const elections = (equal: boolean) =>
  fc
    .record({
      stands: fc.integer({ min: 1, max: 6 }),
      seats: fc.integer({ min: 1, max: 4 }),
      papers: fc.array(
        fc.record({
          count: fc.integer({ min: 1, max: 9 }),
          order: fc.shuffledSubarray(ids, { minLength: 1 }),
          joined: equal ? fc.nat({ max: 5 }) : fc.constant(0),
        }),
        { minLength: 1, maxLength: 7 },
      ),
      withdrawn: fc.option(fc.constantFrom(...ids), { freq: 4 }),
    })
    .map(({ stands, seats, papers, withdrawn }) => {
      const listed = ids.slice(0, stands);
      const candidates = listed.map((id, at) => ({
        id,
        name: id,
        ...(id === withdrawn && stands > 1 ? { withdrawn: true } : {}),
        attributes: { half: at % 2 ? 'odd' : 'even', third: String(at % 3) },
      }));
      const ballots = papers.map(({ count, order, joined }) => {
        const named = order.filter((id) => listed.includes(id));
        const start = Math.min(joined, 2);
        const group = named.slice(start, start + joined);
        const ranking: (string | string[])[] =
          group.length > 1 ? [...named.slice(0, start), group, ...named.slice(start + joined)] : named;
        return { count, ranking };
      });
      // One paper that every rule can read, so that there is always something to count.
      const first = candidates.find((candidate) => !('withdrawn' in candidate))?.id ?? 'a';
      return { seats, candidates, ballots: [...ballots, { count: 1, ranking: [first] }] };
    });

const options = (rule: CountRule, places: { where: Record<string, string>; atLeast: number }[] = []) => ({
  rule,
  places,
  ties: { order: ['stages' as const, 'seed' as const], seed: 'a published seed' },
});

const bounds = { numRuns: 60 };

describe('countBallots', () => {
  it('loses no part of any paper, and fills every seat that somebody stands for', () => {
    fc.assert(
      fc.property(elections(true), fc.constantFrom(...rules), (election, rule) => {
        const count = countBallots(election, options(rule));
        const standing = election.candidates.filter((candidate) => !('withdrawn' in candidate)).length;
        expect(count.status).toBe('complete');
        expect(count.elected).toHaveLength(Math.min(election.seats, standing));
        expect(new Set([...count.elected, ...count.excluded]).size).toBe(
          count.elected.length + count.excluded.length,
        );
        expect(new Set([...count.elected, ...count.alternates]).size).toBe(standing);
        if (rule === 'approval' || rule === 'block') return;
        for (const { votes, exhausted, lost } of count.stages) {
          const [over, under] = [...Object.values(votes), exhausted, lost].map(read).reduce(plus);
          expect(over).toBe(BigInt(count.valid) * under);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of papers or candidates, nor on which papers are put together', () => {
    fc.assert(
      fc.property(elections(true), fc.constantFrom(...rules), (election, rule) => {
        const single = election.ballots.flatMap(({ count, ranking }) =>
          Array.from({ length: count }, () => ({ count: 1, ranking })),
        );
        const other = {
          ...election,
          candidates: election.candidates.toReversed(),
          ballots: single.toReversed(),
        };
        expect(JSON.stringify(countBallots(other, options(rule)))).toBe(
          JSON.stringify(countBallots(election, options(rule))),
        );
      }),
      bounds,
    );
  });

  it('elects whoever has a quota of first preferences', () => {
    fc.assert(
      fc.property(elections(false), fc.constantFrom(...transfers), (election, rule) => {
        const count = countBallots(election, options(rule));
        const [stage] = count.stages;
        for (const [id, votes] of Object.entries(stage?.votes ?? {})) {
          const [over, under] = read(votes);
          // A whole vote over valid / (seats + 1) is a quota by every rule.
          if (over * BigInt(election.seats + 1) >= BigInt(count.valid + election.seats + 1) * under)
            expect(count.elected).toContain(id);
        }
      }),
      bounds,
    );
  });

  it('gives a solid coalition a seat for every Droop quota of its papers', () => {
    // Woodall's property: k quotas of papers that put all of a set before everybody else elect k of the set.
    fc.assert(
      fc.property(elections(false), fc.constantFrom(...transfers), (election, rule) => {
        const standing = election.candidates
          .filter((candidate) => !('withdrawn' in candidate))
          .map(({ id }) => id);
        const count = countBallots(election, options(rule));
        for (let mask = 1; mask < 1 << standing.length; mask += 1) {
          const set = standing.filter((_, at) => mask & (1 << at));
          const solid = election.ballots.reduce((sum, ballot) => {
            const named = ballot.ranking.filter((id) => typeof id === 'string' && standing.includes(id));
            return set.every((id) => named.slice(0, set.length).includes(id)) ? sum + ballot.count : sum;
          }, 0);
          const quotas = Math.floor(solid / (Math.floor(count.valid / (election.seats + 1)) + 1));
          const seats = count.elected.filter((id) => set.includes(id)).length;
          expect(seats).toBeGreaterThanOrEqual(Math.min(quotas, set.length));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('keeps guaranteed places wherever they can be kept', () => {
    fc.assert(
      fc.property(
        elections(true),
        fc.constantFrom(...rules),
        fc.nat({ max: 2 }),
        fc.nat({ max: 2 }),
        (election, rule, odd, third) => {
          const places = [
            { where: { half: 'odd' }, atLeast: odd },
            { where: { third: '0' }, atLeast: third },
          ];
          let count: Count;
          try {
            count = countBallots(election, options(rule, places));
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^places-/);
            return;
          }
          const kept = (value: string, name: 'half' | 'third'): number =>
            election.candidates.filter(
              ({ id, attributes }) => attributes[name] === value && count.elected.includes(id),
            ).length;
          expect(kept('odd', 'half')).toBeGreaterThanOrEqual(odd);
          expect(kept('0', 'third')).toBeGreaterThanOrEqual(third);
          expect(count.elected.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('chooses by approval the set that an enumeration of all sets chooses', () => {
    fc.assert(
      fc.property(elections(true), fc.nat({ max: 2 }), (election, odd) => {
        const places = [{ where: { half: 'odd' }, atLeast: odd }];
        const standing = election.candidates.filter((candidate) => !('withdrawn' in candidate));
        const size = Math.min(election.seats, standing.length);
        const votes = (id: string): number =>
          election.ballots.reduce(
            (sum, { count, ranking }) => (ranking.flat().includes(id) ? sum + count : sum),
            0,
          );
        const sets = Array.from({ length: 1 << standing.length }, (_, mask) =>
          standing.filter((_, at) => mask & (1 << at)),
        ).filter(
          (set) =>
            set.length === size && set.filter(({ attributes }) => attributes.half === 'odd').length >= odd,
        );
        if (sets.length === 0) return;
        const rank = (set: string[]): number[] => {
          const each = set.map(votes).toSorted((a, b) => b - a);
          return [each.reduce((sum, part) => sum + part, 0), ...each];
        };
        const best = sets
          .map((set) => rank(set.map(({ id }) => id)))
          .reduce((a, b) => {
            const at = a.findIndex((part, index) => part !== b[index]);
            return at >= 0 && (b[at] ?? 0) > (a[at] ?? 0) ? b : a;
          });
        expect(rank(countBallots(election, options('approval', places)).elected)).toEqual(best);
      }),
      bounds,
    );
  });

  it('leaves each elected with the quota whenever Meek has converged', () => {
    fc.assert(
      fc.property(
        elections(true),
        fc.constantFrom('meek' as const, 'prf-meek' as const),
        (election, rule) => {
          const { stages, valid } = countBallots(election, options(rule));
          const elected = new Set<string>();
          for (const [at, { votes, action }] of stages.entries()) {
            if (action.kind === 'elect') for (const id of action.ids) elected.add(id);
            if (action.kind !== 'transfer-surplus' || stages[at + 1]?.action.kind !== 'exclude') continue;
            const quota =
              Object.values(votes).reduce((sum, text) => sum + Number(text), 0) / (election.seats + 1);
            // Where nearly every paper is exhausted, nine decimals are too coarse for what is kept of it.
            if (quota < 0.1) continue;
            for (const id of elected)
              expect(Math.abs(Number(votes[id]) - quota)).toBeLessThan(2e-6 + valid * 4e-9);
          }
        },
      ),
      bounds,
    );
  });

  // Oracle: the Scottish rule once more, over single papers each with its own value, in units of 0.00001.
  it('agrees with a count of single papers by the Scottish rule', () => {
    const plain = ({ seats, candidates, ballots }: Parameters<typeof countBallots>[0]): string[] | 'tied' => {
      const standing = candidates.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id);
      const papers = ballots
        .flatMap(({ count, ranking }) =>
          Array.from({ length: count }, () => ({
            rank: ranking.flat().filter((id) => standing.includes(id)),
            value: 100_000,
            at: '',
          })),
        )
        .filter(({ rank }) => rank.length > 0);
      const quota = (Math.floor(papers.length / (seats + 1)) + 1) * 100_000;
      const open = new Set(standing);
      const elected: string[] = [];
      const done = new Set<string>();
      const next = (rank: string[]): string => rank.find((id) => open.has(id)) ?? '-';
      for (const paper of papers) paper.at = next(paper.rank);
      const held = (id: string): number =>
        done.has(id) ? quota : papers.reduce((sum, paper) => (paper.at === id ? sum + paper.value : sum), 0);
      for (;;) {
        for (const id of [...open].toSorted((a, b) => held(b) - held(a)))
          if (held(id) >= quota) {
            open.delete(id);
            elected.push(id);
          }
        if (elected.length === seats) return elected.toSorted();
        if (open.size + elected.length <= seats) return [...elected, ...open].toSorted();
        const over = elected.filter((id) => held(id) > quota).toSorted((a, b) => held(b) - held(a));
        const [from] = over;
        if (from !== undefined) {
          if (over.some((id) => id !== from && held(id) === held(from))) return 'tied';
          const votes = held(from);
          for (const paper of papers.filter(({ at }) => at === from)) {
            paper.value = Math.floor(((votes - quota) * paper.value) / votes);
            paper.at = next(paper.rank);
          }
          done.add(from);
          continue;
        }
        const low = Math.min(...[...open].map(held));
        const lowest = [...open].filter((id) => held(id) === low);
        const [out = ''] = lowest;
        if (lowest.length > 1) return 'tied';
        open.delete(out);
        for (const paper of papers) if (paper.at === out) paper.at = next(paper.rank);
      }
    };
    let compared = 0;
    fc.assert(
      fc.property(elections(false), (election) => {
        const expected = plain(election);
        if (expected === 'tied') return;
        compared += 1;
        expect(countBallots(election, options('scottish')).elected.toSorted()).toEqual(expected);
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

describe('keptOf', () => {
  it('rounds weight × keeps up exactly, as bigint does', () => {
    const part = fc.integer({ min: 0, max: meekUnit });
    fc.assert(
      fc.property(part, part, (weight, keeps) => {
        const unit = BigInt(meekUnit);
        expect(BigInt(keptOf(weight, keeps))).toBe((BigInt(weight) * BigInt(keeps) + unit - 1n) / unit);
      }),
      { numRuns: 2_000 },
    );
  });
});
