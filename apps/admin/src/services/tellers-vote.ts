import { addTellersSheets, type TellersSheet, type VotingReason } from '@plenum/delegates';
import { readCount } from './read-count.ts';
import { type HallOfVote, type Reading, type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import { sides, type TakenBy } from './votes-record.ts';

export const mostSectors = 12;
export const mostTellers = 3;
/** Figures of a sheet beside the votes; a hall that counts hands only leaves them empty. */
export const extraFigures = ['issued', 'returned', 'unused'] as const;

/** The rows of the form: sectors by number, and the tellers of each. */
export function sheetRows({ sectors, tellers }: Pick<TakenBy<'show'>, 'sectors' | 'tellers'>) {
  return Array.from({ length: sectors }, (_one, sector) => ({
    sector: String(sector + 1),
    rows: Array.from({ length: tellers }, (_two, teller) => `sheet:${sector + 1}:${teller + 1}`),
  }));
}

const within = (text: string, most: number): number | undefined => {
  const count = readCount(text);
  return count !== undefined && count >= 1 && count <= most ? count : undefined;
};

/** How many sectors the hall has and how many tellers count each. */
export function readSectors(typed: Typed): Pick<TakenBy<'show'>, 'sectors' | 'tellers'> {
  return {
    sectors: within(typedIn(typed, 'sectors'), mostSectors) ?? 2,
    tellers: within(typedIn(typed, 'tellers'), mostTellers) ?? 1,
  };
}

/** Reads the tellers' sheets, a row of the form each; an empty row is a sheet that was not handed in. */
export function readTellers(typed: Typed, hall: HallOfVote): Reading<TakenBy<'show'>> {
  const seats = readSectors(typed);
  const problems: VoteProblem[] = [];
  const repeated: VoteProblem[] = [];
  const fieldOf = new Map<string, string>();
  const read = (field: string): number | undefined => {
    const text = typedIn(typed, field);
    if (text === '') return undefined;
    const count = readCount(text);
    if (count === undefined) problems.push({ field, code: 'not-a-count', found: text });
    return count;
  };
  const sheets = sheetRows(seats).flatMap(({ sector, rows }) =>
    rows.flatMap((row): TellersSheet[] => {
      const cells = [...sides, ...extraFigures].map((name) => typedIn(typed, `${row}:${name}`));
      if (cells.every((text) => text === '')) return [];
      const name = typedIn(typed, `${row}:teller`);
      if (name === '') problems.push({ field: `${row}:teller`, code: 'no-teller', found: '' });
      const earlier = rows
        .slice(0, rows.indexOf(row))
        .filter((one) => typedIn(typed, `${one}:teller`) === name);
      // A number of its own, so that what is wrong with the second sheet is not told of the first.
      const teller = earlier.length === 0 ? name : `${name} (${earlier.length + 1})`;
      if (name !== '' && earlier.length > 0)
        repeated.push({
          field: `${row}:teller`,
          reason: { code: 'sheet-repeated', params: { sector, teller: name } },
        });
      const given = <N extends string>(names: readonly N[]): Partial<Record<N, number>> =>
        Object.fromEntries(
          names.flatMap((name) => {
            const count = read(`${row}:${name}`);
            return count === undefined ? [] : [[name, count]];
          }),
        ) as Partial<Record<N, number>>;
      fieldOf.set(JSON.stringify([sector, teller]), row);
      return [{ sector, teller, counts: given(sides) as Record<string, number>, ...given(extraFigures) }];
    }),
  );
  const taken: TakenBy<'show'> = { method: 'show', ...seats, sheets };
  // What is not even a number is told first: the sums would tell it again in other words.
  if (problems.length > 0) return { taken, problems: [...problems, ...repeated] };
  const sum = addSheets(taken, hall.quorum.present);
  const reasons = sum.status === 'adds-up' ? [] : sum.problems.filter(isToldOnce);
  return {
    taken,
    problems: [...repeated, ...reasons.map((reason) => ({ field: fieldOfReason(reason, fieldOf), reason }))],
  };
}

/** The sum of the sheets; nobody votes who is not in the hall. */
export function addSheets({ sectors, tellers, sheets }: TakenBy<'show'>, present: number) {
  const names = Array.from({ length: sectors }, (_one, index) => String(index + 1));
  const expected = { sectors: names, options: [...sides], voters: present, counts: tellers };
  return addTellersSheets(sheets, { expected });
}

// Hands in all are the sum of the votes: where tellers differ in it, their votes or their own sum are told already.
const isToldOnce = ({ code, params }: VotingReason): boolean =>
  code !== 'sector-counts-differ' || !['valid', 'returned'].includes(params.figure);

const cellOf: Partial<Record<VotingReason['code'], string>> = {
  'sheet-issued-differs': 'issued',
  'sheet-returned-differs': 'returned',
};

function fieldOfReason({ code, params }: VotingReason, fieldOf: ReadonlyMap<string, string>): string {
  if (!('sector' in params)) return 'sheets';
  if (!('teller' in params)) return `sector:${params.sector}`;
  const row = fieldOf.get(JSON.stringify([params.sector, params.teller])) ?? `sector:${params.sector}`;
  const cell = 'option' in params ? params.option : cellOf[code];
  return `${row}:${cell ?? 'teller'}`;
}

/** The form that would say the same. */
export function typeTellers({ sectors, tellers, sheets }: TakenBy<'show'>): Typed {
  const bySector = Map.groupBy(sheets, ({ sector }) => sector);
  const cells = sheetRows({ sectors, tellers }).flatMap(({ sector, rows }) =>
    rows.flatMap((row, index) => {
      const sheet = bySector.get(sector)?.[index];
      if (sheet === undefined) return [];
      const { teller, counts } = sheet;
      const extra = extraFigures.map((name) => [`${row}:${name}`, String(sheet[name] ?? '')]);
      return [
        [`${row}:teller`, teller],
        ...sides.map((side) => [`${row}:${side}`, String(counts[side] ?? '')]),
        ...extra,
      ];
    }),
  );
  return { sectors: String(sectors), tellers: String(tellers), ...Object.fromEntries(cells) };
}
