import type { Amendment, Edit } from './amendment.ts';
import { withEdits } from './word-edits.ts';

/** The clause with the words of all its amendments changed; those stand in the order in which they are carried out. */
export function mergeWords(text: string, amendments: readonly Amendment[]): string {
  const edits = amendments
    .flatMap(({ change }) => (change.kind === 'words' ? change.edits : []))
    // Stable: what is put in at one place stays in the order of the amendments.
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  const known = new Set<string>();
  const once: Edit[] = edits.filter((edit) => {
    const key = `${edit.from} ${edit.to} ${edit.insert}`;
    return !known.has(key) && known.add(key);
  });
  return withEdits(text, once);
}
