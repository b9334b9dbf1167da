import { type CardVote, type CardVoteInput, type Choice, cardVote, type Problem } from '@plenum/delegates';
import { readCount } from './read-count.ts';
import { readChoice } from './recorded-vote.ts';
import { type HallOfVote, type Reading, type Typed, typedIn, type VoteProblem } from './votes-form.ts';
import {
  type Delegation,
  type Side,
  sides,
  type TakenBy,
  type Weighting,
  weightings,
} from './votes-record.ts';

type Cards = TakenBy<'card'>;
type Tell = (problem: VoteProblem) => void;

/** Every card of a branch weighs the same, so that it is enough to count those raised. */
export const isCounted = (weighting: Weighting): boolean => weighting === 'exact' || weighting === 'lost';

/** The rule by which the members of a branch are divided among its cards; exact shares, if none is chosen. */
export function readWeighting(typed: Typed): Weighting {
  return weightings.find((one) => one === typedIn(typed, 'weighting')) ?? 'exact';
}

/** Reads a card vote by the rule of weights that was chosen; a delegation may hand in its split as a whole. */
export function readCards(typed: Typed, hall: HallOfVote): Reading<Cards> {
  const problems: VoteProblem[] = [];
  const tell: Tell = (problem) => problems.push(problem);
  const weighting = readWeighting(typed);
  const here = hall.delegations.filter(({ voters }) => voters.length > 0);
  const taken: Cards = {
    method: 'card',
    hall: hall.delegations,
    weighting,
    ...(isCounted(weighting) ? { raised: readRaised(typed, here, tell) } : {}),
    ...(weighting === 'first-in-rank' || weighting === 'per-card'
      ? { choices: readChoices(typed, here, tell) }
      : {}),
    ...(weighting === 'per-card' ? { cards: readWritten(typed, here, tell) } : {}),
    ...(weighting === 'chair' ? readChairs(typed, here, tell) : {}),
    splits: readSplits(typed, here, tell),
  };
  if (problems.length === 0) problems.push(...refused(taken));
  return { taken, problems };
}

const number = (typed: Typed, field: string, tell: Tell): number => {
  const text = typedIn(typed, field);
  const count = readCount(text === '' ? '0' : text);
  if (count === undefined) tell({ field, code: 'not-a-count', found: text });
  return count ?? 0;
};

function readRaised(typed: Typed, here: Delegation[], tell: Tell): NonNullable<Cards['raised']> {
  const rows = here.map(({ branch, voters }) => {
    const raised = { for: 0, against: 0, abstain: 0 };
    for (const side of sides) raised[side] = number(typed, `raised:${side}:${branch}`, tell);
    const sum = raised.for + raised.against + raised.abstain;
    const most = String(voters.length);
    if (sum > voters.length)
      tell({ field: `branch:${branch}`, code: 'too-many-cards', found: String(sum), most });
    return [branch, raised] as const;
  });
  return Object.fromEntries(rows);
}

function readOne(typed: Typed, field: string, tell: Tell): Choice | null {
  const choice = readChoice(typedIn(typed, field));
  if (choice === undefined) tell({ field, code: 'no-choice', found: typedIn(typed, field) });
  return choice ?? null;
}

function readChoices(typed: Typed, here: Delegation[], tell: Tell): Record<string, Choice> {
  const codes = here.flatMap(({ voters }) => voters.map(({ code }) => code));
  return Object.fromEntries(
    codes.flatMap((code) => {
      const choice = readOne(typed, `choice:${code}`, tell);
      return choice === null ? [] : [[code, choice]];
    }),
  );
}

function readWritten(typed: Typed, here: Delegation[], tell: Tell): Record<string, number> {
  const codes = here.flatMap(({ voters }) => voters.map(({ code }) => code));
  return Object.fromEntries(codes.map((code) => [code, number(typed, `card:${code}`, tell)]));
}

