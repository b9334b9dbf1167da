import { type Problem, type ProblemParams, problem, throwProblems } from './errors.ts';
import { foldText } from './fold.ts';

/** Other names of columns in a header, by the name of the column. */
export type Synonyms = { readonly [name: string]: readonly string[] | undefined };

/** Finds the column that a cell of a header means. */
export type MeaningOf = (cell: string) => string | undefined;

/** Makes the function that finds columns by names and synonyms. */
export const makeMeaningOf = (names: readonly string[], synonyms: Synonyms | undefined): MeaningOf => {
  const meant = new Map<string, string>();
  const problems: Problem[] = [];
  for (const name of synonyms === undefined ? [] : names)
    for (const word of [name, ...(synonyms?.[name] ?? [])]) {
      const other = meant.get(foldText(word)) ?? name;
      if (other !== name) problems.push(problem('shared-synonym', { name, expected: 'it for one column' }));
      meant.set(foldText(word), other);
    }
  throwProblems(problems);
  return (cell) => [cell, cell.trim()].find((one) => names.includes(one)) ?? meant.get(foldText(cell));
};

/** What a header says: the position of each column, -1 for none. */
export type Header = { positions: number[]; problems: Problem[] };

export const readHeader = (
  cells: readonly string[],
  names: readonly string[],
  meaningOf: MeaningOf,
  synonyms: Synonyms | undefined,
  place: ProblemParams,
): Header => {
  const problems: Problem[] = [];
  const positions = new Map<string, number>();
  for (const [index, cell] of cells.entries()) {
    const name = meaningOf(cell);
    const here = { ...place, column: index + 1, found: cell };
    if (name === undefined) {
      const extra = { ...here, name: cell.trim(), expected: `one of ${names.join(', ')}` };
      problems.push(problem('extra-column', extra, 'warning'));
      continue;
    }
    const first = cells[positions.get(name) ?? -1];
    if (first === undefined) positions.set(name, index);
    else if (foldText(first) === foldText(cell))
      problems.push(problem('repeated-column', { ...here, name, expected: 'it once' }));
    else {
      const found = `${first.trim()}, ${cell.trim()}`;
      problems.push(
        problem('competing-columns', { ...here, name, expected: 'one header of this meaning', found }),
      );
    }
  }
  for (const name of names) {
    if (positions.has(name)) continue;
    const values = synonyms?.[name];
    const found = cells.join(', ');
    const missing = { ...place, name, expected: 'it in the header', found };
    problems.push(problem('missing-column', values ? { ...missing, values: [name, ...values] } : missing));
  }
  return { positions: names.map((name) => positions.get(name) ?? -1), problems };
};
