import { type Count, countBallots } from '@plenum/elections';
import { codeOf } from './error-code.ts';
import type { LocalElection } from './local-election.ts';

export type Counted = { status: 'counted'; count: Count } | { status: 'refused'; code: string };

/** Counts the papers of a local conference by its rule; what cannot be counted is told by its code. */
export function countElection(election: LocalElection): Counted {
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
