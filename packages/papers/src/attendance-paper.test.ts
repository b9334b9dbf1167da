import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { planOf } from '../test/papers.ts';
import { pageTexts, pdfFonts, pdfInfo, wordBoxes } from '../test/read-back.ts';
import { type AttendancePaper, attendancePaper } from './index.ts';

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
};

const problemsOf = async (input: unknown): Promise<unknown> => {
  try {
    await attendancePaper(input as AttendancePaper);
  } catch (error) {
    const { name, code, problems, message } = error as {
      name: string;
      code: string;
      message: string;
      problems: { code: string; path: unknown[] }[];
    };
    return {
      name,
      code,
      message,
      found: problems.map((problem) => `${problem.code} ${problem.path.join('.')}`),
    };
  }
  return undefined;
};

const tableOf = (table: unknown): unknown => ({ ...planOf(0), sections: [{ heading: 'A', table }] });

// The oracles are poppler's pdftotext, pdfinfo and pdffonts.
describe('attendancePaper', () => {
  it('prints the sentence, the tables and the number of each page', async () => {
    const pdf = await attendancePaper(freeze(planOf(87)));
    const pages = pageTexts(pdf);
    expect(pages[0]).toContain('Қолдағы ақша 49 адамды әкеледі.');
    expect(pages.at(-1)).toContain('Оптимально: проверено ещё раз в целых числах.');
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`${index + 1} / ${pages.length} бет`);
      expect(page.match(/ҮЛГІ/g)).toHaveLength(1);
      if (page.includes('Ұлпатай-')) expect(page.match(/Бүркеншік есім/g)).toHaveLength(1);
    }
    const info = pdfInfo(pdf);
    expect(info).toMatch(new RegExp(`^Pages: +${pages.length}$`, 'm'));
    expect(info).toMatch(/^Page size: .*A4/m);
    expect(info).toMatch(/^Title: +Ұлттық конференция · Қатысу жоспары$/m);
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).not.toMatch(/^(Author|Subject|Keywords|ModDate)/m);
    const fonts = pdfFonts(pdf);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/NotoSans.* yes +yes +yes /);
  });

  it('prints every row of 300 once, whole, in order, inside the page', async () => {
    const plan = planOf(300);
    const pages = wordBoxes(await attendancePaper(plan));
    const words = pages.flat().map(({ word }) => word);
    const expected = (plan.sections[0]?.table?.rows ?? []).map(([name = '']) => name);
    expect(words.filter((word) => word.startsWith('Ұлпатай-'))).toEqual(expected);
    const wanted = (plan.sections[0]?.table?.rows ?? []).flatMap(([, , , payer = '']) => payer.split(' '));
    const counted = (list: string[], word: string): number => list.filter((one) => one === word).length;
    for (const word of new Set(wanted))
      expect([word, counted(words, word)]).toEqual([word, counted(wanted, word)]);
    for (const page of pages) {
      for (const [index, box] of page.entries()) {
        expect(box.left > 40 && box.right < 555 && box.top > 20 && box.bottom < 825).toBe(true);
        for (const other of page.slice(index + 1)) {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          // Boxes include the room for accents, so lines set solid overlap a little.
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          if (across > 0.5 && down > 4) throw new Error(`${box.word} lies on ${other.word}`);
        }
      }
    }
  });

  it('keeps the words of a row on one line of the text', async () => {
    const text = pageTexts(await attendancePaper(planOf(3))).join('\n');
    expect(text).toMatch(/Ұлпатай-1000 +Қызылорда +700 000 +Жалпы қор/);
    expect(text).toMatch(/3 адам +4 171 500/);
  });

  it('goes on over the page in a cell that is longer than one', async () => {
    const words = Array.from({ length: 400 }, (_, index) => `сөз${1000 + index}`);
    const input = tableOf({
      columns: [{ label: 'A', width: 4 }, { label: 'B' }],
      rows: [['бір', words.join(' ')]],
    });
    const pages = pageTexts(await attendancePaper(input as AttendancePaper));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.join(' ').match(/сөз\d+/g)).toEqual(words);
  });

  it('gives the same bytes under any time zone and locale', async () => {
    const script = fileURLToPath(new URL('../test/print-digests.ts', import.meta.url));
    const digests = await Promise.all(
      [
        { TZ: 'Pacific/Chatham', LANG: 'kk_KZ.UTF-8', LC_ALL: 'kk_KZ.UTF-8' },
        { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
      ].map(async (env) => {
        const run = promisify(execFile);
        const options = { env: { ...env, PATH: process.env.PATH } };
        const { stdout } = await run(process.execPath, ['--conditions=@plenum/source', script], options);
        return stdout;
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{128}$/);
    expect(digests[1]).toBe(digests[0]);
  });

  it('gives the same bytes whatever is printed at the same time', async () => {
    const [alone, ...together] = [
      await attendancePaper(planOf(9)),
      ...(await Promise.all([9, 4, 9].map(planOf).map(attendancePaper))),
    ];
    expect([together[0], together[2]].map((pdf) => pdf && Buffer.compare(pdf, alone))).toEqual([0, 0]);
  });

  it('prints every letter of the languages and marks what the font lacks', async () => {
    const letters = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі Ёё Ää Öö Üü ß Åå ₸ € £ №';
    const input = {
      ...planOf(0),
      sections: [{ heading: letters, paragraphs: ['漢 👩‍👧 \u0007\u202Eback\u202C\u200Bwards'] }],
    };
    const text = pageTexts(await attendancePaper(input)).join('\n');
    expect(text).toContain(letters);
    expect(text).toContain('\uFFFD \uFFFD\uFFFD backwards');
    expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/);
  });

  it('makes no link of an address and runs no script', async () => {
    const pdf = await attendancePaper({
      ...planOf(0),
      title: 'A) /URI (https://evil.example) /S /JavaScript',
      sections: [{ heading: 'https://evil.example', paragraphs: ['javascript:alert(1)'] }],
    });
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).not.toMatch(/\/(Annots|Annot|OpenAction|AA|EmbeddedFile)\b/);
    expect(pdfInfo(pdf)).toMatch(/^JavaScript: +no$/m);
    expect(pdfInfo(pdf)).toMatch(/^Title: +A\) \/URI \(https:\/\/evil\.example\) \/S \/JavaScript$/m);
  });

  it('names every problem in one pass and no value', async () => {
    const wrong = {
      ...planOf(0),
      title: ' ',
      instant: 'yesterday',
      pageLabel: 'бет',
      secret: 'Ұлпатай',
      sections: [
        { heading: 'A', table: { columns: [], rows: [] } },
        { heading: 'B', table: { columns: [{ label: 'a' }], rows: [['1', 'Ұлпатай'], ['2']], foot: [] } },
        { heading: 'C', table: { columns: Array.from({ length: 13 }, () => ({ label: 'a' })), rows: [] } },
        { heading: 'D', table: { columns: [{ label: 'a', width: 99 }, { label: 'b' }], rows: [] } },
      ],
    };
    const caught = await problemsOf(wrong);
    expect(caught).toMatchObject({ name: 'PapersError', code: expect.any(String) });
    expect(JSON.stringify(caught)).not.toContain('Ұлпатай');
    const { found } = caught as { found: string[] };
    expect(found.toSorted()).toEqual([
      'blank title',
      'column-too-narrow sections.3.table.columns.1.width',
      'no-columns sections.0.table.columns',
      'page-label-lacks-page pageLabel',
      'too-many-columns sections.2.table.columns',
      'unknown-field ',
      'wrong-cell-count sections.1.table.foot',
      'wrong-cell-count sections.1.table.rows.0',
      'wrong-format instant',
    ]);
  });

  it('refuses to part a figure', async () => {
    const columns = [
      { label: 'a', width: 9 },
      { label: 'b', numeric: true },
    ];
    expect(await problemsOf(tableOf({ columns, rows: [['x', '1 234 567 890']] }))).toMatchObject({
      found: ['column-too-narrow sections.0.table.columns.1'],
    });
    const figures = Array.from({ length: 12 }, (_, index) => ({ label: String(index), numeric: true }));
    expect(
      await problemsOf(tableOf({ columns: figures, rows: [figures.map(() => '1 234 567 890')] })),
    ).toMatchObject({ code: 'column-too-narrow' });
  });
});
