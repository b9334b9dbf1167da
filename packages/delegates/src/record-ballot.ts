import { readInput, repeated } from './read-input.ts';
import { type RecordBallotInput, recordBallotInputSchema } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** A secret ballot: who was given a paper, in the order of the voters, and figures; never who chose what. */
export type RecordedBallot =
  | {
      status: 'recorded';
      issued: string[];
      votes: { for: number; against: number; abstain: number; spoilt: number };
      /** Papers that were given out and did not come back. */
      notReturned: number;
    }
  | { status: 'refused'; problems: VotingReason[] };

/**
 * Records a secret ballot in a form from which nobody's choice can be told.
 *
 * Who was given a paper is listed in the order of the voters, not in that of the giving; papers are figures. A
 * name or anything else beside a paper is refused.
 * @param input code names of those who may vote and of those given a paper; papers by choice
 * @returns figures, or why the ballot cannot stand: a paper given to a stranger or twice, more papers than given
 * @throws DelegatesError 'secret-with-who', 'repeated-voter', 'not-a-count', 'not-an-id', 'malformed'
 * @example
 * const ballot = recordBallot({
 *   voters: ['Poplar', 'Reed'],
 *   issued: ['Reed', 'Poplar'],
 *   papers: { for: 1, against: 0, abstain: 0 },
 * });
 * ballot.status === 'recorded' && ballot.notReturned; // => 1
 */
export function recordBallot(input: RecordBallotInput): RecordedBallot {
  const { voters, issued, papers } = readInput(recordBallotInputSchema, input, (given, tell) => {
    for (const index of repeated(given.voters))
      tell('repeated-voter', ['voters', index], { who: given.voters[index] });
  });
  const known = new Set(voters);
  const given = new Set(issued);
  const spoilt = papers.spoilt ?? 0;
  const returned = papers.for + papers.against + papers.abstain + spoilt;
  const problems: VotingReason[] = [
    ...issued.flatMap((who, event): VotingReason[] =>
      known.has(who) ? [] : [{ code: 'voter-unknown', params: { event } }],
    ),
    ...repeated(issued).map((event): VotingReason => ({ code: 'paper-issued-already', params: { event } })),
  ];
  if (returned > given.size)
    problems.push({ code: 'papers-above-issued', params: { papers: returned, issued: given.size } });
  if (problems.length > 0) return { status: 'refused', problems };
  return {
    status: 'recorded',
    issued: voters.filter((who) => given.has(who)),
    votes: { for: papers.for, against: papers.against, abstain: papers.abstain, spoilt },
    notReturned: given.size - returned,
  };
}
