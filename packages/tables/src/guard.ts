// What a spreadsheet takes for the beginning of a formula: = + - @ and whatever Unicode folds into them
// (full-width, small and raised forms), and the minus sign.
const signs = '[=+\\-@＝＋－＠﹦﹢﹣﹫⁺⁼₊₌⁻₋−]';
// What a spreadsheet or a person may strip before it: white space, control and format characters, fillers.
const blanks = '[\\s\\p{C}\\p{Z}\\u115F\\u1160\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0F]';

const separators = [';', ',', '\t', '\\|', '\r', '\n'];

const startRule = (apostrophes: string): RegExp =>
  new RegExp(`^(${apostrophes})(?=[\\t\\r\\n]|${blanks}*${signs})`, 'v');

// Opened with another delimiter than its own, a file falls into other cells: what follows a separator inside
// a cell can then be the beginning of one, even behind a quotation mark.
const laterRule = (apostrophes: string, delimiter: string): RegExp => {
  const others = `[${separators.filter((separator) => !separator.endsWith(delimiter)).join('')}]`;
  return new RegExp(`(?<=${others})(${apostrophes})(?=[["${blanks}]--${others}]*${signs})`, 'gv');
};

/** A pair of functions, each undoing the other. */
type Guard = { guard: (text: string) => string; unguard: (text: string) => string };

/**
 * Makes functions that put an apostrophe before whatever a spreadsheet might execute, and take it away.
 *
 * Apostrophes already before a formula get one more, so that exactly one is taken away.
 */
export const makeGuard = (delimiter: string): Guard => {
  const guardStart = startRule("'*");
  const guardLater = laterRule("'*", delimiter);
  const unguardStart = startRule("'+");
  const unguardLater = laterRule("'+", delimiter);
  return {
    guard: (text) => text.replace(guardStart, "'$1").replace(guardLater, "'$1"),
    unguard: (text) => {
      // Most cells have no apostrophe, and this is asked of every cell of a file.
      if (!text.includes("'")) return text;
      return text
        .replace(unguardLater, (apostrophes) => apostrophes.slice(1))
        .replace(unguardStart, (apostrophes) => apostrophes.slice(1));
    },
  };
};
