import type { Key } from '../catalogue/message.ts';
import type { Giving } from '../services/open-places.ts';
import type { Voice } from '../services/without-vote.ts';

/** The kinds of delegates that a rule gives places to. */
export const givingWords: Record<Giving, Key> = {
  voting: 'entitlement.voting',
  consultative: 'entitlement.consultative',
  visiting: 'entitlement.visiting',
  new: 'entitlement.new',
  lapsed: 'entitlement.lapsed',
};

/** Places without a vote, said beside those with one. */
export const moreWords: Record<Voice, Key> = {
  consultative: 'entitlement.more.consultative',
  visiting: 'entitlement.more.visiting',
};

/** The standing of a branch that is not full. */
export const standingWords: Record<'new' | 'lapsed', Key> = {
  new: 'entitlement.standing.new',
  lapsed: 'entitlement.standing.lapsed',
};
