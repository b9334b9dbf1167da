import { breakLines } from './break-lines.ts';
import type { Mark, Weight } from './mark.ts';
import type { Typeface } from './typeface.ts';

/** How a text is set: size and line height in points. */
export type TextStyle = { size: number; lead: number; weight: Weight; colour: string };

/** Where the baseline stands in a line, as a share of its height. */
const baseline = 0.76;

/** The lines of a text in a style, each no wider than `width` points. */
export function linesOf(text: string, style: TextStyle, width: number, typeface: Typeface): string[] {
  return breakLines(typeface.clean(text), width, (part) => typeface.widthOf(part, style.size, style.weight));
}

/** Marks of lines under one another from `top`; `share` 0 sets them left in `width`, 0.5 centred, 1 right. */
export function setLines(
  lines: readonly string[],
  style: TextStyle,
  place: { x: number; top: number; width?: number; share?: 0 | 0.5 | 1 },
  typeface: Typeface,
): Mark[] {
  const { x, top, width = 0, share = 0 } = place;
  const { size, lead, weight, colour } = style;
  return lines.map((text, index) => ({
    kind: 'text',
    text,
    x: share === 0 ? x : x + (width - typeface.widthOf(text, size, weight)) * share,
    y: top + lead * (index + baseline),
    size,
    weight,
    colour,
  }));
}
