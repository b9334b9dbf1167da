import type { TieRules } from './count-schemas.ts';
import { drawLots } from './draw-lots.ts';
import { problem, throwProblems } from './errors.ts';
import { compare, type Ratio } from './ratio.ts';

export type TieQuestion = {
  stage: number;
  among: readonly number[];
  /** Votes by candidate at the earlier stages, oldest first, without the votes that are tied. */
  history: readonly (readonly Ratio[])[];
  /** Whom the action wants: whoever had most votes, or whoever had fewest. */
  wants: 'most' | 'fewest';
};

/** The most recent earlier stage at which they differed settles it, and leaves fewer to be told apart before it. */
const byStages = ({ among, history, wants }: TieQuestion): readonly number[] =>
  history.reduceRight<readonly number[]>((left, votes) => {
    if (left.length < 2) return left;
    const of = (candidate: number): Ratio => votes[candidate] ?? { n: 0n, d: 1n };
    const first = left.reduce((best, other) => {
      const order = compare(of(other), of(best));
      return (wants === 'most' ? order > 0 : order < 0) ? other : best;
    });
    return left.filter((candidate) => compare(of(candidate), of(first)) === 0);
  }, among);

/** Settles a tie by decision, earlier stages or seed; undefined where somebody has to decide. */
export const settleTie = (
  question: TieQuestion,
  ids: readonly string[],
  { order, seed, decisions }: TieRules,
): { chosen: number; brokenBy: 'stages' | 'decision' | 'seed' } | undefined => {
  const decision = decisions?.[question.stage];
  if (decision !== undefined) {
    const chosen = question.among.find((candidate) => ids[candidate] === decision);
    if (chosen !== undefined) return { chosen, brokenBy: 'decision' };
    const among = question.among.map((candidate) => ids[candidate] ?? '');
    throwProblems([problem('decision-not-tied', ['ties', 'decisions', question.stage], { among })]);
  }
  let left = question.among;
  for (const means of order) {
    if (means === 'stages') left = byStages({ ...question, among: left });
    else {
      const names = left.map((candidate) => ids[candidate] ?? '');
      const [drawn] = drawLots(names, seed ?? '');
      left = left.filter((candidate) => ids[candidate] === drawn);
    }
    const [chosen] = left;
    if (chosen !== undefined && left.length === 1) return { chosen, brokenBy: means };
  }
  return undefined;
};
