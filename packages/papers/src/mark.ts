/** Weights of the typeface that papers use. */
export type Weight = 400 | 700;

/** Something drawn on a sheet; points from its top left corner, `y` of a text is its baseline. */
export type Mark =
  | { kind: 'text'; text: string; x: number; y: number; size: number; weight: Weight; colour: string }
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'shape'; path: string; x: number; y: number; scale: number; colour: string };

/** All marks of one page. */
export type Sheet = Mark[];

/** ISO 216 A4 in points. */
export const sheetSize = { width: 595.28, height: 841.89 };

/** The look's colours in light, on white: a tinted sheet would cost toner. */
export const colours = {
  ink: '#1d1b19',
  faint: '#5f5a53',
  rule: '#ddd5c8',
  wash: '#f2ece2',
  signal: '#b3241c',
  signalWash: '#f9e6e2',
};
