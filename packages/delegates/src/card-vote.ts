import { Fraction as Ratio } from 'fraction.js';
import { type Amount, add, toAmount } from './amount.ts';
import { type CardWeights, weighCards } from './card-weights.ts';
import { readInput, repeated } from './read-input.ts';
import { type CardVoteInput, type Choice, cardVoteInputSchema } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** Members for, against and abstaining, and those represented whose vote was not cast; exact. */
export type CardTotals = { for: Amount; against: Amount; abstain: Amount; notVoted: Amount };

/** A branch's part in a card vote: `represented` + `lost` + `notRepresented` are its members. */
export type CardBranch = {
  branch: string;
  members: number;
  represented: Amount;
  /** By the rule of remainders. */
  lost: number;
  /** Nobody is present for them, or they are on nobody's card. */
  notRepresented: Amount;
  /** The delegation has not voted as one. */
  split: boolean;
  cards: { who: string; weight: Amount; choice: Choice | null }[];
  working: VotingReason[];
} & CardTotals;

/** The result of a card vote; `votes` go to `decide` as they are. */
export type CardVote = {
  totals: CardTotals;
  votes: { for: Amount; against: Amount; abstain: Amount; represented: Amount };
  members: Amount;
  represented: Amount;
  lost: Amount;
  notRepresented: Amount;
  branches: CardBranch[];
  /** Those who hold a card and did not vote. */
  notVoted: string[];
};

type Given = CardVoteInput & { votes: Record<string, Choice>; splits: NonNullable<CardVoteInput['splits']> };
type Tell = Parameters<Parameters<typeof readInput<CardVoteInput>>[2]>[1];

const withDefaults = (input: CardVoteInput): Given => ({
  ...input,
  votes: input.votes ?? {},
  splits: input.splits ?? [],
});

const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const checkBranches = ({ branches, mode, cards = {} }: Given, tell: Tell): void => {
  for (const index of repeated(branches.map(({ id }) => id)))
    tell('repeated-branch', ['branches', index, 'id'], { branch: branches[index]?.id });
  const places = branches.flatMap(({ delegates }, i) => delegates.map((who, j) => ({ who, i, j })));
  for (const index of repeated(places.map(({ who }) => who))) {
    const { who, i = 0, j = 0 } = places[index] ?? {};
    tell('repeated-id', ['branches', i, 'delegates', j], { id: who });
  }
  for (const [index, { id, members, delegates, chair }] of branches.entries()) {
    if (mode === 'chair' && delegates.length > 0 && chair === undefined)
      tell('chair-missing', ['branches', index, 'chair'], { branch: id });
    if (mode !== 'per-card') continue;
    for (const who of delegates)
      if (own(cards, who) === undefined) tell('card-missing', ['cards', who], { branch: id });
    const written = toAmount(add(delegates.map((who) => own(cards, who) ?? 0)));
    if (new Ratio(written).gt(members))
      tell('cards-above-members', ['branches', index], { branch: id, cards: written, members });
  }
};

const checkVotes = (given: Given, tell: Tell): void => {
  const { branches, votes, splits } = given;
  const branchOf = new Map(branches.flatMap(({ id, delegates }) => delegates.map((who) => [who, id])));
  const holders = new Set(
    branches.flatMap((branch) => weighCards(branch, given).cards.map(({ who }) => who)),
  );
  const splitting = new Set(splits.map(({ branch }) => branch));
  for (const who of Object.keys(votes)) {
    const branch = branchOf.get(who);
    if (branch === undefined) tell('unknown-voter', ['votes', who], {});
    else if (!holders.has(who)) tell('no-card', ['votes', who], { branch });
    else if (splitting.has(branch)) tell('voted-twice', ['votes', who], { branch });
  }
  for (const index of repeated(splits.map(({ branch }) => branch)))
    tell('voted-twice', ['splits', index, 'branch'], { branch: splits[index]?.branch });
  for (const [index, split] of splits.entries()) {
    const branch = branches.find(({ id }) => id === split.branch);
    if (!branch) tell('unknown-branch', ['splits', index, 'branch'], { branch: split.branch });
    else if (branch.delegates.length === 0)
      tell('nobody-present', ['splits', index, 'branch'], { branch: split.branch });
    else {
      const { represented } = weighCards(branch, given);
      const cast = add([split.for, split.against, split.abstain]);
      const params = { branch: split.branch, cast: toAmount(cast), represented: toAmount(represented) };
      if (cast.gt(represented)) tell('split-above-members', ['splits', index], params);
    }
  }
};

