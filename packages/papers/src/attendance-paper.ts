import { attendanceBlocks } from './attendance-blocks.ts';
import { openPress } from './open-press.ts';
import { paginate } from './paginate.ts';
import { parseInput } from './parse-input.ts';
import { type AttendancePaper, attendancePaperSchema } from './schemas.ts';
import { bodyOf, drawFrame } from './sheet-frame.ts';

/**
 * Prints an attendance plan as PDF on A4: the sentence on top, then sections with tables whose header row
 * stands on every page.
 *
 * @param input - Ready words of one language; figures come formatted. `instant` is the document's date of
 *   creation, `made` the words that print it; `pageLabel` holds `{page}` and may hold `{pages}`; a column's
 *   `width` is a weight among the columns, and without any width columns follow their contents.
 * @returns The bytes of the PDF: the same for the same input, under any time zone and locale.
 * @throws PapersError with every problem of the input, such as `wrong-cell-count` or `too-many-columns`.
 * @example
 * const pdf = await attendancePaper({
 *   language: 'en', title: 'Attendance plan', kicker: 'National Conference, Almaty',
 *   headline: 'Money in hand brings 49.', made: 'Made on 1 March 2027', instant: '2027-03-01T09:00:00Z',
 *   sections: [{ heading: 'Branches', table: {
 *     columns: [{ label: 'Branch' }, { label: 'Paid for', numeric: true }], rows: [['Almaty', '10']] } }],
 *   pageLabel: 'Page {page} of {pages}',
 * });
 */
export async function attendancePaper(input: AttendancePaper): Promise<Uint8Array> {
  const paper = parseInput(attendancePaperSchema, input);
  const { typeface, print } = await openPress();
  const title = typeface.clean(paper.title);
  const stamp = typeface.clean(paper.stamp ?? '');
  const body = (page: number) => bodyOf(page, stamp !== '');
  const narrowest = Math.min(body(0).height, body(1).height);
  const blocks = attendanceBlocks(paper, { ...body(1), height: narrowest }, typeface);
  const pages = paginate(blocks, (page) => body(page).height);
  const sheets = pages.map((placed, page) => {
    const label = paper.pageLabel
      .replaceAll('{page}', String(page + 1))
      .replaceAll('{pages}', String(pages.length));
    return [
      ...drawFrame({ page, title, stamp, made: paper.made, label }, typeface),
      ...placed.flatMap(({ block, top }) => block.draw(body(page).top + top)),
    ];
  });
  return print(sheets, { title, language: paper.language, instant: paper.instant });
}
