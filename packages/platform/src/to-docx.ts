import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { strToU8 } from 'fflate';
import { inlineHtml } from './inline-html.ts';
import { pack, unpack } from './open-docx.ts';
import { type Clause, readText, type Text } from './schemas.ts';

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Words with their emphasis; the address of a link stands behind its words. */
function runsOf(words: string): TextRun[] {
  const runs: TextRun[] = [];
  let [bold, italics, broken, address] = [false, false, false, ''];
  const write = (text: string) => {
    runs.push(new TextRun({ text, bold, italics, ...(broken && { break: 1 }) }));
    broken = false;
  };
  for (const [, end, name, href = '', shown] of inlineHtml(words).matchAll(
    /<(\/?)(strong|em|code|a|br)(?: href="([^"]*)"[^>]*)?>|([^<]+)/g,
  )) {
    const plain = (text: string) =>
      text.replace(/&(amp|lt|gt|quot|#39);/g, (_, entity) => entities[entity] ?? '');
    if (shown !== undefined) {
      const text = plain(shown);
      write(text);
      if (text === address) address = '';
    } else if (name === 'strong') bold = !end;
    else if (name === 'em') italics = !end;
    else if (name === 'br') broken = true;
    else if (name === 'a' && !end) address = plain(href);
    else if (name === 'a' && address !== '') {
      write(` (${address})`);
      address = '';
    }
  }
  return runs;
}

function paragraphOf({ kind, level, text, marker }: Clause): Paragraph {
  const children = runsOf(text);
  const heading = headings[Math.max(1, level) - 1];
  if (kind === 'heading' && heading) return new Paragraph({ heading, children });
  if (kind === 'item' && !marker)
    return new Paragraph({ bullet: { level: Math.max(1, level) - 1 }, children });
  const indent = level > 0 ? { indent: { left: 360 * level } } : {};
  if (marker) return new Paragraph({ ...indent, children: [new TextRun(`${marker} `), ...children] });
  return new Paragraph({ ...indent, children });
}

// Neither who nor when.
const core =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/**
 * Writes a text as DOCX. The same text is the same bytes on every machine and day, and they name no author and no date.
 *
 * @throws PlatformError what `Text` may have wrong
 * @example
 * const bytes = await toDocx(parseText('## Wages'));
 * bytes.length > 1000; // true
 */
export async function toDocx(text: Text): Promise<Uint8Array> {
  const { clauses } = readText(text);
  const document = new Document({ sections: [{ children: clauses.map(paragraphOf) }] });
  const parts = unpack(await Packer.pack(document, 'uint8array'));
  if (!parts) throw new Error('a text of this size does not unpack to so much');
  parts.set('docProps/core.xml', strToU8(core));
  return pack(parts);
}