const castBy = (cards: { weight: Ratio; choice: Choice | null }[], choice: Choice): Ratio =>
  add(cards.filter((card) => card.choice === choice).map(({ weight }) => weight));

const countBranch = (
  branch: CardVoteInput['branches'][number],
  weights: CardWeights,
  given: Given,
): CardBranch => {
  const { cards: held, represented, lost, working } = weights;
  const split = given.splits.find((one) => one.branch === branch.id);
  const cards = held.map((card) => ({ ...card, choice: own(given.votes, card.who) ?? null }));
  const cast = split ?? {
    for: castBy(cards, 'for'),
    against: castBy(cards, 'against'),
    abstain: castBy(cards, 'abstain'),
  };
  const figures = {
    for: toAmount(new Ratio(cast.for)),
    against: toAmount(new Ratio(cast.against)),
    abstain: toAmount(new Ratio(cast.abstain)),
  };
  const notVoted = toAmount(represented.sub(add([cast.for, cast.against, cast.abstain])));
  const isSplit = Object.values(figures).filter((figure) => figure !== 0).length > 1;
  return {
    branch: branch.id,
    members: branch.members,
    represented: toAmount(represented),
    lost,
    notRepresented: toAmount(new Ratio(branch.members).sub(represented).sub(lost)),
    split: isSplit,
    cards: cards.map(({ who, weight, choice }) => ({ who, weight: toAmount(weight), choice })),
    ...figures,
    notVoted,
    working: [
      ...working,
      ...(isSplit ? [{ code: 'card-split' as const, params: figures }] : []),
      ...(notVoted === 0 ? [] : [{ code: 'card-not-all-cast' as const, params: { notVoted } }]),
    ],
  };
};

/**
 * Counts a card vote, in which a delegation's vote weighs as many members as it stands for.
 *
 * Under 'equal' a branch's members are divided among its delegates present; what is over goes one each to the
 * first in rank ('first-in-rank', unless another rule is given), is lost, or is divided exactly into fractions.
 * Under 'chair' the chair of the delegation casts all; nobody else can if the chair is away. Under 'per-card' each
 * delegate's card bears a number of members. A delegation may also hand in its split as a whole: what it leaves out
 * has not voted. Members of a branch of which nobody is present are not represented.
 * @param input branches with members and delegates present by rank; the mode; votes by delegate or splits
 * @returns exact totals, each branch with its working, and who did not vote
 * @throws DelegatesError 'repeated-branch', 'repeated-id', 'unknown-branch', 'unknown-voter', 'no-card',
 *   'voted-twice', 'nobody-present', 'chair-missing', 'card-missing', 'cards-above-members',
 *   'split-above-members', 'not-a-choice', 'not-a-count', 'not-an-id', 'unknown-rule', 'malformed'
 * @example
 * cardVote({
 *   branches: [{ id: 'oral', members: 45, delegates: ['Reed', 'Willow'] }],
 *   mode: 'equal',
 *   votes: { Reed: 'for', Willow: 'against' },
 * }).totals; // => { for: 23, against: 22, abstain: 0, notVoted: 0 }
 */
export function cardVote(input: CardVoteInput): CardVote {
  const given = withDefaults(
    readInput(cardVoteInputSchema, input, (parsed, tell) => {
      checkBranches(withDefaults(parsed), tell);
      checkVotes(withDefaults(parsed), tell);
    }),
  );
  const branches = given.branches.map((branch) => countBranch(branch, weighCards(branch, given), given));
  const total = (figure: (branch: CardBranch) => Amount): Amount => toAmount(add(branches.map(figure)));
  const votes = {
    for: total((branch) => branch.for),
    against: total((branch) => branch.against),
    abstain: total((branch) => branch.abstain),
  };
  const represented = total((branch) => branch.represented);
  const splitting = new Set(given.splits.map(({ branch }) => branch));
  return {
    totals: { ...votes, notVoted: total((branch) => branch.notVoted) },
    votes: { ...votes, represented },
    members: total(({ members }) => members),
    represented,
    lost: total(({ lost }) => lost),
    notRepresented: total(({ notRepresented }) => notRepresented),
    branches,
    notVoted: branches
      .filter(({ branch }) => !splitting.has(branch))
      .flatMap(({ cards }) => cards.filter(({ choice }) => choice === null).map(({ who }) => who)),
  };
}
