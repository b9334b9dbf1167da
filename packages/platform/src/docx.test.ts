import { Document, ExternalHyperlink, Packer, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parseText } from './parse-text.ts';
import { readDocx } from './read-docx.ts';
import { toDocx } from './to-docx.ts';

const text = parseText(
  '# Жалақы\n\nNo *more* than **36 hours**, [as there](https://example.org/)\\\nأجور <script> & e\u0301 👩‍👩‍👧\n\n- one\n  - two\n\n3. three',
);
const word = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const packed = (body: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ '[Content_Types].xml': strToU8(types), 'word/document.xml': strToU8(word(body)), ...more });
const shape = (read: { text: { clauses: { kind: string; level: number; text: string }[] } }) =>
  read.text.clauses.map(({ kind, level, text }) => `${kind}${level} ${text}`);

describe('toDocx', () => {
  it('is the same bytes every time, and names neither author nor date', async () => {
    const [once, again] = [await toDocx(text), await toDocx(text)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    const parts = unzipSync(once);
    const properties = Object.entries(parts).filter(([name]) => name.startsWith('docProps/'));
    for (const [, part] of properties)
      expect(strFromU8(part)).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named|20\d\d-\d\d/);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).not.toMatch(/author|w:date|rsid/i);
  });

  it('is read by another as the same words', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await toDocx(text)) });
    expect(value.split(/\n+/).filter(Boolean)).toEqual([
      'Жалақы',
      // A break within a paragraph is nothing to this reader.
      'No more than 36 hours, as there (https://example.org/)أجور <script> & e\u0301 👩‍👩‍👧',
      'one',
      'two',
      '3. three',
    ]);
  });

  it('comes back with its headings, items and emphasis', async () => {
    const back = await readDocx(await toDocx(text), { previous: text });
    expect(back.losses).toEqual([]);
    expect(shape(back)).toEqual([
      'heading1 Жалақы',
      'paragraph0 No *more* than **36 hours**, as there (https://example.org/)\nأجور \\<script> & e\u0301 👩‍👩‍👧',
      'item1 one',
      'item2 two',
      'item1 three',
    ]);
    expect(back.text.clauses[0]?.id).toBe(text.clauses[0]?.id);
  });
});

describe('readDocx', () => {
  it('tells what it does not keep, and reads nobody by name', async () => {
    const p = (inner: string) => `<w:p>${inner}</w:p>`;
    const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
    const read = await readDocx(
      packed(
        `${p(
          run('We demand ') +
            `<w:ins w:author="Ivan Petrov"><w:r><w:t>bread</w:t></w:r></w:ins><w:del w:author="Ivan Petrov"><w:r><w:delText>wine</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r>`,
        )}<w:tbl><w:tr><w:tc>${p(run('a'))}</w:tc><w:tc>${p(run('b'))}</w:tc></w:tr></w:tbl>`,
        {
          'docProps/core.xml': strToU8('<creator>Ivan Petrov</creator>'),
          'word/header1.xml': strToU8('<w:t>x</w:t>'),
        },
      ),
    );
    expect(shape(read)).toEqual(['paragraph0 We demand bread', 'paragraph0 a | b']);
    expect(read.losses).toEqual([
      { code: 'tables-as-rows', params: { count: 1 } },
      { code: 'comments-left-out', params: { count: 1 } },
      { code: 'tracked-changes-taken', params: { count: 2 } },
      { code: 'headers-left-out', params: { count: 1 } },
    ]);
    expect(JSON.stringify(read)).not.toContain('Petrov');
  });

  it('keeps where a link leads, if it may', async () => {
    const link = (to: string) => new ExternalHyperlink({ link: to, children: [new TextRun('there')] });
    const children = [link('https://example.org/a'), new TextRun(' or '), link('javascript:alert(1)')];
    const bytes = await Packer.pack(
      new Document({ sections: [{ children: [new Paragraph({ children })] }] }),
      'uint8array',
    );
    expect(shape(await readDocx(bytes))).toEqual(['paragraph0 [there](https://example.org/a) or there']);
  });

  it('refuses what is no DOCX, too long, or unpacks to too much', async () => {
    const bomb = zipSync({ 'word/document.xml': [new Uint8Array(30_100_000), { level: 1 }] });
    expect(bomb.length).toBeLessThan(1_000_000);
    const cases: [unknown, string][] = [
      ['text', 'wrong-type'],
      [new Uint8Array(10_000_001), 'too-long'],
      [strToU8('PK no'), 'not-a-docx'],
      [zipSync({ 'a.xml': strToU8('x') }), 'not-a-docx'],
      [packed('<w:p>'), 'not-a-docx'],
      [zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE x [<!ENTITY a "b">]>${word('')}`) }), 'not-a-docx'],
      [bomb, 'unpacks-too-large'],
    ];
    for (const [bytes, code] of cases)
      await expect(readDocx(bytes as Uint8Array), code).rejects.toMatchObject({ code });
  });
});
