import { readInput, repeated } from './read-input.ts';
import { type SheetsExpected, type TellersSheet, tellersSheetsInputSchema } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** The sum of the tellers' sheets; a result may be declared only when they add up. */
export type SheetsSum =
  | {
      status: 'adds-up';
      /** Votes by option, in the order of the options. */
      totals: Record<string, number>;
      /** Papers; those issued and unused only where every sheet says how many they were. */
      papers: {
        valid: number;
        spoilt: number;
        returned: number;
        issued: number | null;
        unused: number | null;
      };
    }
  | { status: 'does-not-add-up'; problems: VotingReason[] };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const votesOn = ({ counts }: TellersSheet): number => sum(Object.values(counts));
const validOn = (sheet: TellersSheet): number => sheet.valid ?? votesOn(sheet);
const returnedOn = (sheet: TellersSheet): number => sheet.returned ?? validOn(sheet) + (sheet.spoilt ?? 0);

const checkSheet = (sheet: TellersSheet, { options, votesPerPaper = 1 }: SheetsExpected): VotingReason[] => {
  const { sector, teller, counts, issued, unused = 0, spoilt = 0 } = sheet;
  const problems: VotingReason[] = [
    ...options
      .filter((option) => !Object.hasOwn(counts, option))
      .map((option): VotingReason => ({ code: 'sheet-option-missing', params: { sector, teller, option } })),
    ...Object.keys(counts)
      .filter((option) => !options.includes(option))
      .map((option): VotingReason => ({ code: 'sheet-option-unknown', params: { sector, teller, option } })),
  ];
  if (sheet.valid === undefined && votesPerPaper > 1)
    problems.push({ code: 'sheet-valid-missing', params: { sector, teller } });
  const [votes, valid, returned] = [votesOn(sheet), validOn(sheet), returnedOn(sheet)];
  // A paper for one is valid by its one vote; a paper for several may be valid with fewer.
  if (votesPerPaper === 1 ? votes !== valid : votes > valid * votesPerPaper)
    problems.push({ code: 'sheet-votes-differ', params: { sector, teller, votes, valid, votesPerPaper } });
  for (const [option, count] of Object.entries(counts))
    if (sheet.valid !== undefined && votesPerPaper > 1 && count > valid)
      problems.push({ code: 'sheet-option-above-valid', params: { sector, teller, option, count, valid } });
  if (returned !== valid + spoilt)
    problems.push({ code: 'sheet-returned-differs', params: { sector, teller, returned, valid, spoilt } });
  if (issued !== undefined && issued !== returned + unused)
    problems.push({ code: 'sheet-issued-differs', params: { sector, teller, issued, returned, unused } });
  return problems;
};

const differences = (
  sector: string,
  of: 'votes' | 'papers',
  sheets: readonly { teller: string; figures: Record<string, number | undefined> }[],
): VotingReason[] =>
  [...new Set(sheets.flatMap(({ figures }) => Object.keys(figures)))].flatMap((figure): VotingReason[] => {
    const counts = sheets.map(({ teller, figures }) => ({
      teller,
      count: Object.hasOwn(figures, figure) ? (figures[figure] ?? null) : null,
    }));
    return counts.some(({ count }) => count !== counts[0]?.count)
      ? [{ code: 'sector-counts-differ', params: { sector, of, figure, counts } }]
      : [];
  });

const checkSector = (
  sector: string,
  sheets: readonly TellersSheet[],
  { counts: expected = 1 }: SheetsExpected,
): VotingReason[] => {
  if (sheets.length === 0) return [{ code: 'sector-missing', params: { sector } }];
  const tellers = sheets.map(({ teller }) => teller);
  const counts = new Set(tellers).size;
  const papers = sheets.map((sheet) => {
    const { teller, spoilt = 0, issued, unused } = sheet;
    const figures = { valid: validOn(sheet), spoilt, returned: returnedOn(sheet), issued, unused };
    return { teller, figures };
  });
  return [
    ...repeated(tellers).map(
      (index): VotingReason => ({ code: 'sheet-repeated', params: { sector, teller: tellers[index] ?? '' } }),
    ),
    ...(counts < expected
      ? [{ code: 'sector-counts-missing' as const, params: { sector, counts, expected } }]
      : []),
    ...differences(
      sector,
      'votes',
      sheets.map(({ teller, counts: figures }) => ({ teller, figures })),
    ),
    ...differences(sector, 'papers', papers),
  ];
};

