/** A number of major units as its digits, or two readings of which a person has to choose one. */
export type NumberReading =
  | { status: 'read'; whole: string; fraction: string }
  | { status: 'ambiguous'; readings: [string, string] }
  | { status: 'unreadable' };

const unreadable: NumberReading = { status: 'unreadable' };

/**
 * Joins groups of three digits with one and the same mark between them; undefined if they are none. Nobody groups
 * what begins with nought.
 */
const ungroup = (text: string): string | undefined =>
  /^\d+$|^[1-9]\d{0,2}(?:( \d{3})+|('\d{3})+|(\.\d{3})+|(,\d{3})+)$/.test(text)
    ? text.replace(/[ '.,]/g, '')
    : undefined;

const readParts = (grouped: string, fraction: string): NumberReading => {
  const whole = ungroup(grouped);
  return whole === undefined ? unreadable : { status: 'read', whole, fraction };
};

/**
 * Reads digits with points, commas, spaces (' ') and apostrophes (') between them, as people group them.
 *
 * Spaces and apostrophes only ever group. A point or comma is taken for a decimal mark or for a grouping one
 * only where it cannot be the other, or where `decimal` says so.
 */
export const readNumber = (text: string, decimal: ',' | '.' | undefined): NumberReading => {
  const marks: string[] = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return readParts(text, '');
  const at = text.lastIndexOf(last);
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const repeated = marks.indexOf(last) < marks.length - 1;
  const asDecimal = repeated || !/^\d+$/.test(after) ? unreadable : readParts(before, after);
  const asGroups = readParts(text, '');
  if (decimal !== undefined) return last === decimal ? asDecimal : asGroups;
  if (asGroups.status !== 'read') return asDecimal;
  if (asDecimal.status !== 'read') return asGroups;
  return {
    status: 'ambiguous',
    readings: [asGroups.whole, `${asDecimal.whole}.${asDecimal.fraction}`],
  };
};
