import type { z } from 'zod';
import { breakLines } from './break-lines.ts';
import { PapersError, type PapersProblem } from './errors.ts';
import { colours, type Weight } from './mark.ts';
import type { Block } from './paginate.ts';
import type { attendancePaperSchema } from './schemas.ts';
import { tableBlocks } from './table-blocks.ts';
import { linesOf, setLines, type TextStyle } from './text-lines.ts';
import type { Typeface } from './typeface.ts';

const kicker: TextStyle = { size: 9, lead: 12.5, weight: 400, colour: colours.faint };
const headline: TextStyle = { size: 21, lead: 27, weight: 400, colour: colours.ink };
const lede: TextStyle = { size: 11, lead: 16, weight: 400, colour: colours.ink };
const heading: TextStyle = { size: 13, lead: 17, weight: 700, colour: colours.ink };
const note: TextStyle = { size: 9, lead: 12.5, weight: 400, colour: colours.faint };
const paragraph: TextStyle = { size: 9.5, lead: 14, weight: 400, colour: colours.ink };

type Paper = z.output<typeof attendancePaperSchema>;
type Frame = { x: number; width: number; height: number };

/** One block a line, so that a long text may go on over the page. */
function textBlocks(
  text: string,
  style: TextStyle,
  frame: Frame,
  typeface: Typeface,
  above: number,
): Block[] {
  return linesOf(text, style, frame.width, typeface).map((line, index) => ({
    height: style.lead,
    above: index === 0 ? above : 0,
    draw: (top) => setLines([line], style, { x: frame.x, top }, typeface),
  }));
}

/** A word with a figure in it stands in bold, the full stop after it does not. */
function headlineParts(word: string): [string, Weight][] {
  const [, figure = '', rest = ''] = /^(.*\d.*?)([.,;:!?]* ?)$/u.exec(word) ?? ['', '', word];
  return [
    [figure, 700],
    [rest, 400],
  ];
}

/** The sentence on top: its figures are what it is about. */
function headlineBlocks(text: string, frame: Frame, typeface: Typeface, above: number): Block[] {
  const { size } = headline;
  const widthOf = (word: string): number =>
    headlineParts(word).reduce((sum, [part, weight]) => sum + typeface.widthOf(part, size, weight), 0);
  return breakLines(typeface.clean(text), frame.width, widthOf).map((line, index) => ({
    height: headline.lead,
    above: index === 0 ? above : 0,
    draw: (top) => {
      let x = frame.x;
      return (line.match(/[^ ]+ ?/g) ?? []).flatMap(headlineParts).flatMap(([part, weight]) => {
        const marks = setLines([part], { ...headline, weight }, { x, top }, typeface);
        x += typeface.widthOf(part, size, weight);
        return marks;
      });
    },
  }));
}

type SetSection = { blocks: Block[]; tooNarrow: number[] };

function sectionBlocks(section: Paper['sections'][number], frame: Frame, typeface: Typeface): SetSection {
  const lines = linesOf(section.heading, heading, frame.width, typeface);
  const blocks: Block[] = [
    {
      height: 9 + lines.length * heading.lead + 2,
      above: 24,
      withNext: true,
      draw: (top) => [
        { kind: 'box', x: frame.x, y: top, width: frame.width, height: 1.5, colour: colours.ink },
        ...setLines(lines, heading, { x: frame.x, top: top + 9 }, typeface),
      ],
    },
  ];
  if (section.note) {
    blocks.push(
      ...textBlocks(section.note, note, frame, typeface, 0).map((block) => ({ ...block, withNext: true })),
    );
  }
  for (const [index, text] of (section.paragraphs ?? []).entries()) {
    blocks.push(...textBlocks(text, paragraph, frame, typeface, index === 0 ? 3 : 7));
  }
  const table = section.table && tableBlocks(section.table, frame, typeface);
  if (table) {
    const [header, ...rows] = table.blocks;
    if (header) blocks.push({ ...header, above: 6 }, ...rows);
  }
  const last = blocks.pop();
  return {
    blocks: last ? [...blocks, { ...last, withNext: false }] : blocks,
    tooNarrow: table?.tooNarrow ?? [],
  };
}

/**
 * The whole paper as blocks: kicker, headline, lede, then the sections.
 *
 * @throws PapersError with `column-too-narrow` for columns whose figures do not fit on one line.
 */
export function attendanceBlocks(paper: Paper, frame: Frame, typeface: Typeface): Block[] {
  const measure = { ...frame, width: 430 };
  const reading = { ...frame, width: 470 };
  const sections = paper.sections.map((section) => sectionBlocks(section, frame, typeface));
  const [first, ...rest] = sections.flatMap(({ tooNarrow }, index) =>
    tooNarrow.map(
      (column): PapersProblem => ({
        code: 'column-too-narrow',
        path: ['sections', index, 'table', 'columns', column],
        params: {},
        severity: 'error',
      }),
    ),
  );
  if (first) throw new PapersError([first, ...rest]);
  return [
    ...(paper.kicker ? textBlocks(paper.kicker, kicker, frame, typeface, 0) : []),
    ...headlineBlocks(paper.headline, measure, typeface, 5),
    ...(paper.lede ? textBlocks(paper.lede, lede, reading, typeface, 7) : []),
    ...sections.flatMap(({ blocks }) => blocks),
  ];
}