function readChairs(typed: Typed, here: Delegation[], tell: Tell): Pick<Cards, 'chairs' | 'choices'> {
  const chairs: Record<string, string> = {};
  const choices: Record<string, Choice> = {};
  for (const { branch, voters } of here) {
    const chair = voters.find(({ code }) => code === typedIn(typed, `chair:${branch}`));
    const choice = readOne(typed, `choice:${branch}`, tell);
    if (chair === undefined && choice !== null)
      tell({ field: `branch:${branch}`, code: 'no-choice', found: typedIn(typed, `choice:${branch}`) });
    if (chair === undefined) continue;
    chairs[branch] = chair.code;
    if (choice !== null) choices[chair.code] = choice;
  }
  return { chairs, choices };
}

function readSplits(typed: Typed, here: Delegation[], tell: Tell): Cards['splits'] {
  return here.flatMap(({ branch }) => {
    const field = (side: Side) => `split:${side}:${branch}`;
    if (sides.every((side) => typedIn(typed, field(side)) === '')) return [];
    const [votesFor, against, abstain] = sides.map((side) => number(typed, field(side), tell));
    return [{ branch, for: votesFor ?? 0, against: against ?? 0, abstain: abstain ?? 0 }];
  });
}

// A chair who is away has no number in the hall.
const away = 'away';

/** The vote as the package counts it. */
function inputOf({
  hall,
  weighting,
  raised = {},
  choices = {},
  chairs = {},
  cards,
  splits,
}: Cards): CardVoteInput {
  const counted = hall.flatMap(({ branch, voters }) => {
    const up = sides.flatMap((side) => Array.from({ length: raised[branch]?.[side] ?? 0 }, () => side));
    return up.flatMap((side, index) => {
      const card = voters[index]?.code;
      return card === undefined ? [] : [[card, side] as const];
    });
  });
  return {
    branches: hall.map(({ branch, members, voters }) => ({
      id: branch,
      members,
      delegates: voters.map(({ code }) => code),
      ...(weighting === 'chair' ? { chair: chairs[branch] ?? away } : {}),
    })),
    ...(weighting === 'chair' || weighting === 'per-card'
      ? { mode: weighting }
      : { mode: 'equal' as const, remainder: weighting }),
    ...(cards === undefined ? {} : { cards }),
    votes: { ...choices, ...Object.fromEntries(counted) },
    splits,
  };
}

/** Counts a card vote in exact members. */
export function countCards(taken: Cards): CardVote {
  return cardVote(inputOf(taken));
}

const told = ['cards-above-members', 'split-above-members', 'voted-twice'] as const;

/** What the count refuses, told once beside each branch. */
function refused(taken: Cards): VoteProblem[] {
  try {
    countCards(taken);
    return [];
  } catch (error) {
    const problems = error instanceof Error && 'problems' in error ? (error.problems as Problem[]) : [];
    const known = problems.flatMap(({ code, params }): VoteProblem[] => {
      const refusal = told.find((one) => one === code);
      if (refusal === undefined) return [];
      const found = String(params.cards ?? params.cast ?? '');
      const most = String(params.members ?? params.represented ?? '');
      return [{ field: `branch:${params.branch}`, code: refusal, found, most }];
    });
    if (known.length === 0 || known.length < problems.length) throw error;
    return [...new Map(known.map((problem) => [JSON.stringify(problem), problem])).values()];
  }
}

/** The form that would say the same. */
export function typeCards({ weighting, raised, choices, chairs, cards, splits }: Cards): Typed {
  const chairOf = Object.entries(chairs ?? {});
  return Object.fromEntries([
    ['weighting', weighting],
    ...Object.entries(raised ?? {}).flatMap(([branch, up]) =>
      sides.map((side) => [`raised:${side}:${branch}`, String(up[side])]),
    ),
    ...Object.entries(choices ?? {}).map(([code, choice]) => [
      `choice:${chairOf.find(([, chair]) => chair === code)?.[0] ?? code}`,
      choice,
    ]),
    ...chairOf.map(([branch, chair]) => [`chair:${branch}`, chair]),
    ...Object.entries(cards ?? {}).map(([code, members]) => [`card:${code}`, String(members)]),
    ...splits.flatMap((split) => sides.map((side) => [`split:${side}:${split.branch}`, String(split[side])])),
  ]);
}
