import { type AidCall, followAid } from '@plenum/aid';
import { followLetters, type Letter } from '@plenum/letters';
import { jsonPath } from './entitlement-problems.ts';
import { asFound, type FileProblem } from './file-problem.ts';
import { problemsIn } from './letters-problems.ts';
import type { Files } from './read-rows.ts';

/** A conference may do without it. */
export const requestsFile = 'letters-and-aid.json';

const file = requestsFile;
const most = 500;
const kinds = ['protest-letter', 'material-aid'] as const;

export type Requests = { letters: Letter[]; aid: AidCall[] };

/** Reads the requests for letters and aid, if there are any. What a letter still lacks is entered in the app. */
export function readLettersAndAid(files: Files, problems: FileProblem[]): Requests {
  const requests: Requests = { letters: [], aid: [] };
  const bytes = files.get(file);
  if (bytes === undefined) return requests;
  const list = listIn(bytes, problems);
  const ids = new Set<unknown>();
  for (const [index, value] of list.entries()) {
    const tell = tellerOf(value, index, problems);
    const { id, kind } = isObject(value) ? value : {};
    if (typeof id === 'string' && ids.has(id)) tell('duplicate-id', ['id']);
    ids.add(id);
    if (!isObject(value)) tell('wrong-type', [], { expected: 'object' });
    else if (kind === 'protest-letter') readLetter(value as Letter, requests, tell);
    else if (kind === 'material-aid') readCall(value as AidCall, requests, tell);
    else tell(kind === undefined ? 'missing' : 'unknown-kind', ['kind'], { allowed: kinds });
  }
  return requests;
}

type Path = (string | number)[];
type Tell = (code: FileProblem['code'], path: Path, params?: Record<string, unknown>) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readLetter(letter: Letter, { letters }: Requests, tell: Tell): void {
  try {
    followLetters({ letter, sections: [] });
    letters.push(letter);
  } catch (error) {
    for (const { code, path, params } of problemsIn(error)) tell(code, path.slice(1), params);
  }
}

function readCall(call: AidCall, { aid }: Requests, tell: Tell): void {
  try {
    followAid({ call, events: [] });
    aid.push(call);
  } catch (error) {
    for (const { code, path, params } of problemsIn(error)) tell(code, path.slice(1), params);
  }
}

function listIn(bytes: Uint8Array, problems: FileProblem[]): unknown[] {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(value))
      problems.push({ file, code: 'wrong-type', expected: 'array', found: shown(value) });
    else if (value.length > most)
      problems.push({ file, code: 'too-many', maximum: most, found: String(value.length) });
    else return value;
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec(String(error));
    problems.push({ file, code: 'not-json', ...(at?.[1] ? { line: Number(at[1]) } : {}) });
  }
  return [];
}

const tellerOf =
  (entry: unknown, index: number, problems: FileProblem[]): Tell =>
  (code, path, params = {}) => {
    const { expected, least, most: maximum, allowed } = params;
    problems.push({
      file,
      column: jsonPath([index, ...path]),
      code,
      found: shown(valueAt(entry, path)),
      ...(expected === undefined ? {} : { expected: String(expected) }),
      ...(least === undefined ? {} : { minimum: Number(least) }),
      ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
      ...(Array.isArray(allowed) ? { values: allowed.map(String) } : {}),
    });
  };

const valueAt = (entry: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    entry,
  );

/** A value for a sentence. What is nested may be nested without end, and is only told apart. */
function shown(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return `[${value.length === 0 ? '' : '…'}]`;
  return isObject(value) ? '{…}' : asFound(value);
}
