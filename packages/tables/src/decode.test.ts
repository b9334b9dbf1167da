import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode, describeProblem, type Encoding, encodings, integer, readTable, text } from './index.ts';

// Written by the tables of iconv-lite; ICU, behind TextDecoder, is the oracle that they are right.
const encode = (content: string, encoding: Encoding, addBOM = false): Buffer =>
  iconv.encode(content, encoding, { addBOM });

const headers = [
  '№;Отделение;Делегат;Пол;Свой взнос, тг;Дата избрания',
  'Фамилия;Имя;Отчество;Телефон',
  'id;Город;Членов в организации;Взнос',
  'ФИО;ГОРОД;ДАТА РОЖДЕНИЯ;ПРОФСОЮЗ',
  'код\tделегат\tзамена\tпол',
];
const words = fc.constantFrom(
  ...[
    'Алматы',
    'Уральск',
    'Караганда',
    'замена',
    'делегат',
    'Рябина',
    'Молдир булак',
    'ж',
    '№ 7',
    'тг',
    'ОКТЯБРЬ',
  ],
);

describe('decode', () => {
  it('reads a header in each encoding and knows which it is', () => {
    for (const header of headers)
      for (const encoding of encodings) {
        // KOI8-R has no numero sign.
        const written = encoding === 'koi8-r' ? header.replace('№', 'N') : header;
        const { text: content, encoding: found } = decode(encode(written, encoding));
        expect([found, content]).toEqual([encoding, written]);
      }
  });

  it('is certain of marks, zero bytes and long enough texts only', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
      expect(decode(encode('имя', encoding, true))).toEqual({ text: 'имя', encoding, certain: true });
      expect(decode(encode('id;имя\n', encoding)).certain).toBe(true);
    }
    for (const encoding of ['windows-1251', 'koi8-r'] as const) {
      expect(decode(encode(headers[0] ?? '', encoding)).certain).toBe(true);
      expect(decode(encode('ж', encoding)).certain).toBe(false);
      expect(decode(encode('ж', encoding), { encoding })).toEqual({ text: 'ж', encoding, certain: true });
    }
    expect(decode(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', certain: true });
  });

  it('is never certain of a wrong encoding, even of few words or capitals', () => {
    const texts = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(';'));
    const cyrillic = fc.constantFrom('windows-1251', 'koi8-r');
    fc.assert(
      fc.property(texts, fc.boolean(), cyrillic, (content, isUpper, encoding) => {
        const decoded = decode(encode(isUpper ? content.toUpperCase() : content, encoding));
        if (/[а-я]/i.test(content) && decoded.certain) expect(decoded.encoding).toBe(encoding);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not certain of German, which is neither', () => {
    const german = 'Straße;Größe;Köln;Düsseldorf;Müller;Schäfer;Bürgermeister;Österreich;Tübingen;Lübeck';
    const latin = Buffer.from(german.repeat(20), 'latin1');
    expect(decode(latin).certain).toBe(false);
  });

  it('knows UTF-8 in which some records are broken, and is not certain', () => {
    const bytes = Buffer.concat([Buffer.from('имя;город\nАнна;Алматы\n'), Buffer.from([0xc0, 0xeb, 0x0a])]);
    expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', certain: false });
  });

  it('does not take a few NUL characters for UTF-16', () => {
    expect(decode(Buffer.from('id,members\na\0,1\n')).encoding).toBe('utf-8');
  });

  it.each([
    ['a lone surrogate', Buffer.from([0x41, 0x00, 0x00, 0xd8, 0x0a, 0x00]), 'A\uFFFD\n'],
    ['half a character', Buffer.from([0x41, 0x00, 0x42]), 'A\uFFFD'],
  ])('puts U+FFFD for %s of UTF-16', (_, bytes, expected) => {
    expect(decode(bytes, { encoding: 'utf-16le' }).text).toBe(expected);
  });

  // Oracle: the tables of ICU behind TextDecoder, which has a control character where Windows-1251 has nothing.
  it.each(['windows-1251', 'koi8-r'] as const)('reads all bytes of %s as ICU does', (encoding) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const expected = new TextDecoder(encoding).decode(bytes).replace('\u0098', '\uFFFD');
    expect(decode(bytes, { encoding }).text).toBe(expected);
  });

  it('undoes encoding, told or found', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...encodings), (content, encoding) => {
        fc.pre(!content.startsWith('\uFEFF') && content.isWellFormed());
        const bytes = encode(content, encoding);
        fc.pre(new TextDecoder(encoding).decode(bytes) === content && !content.includes('\uFFFD'));
        expect(decode(bytes, { encoding }).text).toBe(content);
        if (encoding.startsWith('utf')) expect(decode(encode(content, encoding, true)).text).toBe(content);
      }),
    );
    const table = fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(table, fc.constantFrom(...encodings), (rows, encoding) => {
        const content = rows.map((row) => row.join(';')).join('\r\n');
        fc.pre(new TextDecoder(encoding).decode(encode(content, encoding)) === content);
        expect(decode(encode(content, encoding))).toMatchObject({ text: content, encoding });
      }),
    );
  });

  it('refuses an encoding that it does not know', () => {
    const encoding: string = 'cp866';
    expect(() => decode(new Uint8Array(), { encoding: encoding as Encoding })).toThrow(
      expect.objectContaining({ code: 'bad-encoding' }),
    );
  });
});

