/** Every code of a step in the working of an entitlement, beside those of one per so many members. */
export const entitlementReasonCodes = [
  'part-too-small',
  'part-reached',
  'maximum-applies',
  'below-first',
  'first-delegates',
  'norms-above',
  'in-band',
  'the-same-for-each',
  'share-of-total',
  'tie-settled',
  'tied',
  'over-allocated',
  'not-full-standing',
  'united-with',
  'united-into',
  'exception',
  'members-at',
  'average-paid',
  'missing-months',
  'no-figure',
] as const;

/** A step in the working of an entitlement or of a count of members; branches are named by their ids. */
export type EntitlementReason =
  /** `remainder` members are a part of a norm, smaller than the rule counts: `from` of it at least. */
  | { code: 'part-too-small'; params: { remainder: number; onePerMembers: number; from: string } }
  /** `remainder` members are `from` of a norm at least: one delegate more. */
  | { code: 'part-reached'; params: { remainder: number; onePerMembers: number; from: string } }
  /** The rule gives `count`, more than the `maximum` of a branch. */
  | { code: 'maximum-applies'; params: { maximum: number; count: number } }
  /** Fewer than the `at` members from which a branch has a delegate. */
  | { code: 'below-first'; params: { members: number; at: number } }
  /** From `at` members on a branch has `first` delegates. */
  | { code: 'first-delegates'; params: { members: number; at: number; first: number } }
  /** The members `beyond` those `above` hold the norm whole `count` times: a delegate for each. */
  | { code: 'norms-above'; params: { above: number; beyond: number; onePerMembers: number; count: number } }
  /** The band reaches from `from` members `upTo` so many; the last has no end. */
  | { code: 'in-band'; params: { members: number; from: number; upTo: number | null; delegates: number } }
  /** Every branch with members has `count`. */
  | { code: 'the-same-for-each'; params: { count: number } }
  /** `members` of `all` bring `count` of the `seats`, by a method of apportionment. */
  | {
      code: 'share-of-total';
      params: { members: number; all: number; seats: number; method: string; count: number };
    }
  /** `seatsAtStake` between the `tied` branches went by a decided order or by lot. */
  | { code: 'tie-settled'; params: { tied: string[]; seatsAtStake: number; by: 'order' | 'seed' } }
  /** `seatsAtStake` between the `tied` branches are with nobody until it is decided; `count` is certain. */
  | { code: 'tied'; params: { tied: string[]; seatsAtStake: number; count: number } }
  /** The quota is so small that the method gives out `over` more than the `seats`. */
  | { code: 'over-allocated'; params: { seats: number; over: number } }
  /** A branch that is new or has lapsed has no delegates who vote. */
  | { code: 'not-full-standing'; params: { standing: 'new' | 'lapsed' } }
  /** Branches have united in this one, which has `members` with theirs. */
  | { code: 'united-with'; params: { from: { branch: string; members: number }[]; members: number } }
  /** The branch is one with `into` and counts there with its `members`. */
  | { code: 'united-into'; params: { into: string; members: number } }
  /** It was decided that the branch has `delegates`, where the rule gives `count`. */
  | {
      code: 'exception';
      params: { delegates: number; count: number; reason: string; decidedBy: string | null };
    }
  /** The members at `date`, by the figure of the day `figureOf`. */
  | { code: 'members-at'; params: { date: string; figureOf: string; members: number } }
  /** `paid` in all over `months` months is `average` exactly, rounded as the rule says to `members`. */
  | {
      code: 'average-paid';
      params: {
        from: string;
        to: string;
        months: number;
        paid: number;
        average: string;
        rounding: 'down' | 'half-up' | 'up';
        members: number;
      };
    }
  /** There is no figure for these months; `taken` says what they count as. */
  | { code: 'missing-months'; params: { months: string[]; taken: 'in-question' | 'zero' | 'left-out' } }
  /** There is no figure of `date` or before. */
  | { code: 'no-figure'; params: { date: string } };
