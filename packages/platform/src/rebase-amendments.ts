import type { Amendment, Edit } from './amendment.ts';
import type { AmendmentReason } from './amendment-reasons.ts';
import { wordsFollower } from './follow-words.ts';
import { movedClauses } from './moved-clauses.ts';
import { readAmendments } from './read-amendments.ts';
import { readText, type Text } from './schemas.ts';

/** Amendments as they stand in the other text, and those that cannot be carried over as they are. */
export type Rebased = {
  carried: Amendment[];
  inQuestion: { id: string; reasons: AmendmentReason[] }[];
};

/** For each clause the nearest ones on either side that stand in the other text too. */
function neighboursOf({ clauses }: Text, standing: ReadonlySet<string>) {
  const found = new Map<string, { before?: string; behind?: string }>();
  let last: string | undefined;
  for (const { id } of clauses) {
    found.set(id, last === undefined ? {} : { before: last });
    if (standing.has(id)) last = id;
  }
  let next: string | undefined;
  for (const { id } of clauses.toReversed()) {
    const sides = found.get(id);
    if (sides !== undefined && next !== undefined) sides.behind = next;
    if (standing.has(id)) next = id;
  }
  return found;
}

/** What the texts have in common, looked up once for all amendments. */
function compare(from: Text, to: Text) {
  const was = new Map(from.clauses.map(({ id, text }) => [id, text]));
  const is = new Map(to.clauses.map(({ id, text }) => [id, text]));
  const removed = new Map(to.removed?.map(({ id, by }) => [id, by]));
  const followers = new Map<string, (edits: readonly Edit[]) => (Edit | null)[]>();
  return {
    moved: movedClauses(from, to),
    neighbours: neighboursOf(from, new Set(is.keys())),
    places: new Map(to.clauses.map(({ id }, place) => [id, place])),
    has: (clause: string) => is.has(clause),
    same: (clause: string) => was.get(clause) === is.get(clause),
    gone: (clause: string): AmendmentReason => {
      const by = removed.get(clause);
      return { code: 'clause-removed', params: by === undefined ? { clause } : { clause, by } };
    },
    follow: (clause: string, edits: readonly Edit[]) => {
      const follower = followers.get(clause) ?? wordsFollower(was.get(clause) ?? '', is.get(clause) ?? '');
      followers.set(clause, follower);
      return follower(edits);
    },
  };
}

type Common = ReturnType<typeof compare>;

function carryWords(
  amendment: Amendment,
  edits: readonly Edit[],
  common: Common,
): Amendment | AmendmentReason[] {
  const { clause } = amendment;
  const followed = common.follow(clause, edits);
  const lost = edits.filter((_, index) => followed[index] === null);
  const kept = followed.filter((edit) => edit !== null);
  if (lost.length === 0) return { ...amendment, change: { kind: 'words', edits: kept } };
  return lost.map(({ found, insert }) => ({
    code: 'words-changed',
    params: { clause, words: found || insert.trim() },
  }));
}

/** A clause that is put in stays at its place, also when that beside which it was to stand is gone. */
function carryInsertion(amendment: Amendment, common: Common): Amendment | AmendmentReason[] {
  const { clause, change } = amendment;
  if (common.has(clause) || !('clauses' in change)) return amendment;
  const { before, behind } = common.neighbours.get(clause) ?? {};
  const [first, second] =
    change.kind === 'insert-after'
      ? ([
          ['insert-before', behind],
          ['insert-after', before],
        ] as const)
      : ([
          ['insert-after', before],
          ['insert-before', behind],
        ] as const);
  for (const [kind, anchor] of [first, second])
    if (anchor !== undefined)
      return { ...amendment, clause: anchor, change: { kind, clauses: change.clauses } };
  return [common.gone(clause)];
}

function carry(amendment: Amendment, common: Common): Amendment | AmendmentReason[] {
  const { clause, change } = amendment;
  if ('clauses' in change) return carryInsertion(amendment, common);
  if (!common.has(clause)) return [common.gone(clause)];
  if (change.kind === 'words') return carryWords(amendment, change.edits, common);
  const reasons: AmendmentReason[] = [];
  if (common.moved.has(clause)) reasons.push({ code: 'clause-moved', params: { clause } });
  if (change.kind === 'delete') {
    if (!common.same(clause)) reasons.push({ code: 'words-changed', params: { clause, words: '' } });
    return reasons.length > 0 ? reasons : amendment;
  }
  const after = common.has(change.after) ? change.after : common.neighbours.get(change.after)?.before;
  if (after === undefined) reasons.push({ code: 'target-gone', params: { clause, after: change.after } });
  const stays = after === clause || (common.places.get(after ?? '') ?? -2) + 1 === common.places.get(clause);
  if (stays && reasons.length === 0) reasons.push({ code: 'changes-nothing', params: { clause } });
  return reasons.length > 0 || after === undefined
    ? reasons
    : { ...amendment, change: { kind: 'move', after } };
}

/**
 * Carries amendments over from the text in which they were found to a later one: to the same words, wherever they stand
 * in their clause now. A new clause keeps its place when its neighbour is gone. In question is what changes words that
 * are others now, what deletes or moves a clause that was changed or moved since, and what is of a clause that is gone.
 * @param amendments found in `from`
 * @param from the text in which they were found
 * @param to the text as it stands now
 * @returns both in the order of the amendments; onto the same text all are carried as they are
 * @throws PlatformError with all problems: 'unknown-clause', 'not-of-this-text', 'duplicate-id' and others
 * @example
 * const text = (words: string) => ({ clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: words }] });
 * const hours = {
 *   id: 'A3', by: 'almaty', clause: 'c1',
 *   change: { kind: 'words' as const, edits: [{ from: 10, to: 12, found: '36', insert: '35' }] },
 * };
 * const from = text('A week of 36 hours.');
 * rebaseAmendments([hours], from, text('A working week of 36 hours.')).carried[0]?.change;
 * // => { kind: 'words', edits: [{ from: 18, to: 20, found: '36', insert: '35' }] }
 * rebaseAmendments([hours], from, text('A week of 40 hours.')).inQuestion;
 * // => [{ id: 'A3', reasons: [{ code: 'words-changed', params: { clause: 'c1', words: '36' } }] }]
 */
export function rebaseAmendments(amendments: readonly Amendment[], from: Text, to: Text): Rebased {
  const given = readAmendments(from, amendments);
  const common = compare(given.text, readText(to));
  const rebased: Rebased = { carried: [], inQuestion: [] };
  for (const amendment of given.amendments) {
    const carried = carry(amendment, common);
    if (Array.isArray(carried)) rebased.inQuestion.push({ id: amendment.id, reasons: carried });
    else rebased.carried.push(carried);
  }
  return rebased;
}
