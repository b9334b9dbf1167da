import { problem, throwProblems } from './errors.ts';
import type { MeaningOf } from './read-header.ts';
import { splitRecords } from './split-records.ts';

const delimiters = [',', ';', '\t', '|'];

export const checkDelimiter = (delimiter: string): void => {
  if (delimiters.includes(delimiter)) return;
  throwProblems([problem('bad-delimiter', { expected: "',', ';', '|' or a tab", found: delimiter })]);
};

// A header longer than this is none.
const longestHeader = 65_536;

/** Finds the delimiter that makes most known columns of the header, of equal ones most columns. */
export const findDelimiter = (bytes: Uint8Array, meaningOf: MeaningOf): string => {
  const start = bytes.subarray(0, longestHeader);
  const tried = delimiters.map((delimiter) => {
    const cells = splitRecords(start, delimiter).find(({ blank }) => !blank)?.cells ?? [];
    const known = new Set(cells.map(meaningOf).filter((name) => name !== undefined)).size;
    return { delimiter, known, columns: cells.length };
  });
  const [best] = tried.toSorted((a, b) => b.known - a.known || b.columns - a.columns);
  return best?.delimiter ?? ',';
};
