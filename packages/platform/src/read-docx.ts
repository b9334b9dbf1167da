import mammoth from 'mammoth';
import { guarded } from './blocks.ts';
import { fault } from './check-input.ts';
import { type Loss, lossesOf } from './docx-losses.ts';
import { PlatformError, type PlatformProblemCode } from './errors.ts';
import { most } from './fields.ts';
import { mostUnpacked, pack, partOf, unpack } from './open-docx.ts';
import { parseText } from './parse-text.ts';
import { asWords } from './plain-text.ts';
import type { Text } from './schemas.ts';

/** Options of `readDocx`: an earlier text whose ids stay. */
export type ReadDocxOptions = { previous?: Text };

const refuse = (code: PlatformProblemCode, params: Record<string, unknown> = {}): PlatformError =>
  new PlatformError([fault(code, ['bytes'], params)]);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const decoded = (words: string): string =>
  words.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '');

const emphasis: Record<string, string> = { strong: '**', em: '*' };
const addressed = / href="((?:https?:\/\/|mailto:)[^"()\s]+)"/i;
const tag = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>|([^<]+)/g;

/** What mammoth wrote, as Markdown: blocks apart, cells of a row together. */
function toSource(html: string): string {
  const written: string[] = [];
  const lists: string[] = [];
  let cells = 0;
  let fresh = false;
  const begin = (mark: string) => {
    fresh = mark === '';
    written.push(`\n\n${'  '.repeat(Math.max(0, lists.length - 1))}${mark}`);
  };
  let address = '';
  for (const [, end = '', name = '', attributes = '', words] of html.matchAll(tag)) {
    if (words !== undefined) {
      const line = asWords(decoded(words)).replace(/[\r\n]+/g, ' ');
      // A number typed by hand is the mark of an item; nothing else that was typed means more than itself.
      written.push(fresh && !/^\d{1,9}[.)] /.test(line) ? guarded(line) : line);
      fresh = false;
    } else if (name === 'ul' || name === 'ol') {
      if (end) lists.pop();
      else lists.push(name);
    } else if (name === 'li' && !end) begin('- ');
    else if (/^h[1-6]$/.test(name) && !end) written.push(`\n\n${'#'.repeat(Number(name[1]))} `);
    else if (name === 'br') written.push('\\\n');
    else if (name === 'tr') {
      cells = 0;
      if (!end) begin('');
    } else if (name === 'td' || name === 'th') {
      if (!end && cells++ > 0) written.push(' | ');
    } else if (name === 'p' && !end && cells === 0 && lists.length === 0) begin('');
    else if (name === 'p' && !end) written.push(' ');
    else if (name === 'a') {
      if (!end) address = addressed.exec(attributes)?.[1] ?? '';
      if (address !== '') written.push(end ? `](${decoded(address)})` : '[');
    } else if (emphasis[name]) written.push(emphasis[name]);
  }
  return written.join('');
}

/**
 * Reads the words of a DOCX, and says what of it a text does not keep. Nobody's name is read: neither the author's nor
 * that of whoever commented or changed something; changes that were tracked count as taken.
 *
 * @throws PlatformError 'wrong-type', 'too-long' (10 MB), 'unpacks-too-large' (30 MB), 'not-a-docx', and as `parseText`
 * @example
 * const { text, losses } = await readDocx(await toDocx(parseText('## Wages')));
 * text.clauses[0]?.text; // 'Wages'
 * losses; // => []
 */
export async function readDocx(
  bytes: Uint8Array,
  { previous }: ReadDocxOptions = {},
): Promise<{ text: Text; losses: Loss[] }> {
  if (!(bytes instanceof Uint8Array)) throw refuse('wrong-type', { expected: 'Uint8Array' });
  if (bytes.length > most.characters) throw refuse('too-long', { most: most.characters });
  let parts: Map<string, Uint8Array> | undefined = new Map();
  try {
    parts = unpack(bytes);
  } catch {
    throw refuse('not-a-docx');
  }
  if (!parts) throw refuse('unpacks-too-large', { most: mostUnpacked });
  const document = partOf(parts, 'word/document.xml');
  if (document === '' || /<!DOCTYPE/i.test(document)) throw refuse('not-a-docx');
  // Packed anew, so that nobody after us unpacks more than was counted.
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(pack(parts)) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), includeEmbeddedStyleMap: false },
    )
    .catch(() => {
      throw refuse('not-a-docx');
    });
  const options = previous ? { previous } : {};
  return { text: parseText(toSource(value.replaceAll('↑</a>', '</a>')), options), losses: lossesOf(parts) };
}
