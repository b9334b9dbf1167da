import { countBallots } from '@plenum/elections';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CountInput, countSheet, type DeclarationInput, declaration } from './index.ts';

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

const candidates = ['Ash', 'Birch', 'Cedar'].map((name, i) => ({ id: `D${i + 1}`, name }));
// Twenty papers for two places, quota 7: Ash 12 (5 over go on at 5/12: 9 papers to Cedar, 3 end), Birch 5, Cedar 3.
const count: CountInput = Object.freeze({
  status: 'complete',
  elected: ['D1', 'D3'],
  excluded: ['D2'],
  alternates: ['D2'],
  quota: '7',
  valid: 20,
  invalid: 1,
  stages: [
    {
      votes: { D1: '12', D2: '5', D3: '3' },
      exhausted: '0',
      lost: '0',
      action: { kind: 'elect', ids: ['D1'] },
    },
    {
      votes: { D1: '7', D2: '5', D3: '6.74994' },
      exhausted: '1.24998',
      lost: '0.00008',
      action: { kind: 'transfer-surplus', ids: ['D1'] },
    },
    {
      votes: { D1: '7', D2: '0', D3: '27/4' },
      exhausted: '25/4',
      lost: '0',
      action: { kind: 'exclude', ids: ['D2'] },
    },
    {
      votes: { D1: '7', D2: '0', D3: '27/4' },
      exhausted: '25/4',
      lost: '0',
      action: { kind: 'fill', ids: ['D3'] },
    },
  ],
  ties: [],
} satisfies CountInput);
const input: DeclarationInput = Object.freeze({
  title: 'Standing orders committee',
  seats: 2,
  candidates,
  papers: { issued: 24, returned: 21 },
  count,
  returningOfficer: 'Willow',
  at: '2027-04-17T08:00:00Z',
});

describe('countSheet', () => {
  it('sets out a line for each candidate and a column for each stage', () => {
    const sheet = countSheet({ count, candidates });
    expect(sheet.rows).toEqual([
      { id: 'D1', name: 'Ash', votes: ['12', '7', '7', '7'], result: 'elected', place: 1, stage: 0 },
      { id: 'D2', name: 'Birch', votes: ['5', '5', '0', '0'], result: 'alternate', place: 1, stage: 2 },
      {
        id: 'D3',
        name: 'Cedar',
        votes: ['3', '6.74994', '27/4', '27/4'],
        result: 'elected',
        place: 2,
        stage: 3,
      },
    ]);
    expect(sheet.columns.map(({ action }) => action.kind)).toEqual([
      'elect',
      'transfer-surplus',
      'exclude',
      'fill',
    ]);
    expect([sheet.exhausted, sheet.lost]).toEqual([
      ['0', '1.24998', '25/4', '25/4'],
      ['0', '0.00008', '0', '0'],
    ]);
    expect([sheet.problems, sheet.undecided]).toEqual([[], null]);
  });

  it('says which stage does not make the valid papers, under a quota only', () => {
    const wrong = { ...count, valid: 21 };
    expect(countSheet({ count: wrong, candidates }).problems).toEqual(
      [0, 1, 2, 3].map((stage) => ({ code: 'count-stage-differs', params: { stage, sum: '20', valid: 21 } })),
    );
    expect(countSheet({ count: { ...wrong, quota: '' }, candidates }).problems).toEqual([]);
  });

  it('says who is elected without standing or twice, and shows a tie', () => {
    const tied = { stage: 1, among: ['D2', 'D3'] };
    const sheet = countSheet({
      count: { ...count, status: 'tied', elected: ['D1', 'D9'], alternates: ['D1'], undecided: tied },
      candidates,
    });
    expect(sheet.undecided).toEqual(tied);
    expect(sheet.problems).toEqual([
      { code: 'elected-not-standing', params: { person: 'D9' } },
      { code: 'elected-repeated', params: { person: 'D1' } },
    ]);
  });

  it('refuses votes that are no numbers', () => {
    const [stage] = count.stages;
    const stages = stage ? [{ ...stage, lost: 'few' }] : [];
    expect(codesOf(() => countSheet({ count: { ...count, stages }, candidates }))).toEqual([
      ['malformed', 'count.stages.0.lost'],
    ]);
  });
});

