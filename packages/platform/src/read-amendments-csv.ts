import {
  integer,
  nameMatcher,
  oneOf,
  readTable,
  type Problem as TableProblem,
  text as textColumn,
} from '@plenum/tables';
import type { Change, Proposal } from './proposal-schemas.ts';
import { type Clause, readText, type Text } from './schemas.ts';

/** Every code of a row that is a record, and yet no proposal to the text. */
export const rowCodes = [
  'unknown-heading',
  'repeated-heading',
  'unknown-paragraph',
  'words-missing',
  'words-not-wanted',
  'repeated-id',
] as const;

/** A code of `rowCodes`. */
export type RowCode = (typeof rowCodes)[number];

/** A row that cannot be used; `path` is the file (if it has a name), line and column, as problems of tables have it. */
export type RowProblem = {
  code: RowCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error';
};

/** The proposals of the rows that can be used, and everything that is wrong with the others, in the order of lines. */
export type AmendmentsRead = { proposals: Proposal[]; problems: (TableProblem | RowProblem)[] };

const columns = {
  id: textColumn({ trim: true }),
  branch: textColumn({ trim: true }),
  heading: textColumn({ trim: true }),
  paragraph: integer({ minimum: 1 }),
  action: oneOf(['replace', 'insert-before', 'insert-after', 'delete']),
  find: textColumn({ allowEmpty: true }),
  replace: textColumn({ allowEmpty: true }),
  reason: textColumn({ allowEmpty: true }),
};

type Row = {
  id: string;
  branch: string;
  heading: string;
  paragraph: number;
  action: 'replace' | 'insert-before' | 'insert-after' | 'delete';
  find: string;
  replace: string;
  reason: string;
};
type Fault = { code: RowCode; column: keyof Row; params: Record<string, unknown> };

const fold = (words: string): string => words.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The clauses under each heading, up to the next heading of any level. */
function headingsOf({ clauses }: Text): Map<string, Clause[][]> {
  const found = new Map<string, Clause[][]>();
  let under: Clause[] = [];
  for (const clause of clauses) {
    if (clause.kind !== 'heading') {
      under.push(clause);
      continue;
    }
    under = [];
    const key = fold(clause.text);
    found.set(key, [...(found.get(key) ?? []), under]);
  }
  return found;
}

// Holding names against each other letter by letter takes long: this is for what somebody mistyped, no whole file.
const most = { headings: 500, unknown: 20 };

/** The heading that an unknown one is likest to, for the first of them. */
function nearestFinder({ clauses }: Text): (heading: string) => string | undefined {
  const names = clauses
    .filter(({ kind }) => kind === 'heading')
    .map(({ id, text }) => ({ id, names: [text] }));
  const match = nameMatcher(names.slice(0, most.headings), { candidates: 1 });
  const found = new Map<string, string | undefined>();
  return (heading) => {
    if (!found.has(heading) && found.size < most.unknown) {
      const answer = match(heading);
      found.set(heading, answer.status === 'matched' ? undefined : answer.candidates[0]?.name);
    }
    return found.get(heading);
  };
}

function clauseOf(
  row: Row,
  headings: ReadonlyMap<string, Clause[][]>,
  nearestTo: (heading: string) => string | undefined,
): Clause | Fault {
  const { heading, paragraph } = row;
  const [under, another] = headings.get(fold(heading)) ?? [];
  if (under === undefined) {
    const nearest = nearestTo(heading);
    const params = nearest === undefined ? { heading } : { heading, nearest };
    return { code: 'unknown-heading', column: 'heading', params };
  }
  if (another !== undefined) return { code: 'repeated-heading', column: 'heading', params: { heading } };
  const last = under.length;
  return (
    under[paragraph - 1] ?? {
      code: 'unknown-paragraph',
      column: 'paragraph',
      params: { heading, paragraph, last },
    }
  );
}

