import {
  amendAll,
  type Change,
  type Proposal,
  parseText,
  type RowCode,
  readAmendmentsCsv,
  readMotions,
  type Text,
} from '@plenum/platform';
import { readTable, text as textColumn } from '@plenum/tables';
import type { Branch } from './conference.ts';
import { codeOf } from './error-code.ts';
import { asFound, type FileProblem } from './file-problem.ts';
import { languageOfWords } from './platform-language.ts';
import { textProblems } from './platform-problems.ts';
import type { AmendmentRecord, ConferencePlatform, MotionRecord } from './platform-record.ts';
import type { Files } from './read-rows.ts';

/** A conference may do without each of them. */
export const platformFiles = ['platform.md', 'motions.md', 'amendments.csv'] as const;

/** What leaves an amendment in question: it was moved, and its place in the text is not found. */
const placeless: ReadonlySet<string> = new Set<RowCode>([
  'unknown-heading',
  'repeated-heading',
  'unknown-paragraph',
]);

/**
 * Reads `platform.md`, `motions.md` and `amendments.csv`, as far as they are there. An amendment whose place or words
 * are not found is kept, in question; what cannot be read at all is told with its place in its file.
 */
export function readPlatform(
  files: Files,
  branches: readonly Branch[],
  problems: FileProblem[],
): ConferencePlatform | undefined {
  if (!platformFiles.some((file) => files.has(file))) return undefined;
  const source = wordsOf(files, 'platform.md', problems);
  const parsed = source === undefined ? undefined : tried('platform.md', problems, () => parseText(source));
  if (source !== undefined && parsed?.clauses.length === 0)
    problems.push({ file: 'platform.md', code: 'platform.empty' });
  const text = parsed ?? { clauses: [] };
  return {
    ...(source === undefined || parsed === undefined
      ? {}
      : { text: { language: languageOfWords(source), text: parsed } }),
    translations: [],
    editions: [],
    amendments: readAmendments(files, text, branches, problems),
    motions: readMotionsFile(files, branches, problems),
  };
}

function wordsOf(files: Files, file: string, problems: FileProblem[]): string | undefined {
  const bytes = files.get(file);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.push({ file, code: 'invalid-utf8' });
    return undefined;
  }
}

/** What the package makes of a file, or what it refuses about it. */
function tried<T>(file: string, problems: FileProblem[], make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    for (const { code, line } of textProblems(error))
      problems.push({ file, code: `platform.${code}`, ...(line === undefined ? {} : { line }) });
    return undefined;
  }
}

function readMotionsFile(files: Files, branches: readonly Branch[], problems: FileProblem[]): MotionRecord[] {
  const file = 'motions.md';
  const source = wordsOf(files, file, problems);
  const read = source === undefined ? undefined : tried(file, problems, () => readMotions(source));
  for (const { code, params } of read?.problems ?? []) {
    const { line, motion, heading } = params;
    const found = motion ?? heading;
    problems.push({
      file,
      code: `platform.${code}`,
      ...(typeof line === 'number' ? { line } : {}),
      ...(found === undefined ? {} : { found: asFound(found) }),
    });
  }
  const called = new Map(
    branches.flatMap(({ id, name }) => [id, ...Object.values(name)].map((one) => [one.toLowerCase(), id])),
  );
  // A branch that is called otherwise on paper than on the roll keeps the name it signed with.
  return (read?.motions ?? []).map((motion) => ({
    ...motion,
    by: called.get(motion.by.toLowerCase()) ?? motion.by,
  }));
}

function readAmendments(
  files: Files,
  text: Text,
  branches: readonly Branch[],
  problems: FileProblem[],
): AmendmentRecord[] {
  const file = 'amendments.csv';
  const bytes = files.get(file);
  if (bytes === undefined) return [];
  const { proposals, problems: told } = readAmendmentsCsv(bytes, text, { file });
  const lost = new Map<number, { code: string; params: Record<string, unknown> }>();
  const refused = new Set<number>();
  for (const { code, params, severity } of told) {
    if (severity !== 'error') continue;
    const { line, name, found, heading, id } = params as Record<string, unknown>;
    if (placeless.has(code) && typeof line === 'number') {
      lost.set(line, { code, params: about(params) });
      continue;
    }
    if (typeof line === 'number') refused.add(line);
    const shown = found ?? id ?? heading;
    problems.push({
      file,
      code: isRowCode(code) ? `platform.${code}` : (code as FileProblem['code']),
      ...(typeof line === 'number' ? { line } : {}),
      ...(typeof name === 'string' ? { column: name } : {}),
      ...(shown === undefined ? {} : { found: asFound(shown) }),
    });
  }
  const { amendments, inQuestion } = amendAll(text, proposals);
  const found = new Map(amendments.map((one) => [one.id, one]));
  const questions = new Map(inQuestion.map((one) => [one.id, one]));
  const known = new Set(branches.map(({ id }) => id));
  const placed = new Map(proposals.map((one) => [one.id, one]));
  return rowsOf(bytes).flatMap(({ line, value }): AmendmentRecord[] => {
    if (!known.has(value.branch)) {
      problems.push({ file, line, column: 'branch', code: 'unknown-branch', found: asFound(value.branch) });
      return [];
    }
    const why = lost.get(line);
    if (why !== undefined && !refused.has(line)) return [{ proposal: without(value), question: [why] }];
    const proposal = placed.get(value.id);
    if (proposal === undefined || refused.has(line)) return [];
    const at = found.get(proposal.id);
    if (at !== undefined) return [{ proposal, found: at }];
    const question = questions.get(proposal.id);
    return [
      {
        proposal,
        question: question === undefined ? [] : [question.problem],
        ...(question?.nearest === undefined ? {} : { nearest: question.nearest }),
      },
    ];
  });
}

const rowCodes: readonly string[] = ['words-missing', 'words-not-wanted', 'repeated-id'] satisfies RowCode[];
const isRowCode = (code: string): code is RowCode => rowCodes.includes(code);

/** Of the params of a row what says why, without where. */
function about(params: Record<string, unknown>): Record<string, unknown> {
  const { file: _, line: __, column: ___, name: ____, ...why } = params;
  return why;
}

const cell = () => textColumn({ allowEmpty: true });

function rowsOf(bytes: Uint8Array) {
  const word = () => textColumn({ trim: true });
  return readTable(bytes, {
    id: word(),
    branch: word(),
    heading: word(),
    action: word(),
    find: cell(),
    replace: cell(),
    reason: cell(),
  }).rows;
}

/** The proposal of a row whose place is not in the text: its heading stands for the clause. */
function without(row: ReturnType<typeof rowsOf>[number]['value']): Proposal {
  const { id, branch, heading, action, find, replace, reason } = row;
  const change: Change =
    action === 'delete'
      ? { kind: 'delete' }
      : action === 'insert-before' || action === 'insert-after'
        ? { kind: action, text: replace }
        : { kind: 'replace-words', find, replace };
  const proposal = { id, by: branch, at: { clause: heading.slice(0, 200) }, change };
  return reason.trim() === '' ? proposal : { ...proposal, reason: reason.trim() };
}
