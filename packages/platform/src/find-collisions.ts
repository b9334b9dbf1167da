import type { Amendment } from './amendment.ts';
import { readAmendments } from './read-amendments.ts';
import type { Clause, Text } from './schemas.ts';
import { type Claim, claimsOf, touch } from './word-claims.ts';

/** Every code that the reason of a collision may carry. */
export const collisionReasonCodes = [
  'same-words',
  'deleted-and-changed',
  'deleted-and-moved',
  'moved-to-two-places',
  'same-place',
  'beside-what-moves',
] as const;

/** A code of `collisionReasonCodes`. */
export type CollisionReasonCode = (typeof collisionReasonCodes)[number];

/**
 * Two amendments of which only one can be carried out, or, with `orderDecides`, both, the text depending on which comes
 * first. `words` are what each of the two touches: the words that it changes or puts in, or the whole of a clause.
 */
export type Collision = {
  amendments: [string, string];
  clause: string;
  words: [string, string];
  orderDecides: boolean;
  reason: { code: CollisionReasonCode; params: Record<string, never> };
};

/** An amendment with its place in the list. */
type Numbered = { amendment: Amendment; number: number };

type Tell = (
  pair: [Numbered, Numbered],
  clause: Clause,
  reason: CollisionReasonCode,
  words?: [string, string],
) => void;

const orderOnly = new Set<CollisionReasonCode>(['same-place', 'beside-what-moves']);

const touched = ({ change }: Amendment, clause: Clause): string => {
  if (change.kind === 'words') return change.edits.map(({ found, insert }) => found || insert).join(' … ');
  return 'clauses' in change ? change.clauses.map(({ text }) => text).join('\n\n') : clause.text;
};

const grouped = <K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> =>
  Map.groupBy(values, keyOf);

/** Words against words: sorted by where they begin, each is held against those that begin before it ends. */
function betweenWords(clause: Clause, ofClause: readonly Numbered[], tell: Tell): void {
  const owners = ofClause.flatMap((owner) => {
    const { change } = owner.amendment;
    return change.kind === 'words' ? change.edits.map((edit) => ({ owner, edit })) : [];
  });
  const claims = claimsOf(
    clause.text,
    owners.map(({ edit }) => edit),
  );
  const sorted: { claim: Claim; owner: Numbered }[] = claims
    .flatMap((claim, index) => {
      const owner = owners[index]?.owner;
      return owner === undefined ? [] : [{ claim, owner }];
    })
    .sort((one, other) => one.claim.from - other.claim.from);
  for (const [index, { claim, owner }] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.claim.from >= claim.to) break;
      const how = owner === other.owner ? undefined : touch(claim, other.claim);
      if (how === undefined) continue;
      const words = ({ edit }: Claim) => edit.found || edit.insert;
      tell([owner, other.owner], clause, how === 'order' ? 'same-place' : 'same-words', [
        words(claim),
        words(other.claim),
      ]);
    }
}

/** What is done with the clause as a whole, against each other and against changes of its words. */
function betweenWholes(clause: Clause, ofClause: readonly Numbered[], tell: Tell): void {
  const those = (kind: string) => ofClause.filter(({ amendment }) => amendment.change.kind === kind);
  const moves = those('move');
  for (const deletion of those('delete')) {
    for (const other of those('words')) tell([deletion, other], clause, 'deleted-and-changed');
    for (const other of moves) tell([deletion, other], clause, 'deleted-and-moved');
  }
  for (const [index, one] of moves.entries())
    for (const other of moves.slice(index + 1))
      if (targetOf(one) !== targetOf(other)) tell([one, other], clause, 'moved-to-two-places');
}

const targetOf = ({ amendment: { change } }: Numbered): string | undefined =>
  change.kind === 'move' ? change.after : undefined;

/** The place beside a clause at which an amendment puts something, if it does. */
export const slotOf = ({
  clause,
  change,
}: Amendment): { anchor: string; side: 'before' | 'after' } | undefined => {
  if (change.kind === 'move') return { anchor: change.after, side: 'after' };
  if (change.kind === 'insert-before') return { anchor: clause, side: 'before' };
  return change.kind === 'insert-after' ? { anchor: clause, side: 'after' } : undefined;
};

/** Whether two amendments do the same. */
const sameChange = (one: Amendment, other: Amendment): boolean =>
  one.clause === other.clause && JSON.stringify(one.change) === JSON.stringify(other.change);