function changeOf({ action, find, replace }: Row): Change | Fault[] {
  const missing = (column: 'find' | 'replace'): Fault => ({
    code: 'words-missing',
    column,
    params: { action },
  });
  const extra = (column: 'find' | 'replace', words: string): Fault[] =>
    words.trim() === ''
      ? []
      : [{ code: 'words-not-wanted', column, params: { action, found: words.slice(0, 200) } }];
  switch (action) {
    case 'replace':
      return find.trim() === '' ? [missing('find')] : { kind: 'replace-words', find, replace };
    case 'delete': {
      const faults = [...extra('find', find), ...extra('replace', replace)];
      return faults.length > 0 ? faults : { kind: 'delete' };
    }
    default: {
      const faults = [...extra('find', find), ...(replace.trim() === '' ? [missing('replace')] : [])];
      return faults.length > 0 ? faults : { kind: action, text: replace };
    }
  }
}

/**
 * Reads a table of amendments as branches send it: id, branch, heading, paragraph (counted under the heading from 1;
 * items count), action (replace, insert-before, insert-after, delete), find, replace and reason. 'replace' exchanges
 * the words of `find` for those of `replace`, an insertion puts in `replace`. All problems come in one pass, each with
 * its line and column.
 * @param bytes the file, in UTF-8 with commas
 * @param text the text that the amendments are of
 * @param options `file`: its name, for the problems
 * @returns a proposal for each row that can be used, and the problems
 * @throws PlatformError with all that is wrong with the text
 * @example
 * const text = parseText('## Wages\n\nNo more than 36 hours.');
 * const file = 'id,branch,heading,paragraph,action,find,replace,reason\n' +
 *   'A3,almaty,Wages,1,replace,36 hours,35 hours,Others have it\n' +
 *   'A4,oral,Rents,1,delete,,,\n';
 * const { proposals, problems } = readAmendmentsCsv(new TextEncoder().encode(file), text);
 * proposals[0]?.at; // => { clause: 'wages-1' }
 * problems.map(({ code, path }) => [code, ...path]); // => [['unknown-heading', 3, 'heading']]
 */
export function readAmendmentsCsv(
  bytes: Uint8Array,
  text: Text,
  { file }: { file?: string | undefined } = {},
): AmendmentsRead {
  const given = readText(text);
  const [headings, nearestTo] = [headingsOf(given), nearestFinder(given)];
  const table = readTable(bytes, columns, { file });
  const problems: (TableProblem | RowProblem)[] = [...table.problems];
  const lines = new Map<string, number>();
  const proposals = table.rows.flatMap(({ line, value: row }): Proposal[] => {
    const tell = ({ code, column, params }: Fault) => {
      const path = [...(file === undefined ? [] : [file]), line, column];
      const where = {
        ...(file === undefined ? {} : { file }),
        line,
        column: table.header.indexOf(column) + 1,
      };
      problems.push({ code, path, params: { ...where, name: column, ...params }, severity: 'error' });
    };
    const [clause, change] = [clauseOf(row, headings, nearestTo), changeOf(row)];
    const first = lines.get(row.id);
    const faults: Fault[] = [
      ...(first === undefined
        ? []
        : [{ code: 'repeated-id', column: 'id', params: { id: row.id, first } } as const]),
      ...('code' in clause ? [clause] : []),
      ...(Array.isArray(change) ? change : []),
    ];
    if (first === undefined) lines.set(row.id, line);
    faults.forEach(tell);
    if (faults.length > 0 || 'code' in clause || Array.isArray(change)) return [];
    const proposal = { id: row.id, by: row.branch, at: { clause: clause.id }, change };
    return [row.reason.trim() === '' ? proposal : { ...proposal, reason: row.reason.trim() }];
  });
  return { proposals, problems: problems.toSorted((one, other) => lineOf(one) - lineOf(other)) };
}

const lineOf = ({ params }: TableProblem | RowProblem): number =>
  typeof params.line === 'number' ? params.line : 0;
