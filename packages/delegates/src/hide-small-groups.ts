/** A figure, or the word that stands for one which is hidden. */
export type Figure = number | 'hidden';

/** A row of figures about people; `entitled` and `vacant` are there for branches only. */
export type Counted = {
  entitled?: number;
  elected: number;
  received: number;
  disputed: number;
  present: number;
  votes: number;
  vacant?: number;
};

/** A row in which each figure may be hidden. */
export type Veiled<T extends Counted> = { [K in keyof T]: T[K] extends number ? Figure : T[K] };

/** Groups of fewer people than this are hidden where the figures go to the public. */
const smallestGroup = 5;

type Column = 'elected' | 'received' | 'present';
const columns: readonly Column[] = ['elected', 'received', 'present'];

/** Columns of the whole that are large enough to be divided; those elected always count. */
const liveColumns = (totals: Counted): Column[] =>
  columns.filter((column) => column === 'elected' || totals[column] >= smallestGroup);

const sum = (rows: readonly Counted[], column: keyof Counted): number =>
  rows.reduce((total, row) => total + (row[column] ?? 0), 0);

/**
 * Chooses the rows to hide: those with a small group, and then the smallest others until two at least are hidden
 * and their sum is nought in no column: what is left over can then be shared out among them in several ways.
 */
const rowsToHide = (rows: readonly Counted[], totals: Counted): Set<number> => {
  const live = liveColumns(totals);
  const hidden = new Set(
    rows.flatMap((row, index) => (live.some((column) => row[column] < smallestGroup) ? [index] : [])),
  );
  if (hidden.size === 0) return hidden;
  const watched: (keyof Counted)[] = [...live];
  if ((totals.entitled ?? 0) > 0) watched.push('entitled');
  if ((totals.vacant ?? 0) >= smallestGroup) watched.push('vacant');
  const telling = () => {
    const those = rows.filter((_, index) => hidden.has(index));
    return hidden.size < 2 || watched.some((column) => sum(those, column) === 0);
  };
  const others = rows
    .map(({ elected }, index) => ({ elected, index }))
    .filter(({ index }) => !hidden.has(index))
    .toSorted((a, b) => a.elected - b.elected || a.index - b.index);
  for (const { index } of others) {
    if (!telling()) break;
    hidden.add(index);
  }
  return hidden;
};

const veil = <T extends Counted>(row: T, hides: (column: string, value: number) => boolean): Veiled<T> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === 'number' && hides(key, value) ? 'hidden' : value,
    ]),
  ) as Veiled<T>;

/**
 * Hides small groups, and enough others that no hidden figure can be worked out from what is shown.
 *
 * A branch or value of an attribute is hidden as a whole row. Disputes are told of the whole only. Votes are
 * told only if nothing else is hidden, since different weights would tell the delegates apart.
 */
export const hideSmallGroups = <T extends Counted, B extends Counted, A extends Counted>(report: {
  totals: T;
  branches: readonly B[];
  /** The values of one attribute a list. */
  attributes: readonly (readonly A[])[];
}): { totals: Veiled<T>; branches: Veiled<B>[]; attributes: Veiled<A>[][] } => {
  const { totals, branches, attributes } = report;
  const live: readonly string[] = liveColumns(totals);
  const hiddenIn = (rows: readonly Counted[]) => rowsToHide(rows, totals);
  const hiddenBranches = hiddenIn(branches);
  const anyHidden =
    live.length < columns.length ||
    hiddenBranches.size > 0 ||
    attributes.some((rows) => hiddenIn(rows).size > 0);
  // If everybody is disputed, so is everybody in each row.
  const credentials = Math.min(...attributes.map((rows) => sum(rows, 'elected')), totals.elected);
  const hideDisputed = totals.disputed < smallestGroup || totals.disputed >= credentials;

  const hidesInTotals = (column: string, value: number): boolean => {
    if (column === 'disputed') return hideDisputed;
    if (column === 'votes') return anyHidden;
    if (column === 'entitled' || column === 'vacant') return hiddenBranches.size > 0 && value < smallestGroup;
    return value < smallestGroup;
  };
  const veilRows = <R extends Counted>(rows: readonly R[]): Veiled<R>[] => {
    const hidden = hiddenIn(rows);
    return rows.map((row, index) =>
      veil(row, (column) => {
        if (hidden.has(index)) return true;
        if (column === 'disputed') return rows.length > 1 || hideDisputed;
        if (column === 'votes') return anyHidden;
        return column === 'received' || column === 'present' ? !live.includes(column) : false;
      }),
    );
  };
  return {
    totals: veil(totals, hidesInTotals),
    branches: veilRows(branches),
    attributes: attributes.map(veilRows),
  };
};
