import { Fraction as Ratio } from 'fraction.js';
import { toAmount } from './amount.ts';
import type { CardVoteInput } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** What each delegate's card carries, and the members that nobody's does. */
export type CardWeights = {
  cards: { who: string; weight: Ratio }[];
  represented: Ratio;
  /** By the rule of remainders. */
  lost: number;
  working: VotingReason[];
};

type Branch = CardVoteInput['branches'][number];

const divide = ({ members, delegates }: Branch, remainderRule: CardVoteInput['remainder']): CardWeights => {
  const count = delegates.length;
  if (remainderRule === 'exact') {
    const weight = new Ratio(members).div(count);
    const params = { members, delegates: count, each: toAmount(weight) };
    return {
      cards: delegates.map((who) => ({ who, weight })),
      represented: new Ratio(members),
      lost: 0,
      working: [{ code: 'card-divided-exactly', params }],
    };
  }
  const remainder = members % count;
  const each = (members - remainder) / count;
  const isLost = remainderRule === 'lost';
  const working: VotingReason[] = [
    { code: 'card-divided', params: { members, delegates: count, each, remainder } },
  ];
  if (remainder > 0)
    working.push({ code: isLost ? 'card-remainder-lost' : 'card-remainder-dealt', params: { remainder } });
  return {
    cards: delegates.map((who, rank) => ({
      who,
      weight: new Ratio(each).add(!isLost && rank < remainder ? 1 : 0),
    })),
    represented: new Ratio(isLost ? members - remainder : members),
    lost: isLost ? remainder : 0,
    working,
  };
};

const giveToChair = ({ members, delegates, chair = '' }: Branch): CardWeights => {
  const isPresent = delegates.includes(chair);
  return {
    cards: isPresent ? [{ who: chair, weight: new Ratio(members) }] : [],
    represented: new Ratio(members),
    lost: 0,
    working: [{ code: isPresent ? 'card-chair-casts' : 'card-chair-absent', params: { members, chair } }],
  };
};

const readCards = ({ members, delegates }: Branch, written: Record<string, number>): CardWeights => {
  const cards = delegates.map((who) => ({ who, weight: new Ratio(written[who] ?? 0) }));
  const represented = cards.reduce((sum, { weight }) => sum.add(weight), new Ratio(0));
  const working: VotingReason[] = [
    { code: 'card-per-delegate', params: { cards: cards.length, represented: toAmount(represented) } },
  ];
  const without = new Ratio(members).sub(represented);
  if (without.gt(0))
    working.push({ code: 'card-members-without-card', params: { members: toAmount(without) } });
  return { cards, represented, lost: 0, working };
};

export const weighCards = (
  branch: Branch,
  { mode, remainder, cards = {} }: Pick<CardVoteInput, 'mode' | 'remainder' | 'cards'>,
): CardWeights => {
  const { members, delegates } = branch;
  if (delegates.length === 0) {
    const working: VotingReason[] = [{ code: 'card-nobody-present', params: { members } }];
    return { cards: [], represented: new Ratio(0), lost: 0, working };
  }
  if (mode === 'equal') return divide(branch, remainder);
  return mode === 'chair' ? giveToChair(branch) : readCards(branch, cards);
};
