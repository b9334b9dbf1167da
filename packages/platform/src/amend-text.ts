import type { Amendment, Edit } from './amendment.ts';
import type { AmendmentReason } from './amendment-reasons.ts';
import { type FindPlaces, type Place, placeFinder } from './find-clause.ts';
import type { Run } from './find-words.ts';
import type { Edition } from './make-edition.ts';
import { nearestWords } from './nearest-words.ts';
import { newClauses } from './new-clauses.ts';
import { type Change, type Proposal, proposalSchema } from './proposal-schemas.ts';
import { readInput } from './read-input.ts';
import { readText, type Text } from './schemas.ts';
import { endOf, type Token, tokensOf } from './tokens.ts';
import { claimsOf, touch } from './word-claims.ts';
import { editsBetween, exchange, runsOf, withEdits } from './word-edits.ts';

/** A proposal found in its text, or what is in question about it and the words that are likest to those it quotes. */
export type Amended =
  | { status: 'amended'; amendment: Amendment }
  | { status: 'in-question'; problem: AmendmentReason; nearest?: string };

/** Options of `amendText`: the editions from which proposals cite. */
export type AmendOptions = { editions?: readonly Edition[] | undefined };

type InQuestion = Extract<Amended, { status: 'in-question' }>;

const inQuestion = (problem: AmendmentReason, nearest?: string): InQuestion => ({
  status: 'in-question',
  problem,
  ...(nearest === undefined ? {} : { nearest }),
});

const isWithin = (tokens: readonly Token[], [first, behind]: Run, span: { from: number; to: number }) => {
  const [begin, last] = [tokens[first], tokens[behind - 1]];
  return begin !== undefined && last !== undefined && begin.from >= span.from && endOf(last) <= span.to;
};

function oneEdit(
  { clause: { id, text }, span }: Place,
  tokens: readonly Token[],
  { find, replace }: { find: string; replace: string },
): Edit | InQuestion {
  const all = runsOf(tokens, find);
  const cited = span === undefined ? [] : all.filter((run) => isWithin(tokens, run, span));
  const [run, ...more] = cited.length > 0 ? cited : all;
  if (run === undefined)
    return inQuestion(
      { code: 'words-gone', params: { clause: id, find } },
      nearestWords(text, tokens, tokensOf(find)),
    );
  if (more.length > 0)
    return inQuestion({
      code: 'words-found-twice',
      params: { clause: id, find, times: more.length + 1 },
    });
  return exchange(text, tokens, run, { find, replace });
}

function wordsChanged(
  place: Place,
  changes: readonly { find: string; replace: string }[],
): Edit[] | InQuestion {
  const { clause } = place;
  const tokens = tokensOf(clause.text);
  const edits: Edit[] = [];
  for (const change of changes) {
    const edit = oneEdit(place, tokens, change);
    if ('status' in edit) return edit;
    if (edit.found !== edit.insert) edits.push(edit);
  }
  edits.sort((one, other) => one.from - other.from || one.to - other.to);
  const claims = claimsOf(clause.text, edits);
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1];
    if (next === undefined || touch(claim, next) === undefined) continue;
    const [first, second] = [claim, next].map(({ edit }) => edit.found || edit.insert.trim());
    return inQuestion({
      code: 'overlapping-edits',
      params: { clause: clause.id, first: first ?? '', second: second ?? '' },
    });
  }
  return edits;
}

function changeOf({ clauses }: Text, place: Place, change: Change): Amendment['change'] | InQuestion {
  const { clause } = place;
  const at = { clause: clause.id };
  switch (change.kind) {
    case 'delete':
      return { kind: 'delete' };
    case 'move': {
      const target = clauses.findIndex(({ id }) => id === change.after);
      if (target === -1) return inQuestion({ code: 'target-gone', params: { ...at, after: change.after } });
      const stays = change.after === clause.id || clauses[target + 1]?.id === clause.id;
      return stays
        ? inQuestion({ code: 'changes-nothing', params: at })
        : { kind: 'move', after: change.after };
    }
    case 'insert-before':
    case 'insert-after': {
      const inserted = newClauses(change.text, clause);
      return inserted.length === 0
        ? inQuestion({ code: 'changes-nothing', params: at })
        : { kind: change.kind, clauses: inserted };
    }
    default: {
      const edits =
        change.kind === 'replace'
          ? editsBetween(clause.text, change.text.trim())
          : wordsChanged(place, change.kind === 'replace-words' ? [change] : change.edits);
      if (!Array.isArray(edits)) return edits;
      if (edits.length === 0) return inQuestion({ code: 'changes-nothing', params: at });
      if (withEdits(clause.text, edits).trim() === '')
        return inQuestion({ code: 'leaves-nothing', params: at });
      return { kind: 'words', edits };
    }
  }
}

/** Finds one proposal, read already, in a text that was read already. */
export function amend(text: Text, placesOf: FindPlaces, { id, by, at, change, reason }: Proposal): Amended {
  const places = placesOf(at);
  if ('code' in places) return inQuestion(places);
  const tried = places.map((place) => ({ place, found: changeOf(text, place, change) }));
  const fit = tried.filter(({ found }) => !('status' in found));
  const [only, another] = fit.length > 0 ? fit : tried;
  if (only === undefined || another !== undefined) {
    const clauses = places.map(({ clause }) => clause.id);
    return inQuestion({ code: 'several-clauses', params: { clauses } });
  }
  const { place, found } = only;
  if ('status' in found) return found;
  const amendment = { id, by, clause: place.clause.id, change: found };
  return { status: 'amended', amendment: reason === undefined ? amendment : { ...amendment, reason } };
}

/**
 * Finds in a text what a proposal is to change, and says exactly what that is: which words of which clause, a new
 * clause, a deletion, or a move. Words are found as whole words, whatever kinds of spaces, quotation marks and soft
 * hyphens are in them; what the words quoted have in common with the new ones stays as it stands.
 * @param text the text as it stands
 * @param proposal by whom, to which clause, and what it changes
 * @param options `editions`: those that proposals cite; of words that stand in a clause twice, those cited are meant
 * @returns the amendment; or 'in-question' with the reason, and the words that are likest to those quoted
 * @throws PlatformError with all that is wrong with either
 * @example
 * const text = { clauses: [{ id: 'c1', kind: 'paragraph' as const, level: 0, text: 'A week of 36 hours.' }] };
 * const proposal = (find: string, replace: string) => ({
 *   id: 'A3', by: 'almaty', at: { clause: 'c1' }, change: { kind: 'replace-words' as const, find, replace },
 * });
 * const found = amendText(text, proposal('36 hours', '35 hours'));
 * found.status === 'amended' && found.amendment.change; // => { kind: 'words', edits: [{ from: 10, to: 12, found: '36', insert: '35' }] }
 * const lost = amendText(text, proposal('38 hours', '35 hours'));
 * lost.status === 'in-question' && lost.nearest; // '36 hours'
 */
export function amendText(text: Text, proposal: Proposal, options: AmendOptions = {}): Amended {
  const given = readText(text);
  return amend(given, placeFinder(given, options.editions ?? []), readInput(proposalSchema, proposal));
}
