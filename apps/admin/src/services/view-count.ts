import { type CountSheet, countSheet } from '@plenum/delegates';
import type { Count } from '@plenum/elections';
import type { Counted } from './counted.ts';

type Action = Count['stages'][number]['action']['kind'];

/** A count as tellers read it out: candidates by their numbers on the paper. */
export type CountTable = {
  sheet: CountSheet;
  /** What each tie that is settled came to: whom the action of its stage fell on. */
  ties: {
    stage: number;
    among: string[];
    by: 'stages' | 'decision' | 'seed';
    chosen: string;
    action: Action;
  }[];
  /** The same in the order of alternates, by the place that it was for. */
  alternateTies: { place: number; among: string[]; by: 'stages' | 'seed'; chosen: string; action: Action }[];
  /** The order of alternates ends before all are in it, at a tie that nothing settles. */
  alternatesEnd: boolean;
  /** A tie for somebody to decide, and what befalls the one who is chosen. */
  open: { stage: number; among: string[]; action: Action } | undefined;
  spoilt: number;
};

type Input = {
  count: Count;
  /** In the order of the paper; whoever has withdrawn is on it too. */
  candidates: readonly { id: string; name: string; withdrawn?: boolean }[];
  /** Papers put aside before the count. */
  spoilt: number;
  /** Counts again with somebody chosen at a tie. */
  decide: (stage: number, chosen: string) => Counted;
};

/** Sets a count out as a table, with the ties that were settled in it and the one that waits. */
export function viewCount({ count, candidates, spoilt, decide }: Input): CountTable {
  const standing = candidates.filter(({ withdrawn }) => !withdrawn).length;
  return {
    sheet: countSheet({
      count: { ...count, invalid: count.invalid + spoilt },
      candidates: candidates.map(({ id, name }) => ({ id, name })),
    }),
    ties: count.ties.map(({ stage, among, brokenBy, chosen }) => ({
      stage,
      among,
      by: brokenBy,
      chosen,
      action: actionOf(count, stage),
    })),
    alternateTies: count.alternateTies.map(({ alternate, among, brokenBy, chosen, action }) => ({
      place: alternate + 1,
      among,
      by: brokenBy,
      chosen,
      action,
    })),
    alternatesEnd: count.status === 'complete' && count.elected.length + count.alternates.length < standing,
    open: count.status === 'tied' ? openTie(count.undecided, decide) : undefined,
    spoilt,
  };
}

function actionOf({ stages }: Count, stage: number): Action {
  return stages[stage]?.action.kind ?? 'elect';
}

/** Whether the one chosen goes or stays depends on the count: it is tried with the first of those tied. */
function openTie(
  { stage, among }: { stage: number; among: string[] },
  decide: Input['decide'],
): CountTable['open'] {
  const [first] = among;
  if (first === undefined) return undefined;
  const tried = decide(stage, first);
  return { stage, among, action: tried.status === 'counted' ? actionOf(tried.count, stage) : 'exclude' };
}
