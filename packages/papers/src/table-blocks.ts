import type { z } from 'zod';
import { columnWidths } from './column-widths.ts';
import { colours, type Mark } from './mark.ts';
import type { Block } from './paginate.ts';
import type { tableSchema } from './schemas.ts';
import { linesOf, setLines, type TextStyle } from './text-lines.ts';
import type { Typeface } from './typeface.ts';

const gap = 14;
const padding = { top: 3, bottom: 3.5 };
const longestNeed = 110;
const longestLabel = 72;
const body: TextStyle = { size: 9, lead: 12, weight: 400, colour: colours.ink };
const head: TextStyle = { size: 8, lead: 10.5, weight: 700, colour: colours.faint };
const foot: TextStyle = { ...body, weight: 700 };

/** A column in its place: points from the left edge of the sheet, without the gap after it. */
type Column = { numeric: boolean; x: number; width: number };
type Table = z.output<typeof tableSchema>;
type Frame = { x: number; width: number; height: number };

function placeColumns({ columns, rows, foot: sums }: Table, frame: Frame, typeface: Typeface): Column[] {
  const available = frame.width - gap * (columns.length - 1);
  const given = columns.reduce((total, { width = 1 }) => total + width, 0);
  const weighted = columns.some(({ width }) => width !== undefined);
  const needs = columns.map(({ label, numeric = false }, index) => {
    const cells: [string, TextStyle][] = [
      [sums?.[index] ?? '', foot],
      ...rows.map((row): [string, TextStyle] => [row[index] ?? '', body]),
    ];
    const title = typeface.clean(label);
    let wish = Math.min(typeface.widthOf(title, head.size, head.weight), longestLabel);
    let need = 1;
    let figure = 0;
    for (const word of title.split(' '))
      need = Math.max(need, typeface.widthOf(word, head.size, head.weight));
    for (const [text, { size, weight }] of weighted ? [] : cells) {
      const clean = typeface.clean(text);
      wish = Math.max(wish, typeface.widthOf(clean, size, weight));
      if (numeric) figure = Math.max(figure, typeface.widthOf(clean, size, weight));
      else for (const word of clean.split(' ')) need = Math.max(need, typeface.widthOf(word, size, weight));
    }
    need = Math.max(Math.min(need, longestNeed), figure);
    // A little more than the words measure, so that rounding breaks none of them.
    return { wish: Math.max(wish, need) + 0.5, need: need + 0.5, numeric };
  });
  const widths = weighted
    ? columns.map(({ width = 1 }) => (available * width) / given)
    : columnWidths(needs, available);
  let x = frame.x;
  return widths.map((width, index) => {
    const column = { numeric: columns[index]?.numeric ?? false, x, width };
    x += width + gap;
    return column;
  });
}

function rowBlock(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  style: TextStyle,
  typeface: Typeface,
  drawRules: (top: number, height: number) => Mark[],
): Block {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  const height = padding.top + lines * style.lead + padding.bottom;
  return {
    height,
    draw: (top) => [
      ...drawRules(top, height),
      ...columns.flatMap(({ numeric, x, width }, index) =>
        setLines(
          cells[index] ?? [],
          style,
          { x, top: top + padding.top, width, share: numeric ? 1 : 0 },
          typeface,
        ),
      ),
    ],
  };
}

/** A table as blocks, and the columns of figures that are too narrow for a figure: one is never parted. */
export type TableBlocks = { blocks: Block[]; tooNarrow: number[] };

/** Sets a table; its header row is to be repeated at the top of every page. */
export function tableBlocks(table: Table, frame: Frame, typeface: Typeface): TableBlocks {
  const columns = placeColumns(table, frame, typeface);
  const tooNarrow = new Set<number>();
  const split = (texts: readonly string[], style: TextStyle): string[][] =>
    columns.map(({ numeric, width }, index) => {
      const text = texts[index] ?? '';
      if (!numeric || style === head) return linesOf(text, style, width, typeface);
      const [line = ''] = linesOf(text, style, Number.POSITIVE_INFINITY, typeface);
      if (width < typeface.widthOf(line, style.size, style.weight)) tooNarrow.add(index);
      return [line];
    });
  const rule = (y: number, thickness: number, colour: string): Mark => ({
    kind: 'box',
    x: frame.x,
    y,
    width: frame.width,
    height: thickness,
    colour,
  });
  const labels = split(
    table.columns.map(({ label }) => label),
    head,
  );
  const deepest = Math.max(1, ...labels.map((label) => label.length));
  // Labels stand on the rule under them, however many lines their neighbours take.
  const standing = labels.map((label) => [...Array<string>(deepest - label.length).fill(''), ...label]);
  const header: Block = {
    ...rowBlock(standing, columns, head, typeface, (top, height) => [
      rule(top + height - 0.9, 0.9, colours.ink),
    ]),
    withNext: true,
  };
  const room = frame.height - header.height - padding.top - padding.bottom;
  const most = Math.max(1, Math.floor(room / body.lead));
  const blocks: Block[] = [header];
  for (const row of table.rows) {
    const cells = split(row, body);
    const lines = Math.max(1, ...cells.map((cell) => cell.length));
    for (let from = 0; from < lines; from += most) {
      const part = cells.map((cell) => cell.slice(from, from + most));
      const last = from + most >= lines;
      const block = rowBlock(part, columns, body, typeface, (top, height) =>
        last ? [rule(top + height - 0.5, 0.5, colours.rule)] : [],
      );
      blocks.push({ ...block, header });
    }
  }
  if (table.foot) {
    const last = blocks.pop();
    if (last) blocks.push({ ...last, withNext: true });
    const block = rowBlock(split(table.foot, foot), columns, foot, typeface, (top) => [
      rule(top - 0.5, 0.9, colours.ink),
    ]);
    blocks.push({ ...block, header });
  }
  return { blocks, tooNarrow: [...tooNarrow].toSorted((one, other) => one - other) };
}
