import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTellersSheets, type SheetsExpected, type TellersSheet } from './index.ts';

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

const expected: SheetsExpected = Object.freeze({
  sectors: ['left', 'right'],
  options: ['for', 'against'],
  issued: 90,
  counts: 2,
});
const left = {
  sector: 'left',
  counts: { for: 30, against: 12 },
  spoilt: 1,
  returned: 43,
  issued: 45,
  unused: 2,
};
const right = {
  sector: 'right',
  counts: { for: 20, against: 24 },
  spoilt: 0,
  returned: 44,
  issued: 45,
  unused: 1,
};
const sheets: TellersSheet[] = [
  { ...left, teller: 'T1' },
  { ...left, teller: 'T2' },
  { ...right, teller: 'T3' },
  { ...right, teller: 'T4' },
];
const problemsOf = (given: readonly TellersSheet[], by: SheetsExpected = expected) => {
  const sum = addTellersSheets(given, { expected: by });
  return sum.status === 'adds-up' ? [] : sum.problems;
};
const changed = (index: number, change: Partial<TellersSheet>) =>
  sheets.map((sheet, i) => (i === index ? { ...sheet, ...change } : sheet));
const one = { sectors: ['left'], options: ['for', 'against'] };

describe('addTellersSheets', () => {
  it('adds two counts of each of two sectors once', () => {
    expect(addTellersSheets(Object.freeze(sheets), { expected })).toEqual({
      status: 'adds-up',
      totals: { for: 50, against: 36 },
      papers: { valid: 86, spoilt: 1, returned: 87, issued: 90, unused: 3 },
    });
  });

  it('finds two counts of a sector that differ', () => {
    expect(problemsOf(changed(1, { counts: { for: 31, against: 11 } }))).toEqual([
      {
        code: 'sector-counts-differ',
        params: {
          sector: 'left',
          of: 'votes',
          figure: 'for',
          counts: [
            { teller: 'T1', count: 30 },
            { teller: 'T2', count: 31 },
          ],
        },
      },
      {
        code: 'sector-counts-differ',
        params: {
          sector: 'left',
          of: 'votes',
          figure: 'against',
          counts: [
            { teller: 'T1', count: 12 },
            { teller: 'T2', count: 11 },
          ],
        },
      },
    ]);
  });

  it('finds papers that are missing or too many', () => {
    const alone = (change: Partial<TellersSheet>) => problemsOf([{ ...left, teller: 'T1', ...change }], one);
    const sheet = { sector: 'left', teller: 'T1' };
    expect(alone({})).toEqual([]);
    expect(alone({ unused: 1 })).toEqual([
      { code: 'sheet-issued-differs', params: { ...sheet, issued: 45, returned: 43, unused: 1 } },
    ]);
    expect(alone({ spoilt: 2 })).toEqual([
      { code: 'sheet-returned-differs', params: { ...sheet, returned: 43, valid: 42, spoilt: 2 } },
    ]);
    expect(alone({ valid: 41, spoilt: 2 })).toEqual([
      { code: 'sheet-votes-differ', params: { ...sheet, votes: 42, valid: 41, votesPerPaper: 1 } },
    ]);
    expect(alone({ counts: { for: 42, perhaps: 0 } })).toEqual([
      { code: 'sheet-option-missing', params: { ...sheet, option: 'against' } },
      { code: 'sheet-option-unknown', params: { ...sheet, option: 'perhaps' } },
    ]);
  });

  it('finds sectors and sheets that are missing, strange or handed in twice, and wrong totals', () => {
    const [first, , third] = sheets;
    const given = [first, first, { ...right, sector: 'gallery', teller: 'T5' }].flatMap(
      (sheet) => sheet ?? [],
    );
    expect(problemsOf(given)).toEqual([
      { code: 'sheet-repeated', params: { sector: 'left', teller: 'T1' } },
      { code: 'sector-counts-missing', params: { sector: 'left', counts: 1, expected: 2 } },
      { code: 'sector-missing', params: { sector: 'right' } },
      { code: 'sector-unknown', params: { sector: 'gallery' } },
      { code: 'issued-total-differs', params: { issued: 45, expected: 90 } },
    ]);
    const few = { ...one, sectors: ['right'], issued: 43, voters: 40 };
    const bare = third ? [{ sector: 'right', teller: 'T3', counts: third.counts }] : [];
    expect(problemsOf(bare, few)).toEqual([
      { code: 'papers-above-issued', params: { papers: 44, issued: 43 } },
      { code: 'papers-above-voters', params: { papers: 44, voters: 40 } },
    ]);
  });

  it('takes papers with several votes only with the number of valid ones', () => {
    const by = { sectors: ['left'], options: ['Ash', 'Birch', 'Elm'], votesPerPaper: 2 };
    const sheet = { sector: 'left', teller: 'T1', counts: { Ash: 9, Birch: 6, Elm: 3 } };
    expect(problemsOf([sheet], by)).toMatchObject([{ code: 'sheet-valid-missing' }]);
    expect(problemsOf([{ ...sheet, valid: 10 }], by)).toEqual([]);
    expect(problemsOf([{ ...sheet, valid: 8 }], by)).toMatchObject([
      { code: 'sheet-votes-differ', params: { votes: 18, valid: 8, votesPerPaper: 2 } },
      { code: 'sheet-option-above-valid', params: { option: 'Ash', count: 9, valid: 8 } },
    ]);
  });

  // Oracle: papers are laid out one by one, and a mistake of one in any figure of a complete sheet is found.
  it('adds what was laid out, and finds every single slip', () => {
    const paper = fc.constantFrom('for', 'against', 'spoilt', 'unused');
    const figure = fc.constantFrom('for', 'against', 'spoilt', 'returned', 'issued', 'unused');
    fc.assert(
      fc.property(
        fc.array(fc.array(paper, { maxLength: 9 }), { minLength: 1, maxLength: 3 }),
        figure,
        (hall, slip) => {
          const count = (papers: string[], kind: string) => papers.filter((one) => one === kind).length;
          const made = hall.map((papers, i) => ({
            sector: `s${i}`,
            teller: `t${i}`,
            counts: { for: count(papers, 'for'), against: count(papers, 'against') },
            spoilt: count(papers, 'spoilt'),
            unused: count(papers, 'unused'),
            returned: papers.length - count(papers, 'unused'),
            issued: papers.length,
          }));
          const by = { sectors: made.map(({ sector }) => sector), options: ['for', 'against'] };
          const all = hall.flat();
          expect(addTellersSheets(made, { expected: by })).toMatchObject({
            totals: { for: count(all, 'for'), against: count(all, 'against') },
            papers: { spoilt: count(all, 'spoilt'), issued: all.length },
          });
          const [first, ...rest] = made;
          if (!first) return;
          const isVote = slip === 'for' || slip === 'against';
          const wrong = isVote
            ? { ...first, counts: { ...first.counts, [slip]: first.counts[slip] + 1 } }
            : { ...first, [slip]: first[slip as 'issued'] + 1 };
          expect(problemsOf([wrong, ...rest], by).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('refuses bad input', () => {
    expect(codesOf(() => problemsOf([], { ...one, options: ['for', 'for'] }))).toEqual([
      ['repeated-option', 'expected.options.1'],
    ]);
    expect(codesOf(() => problemsOf([{ ...left, teller: '', spoilt: -1 }], { ...one, options: [] }))).toEqual(
      [
        ['not-an-id', 'sheets.0.teller'],
        ['not-a-count', 'sheets.0.spoilt'],
        ['malformed', 'expected.options'],
      ],
    );
  });
});
