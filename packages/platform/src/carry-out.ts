import type { Amendment } from './amendment.ts';
import { slotOf } from './find-collisions.ts';
import { mergeWords } from './merge-words.ts';
import type { Clause, Text } from './schemas.ts';

/** What became of one clause, and by which amendments; `before` or `after` is null where there was or is none. */
export type MergeChange = {
  clause: string;
  kind: 'changed' | 'inserted' | 'deleted' | 'moved';
  amendments: string[];
  before: string | null;
  after: string | null;
};

type Settled = { left: Clause | null; changes: MergeChange[] };

/** Ids for new clauses that no clause has or had: that of the amendment, with a number where there are more. */
function idMaker({ clauses, removed = [] }: Text) {
  const taken = new Set([...clauses, ...removed].map((clause) => clause.id));
  const last = new Map<string, number>();
  return (wanted: string): string => {
    let number = last.get(wanted) ?? 1;
    let made = number === 1 ? wanted : `${wanted}-${number}`;
    for (; taken.has(made); made = `${wanted}-${number}`) number += 1;
    last.set(wanted, number);
    taken.add(made);
    return made;
  };
}

/** The clause as its amendments leave it: gone, or with other words, and what is to be told about that. */
function settle(clause: Clause, own: readonly Amendment[]): Settled {
  if (own.length === 0) return { left: clause, changes: [] };
  const told = (kind: MergeChange['kind'], by: readonly Amendment[], after: string | null): MergeChange => ({
    clause: clause.id,
    kind,
    amendments: by.map(({ id }) => id),
    before: clause.text,
    after,
  });
  const those = (kind: string) => own.filter(({ change }) => change.kind === kind);
  const [deletions, changes, moves] = [those('delete'), those('words'), those('move')];
  if (deletions.length > 0) return { left: null, changes: [told('deleted', deletions, null)] };
  const text = changes.length > 0 ? mergeWords(clause.text, changes).trim() : clause.text;
  // Two that each take half of the words take them all.
  if (text === '') return { left: null, changes: [told('deleted', changes, null)] };
  return {
    left: { ...clause, text },
    changes: [
      ...(changes.length > 0 ? [told('changed', changes, text)] : []),
      ...(moves.length > 0 ? [told('moved', moves, text)] : []),
    ],
  };
}

/** When each clause is moved away: the place of the first amendment that does it. */
function movesOf(amendments: readonly Amendment[]): Map<string, number> {
  const moves = new Map<string, number>();
  for (const [rank, { clause, change }] of amendments.entries())
    if (change.kind === 'move' && !moves.has(clause)) moves.set(clause, rank);
  return moves;
}

/**
 * What is put beside each clause, in the order in which it stands there. What was put there before the clause was moved
 * stays at its place; what came after goes with it. Doing the same twice is doing it once.
 */
function putBeside(amendments: readonly Amendment[], moves: ReadonlyMap<string, number>) {
  const beside = new Map<string, Amendment[]>();
  const done = new Set<string>();
  for (const [rank, amendment] of amendments.entries()) {
    const slot = slotOf(amendment);
    const { clause, change } = amendment;
    const what = `${clause} ${change.kind === 'move' ? 'moved' : JSON.stringify(change)}`;
    if (slot === undefined || done.has(what)) continue;
    done.add(what);
    const how = rank > (moves.get(slot.anchor) ?? Number.POSITIVE_INFINITY) ? 'goes' : 'stays';
    const key = `${how} ${slot.side} ${slot.anchor}`;
    const there = beside.get(key);
    if (there === undefined) beside.set(key, [amendment]);
    else there.push(amendment);
  }
  return beside;
}

/** Carries out amendments that do not collide or whose order is decided, all at once, in the order given. */
export function carryOut(
  text: Text,
  amendments: readonly Amendment[],
): { text: Text; changes: MergeChange[] } {
  const makeId = idMaker(text);
  const moves = movesOf(amendments);
  const beside = putBeside(amendments, moves);
  const ofClause = Map.groupBy(amendments, ({ clause }) => clause);
  const settled = new Map(
    text.clauses.map((clause) => [clause.id, settle(clause, ofClause.get(clause.id) ?? [])]),
  );
  const clauses: Clause[] = [];
  const changes: MergeChange[] = [];

  // Steps wait in a list and do not call one another: one clause may have been moved behind the next a thousand times.
  type Step = () => readonly Step[];
  const put =
    (how: 'goes' | 'stays', side: 'before' | 'after', anchor: string): Step =>
    () =>
      (beside.get(`${how} ${side} ${anchor}`) ?? []).map((amendment) =>
        amendment.change.kind === 'move' ? stand(amendment.clause) : insert(amendment),
      );
  const insert =
    ({ id: amendment, change }: Amendment): Step =>
    () => {
      for (const made of 'clauses' in change ? change.clauses : []) {
        const id = makeId(amendment);
        clauses.push({ id, ...made });
        changes.push({
          clause: id,
          kind: 'inserted',
          amendments: [amendment],
          before: null,
          after: made.text,
        });
      }
      return [];
    };
  const leave =
    (id: string): Step =>
    () => {
      const { left = null, changes: told = [] } = settled.get(id) ?? {};
      if (left !== null) clauses.push(left);
      changes.push(...told);
      return [];
    };
  // Ends: what goes with a clause comes later in the order than the move of that clause.
  const stand =
    (id: string): Step =>
    () => [put('goes', 'before', id), leave(id), put('goes', 'after', id)];
  const anchors = new Set(amendments.map((amendment) => slotOf(amendment)?.anchor));
  for (const { id } of text.clauses) {
    if (!anchors.has(id)) {
      if (!moves.has(id)) leave(id)();
      continue;
    }
    const steps = [
      put('stays', 'after', id),
      ...(moves.has(id) ? [] : [stand(id)]),
      put('stays', 'before', id),
    ];
    for (let step = steps.pop(); step !== undefined; step = steps.pop())
      for (const next of step().toReversed()) steps.push(next);
  }
  const gone = text.clauses.flatMap(({ id }) => {
    const { left, changes: told } = settled.get(id) ?? {};
    const by = told?.[0]?.amendments[0];
    return left === null ? [by === undefined ? { id } : { id, by }] : [];
  });
  const removed = [...(text.removed ?? []), ...gone];
  return { text: { ...text, clauses, ...(removed.length > 0 ? { removed } : {}) }, changes };
}
