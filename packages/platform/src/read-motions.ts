import { parseText } from './parse-text.ts';
import type { Text } from './schemas.ts';

/** A motion as it is handed in: by which branch, and its words. */
export type WrittenMotion = { id: string; title: string; by: string; text: Text };

/** Every code of what is wrong with a file of motions. */
export const motionFileCodes = [
  'not-a-motion',
  'before-first-motion',
  'motion-without-words',
  'repeated-motion',
] as const;

/** A code of `motionFileCodes`. */
export type MotionFileCode = (typeof motionFileCodes)[number];

/** What is wrong with a file of motions, with the line of its heading, 1 for the first. */
export type MotionFileProblem = {
  code: MotionFileCode;
  path: number[];
  params: Record<string, unknown>;
  severity: 'error';
};

/** The motions that can be used, and everything that is wrong with the others. */
export type MotionsRead = { motions: WrittenMotion[]; problems: MotionFileProblem[] };

/** The words of a heading of the second level; undefined of any other line. */
function headingOf(line: string): string | undefined {
  const [, words] = /^ {0,3}##(?=[ \t]|$)(.*)$/.exec(line) ?? [];
  if (words === undefined) return undefined;
  const plain = words.replace(/\s+/g, ' ').trim();
  let end = plain.length;
  while (plain[end - 1] === '#') end -= 1;
  return end === 0 || plain[end - 1] === ' ' ? plain.slice(0, end).trim() : plain;
}

/** "M1. Title (Branch)" in its parts, cut by hand: a pattern with two stretches of anything takes long to fail. */
function partsOf(heading: string): { id: string; title: string; by: string } | undefined {
  const [point, bracket] = [heading.indexOf('. '), heading.lastIndexOf('(')];
  if (point < 1 || bracket < point || !heading.endsWith(')')) return undefined;
  const id = heading.slice(0, point);
  const title = heading.slice(point + 2, bracket).trim();
  const by = heading.slice(bracket + 1, -1).trim();
  const fits = id.length <= 20 && !id.includes(' ') && title !== '' && by !== '' && !by.includes(')');
  return fits ? { id, title, by } : undefined;
}

/**
 * Reads motions from one Markdown file, each under a heading of the second level: "## M1. Title (Branch)". What stands
 * above the first of them may be a title and nothing else.
 * @param source the file
 * @returns the motions in their order, and the problems, all in one pass
 * @throws PlatformError what `parseText` throws
 * @example
 * const { motions, problems } = readMotions('# Motions\n\n## M1. Relief (Oral)\n\nWe open a fund.\n\n## Bread\n\nMore.');
 * motions.map(({ id, title, by }) => [id, title, by]); // => [['M1', 'Relief', 'Oral']]
 * problems.map(({ code, path }) => [code, ...path]); // => [['not-a-motion', 7]]
 */
export function readMotions(source: string): MotionsRead {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const heads = lines.flatMap((line, at) => {
    const words = headingOf(line);
    return words === undefined ? [] : [{ at, words }];
  });
  const problems: MotionFileProblem[] = [];
  const tell = (code: MotionFileCode, line: number, params: Record<string, unknown> = {}) =>
    problems.push({ code, path: [line], params: { line, ...params }, severity: 'error' });
  const above = parseText(lines.slice(0, heads[0]?.at).join('\n'));
  if (above.clauses.some(({ kind }) => kind !== 'heading')) tell('before-first-motion', 1);
  const known = new Set<string>();
  const motions = heads.flatMap(({ at, words }, index): WrittenMotion[] => {
    const parts = partsOf(words);
    if (parts === undefined) {
      tell('not-a-motion', at + 1, { heading: words.slice(0, 200) });
      return [];
    }
    const { id } = parts;
    const text = parseText(lines.slice(at + 1, heads[index + 1]?.at).join('\n'));
    const before = problems.length;
    if (known.has(id)) tell('repeated-motion', at + 1, { motion: id });
    if (text.clauses.length === 0) tell('motion-without-words', at + 1, { motion: id });
    known.add(id);
    return problems.length > before ? [] : [{ ...parts, text }];
  });
  return { motions, problems };
}
