import { z } from 'zod';
import { align, numbered } from './align.ts';
import { compareTexts } from './compare-texts.ts';
import { escapeHtml, inlineHtml } from './inline-html.ts';
import { readInput } from './read-input.ts';
import { type Clause, readText, type Text, textSchema } from './schemas.ts';

const optionsSchema = z.strictObject({
  against: textSchema.optional(),
  firstHeading: z.int().min(1).max(6).optional(),
});

/** Options of `toHtml`: the earlier text whose changes are to be shown, and what a heading of level 1 is (2: `h2`). */
export type HtmlOptions = z.input<typeof optionsSchema>;

type Shown = { clause: Clause; html: string };

/** A changed clause by its words as they were typed, marks of Markdown too: a change of these is a change. */
function changed(was: string, is: string): string {
  const tags = { same: '', insert: 'ins', delete: 'del' };
  return compareTexts(was, is, { by: 'word' })
    .parts.map(({ kind, text }) => {
      const tag = tags[kind];
      return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text);
    })
    .join('');
}

/** All clauses of both texts, in order: those that went where they stood. */
function withChanges(was: Clause[], is: Clause[]): Shown[] {
  const shown: Shown[] = [];
  const number = numbered();
  const key = ({ id, kind, level }: Clause) => number(JSON.stringify([id, kind, level]));
  const pairs = align(was.map(key), is.map(key));
  let [atWas, atIs] = [0, 0];
  for (const [x, y] of [...pairs, [was.length, is.length] as const]) {
    for (const clause of was.slice(atWas, x))
      shown.push({ clause, html: `<del>${inlineHtml(clause.text)}</del>` });
    for (const clause of is.slice(atIs, y))
      shown.push({ clause, html: `<ins>${inlineHtml(clause.text)}</ins>` });
    const [before, clause] = [was[x], is[y]];
    if (before && clause) {
      const html = before.text === clause.text ? inlineHtml(clause.text) : changed(before.text, clause.text);
      shown.push({ clause, html });
    }
    [atWas, atIs] = [x + 1, y + 1];
  }
  return shown;
}

/** Clauses as elements, items in lists of their levels. */
function layOut(shown: Shown[], firstHeading: number): string {
  const written: string[] = [];
  const open: ('ul' | 'ol')[] = [];
  const closeTo = (depth: number) => {
    while (open.length > depth) written.push(`</li></${open.pop()}>\n`);
  };
  for (const { clause, html } of shown) {
    const depth = clause.kind === 'heading' ? 0 : clause.level;
    if (clause.kind !== 'item') {
      closeTo(depth);
      const tag =
        clause.kind === 'heading' ? `h${Math.min(6, firstHeading + Math.max(1, clause.level) - 1)}` : 'p';
      written.push(`<${tag} dir="auto">${html}</${tag}>\n`);
      continue;
    }
    const list = clause.marker ? 'ol' : 'ul';
    const value = clause.marker ? ` value="${Number.parseInt(clause.marker, 10)}"` : '';
    const level = Math.max(1, depth);
    closeTo(level);
    if (open.length === level && open.at(-1) !== list) closeTo(level - 1);
    else if (open.length === level) written.push('</li>\n');
    while (open.length < level) {
      open.push(open.length === level - 1 ? list : 'ul');
      written.push(`<${open.at(-1)}>${open.length < level ? '<li>' : ''}\n`);
    }
    written.push(`<li dir="auto"${value}>${html}`);
  }
  closeTo(0);
  return written.join('');
}

/**
 * A text as a piece of HTML; with `against`, an earlier text, what came is in `ins` and what went in `del`. Nothing of
 * the text is ever markup: no raw HTML, no image, links only to http, https, mailto and places of the page.
 *
 * @throws PlatformError what `Text` and the options may have wrong
 * @example
 * const was = parseText('No more than 36 hours.');
 * const is = parseText('No more than 35 hours.', { previous: was });
 * toHtml(is, { against: was }); // => '<p dir="auto">No more than <del>36</del><ins>35</ins> hours.</p>\n'
 */
export function toHtml(text: Text, options: HtmlOptions = {}): string {
  const { against, firstHeading = 2 } = readInput(optionsSchema, options);
  const { clauses } = readText(text);
  const shown = against
    ? withChanges(against.clauses, clauses)
    : clauses.map((clause) => ({ clause, html: inlineHtml(clause.text) }));
  return layOut(shown, firstHeading);
}
