import type { z } from 'zod';
import { breakLines } from './break-lines.ts';
import { groupCode } from './group-code.ts';
import { colours, type Mark, sheetSize } from './mark.ts';
import { qrShape } from './qr-shape.ts';
import type { credentialCardsSchema } from './schemas.ts';
import { setLines, type TextStyle } from './text-lines.ts';
import type { Typeface } from './typeface.ts';

/** A6, a quarter of the sheet, in points. */
export const cardSize = { width: sheetSize.width / 2, height: sheetSize.height / 2 };

const side = 30;
const width = cardSize.width - 2 * side;
const qrWidth = 124;
// ISO/IEC 18004 wants four modules of silence on every side; the smallest code for 128 bits has 25 modules.
const quiet = (4 / 25) * qrWidth;
const nameTop = 134;
const nameRule = 192;
const qrTop = nameRule + quiet;
const ink = { weight: 700, colour: colours.ink } as const;
const faint = { weight: 400, colour: colours.faint } as const;
const signal = { weight: 700, colour: colours.signal } as const;

type Cards = z.output<typeof credentialCardsSchema>;
type Fitting = { lines: string[]; style: TextStyle };

/** The text in the largest of the sizes at which it stays within its room, with no word broken. */
function fit(
  text: string,
  look: Pick<TextStyle, 'weight' | 'colour'>,
  sizes: readonly [number, ...number[]],
  room: { width: number; height: number },
  typeface: Typeface,
): Fitting {
  const clean = typeface.clean(text);
  let best: Fitting = { lines: [], style: { ...look, size: sizes[0], lead: sizes[0] * 1.22 } };
  for (const size of sizes) {
    const style = { ...look, size, lead: size * 1.22 };
    const widthOf = (part: string): number => typeface.widthOf(part, size, look.weight);
    best = { lines: breakLines(clean, room.width, widthOf), style };
    const broken = clean.split(' ').some((word) => widthOf(word) > room.width);
    if (!broken && best.lines.length * style.lead <= room.height) break;
  }
  return best;
}

/** One card with its top left corner at `x`, `top`. */
export function drawCard(
  card: Cards['cards'][number],
  paper: Omit<Cards, 'cards'>,
  corner: { x: number; top: number },
  typeface: Typeface,
): Mark[] {
  const x = corner.x + side;
  const set = (
    { lines, style }: Fitting,
    top: number,
    to: { right?: number; share?: 0 | 0.5 } = {},
  ): Mark[] =>
    setLines(
      lines,
      style,
      { x: x + (to.right ?? 0), top: corner.top + top, width, share: to.share ?? 0 },
      typeface,
    );
  const rule = (top: number, height: number, colour: string): Mark => ({
    kind: 'box',
    x,
    y: corner.top + top,
    width,
    height,
    colour,
  });
  const small = (text: string): Fitting => fit(text, faint, [8, 7, 6, 5], { width, height: 11 }, typeface);
  const heightOf = ({ lines, style }: Fitting): number => lines.length * style.lead;
  const stamp = fit(paper.stamp ?? '', signal, [11, 9, 7, 5], { width, height: 14 }, typeface);
  const title = fit(paper.title, ink, [15, 13, 11, 9, 7], { width, height: 38 }, typeface);
  const subtitle = fit(paper.subtitle, faint, [8.5, 7, 6], { width, height: 22 }, typeface);
  const codeName = fit(card.codeName ?? '', ink, [24, 20, 17, 14, 11, 9, 7], { width, height: 46 }, typeface);
  const code = fit(
    groupCode(typeface.clean(card.shortCode ?? '')),
    ink,
    [19, 15, 11, 8, 6],
    { width, height: 24 },
    typeface,
  );
  const note = fit(
    paper.labels.note ?? '',
    faint,
    [8, 7, 6, 5, 4],
    { width: width - qrWidth - quiet, height: qrWidth },
    typeface,
  );
  const { path, size } = qrShape(card.number);
  const qr: Mark = {
    kind: 'shape',
    path,
    x,
    y: corner.top + qrTop,
    scale: qrWidth / size,
    colour: '#000000',
  };
  const stamped = stamp.lines.join('') !== '';
  return [
    ...(stamped
      ? [rule(22, 18, colours.signalWash), ...set(stamp, 31 - heightOf(stamp) / 2, { share: 0.5 })]
      : []),
    rule(46, 2, colours.ink),
    ...set(small(paper.labels.credential), 53),
    ...set(title, 66),
    ...set(subtitle, 68 + heightOf(title)),
    ...set(small(paper.labels.codeName), nameTop),
    ...set(codeName, nameRule - 3 - heightOf(codeName)),
    rule(nameRule, 0.5, colours.rule),
    qr,
    ...set(note, qrTop - 2, { right: qrWidth + quiet }),
    ...(card.shortCode === undefined
      ? []
      : [
          ...set(small(paper.labels.shortCode), qrTop + qrWidth + quiet),
          ...set(code, qrTop + qrWidth + quiet + 10),
        ]),
  ];
}
