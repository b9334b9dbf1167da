import type { CoverageItem } from '@plenum/solidarity';
import { date, integer, text } from '@plenum/tables';
import type { FileProblem } from './file-problem.ts';
import { columnsOf, type Files, readRows } from './read-rows.ts';

/** A conference may do without it. */
export const coverageFile = 'coverage.csv';

const some = () => text({ trim: true, optional: true });
const address = () =>
  text({
    trim: true,
    optional: true,
    pattern: { matches: /^https:\/\/[^\s/@]+(\/[^\s]*)?$/, expected: 'an address that begins with https://' },
  });
/** Those that a file need not have. */
const further = { outlet: some(), link: address(), archive: address() };

/** Reads `coverage.csv`, if there is one: what the media have brought so far. */
export function readCoverage(files: Files, problems: FileProblem[]): CoverageItem[] {
  if (!files.has(coverageFile)) return [];
  const header = new Set(columnsOf(files, coverageFile).map((name) => name.trim()));
  const columns = {
    date: date({ optional: true }),
    place: some(),
    medium: text({
      trim: true,
      pattern: { matches: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'a word like national-tv' },
    }),
    outlets: integer({ minimum: 1, maximum: 1_000_000, optional: true }),
    campaign: some(),
    note: some(),
  };
  const present = Object.fromEntries(Object.entries(further).filter(([name]) => header.has(name)));
  return readRows(files, coverageFile, { ...columns, ...(present as typeof further) }, problems).map(
    ({ value }) => {
      const { medium, ...rest } = value;
      return { medium, ...Object.fromEntries(Object.entries(rest).filter(([, cell]) => cell !== undefined)) };
    },
  );
}