describe('declaration', () => {
  const problemsOf = (change: Partial<DeclarationInput>) => {
    const found = declaration({ ...input, ...change });
    return found.status === 'declared' ? [] : found.problems.map(({ code, params }) => [code, params]);
  };

  it('declares who is elected, the alternates and the papers', () => {
    expect(declaration(input)).toEqual({
      status: 'declared',
      title: 'Standing orders committee',
      seats: 2,
      elected: [
        { place: 1, id: 'D1', name: 'Ash' },
        { place: 2, id: 'D3', name: 'Cedar' },
      ],
      alternates: [{ place: 1, id: 'D2', name: 'Birch' }],
      vacant: 0,
      unopposed: false,
      papers: { issued: 24, returned: 21, valid: 20, spoilt: 1, notReturned: 3 },
      quota: '7',
      ties: [],
      returningOfficer: 'Willow',
      at: '2027-04-17T08:00:00Z',
    });
  });

  it('declares those unopposed, with the places left vacant', () => {
    const unopposed = declaration({ ...input, count: undefined, papers: undefined, seats: 4 });
    expect(unopposed).toMatchObject({
      unopposed: true,
      vacant: 1,
      papers: null,
      quota: null,
      alternates: [],
    });
    expect(problemsOf({ count: undefined, papers: undefined })).toEqual([
      ['elected-above-places', { elected: 3, seats: 2 }],
    ]);
  });

  it('declares nothing that does not add up or is tied', () => {
    expect(problemsOf({ papers: { issued: 20, returned: 22 } })).toEqual([
      ['count-papers-above-issued', { returned: 22, issued: 20 }],
      ['count-papers-differ', { returned: 22, valid: 20, spoilt: 1 }],
    ]);
    const undecided = { stage: 2, among: ['D2', 'D3'] };
    expect(problemsOf({ count: { ...count, status: 'tied', elected: ['D1'], undecided } })).toEqual([
      ['count-undecided', undecided],
    ]);
    expect(problemsOf({ seats: 1 })).toEqual([['elected-above-places', { elected: 2, seats: 1 }]]);
    expect(problemsOf({ count: { ...count, elected: ['D1'] } })).toEqual([
      ['elected-number-differs', { elected: 1, expected: 2 }],
    ]);
    expect(problemsOf({ count: { ...count, valid: 21, invalid: 0 } })).toHaveLength(4);
  });

  // Oracle: the counts of @plenum/elections, which know nothing of sheets and declarations.
  it('declares what any count of ballots gives', () => {
    const paper = fc.record({
      count: fc.integer({ min: 1, max: 9 }),
      ranking: fc.shuffledSubarray(candidates.map(({ id }) => id)),
    });
    const rules = fc.constantFrom<('scottish' | 'wigm' | 'meek' | 'prf-meek' | 'block' | 'approval')[]>(
      'scottish',
      'wigm',
      'meek',
      'prf-meek',
      'block',
      'approval',
    );
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 6 }), rules, (others, rule) => {
        // A count of nothing but blank papers is refused.
        const ballots = [{ count: 1, ranking: ['D2', 'D1'] }, ...others];
        const ties = { order: ['stages' as const, 'seed' as const], seed: 'spring' };
        const made = countBallots({ seats: 2, candidates, ballots }, { rule, ties });
        const papers = ballots.reduce((sum, ballot) => sum + ballot.count, 0);
        const declared = declaration({
          ...input,
          count: made,
          papers: { issued: papers, returned: papers },
        });
        expect(declared.status === 'declared' && declared.elected.map(({ id }) => id)).toEqual(made.elected);
        const { rows } = countSheet({ count: made, candidates });
        expect(rows.filter(({ result }) => result === 'elected')).toHaveLength(made.elected.length);
      }),
    );
  });

  it('refuses a count without papers', () => {
    expect(codesOf(() => declaration({ ...input, papers: undefined }))).toEqual([['base-missing', 'papers']]);
  });
});
