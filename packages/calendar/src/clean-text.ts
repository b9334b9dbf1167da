// Python readers (khal among them) split lines at all of these, not at CR and LF only.
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/** All that is cleaned away, and surrogates, lone or not: most texts have none of it and stay as they are. */
const suspect = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/;

/** Text of several lines without control characters or lone surrogates; line breaks become LF, tabs spaces. */
export const cleanText = (text: string): string =>
  suspect.test(text)
    ? text.toWellFormed().replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(controls, '')
    : text;

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');
