/** A letter with the marks that sit on it, never to be parted. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/** Pieces of a word that is wider than the line: after its hyphens and strokes if that helps, else anywhere. */
function breakWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  const parts = word.match(/[^-/–—]*[-/–—]+|[^-/–—]+/gu) ?? [];
  const units = parts.flatMap((part) => (widthOf(part) <= width ? [part] : (part.match(clusters) ?? [])));
  const pieces: string[] = [];
  let piece = '';
  for (const unit of units) {
    if (piece !== '' && widthOf(piece + unit) > width) {
      pieces.push(piece);
      piece = unit;
    } else piece += unit;
  }
  return [...pieces, piece];
}

/**
 * Breaks a text into lines no wider than `width`, at spaces where possible.
 *
 * @param text - Printable text with single spaces.
 * @param width - In the unit of `widthOf`.
 * @returns At least one line; joined with spaces they give the text, except inside words wider than a line.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): string[] {
  const space = widthOf(' ');
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const close = (): void => {
    if (line !== '') lines.push(line);
    line = '';
    used = 0;
  };
  for (const word of text.split(' ')) {
    const wide = widthOf(word);
    if (line !== '' && used + space + wide <= width) {
      line += ` ${word}`;
      used += space + wide;
      continue;
    }
    close();
    const pieces = wide > width ? breakWord(word, width, widthOf) : [word];
    line = pieces.pop() ?? '';
    used = widthOf(line);
    lines.push(...pieces);
  }
  close();
  return lines.length === 0 ? [''] : lines;
}
