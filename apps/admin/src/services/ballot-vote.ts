import { addTellersSheets, type RecordedBallot, recordBallot, type VotingReason } from '@plenum/delegates';
import { readCount } from './read-count.ts';
import { type HallOfVote, type Reading, type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import { sides, type TakenBy } from './votes-record.ts';

/** What the count sheet of the box says, in its order; nothing may be left empty. */
export const ballotFigures = ['issued', 'returned', 'valid', 'spoilt', 'for', 'against', 'abstain'] as const;

/** Reads the count sheet of a secret ballot. Nobody is named on it. */
export function readBallot(typed: Typed, { quorum }: HallOfVote): Reading<TakenBy<'ballot'>> {
  const problems: VoteProblem[] = [];
  const figures = Object.fromEntries(
    ballotFigures.map((field) => {
      const text = typedIn(typed, field);
      const count = readCount(text);
      if (count === undefined)
        problems.push({ field, code: text === '' ? 'not-counted' : 'not-a-count', found: text });
      return [field, count ?? 0];
    }),
  ) as Record<(typeof ballotFigures)[number], number>;
  const taken: TakenBy<'ballot'> = { method: 'ballot', ...figures };
  if (problems.length > 0) return { taken, problems };
  return { taken, problems: checkBox(taken, quorum.present) };
}

const fieldOf: Partial<Record<VotingReason['code'], string>> = {
  'sheet-returned-differs': 'returned',
  'sheet-votes-differ': 'valid',
  'papers-above-issued': 'returned',
};

/** A box is counted as a sector with one sheet. */
function checkBox(taken: TakenBy<'ballot'>, present: number): VoteProblem[] {
  const { issued, returned, valid, spoilt } = taken;
  const counts = Object.fromEntries(sides.map((side) => [side, taken[side]]));
  const sheet = { sector: 'box', teller: 'box', counts, valid, spoilt, returned };
  const sum = addTellersSheets([sheet], { expected: { sectors: ['box'], options: [...sides], issued } });
  const reasons: VotingReason[] = sum.status === 'adds-up' ? [] : sum.problems;
  const problems = reasons.map((reason) => ({ field: fieldOf[reason.code] ?? 'issued', reason }));
  if (issued > present) {
    const params = { papers: issued, voters: present };
    problems.push({ field: 'issued', reason: { code: 'papers-above-voters', params } });
  }
  return problems;
}

/** The ballot in figures; voters and papers stand under numbers made for the count, since none are kept. */
export function recordBox(taken: TakenBy<'ballot'>, present: number): RecordedBallot {
  const numbers = (count: number) => Array.from({ length: count }, (_one, index) => String(index + 1));
  const { issued, for: votesFor, against, abstain, spoilt } = taken;
  return recordBallot({
    voters: numbers(present),
    issued: numbers(issued),
    papers: { for: votesFor, against, abstain, spoilt },
  });
}

/** The form that would say the same. */
export function typeBallot(taken: TakenBy<'ballot'>): Typed {
  return Object.fromEntries(ballotFigures.map((field) => [field, String(taken[field])]));
}
