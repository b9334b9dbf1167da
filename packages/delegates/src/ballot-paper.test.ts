import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BallotPaperInput, ballotPaper } from './index.ts';

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

const input: BallotPaperInput = Object.freeze({
  title: 'Standing orders committee',
  seats: 2,
  candidates: [
    { id: 'D4', name: 'Ысқақ' },
    { id: 'D3', name: 'Өскен' },
    { id: 'D2', name: 'Әлия' },
    { id: 'D1', name: 'Айша' },
    { id: 'D5', name: 'айша' },
  ],
  order: { by: 'alphabetical', alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя' },
  rule: 'scottish',
} satisfies BallotPaperInput);
const names = (change: Partial<BallotPaperInput>) =>
  ballotPaper({ ...input, ...change }).candidates.map(({ id }) => id);

describe('ballotPaper', () => {
  it('orders candidates by the Kazakh alphabet, namesakes by id', () => {
    expect(ballotPaper(input)).toEqual({
      title: 'Standing orders committee',
      seats: 2,
      candidates: [
        { place: 1, id: 'D1', name: 'Айша' },
        { place: 2, id: 'D5', name: 'айша' },
        { place: 3, id: 'D2', name: 'Әлия' },
        { place: 4, id: 'D3', name: 'Өскен' },
        { place: 5, id: 'D4', name: 'Ысқақ' },
      ],
      instruction: { code: 'mark-in-order', params: { seats: 2, candidates: 5 } },
      seed: null,
    });
    const candidates = ['Poplar Tree', 'Poplars', 'Poplar', 'Elm'].map((name) => ({ id: name, name }));
    expect(names({ candidates, order: { by: 'alphabetical' } })).toEqual([
      'Elm',
      'Poplar',
      'Poplar Tree',
      'Poplars',
    ]);
  });

  it('puts what is outside of the alphabet after it', () => {
    const candidates = ['(a)', 'Яна', 'Ann', 'Z', '7'].map((name) => ({ id: name, name }));
    expect(names({ candidates })).toEqual(['Яна', '(a)', '7', 'Ann', 'Z']);
  });

  // Oracle: SHA-256 of node:crypto over seed, line feed and id.
  it('draws the order from the published seed, whatever the order given', () => {
    const seed = 'national conference 2027';
    const lot = (id: string) => createHash('sha256').update(`${seed}\n${id}`).digest('hex');
    const drawn = ['D1', 'D2', 'D3', 'D4', 'D5'].toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
    expect(names({ order: { by: 'seed', seed } })).toEqual(drawn);
    expect(names({ order: { by: 'seed', seed }, candidates: input.candidates.toReversed() })).toEqual(drawn);
  });

  it('tells the voter what to do', () => {
    const told = (rule: BallotPaperInput['rule'], seats: number) =>
      ballotPaper({ ...input, rule, seats }).instruction;
    expect(told('block', 3)).toEqual({ code: 'mark-up-to', params: { most: 3, candidates: 5 } });
    expect(told('block', 9)).toEqual({ code: 'mark-up-to', params: { most: 5, candidates: 5 } });
    expect(told('approval', 3)).toEqual({ code: 'mark-any', params: { candidates: 5 } });
  });

  it('refuses a candidate listed twice and an unknown order', () => {
    const [first = { id: '', name: '' }] = input.candidates;
    expect(codesOf(() => ballotPaper({ ...input, candidates: [first, first] }))).toEqual([
      ['repeated-id', 'candidates.1.id'],
    ]);
    const order = { by: 'age' } as unknown as BallotPaperInput['order'];
    expect(codesOf(() => ballotPaper({ ...input, order }))).toEqual([['unknown-rule', 'order.by']]);
  });
});
