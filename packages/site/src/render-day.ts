import { escapeHtml } from './escape.ts';
import { renderGrid } from './render-table.ts';
import type { DayBlock } from './schemas.ts';

type Span = { from: number; to: number };

/** A place on the axis, in hundredths of a percent of its width. */
const share = (minute: number, span: Span): string =>
  `${Math.round(((minute - span.from) * 10_000) / (span.to - span.from)) / 100}%`;

const renderAxis = (block: DayBlock, span: Span, lines: string): string => {
  const labels = block.hours.map(({ at, label }, index) => {
    const anchor = at === span.from ? 'start' : at === span.to ? 'end' : 'middle';
    // Every second label gives way on a narrow screen.
    const sparse = index % 2 === 1 ? ' class="sparse"' : '';
    return `<text x="${share(at, span)}" y="12" text-anchor="${anchor}"${sparse}>${escapeHtml(label)}</text>`;
  });
  const inner = block.hours.filter(({ at }) => at > span.from && at < span.to);
  const path = inner.map(({ at }) => `M${at} 0v10`).join('');
  return `<p><span></span><svg class="axis" focusable="false"><defs><path id="${lines}" d="${path}" vector-effect="non-scaling-stroke"/></defs>${labels.join('')}</svg></p>`;
};

/** The day as bars and, below it, the table that says the same in words: the picture is never alone. */
export const renderDay = (block: DayBlock, id: string): string => {
  const span = block.span ?? { from: 0, to: 1440 };
  const width = span.to - span.from;
  const lines = `${id}-hours`;
  const rows = block.rows.map(({ label, time, from, to, mark }) => {
    const when = time === undefined ? '' : `<small>${escapeHtml(time)}</small>`;
    const look = mark === undefined ? 'stretch' : `stretch is-${mark}`;
    return `<p><span>${escapeHtml(label)}${when}</span><svg viewBox="${span.from} 0 ${width} 10" preserveAspectRatio="none" focusable="false"><rect class="ground" x="${span.from}" width="${width}" height="10"/><use class="lines" href="#${lines}"/><rect class="${look}" x="${from}" y="2" width="${to - from}" height="6" vector-effect="non-scaling-stroke"/></svg></p>`;
  });
  const note = block.note === undefined ? '' : escapeHtml(block.note);
  return `<figure>
<figcaption id="${id}"><strong>${escapeHtml(block.caption)}</strong>${note}</figcaption>
<div class="day" role="img" aria-labelledby="${id}">
${renderAxis(block, span, lines)}
${rows.join('\n')}
</div>
${renderGrid(
  block.columns,
  block.rows.map(({ cells }) => cells),
  { labelledBy: id },
)}
</figure>`;
};
