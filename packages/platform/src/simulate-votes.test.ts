import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amendment } from './amendment.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { orderVotes } from './order-votes.ts';
import { smallText, someAmendments } from './random-amendments.fixture.ts';
import { simulateVotes, type VoteResults } from './simulate-votes.ts';

const change = (id: string, insert: string, found = 'a1'): Amendment => {
  const from = smallText.clauses[0]?.text.indexOf(found) ?? 0;
  const edits = [{ from, to: from + 2, found, insert }];
  return { id, by: 'oral', clause: 'c0', change: { kind: 'words', edits } };
};

describe('simulateVotes', () => {
  const questions = orderVotes(
    smallText,
    [change('A1', 'x'), change('A2', 'x y z'), change('A3', 'w', 'a2')],
    {
      consequentials: [{ amendment: 'A3', on: 'A1' }],
    },
  );

  // Oracle: worked by hand.
  it('lets fall what cannot pass any more, and what follows from it', () => {
    expect(questions.map(({ id }) => id)).toEqual(['A2', 'A1', 'main']);
    expect(simulateVotes(questions, {})).toEqual({
      fallen: [],
      open: ['A2', 'A1', 'main'],
      adopted: [],
      refused: [],
    });
    expect(simulateVotes(questions, { A2: 'passed' })).toEqual({
      fallen: [
        { id: 'A1', because: { code: 'against-what-passed', params: { passed: 'A2' } } },
        { id: 'A3', because: { code: 'consequential-on-lost', params: { on: 'A1' } } },
      ],
      open: ['main'],
      adopted: ['A2'],
      refused: [],
    });
    expect(simulateVotes(questions, { A2: 'lost', A1: 'passed', main: 'passed' })).toEqual({
      fallen: [],
      open: [],
      adopted: ['A1', 'A3'],
      refused: [],
    });
    expect(simulateVotes(questions, { A1: 'lost' }).fallen.map(({ id }) => id)).toEqual(['A3']);
  });

  it('takes the first of two results that cannot both be', () => {
    expect(simulateVotes(questions, { A1: 'passed', A2: 'passed' })).toMatchObject({
      adopted: ['A2'],
      refused: [{ id: 'A1', because: { code: 'voted-though-fallen', params: { passed: 'A2' } } }],
    });
    // Said to have passed before the one in front of it was put.
    expect(simulateVotes(questions, { A1: 'passed' })).toMatchObject({
      fallen: [{ id: 'A2' }],
      adopted: ['A1', 'A3'],
    });
  });

  it('knows its questions', () => {
    expect(() => simulateVotes(questions, { X: 'lost' })).toThrow(
      expect.objectContaining({ code: 'unknown-question' }),
    );
  });

  // Oracle: brute force. What passed is merged with each question that is left, and every subset with every other.
  it('agrees with trying to merge every subset', () => {
    const voted = fc.array(fc.constantFrom('passed' as const, 'lost' as const, undefined), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(someAmendments(5), voted, (amendments, votes) => {
        const put = orderVotes(smallText, amendments, { enBloc: false }).filter(
          ({ kind }) => kind === 'amendment',
        );
        const results: VoteResults = Object.fromEntries(
          put.flatMap(({ id }, index) => (votes[index] === undefined ? [] : [[id, votes[index]]])),
        );
        const canMerge = (ids: readonly string[]) => {
          const all = amendments.map(({ id }) => id);
          const chosen = amendments.filter(({ id }) => ids.includes(id));
          return mergeAmendments(smallText, chosen, { order: all }).status === 'merged';
        };
        const { fallen, open, adopted, refused } = simulateVotes(put, results);
        expect(canMerge(adopted)).toBe(true);
        const gone = new Set(fallen.map(({ id }) => id));
        for (const { id, amendments: own } of put) {
          if (open.includes(id)) expect(canMerge([...adopted, ...own])).toBe(true);
          if (gone.has(id)) expect(canMerge([...adopted, ...own])).toBe(false);
          if (results[id] === 'passed') expect(own.every((one) => adopted.includes(one))).toBe(!gone.has(id));
        }
        expect(refused.every(({ id }) => gone.has(id) && results[id] !== undefined)).toBe(true);
        for (let subset = 0; subset < 2 ** put.length; subset += 1) {
          const chosen = put.filter((_, index) => subset & (1 << index));
          const passing = Object.fromEntries(chosen.map(({ id }) => [id, 'passed' as const]));
          const own = chosen.flatMap((question) => question.amendments);
          expect(simulateVotes(put, passing).refused.length === 0).toBe(canMerge(own));
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
