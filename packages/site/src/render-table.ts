import { escapeHtml } from './escape.ts';
import type { Cell, Column, TableBlock } from './schemas.ts';

const renderCell = (cell: Cell): string =>
  typeof cell === 'string'
    ? escapeHtml(cell)
    : `<span class="mark ${cell.mark}">${escapeHtml(cell.text)}</span>`;

/** A table that scrolls sideways in its own box, reachable by keyboard when it has a name. */
export const renderGrid = (
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  name: { labelledBy?: string; caption?: string; captionId?: string },
): string => {
  const numeric = (index: number): string => (columns[index]?.numeric === true ? ' class="n"' : '');
  const head = columns.map(
    ({ label }, index) => `<th scope="col"${numeric(index)}>${escapeHtml(label)}</th>`,
  );
  const body = rows.map((cells) => {
    const inside = cells.map((cell, index) =>
      // The first cell names its row to whoever hears the table instead of seeing it.
      index === 0
        ? `<th scope="row"${numeric(index)}>${renderCell(cell)}</th>`
        : `<td${numeric(index)}>${renderCell(cell)}</td>`,
    );
    return `<tr>${inside.join('')}</tr>`;
  });
  const labelledBy = name.labelledBy ?? name.captionId;
  const region =
    labelledBy === undefined ? '' : ` role="region" tabindex="0" aria-labelledby="${labelledBy}"`;
  const caption =
    name.caption === undefined
      ? ''
      : `<caption id="${name.captionId}">${escapeHtml(name.caption)}</caption>\n`;
  return `<div class="wide"${region}><table>
${caption}<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></div>`;
};

export const renderTable = (block: TableBlock, id: string): string =>
  renderGrid(
    block.columns,
    block.rows,
    block.caption === undefined ? {} : { caption: block.caption, captionId: id },
  );
