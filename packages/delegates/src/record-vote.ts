import { readInput, repeated } from './read-input.ts';
import { type Choice, type RecordVoteInput, recordVoteInputSchema } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** A recorded vote: code names by what they chose, in the order of the voters, changes, and what was refused. */
export type RecordedVote = {
  status: 'open' | 'declared';
  roll: { for: string[]; against: string[]; abstain: string[]; absent: string[] };
  votes: { for: number; against: number; abstain: number };
  changes: { who: string; from: Choice; to: Choice }[];
  refused: VotingReason[];
};

/**
 * Takes a recorded vote, in which everybody votes by name: here, by code name.
 *
 * A vote may be changed until the result is declared; a second vote that is not called a change is refused, and so
 * is anything after the declaration. A secret ballot is not kept so: see `recordBallot`.
 * @param input code names of those who may vote, and events in the order in which they happened
 * @returns the roll with the absent, figures for `decide`, changes, and events refused with their place in the list
 * @throws DelegatesError 'repeated-voter', 'not-a-choice', 'not-an-id', 'malformed'
 * @example
 * const events = [{ kind: 'vote', who: 'Reed', choice: 'for' }, { kind: 'declare' }] as const;
 * recordVote({ voters: ['Reed', 'Willow'], events: [...events] }).roll.absent; // => ['Willow']
 */
export function recordVote(input: RecordVoteInput): RecordedVote {
  const { voters, events } = readInput(recordVoteInputSchema, input, (given, tell) => {
    for (const index of repeated(given.voters))
      tell('repeated-voter', ['voters', index], { who: given.voters[index] });
  });
  const known = new Set(voters);
  const choices = new Map<string, Choice>();
  const changes: RecordedVote['changes'] = [];
  const refused: VotingReason[] = [];
  let declared = false;
  for (const [index, event] of events.entries()) {
    const refuse = (code: 'vote-declared' | 'voter-unknown' | 'voted-already' | 'not-voted-yet') =>
      refused.push({ code, params: { event: index } });
    if (declared) {
      refuse('vote-declared');
      continue;
    }
    if (event.kind === 'declare') {
      declared = true;
      continue;
    }
    const before = choices.get(event.who);
    if (!known.has(event.who)) refuse('voter-unknown');
    else if (event.kind === 'vote' && before !== undefined) refuse('voted-already');
    else if (event.kind === 'change' && before === undefined) refuse('not-voted-yet');
    else {
      choices.set(event.who, event.choice);
      if (before !== undefined) changes.push({ who: event.who, from: before, to: event.choice });
    }
  }
  const those = (choice: Choice | undefined) => voters.filter((who) => choices.get(who) === choice);
  const roll = {
    for: those('for'),
    against: those('against'),
    abstain: those('abstain'),
    absent: those(undefined),
  };
  return {
    status: declared ? 'declared' : 'open',
    roll,
    votes: { for: roll.for.length, against: roll.against.length, abstain: roll.abstain.length },
    changes,
    refused,
  };
}
