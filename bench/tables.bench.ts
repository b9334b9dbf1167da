import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { date, integer, readTable, text } from '@plenum/tables';
import { parse } from 'csv-parse/sync';

// How much longer typed rows, lines and problems take than csv-parse alone needs to split the same bytes.
const expected: Record<string, number> = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).tables;
const mostSeconds = 3;
const mostMegabytes = 400;
const records = 100_000;

const columns = {
  id: text(),
  town: text(),
  name: text(),
  gender: text(),
  dues: integer({ grouped: true }),
  elected: date({ styles: ['day-month-year'], twoDigitYearsFrom: 1970 }),
};
const read = (bytes: Uint8Array) =>
  readTable(bytes, columns, { encoding: 'auto', delimiter: 'auto', synonyms: { gender: ['Sex'] } });

/** Seconds of one processor, which others on the machine do not lengthen. */
const time = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
};
const middle = (times: number[]): number => times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
const rounds = [1, 2, 3, 4, 5];

/** In a process of its own, so that its memory is that of reading one file and nothing else. */
function readOnce(path: string): void {
  const { rows, encoding } = read(readFileSync(path));
  console.log(JSON.stringify({ rows: rows.length, encoding, kilobytes: process.resourceUsage().maxRSS }));
}

function measure(name: string, path: string): void {
  const bytes = readFileSync(path);
  const ours = middle(rounds.map(() => time(() => read(bytes))));
  const peer = middle(rounds.map(() => time(() => parse(bytes, { delimiter: ';' }))));
  const child = [...process.execArgv, fileURLToPath(import.meta.url), path];
  const { rows, encoding, kilobytes } = JSON.parse(
    execFileSync(process.execPath, child, { encoding: 'utf8' }),
  );
  const megabytes = kilobytes / 1024;
  const most = expected[name] ?? 0;
  const figures = `${ours.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${(ours / peer).toFixed(2)} times csv-parse alone`;
  console.log(`${rows} rows of ${encoding}: ${figures}, expected at most ${most}`);
  const isRead = rows === records && encoding === name;
  const isQuick = ours <= mostSeconds && megabytes <= mostMegabytes && ours / peer <= most;
  if (!isRead || !isQuick) process.exitCode = 1;
}

function measureAll(): void {
  const lines = Array.from(
    { length: records },
    (_, index) => `D${index};Усть-Каменогорск;"Рябина ${index}";ж;3 000;${1 + (index % 28)}.2.27`,
  );
  const content = ['id;town;name;sex;dues;elected', ...lines].join('\r\n');
  // In Windows-1251 the letters from А to я have the codes from 0xC0 on, in the order of Unicode.
  const windows1251 = Uint8Array.from(content, (character) => {
    const code = character.charCodeAt(0);
    return code < 128 ? code : code - 0x0350;
  });
  const folder = mkdtempSync(join(tmpdir(), 'plenum-tables-'));
  try {
    for (const [name, bytes] of [
      ['utf-8', content],
      ['windows-1251', windows1251],
    ] as const) {
      const path = join(folder, `${name}.csv`);
      writeFileSync(path, bytes);
      measure(name, path);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [, , given] = process.argv;
if (given === undefined) measureAll();
else readOnce(given);
