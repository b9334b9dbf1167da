import { colours, type Mark, sheetSize } from './mark.ts';
import { linesOf, setLines, type TextStyle } from './text-lines.ts';
import type { Typeface } from './typeface.ts';

const side = 50;
const width = sheetSize.width - 2 * side;
const small: TextStyle = { size: 8, lead: 11, weight: 400, colour: colours.faint };
const name: TextStyle = { size: 11, lead: 15, weight: 700, colour: colours.ink };
const stampStyle: TextStyle = { size: 13, lead: 17, weight: 700, colour: colours.signal };
const stampTop = 30;
const stampHeight = 24;
const headTop = 44;
const footTop = 796;

/** Where content stands on the page with this index, in points. */
export function bodyOf(
  page: number,
  stamped: boolean,
): { x: number; top: number; width: number; height: number } {
  const top = (page === 0 ? headTop + 36 : headTop + 28) + (stamped ? stampHeight : 0);
  return { x: side, top, width, height: footTop - 10 - top };
}

/** What a page shows around its content. */
export type SheetFrame = { page: number; title: string; stamp: string; made: string; label: string };

/** A band across the sheet that no copy can be mistaken without. */
function drawStamp(
  stamp: string,
  place: { x: number; top: number; width: number },
  typeface: Typeface,
): Mark[] {
  if (stamp === '') return [];
  const [line = ''] = linesOf(stamp, stampStyle, place.width, typeface);
  return [
    {
      kind: 'box',
      x: place.x,
      y: place.top,
      width: place.width,
      height: stampHeight,
      colour: colours.signalWash,
    },
    ...setLines([line], stampStyle, { ...place, top: place.top + 3.8, share: 0.5 }, typeface),
  ];
}

/** The stamp, the title with its rule, and the foot with the date and the number of the page. */
export function drawFrame({ page, title, stamp, made, label }: SheetFrame, typeface: Typeface): Mark[] {
  const top = headTop + (stamp === '' ? 0 : stampHeight);
  const style = page === 0 ? name : small;
  const [line = ''] = linesOf(title, style, width, typeface);
  const under = top + style.lead + 3;
  const [date = ''] = linesOf(made, small, width * 0.65, typeface);
  const [number = ''] = linesOf(label, small, width * 0.3, typeface);
  return [
    ...drawStamp(stamp, { x: side, top: stampTop, width }, typeface),
    ...setLines([line], style, { x: side, top }, typeface),
    page === 0
      ? { kind: 'box', x: side, y: under, width, height: 2, colour: colours.ink }
      : { kind: 'box', x: side, y: under, width, height: 0.5, colour: colours.rule },
    { kind: 'box', x: side, y: footTop, width, height: 0.5, colour: colours.rule },
    ...setLines([date], small, { x: side, top: footTop + 5 }, typeface),
    ...setLines([number], small, { x: side, top: footTop + 5, width, share: 1 }, typeface),
  ];
}
