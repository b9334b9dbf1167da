import { countBallots } from '@plenum/elections';
import type { Counted } from './counted.ts';
import type { Held } from './documents.ts';
import { codeOf } from './error-code.ts';
import type { LocalElection } from './local-election.ts';
import type { Office } from './office.ts';

/** The count of an election as it was saved; made once for each revision, since a long count takes a while. */
export function countOf(office: Office, { document, revision, value }: Held<'election'>): Counted {
  const known = office.memory.counts.get(document);
  if (known?.revision === revision) return known.counted;
  const counted = countElection(value);
  office.memory.counts.set(document, { revision, counted });
  return counted;
}

/** What a count is made from, whatever election it is of. */
type Papers = Pick<
  LocalElection,
  'seats' | 'candidates' | 'ballots' | 'rule' | 'places' | 'seed' | 'decisions'
>;

/** Counts the papers of an election by its rule; what cannot be counted is told by its code. */
export function countElection(election: Papers): Counted {
  const { seats, candidates, ballots, rule, places, seed, decisions } = election;
  const settled = Object.fromEntries(
    Object.entries(decisions).map(([stage, chosen]) => [Number(stage), chosen]),
  );
  try {
    const count = countBallots(
      { seats, candidates, ballots },
      {
        rule,
        places,
        ties: {
          order: seed === '' ? ['stages'] : ['stages', 'seed'],
          ...(seed === '' ? {} : { seed }),
          decisions: settled,
        },
      },
    );
    return { status: 'counted', count };
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { status: 'refused', code };
  }
}
