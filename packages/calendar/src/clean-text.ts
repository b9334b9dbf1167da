// Python readers (khal among them) split lines at all of these, not at CR and LF only.
const lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/** Text of several lines without control characters or lone surrogates; line breaks become LF, tabs spaces. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(lineBreaks, '\n').replaceAll('\t', ' ').replace(controls, '');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replaceAll('\n', ' ');
