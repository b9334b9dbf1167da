import { type Amendment, amendmentSchema, type Edit } from './amendment.ts';
import { check, fault } from './check-input.ts';
import { PlatformError, type Problem } from './errors.ts';
import { list } from './fields.ts';
import { repeated } from './read-input.ts';
import { type Clause, readText, type Text } from './schemas.ts';

/** Amendments may be so many at a time. */
export const mostAmendments = 100_000;

const stands = (text: string, edits: readonly Edit[]): boolean =>
  edits.length > 0 &&
  edits.every(({ from, to, found }, index) => {
    const before = edits[index - 1];
    return from >= (before?.to ?? 0) && from !== before?.from && text.slice(from, to) === found && from <= to;
  });

function faultOf({ clause, change }: Amendment, clauses: ReadonlyMap<string, Clause>) {
  const at = clauses.get(clause);
  if (at === undefined) return { code: 'unknown-clause', path: ['clause'], params: { clause } } as const;
  if (change.kind === 'words' && !stands(at.text, change.edits))
    return { code: 'not-of-this-text', path: ['change', 'edits'], params: { clause } } as const;
  if (change.kind === 'move' && !clauses.has(change.after))
    return { code: 'unknown-clause', path: ['change', 'after'], params: { clause: change.after } } as const;
  if ('clauses' in change && change.clauses.length === 0)
    return { code: 'empty', path: ['change', 'clauses'], params: {} } as const;
  return undefined;
}

/** A text and the amendments that were found in it; or throws with all that is wrong, also if they are of another text. */
export function readAmendments(text: Text, amendments: readonly Amendment[]) {
  const given = readText(text);
  const problems: Problem[] = [];
  const checked = check(list(amendmentSchema, mostAmendments), amendments, ['amendments'], problems) ?? [];
  const clauses = new Map(given.clauses.map((clause) => [clause.id, clause]));
  for (const [index, amendment] of checked.entries()) {
    const found = faultOf(amendment, clauses);
    if (found !== undefined)
      problems.push(fault(found.code, ['amendments', index, ...found.path], found.params));
  }
  for (const index of repeated(checked.map(({ id }) => id)))
    problems.push(fault('duplicate-id', ['amendments', index, 'id'], { id: checked[index]?.id }));
  if (problems.length > 0) throw new PlatformError(problems);
  return { text: given, clauses, amendments: checked };
}
