import { type Draft, readBlocks } from './blocks.ts';
import { fault } from './check-input.ts';
import { PlatformError, type Problem } from './errors.ts';
import { most } from './fields.ts';
import { nameClauses } from './name-clauses.ts';
import { asMarkdown } from './plain-text.ts';
import { readText, type Text } from './schemas.ts';

/** Options of `parseText`: an earlier text whose ids stay, and whether the source is plain text. */
export type ParseOptions = { previous?: Text; format?: 'markdown' | 'text' };

const lineOf = (source: string, at: number): number => {
  let line = 1;
  for (let next = source.indexOf('\n'); next >= 0 && next < at; next = source.indexOf('\n', next + 1)) line++;
  return line;
};

function badCharacters(source: string): Problem[] {
  const lone = /[\ud800-\udfff]/u.exec(source);
  const control = /[\0-\x08\x0e-\x1f\x7f]/.exec(source);
  return [
    ...(lone ? [fault('lone-surrogate', ['source'], { line: lineOf(source, lone.index) })] : []),
    ...(control
      ? [
          fault('control-character', ['source'], {
            line: lineOf(source, control.index),
            character: `U+${control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
          }),
        ]
      : []),
  ];
}

function badBlocks(drafts: Draft[]): Problem[] {
  const deep = drafts.find(({ kind, level }) => kind !== 'heading' && level > most.level);
  return [
    ...(drafts.length > most.clauses ? [fault('too-many', ['source'], { most: most.clauses })] : []),
    ...(deep ? [fault('too-deep', ['source'], { line: deep.line, most: most.level })] : []),
  ];
}

/** One kind of line end, and those of word processors told apart. */
const withLines = (source: string): string =>
  source
    .replace(/\ufeff/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\v\u0085\u2028]/g, '  \n')
    .replace(/[\f\u2029]/g, '\n\n');

/**
 * Reads Markdown, or plain text, into clauses: headings, paragraphs, items and paragraphs in items. Lines that were only
 * wrapped are joined, runs of spaces are one; nothing else is touched in the words. The same source has the same ids;
 * with `previous`, clauses that are known keep theirs.
 *
 * @throws PlatformError 'wrong-type', 'too-long', 'lone-surrogate', 'control-character', 'too-many', 'too-deep'
 * @example
 * const [, clause] = parseText('## Wages\n\nNo more than 36 hours.').clauses;
 * clause?.id; // 'wages-1'
 */
export function parseText(source: string, { previous, format = 'markdown' }: ParseOptions = {}): Text {
  if (typeof source !== 'string')
    throw new PlatformError([fault('wrong-type', ['source'], { expected: 'string' })]);
  if (source.length > most.characters)
    throw new PlatformError([fault('too-long', ['source'], { most: most.characters })]);
  const earlier = previous && readText(previous);
  const characters = badCharacters(source);
  const lines = withLines(source);
  const drafts = readBlocks(format === 'text' ? asMarkdown(lines) : lines);
  const problems = [...characters, ...badBlocks(drafts)];
  if (problems.length > 0) throw new PlatformError(problems);
  return nameClauses(drafts, earlier);
}
