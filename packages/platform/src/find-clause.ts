import type { AmendmentReason } from './amendment-reasons.ts';
import type { Edition } from './make-edition.ts';
import type { Proposal } from './proposal-schemas.ts';
import { resolveCitation } from './resolve-citation.ts';
import type { Clause, Text } from './schemas.ts';

/** A clause to which a proposal may be made, and the stretch of it that was cited, if one was. */
export type Place = { clause: Clause; span?: { from: number; to: number } };

/** The clauses that a proposal names or cites, or why there is none. */
export type FindPlaces = (at: Proposal['at']) => Place[] | AmendmentReason;

/** Finds in a text what proposals name by its id, or cite from an edition. */
export function placeFinder(text: Text, editions: readonly Edition[]): FindPlaces {
  const clauses = new Map(text.clauses.map((clause) => [clause.id, clause]));
  const removed = new Map(text.removed?.map((gone) => [gone.id, gone]));
  const missing = (clause: string): AmendmentReason => {
    const gone = removed.get(clause);
    if (gone === undefined) return { code: 'no-such-clause', params: { clause } };
    return { code: 'clause-removed', params: gone.by === undefined ? { clause } : { clause, by: gone.by } };
  };
  return (at) => {
    if ('clause' in at) {
      const clause = clauses.get(at.clause);
      return clause === undefined ? missing(at.clause) : [{ clause }];
    }
    const edition = editions.find(({ number }) => number === at.edition);
    if (edition === undefined) return { code: 'no-such-edition', params: { edition: at.edition } };
    const cited = resolveCitation(edition, at.citation, text);
    if (cited.status === 'in-question') return cited.problem;
    const places = cited.places.flatMap((place): Place[] => {
      const clause = clauses.get(place.clause);
      if (clause === undefined) return [];
      const span = place.state === 'changed' ? place.now : { from: place.from, to: place.to };
      return [span === undefined ? { clause } : { clause, span }];
    });
    const [first] = cited.places;
    return places.length === 0 ? missing(first?.clause ?? '') : places;
  };
}
