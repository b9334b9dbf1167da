import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a command of poppler or zbar; a machine without it fails the test and says what to install. */
function run(command: string, args: string[]): string {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${command} is missing: apt-get install poppler-utils zbar-tools`, { cause: error });
    }
    throw error;
  }
}

function inFolder<Result>(pdf: Uint8Array, read: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'plenum-papers-'));
  const file = join(folder, 'paper.pdf');
  try {
    writeFileSync(file, pdf);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, by pdftotext. */
export const pageTexts = (pdf: Uint8Array): string[] =>
  inFolder(pdf, (file) => run('pdftotext', ['-layout', file, '-']).split('\f').slice(0, -1));

/** What pdfinfo says, a key and a value a line. */
export const pdfInfo = (pdf: Uint8Array): string => inFolder(pdf, (file) => run('pdfinfo', [file]));

/** The fonts of the file, a line each, by pdffonts. */
export const pdfFonts = (pdf: Uint8Array): string[] =>
  inFolder(pdf, (file) => run('pdffonts', [file]).trim().split('\n').slice(2));

/** Words with the box they are printed in, in points, page by page, by pdftotext. */
export const wordBoxes = (
  pdf: Uint8Array,
): { word: string; left: number; top: number; right: number; bottom: number }[][] =>
  inFolder(pdf, (file) =>
    run('pdftotext', ['-bbox', file, '-'])
      .split('<page ')
      .slice(1)
      .map((page) =>
        [...page.matchAll(/xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
          ([, left, top, right, bottom, word = '']) => ({
            word,
            left: Number(left),
            top: Number(top),
            right: Number(right),
            bottom: Number(bottom),
          }),
        ),
      ),
  );

/** What a scanner reads off each page, by pdftoppm and zbarimg. */
export const scannedCodes = (pdf: Uint8Array): string[][] =>
  inFolder(pdf, (file, folder) => {
    run('pdftoppm', ['-r', '110', '-gray', file, join(folder, 'page')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pictures.toSorted().map((name) =>
      run('zbarimg', ['--raw', '-q', join(folder, name)])
        .trim()
        .split('\n'),
    );
  });