describe('readTable of other files than UTF-8 with commas', () => {
  const columns = { town: text(), members: integer() };
  const rows = [{ line: 2, value: { town: 'Алматы, центр', members: 412 } }];
  const synonyms = { town: ['Город'], members: ['Членов'] };

  it('reads one table in all encodings and delimiters', () => {
    for (const encoding of encodings)
      for (const delimiter of [',', ';', '\t', '|']) {
        const content = `Город${delimiter}Членов\r\n"Алматы, центр"${delimiter}412\r\n`;
        const auto = { encoding: 'auto', delimiter: 'auto', synonyms } as const;
        expect(readTable(encode(content, encoding), columns, auto)).toMatchObject({
          rows,
          encoding,
          delimiter,
        });
      }
  });

  it('takes the delimiter that makes known columns, not the more frequent one', () => {
    const content = 'заметка, длинная, с запятыми, да;town;members\n-;"Алматы, центр";412\n';
    expect(readTable(Buffer.from(content), columns, { delimiter: 'auto' })).toMatchObject({
      rows,
      delimiter: ';',
    });
    expect(readTable(Buffer.from('a|b|c\n1|2|3\n'), columns, { delimiter: 'auto' }).delimiter).toBe('|');
    expect(readTable(Buffer.from('town\nx\n'), { town: text() }, { delimiter: 'auto' }).delimiter).toBe(',');
  });

  it('refuses what is not UTF-8 unless it is told more', () => {
    const table = readTable(encode('town,members\nАлматы,412\n', 'windows-1251'), columns);
    expect(table).toMatchObject({ encoding: 'utf-8', encodingCertain: true });
    expect(table.problems.map(({ code, params }) => [code, params.line, params.name])).toEqual([
      ['invalid-utf8', 2, 'town'],
    ]);
  });

  it('says line and column of bytes that mean nothing, and rejects no other row', () => {
    const broken = Buffer.concat([
      encode('town,members\nа,1\nб', 'windows-1251'),
      Buffer.from([0x98, 0x2c, 0x32]),
    ]);
    const table = readTable(broken, columns, { encoding: 'windows-1251' });
    expect(table.rows).toHaveLength(1);
    expect(table.problems.map(describeProblem)).toEqual([
      "line 3, column town: expected bytes that mean something in the encoding, found 'б\uFFFD'",
    ]);
  });

  it('names two headers of one meaning and a synonym of two columns', () => {
    const content = 'town;Город;members\nа;б;1\n';
    const table = readTable(Buffer.from(content), columns, { delimiter: ';', synonyms });
    expect(table.problems.map(({ code, params }) => [code, params.column, params.found])).toEqual([
      ['competing-columns', 2, 'town, Город'],
    ]);
    expect([table.rows.length, table.rejected.length]).toEqual([0, 1]);
    const repeated = readTable(Buffer.from('ГОРОД;город\u00A0;members\n'), columns, {
      delimiter: ';',
      synonyms,
    });
    expect(repeated.problems.map(({ code }) => code)).toEqual(['repeated-column']);
    expect(() => readTable(Buffer.from(''), columns, { synonyms: { town: ['MEMBERS'] } })).toThrow(
      expect.objectContaining({ code: 'shared-synonym' }),
    );
  });

  it('names the synonyms of a missing column', () => {
    const { problems } = readTable(Buffer.from('город\n'), columns, { synonyms });
    expect(problems.map(({ code, params }) => [code, params.values])).toEqual([
      ['missing-column', ['members', 'Членов']],
    ]);
  });

  it('does not match case without synonyms, and changes no argument', () => {
    expect(readTable(Buffer.from('TOWN,members\n'), columns).problems.map(({ code }) => code)).toEqual([
      'extra-column',
      'missing-column',
    ]);
    const frozen = Object.freeze({ synonyms: Object.freeze({ town: Object.freeze(['TOWN']) }) });
    const bytes = encode('TOWN;members\n', 'koi8-r');
    const before = Uint8Array.from(bytes);
    readTable(bytes, columns, frozen);
    expect(Uint8Array.from(bytes)).toEqual(before);
  });
});
