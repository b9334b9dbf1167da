/** What a column would like: everything on one line; and what it needs: its longest word whole. */
export type ColumnNeed = { wish: number; need: number; numeric: boolean };

/** Points below which a column holds no letter and its neighbours' words would touch. */
const narrowestWords = 14;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Shares `width` among columns. If all wishes fit, each has its own and the columns of words take the rest.
 * Otherwise columns that wish for less than an equal share have their wish, so that a short name is not broken
 * for the sake of a long remark, and the others have their need and what is left in proportion to their wish.
 * If not even the needs fit, figures keep theirs and words break; if no room is left for words, all are cut.
 */
export function columnWidths(columns: readonly ColumnNeed[], width: number): number[] {
  const wishes = sum(columns.map(({ wish }) => wish));
  const needs = sum(columns.map(({ need }) => need));
  if (wishes <= width) {
    const onlyNumbers = columns.every(({ numeric }) => numeric);
    const growing = (column: ColumnNeed): number => (onlyNumbers || !column.numeric ? column.wish : 0);
    const total = sum(columns.map(growing));
    return columns.map((column) => column.wish + ((width - wishes) * growing(column)) / total);
  }
  if (needs >= width) {
    const figures = sum(columns.map(({ numeric, need }) => (numeric ? need : 0)));
    const forWords = width - figures;
    const texts = columns.filter(({ numeric }) => !numeric).length;
    if (forWords < texts * narrowestWords) return columns.map(({ need }) => (width * need) / needs);
    return columns.map(({ numeric, need }) => (numeric ? need : (forWords * need) / (needs - figures)));
  }
  const content = new Set<ColumnNeed>();
  let left = width;
  for (const column of columns.toSorted((one, other) => one.wish - other.wish)) {
    const othersNeed = needs - sum([...content, column].map(({ need }) => need));
    if (column.wish > left / (columns.length - content.size) || left - column.wish < othersNeed) break;
    content.add(column);
    left -= column.wish;
  }
  const greedy = columns.filter((column) => !content.has(column));
  const spare = left - sum(greedy.map(({ need }) => need));
  const wanting = sum(greedy.map(({ wish, need }) => wish - need));
  return columns.map((column) =>
    content.has(column) ? column.wish : column.need + (spare * (column.wish - column.need)) / wanting,
  );
}