/** What is put beside one clause, against each other, and against a move of that clause. */
function besideClause(
  anchor: Clause,
  puts: readonly Numbered[],
  moves: readonly Numbered[],
  tell: Tell,
): void {
  const ofSide = grouped(puts, ({ amendment }) => slotOf(amendment)?.side);
  for (const together of ofSide.values())
    for (const [index, one] of together.entries())
      for (const other of together.slice(index + 1)) {
        const moved = one.amendment.change.kind === 'move' && one.amendment.clause === other.amendment.clause;
        if (!moved && !sameChange(one.amendment, other.amendment)) tell([one, other], anchor, 'same-place');
      }
  for (const put of puts)
    for (const move of moves) if (put !== move) tell([put, move], anchor, 'beside-what-moves');
}

/** The collisions of amendments that were read already. */
export function collisionsOf(
  clauses: ReadonlyMap<string, Clause>,
  amendments: readonly Amendment[],
): Collision[] {
  const numbered = amendments.map((amendment, number) => ({ amendment, number }));
  const found = new Map<number, { pair: [number, number]; place: number; collision: Collision }>();
  const places = new Map([...clauses.keys()].map((id, place) => [id, place]));
  const tell: Tell = ([one, other], clause, code, words) => {
    const turned = one.number > other.number;
    const pair: [Numbered, Numbered] = turned ? [other, one] : [one, other];
    const key = pair[0].number * amendments.length + pair[1].number;
    const orderDecides = orderOnly.has(code);
    // Where one thing cannot be settled by the order, nothing between the two can.
    if (found.get(key)?.collision.orderDecides === false || (found.has(key) && orderDecides)) return;
    const [first, second] = words ?? [touched(one.amendment, clause), touched(other.amendment, clause)];
    found.set(key, {
      pair: [pair[0].number, pair[1].number],
      place: places.get(clause.id) ?? 0,
      collision: {
        amendments: [pair[0].amendment.id, pair[1].amendment.id],
        clause: clause.id,
        words: turned ? [second, first] : [first, second],
        orderDecides,
        reason: { code, params: {} },
      },
    });
  };
  const moves = grouped(
    numbered.filter(({ amendment }) => amendment.change.kind === 'move'),
    ({ amendment }) => amendment.clause,
  );
  for (const [id, ofClause] of grouped(numbered, ({ amendment }) => amendment.clause)) {
    const clause = clauses.get(id);
    if (clause === undefined) continue;
    betweenWords(clause, ofClause, tell);
    betweenWholes(clause, ofClause, tell);
  }
  const puts = numbered.filter(({ amendment }) => slotOf(amendment) !== undefined);
  for (const [id, beside] of grouped(puts, ({ amendment }) => slotOf(amendment)?.anchor ?? '')) {
    const anchor = clauses.get(id);
    if (anchor !== undefined) besideClause(anchor, beside, moves.get(id) ?? [], tell);
  }
  return [...found.values()]
    .sort(
      (one, other) => one.place - other.place || one.pair[0] - other.pair[0] || one.pair[1] - other.pair[1],
    )
    .map(({ collision }) => collision);
}

/**
 * Finds the pairs of amendments that cannot both be carried out as they stand: one changes words that the other changes
 * too, or next to which the other puts something in; one deletes what the other changes or moves; both move one clause.
 * With `orderDecides` both can be, and only which comes first is open: two insertions at one place, or something put
 * beside a clause that is moved. Two amendments that do the same collide in nothing.
 * @param text the text as it stands
 * @param amendments found in it by `amendText`
 * @returns the collisions in the order of the text
 * @throws PlatformError with all problems: 'unknown-clause', 'not-of-this-text', 'duplicate-id' and others
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const hours = (id: string, by: string, insert: string) => ({
 *   id, by, clause: 'c1',
 *   change: { kind: 'words' as const, edits: [{ from: 10, to: 12, found: '36', insert }] },
 * });
 * const [collision] = findCollisions(text, [hours('A3', 'almaty', '35'), hours('A4', 'temirtau', '40')]);
 * collision?.amendments; // => ['A3', 'A4']
 * collision?.reason.code; // 'same-words'
 */
export function findCollisions(text: Text, amendments: readonly Amendment[]): Collision[] {
  const given = readAmendments(text, amendments);
  return collisionsOf(given.clauses, given.amendments);
}