const checkTotals = (
  papers: Extract<SheetsSum, { status: 'adds-up' }>['papers'],
  { issued: expected, voters }: SheetsExpected,
): VotingReason[] => {
  const { issued, returned } = papers;
  const problems: VotingReason[] = [];
  if (expected !== undefined && issued !== null && issued !== expected)
    problems.push({ code: 'issued-total-differs', params: { issued, expected } });
  if (expected !== undefined && issued === null && returned > expected)
    problems.push({ code: 'papers-above-issued', params: { papers: returned, issued: expected } });
  if (voters !== undefined && returned > voters)
    problems.push({ code: 'papers-above-voters', params: { papers: returned, voters } });
  return problems;
};

/**
 * Adds up the tellers' sheets, or says all that does not add up: then nothing may be declared.
 *
 * On a sheet the papers issued are those returned and unused, those returned are the valid and the spoilt ones,
 * and the votes fit the valid papers. Where several tellers count a sector, each hands in a sheet, and all must
 * say the same. Figures left out are reckoned from the others; where papers hold one vote each, the valid papers
 * are the votes.
 * @param sheets what the tellers counted
 * @param options `expected`: sectors, options, papers issued in all, voters, counts of each sector (1), votes that
 *   a paper can hold (1)
 * @returns votes by option and papers, or problems
 * @throws DelegatesError 'repeated-option', 'not-an-id', 'not-a-count', 'malformed'
 * @example
 * const sheet = { sector: 'left', teller: 'T1', counts: { for: 31, against: 12 }, returned: 44, spoilt: 1 };
 * const options = ['for', 'against'];
 * addTellersSheets([sheet], { expected: { sectors: ['left'], options } }).status; // => 'adds-up'
 */
export function addTellersSheets(
  sheets: readonly TellersSheet[],
  { expected: wanted }: { expected: SheetsExpected },
): SheetsSum {
  const { sheets: given, expected } = readInput(
    tellersSheetsInputSchema,
    { sheets, expected: wanted },
    ({ expected: { sectors, options } }, tell) => {
      for (const [name, list] of Object.entries({ sectors, options }))
        for (const index of repeated(list)) tell('repeated-option', ['expected', name, index], {});
    },
  );
  const bySector = Map.groupBy(given, ({ sector }) => sector);
  const firsts = expected.sectors.flatMap((sector) => bySector.get(sector)?.slice(0, 1) ?? []);
  const total = (figure: (sheet: TellersSheet) => number) => sum(firsts.map(figure));
  const totalIfAll = (figure: 'issued' | 'unused') =>
    firsts.every((sheet) => sheet[figure] !== undefined) ? total((sheet) => sheet[figure] ?? 0) : null;
  const papers = {
    valid: total(validOn),
    spoilt: total(({ spoilt = 0 }) => spoilt),
    returned: total(returnedOn),
    issued: totalIfAll('issued'),
    unused: totalIfAll('unused'),
  };
  const problems: VotingReason[] = [
    ...given.flatMap((sheet) => checkSheet(sheet, expected)),
    ...expected.sectors.flatMap((sector) => checkSector(sector, bySector.get(sector) ?? [], expected)),
    ...[...bySector.keys()]
      .filter((sector) => !expected.sectors.includes(sector))
      .map((sector): VotingReason => ({ code: 'sector-unknown', params: { sector } })),
    ...checkTotals(papers, expected),
  ];
  if (problems.length > 0) return { status: 'does-not-add-up', problems };
  const totals = Object.fromEntries(
    expected.options.map((option) => [option, total(({ counts }) => counts[option] ?? 0)]),
  );
  return { status: 'adds-up', totals, papers };
}
