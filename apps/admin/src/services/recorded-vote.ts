import { type Choice, choiceSchema, type RecordedVote, recordVote } from '@plenum/delegates';
import { type HallOfVote, type Reading, type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import type { TakenBy } from './votes-record.ts';

/** The choice in a field: none, if nobody answered; `undefined` if it is nothing that can be chosen. */
export function readChoice(text: string): Choice | null | undefined {
  return text === '' || text === 'absent' ? null : choiceSchema.safeParse(text).data;
}

/** By the numbers of the hall: the order of the branch's list would say who is who. */
export const byNumber = (a: { code: string }, b: { code: string }): number =>
  a.code.length - b.code.length || (a.code < b.code ? -1 : 1);

/** Reads a roll call: whoever is in the hall and did not answer is absent, as is whoever is outside. */
export function readRollCall(typed: Typed, { delegations }: HallOfVote): Reading<TakenBy<'recorded'>> {
  const problems: VoteProblem[] = [];
  const choices: Record<string, Choice> = {};
  for (const { code } of delegations.flatMap(({ voters }) => voters)) {
    const field = `choice:${code}`;
    const choice = readChoice(typedIn(typed, field));
    if (choice === undefined) problems.push({ field, code: 'no-choice', found: typedIn(typed, field) });
    else if (choice !== null) choices[code] = choice;
  }
  return { taken: { method: 'recorded', hall: delegations, choices }, problems };
}

/** The roll by numbers, as it was declared. */
export function recordRollCall({ hall, choices }: TakenBy<'recorded'>): RecordedVote {
  return recordVote({
    voters: hall.flatMap(({ voters, outside }) => [...voters, ...outside].map(({ code }) => code)),
    events: [
      ...Object.entries(choices).map(([who, choice]) => ({ kind: 'vote' as const, who, choice })),
      { kind: 'declare' },
    ],
  });
}

/** The form that would say the same. */
export function typeRollCall({ choices }: TakenBy<'recorded'>): Typed {
  return Object.fromEntries(Object.entries(choices).map(([code, choice]) => [`choice:${code}`, choice]));
}
