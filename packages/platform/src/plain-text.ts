import { guarded } from './blocks.ts';

// What begins or ends something in a line of Markdown.
const marks = /[\\*_`[\]<]/g;

/** Words as Markdown that reads as these words. */
export const asWords = (words: string): string => words.replace(marks, '\\$&');

const listed = /^[ \t]*(?:[-*+•]|\d{1,9}[.)]) /;

/**
 * Plain text as Markdown: lists stay lists, everything else is words. Where no line is empty, every line is a paragraph:
 * so word processors write.
 */
export function asMarkdown(source: string): string {
  const lines = source.split('\n');
  const wrapped = lines.some((line, index) => index < lines.length - 1 && !/[^ \t]/.test(line));
  return lines
    .map((line) => {
      const [mark = /^[ \t]*/.exec(line)?.[0] ?? ''] = listed.exec(line) ?? [];
      const words = asWords(line.slice(mark.length)).replace(/[ \t]+$/, '');
      return `${mark}${guarded(words)}`;
    })
    .join(wrapped ? '\n' : '\n\n');
}
