import type { Amount } from './amount.ts';

/** Every code of a reason about quorum, votes and tellers' sheets. */
export const votingReasonCodes = [
  'voter-unknown',
  'voter-present-already',
  'voter-not-present',
  'present-above-entitled',
  'vote-base',
  'abstentions-left-out',
  'abstentions-against',
  'abstentions-in-base',
  'spoilt-left-out',
  'spoilt-in-base',
  'no-votes-counted',
  'majority-needed',
  'majority-reached',
  'majority-missed',
  'least-needed',
  'least-reached',
  'least-missed',
  'vote-tied',
  'casting-vote',
  'tie-keeps-things',
  'card-divided',
  'card-remainder-dealt',
  'card-remainder-lost',
  'card-divided-exactly',
  'card-chair-casts',
  'card-chair-absent',
  'card-per-delegate',
  'card-members-without-card',
  'card-nobody-present',
  'card-split',
  'card-not-all-cast',
  'voted-already',
  'not-voted-yet',
  'vote-declared',
  'paper-issued-already',
  'papers-above-issued',
  'sheet-issued-differs',
  'sheet-returned-differs',
  'sheet-valid-missing',
  'sheet-votes-differ',
  'sheet-option-above-valid',
  'sheet-option-missing',
  'sheet-option-unknown',
  'sheet-repeated',
  'sector-missing',
  'sector-unknown',
  'sector-counts-missing',
  'sector-counts-differ',
  'issued-total-differs',
  'papers-above-voters',
] as const;

type Base = 'cast' | 'present' | 'entitled' | 'members-represented';
type Sheet = { sector: string; teller: string };

/** A step of a working, or what stands against an event or a sheet; `event` is its place in the list. */
export type VotingReason =
  | {
      code:
        | 'voter-unknown'
        /** Came in without having left. */
        | 'voter-present-already'
        /** Left without having come in. */
        | 'voter-not-present'
        | 'voted-already'
        /** A change of a vote that has not been given. */
        | 'not-voted-yet'
        /** After the declaration nothing changes. */
        | 'vote-declared'
        | 'paper-issued-already';
      params: { event: number };
    }
  /** More are present than were said to be entitled. */
  | {
      code: 'present-above-entitled';
      params: { of: 'delegates' | 'branches'; present: number; entitled: number };
    }
  /** The majority is reckoned of `base`. */
  | { code: 'vote-base'; params: { of: Base; base: Amount } }
  | {
      code: /** Taken out of the base. */
        | 'abstentions-left-out'
        /** In the base, as votes against. */
        | 'abstentions-against'
        /** In the base, for neither side. */
        | 'abstentions-in-base';
      params: { abstain: Amount };
    }
  | { code: 'spoilt-left-out' | 'spoilt-in-base'; params: { spoilt: Amount } }
  | { code: 'no-votes-counted'; params: Record<string, never> }
  /** At least, or more than, `majority` of `base`: `needed` votes; not whole, it is what must be reached or passed. */
  | { code: 'majority-needed'; params: { majority: string; moreThan: boolean; base: Amount; needed: Amount } }
  | { code: 'majority-reached'; params: { for: Amount; needed: Amount } }
  | { code: 'majority-missed'; params: { for: Amount; needed: Amount } }
  | { code: 'least-needed'; params: { share: string; of: Base; base: Amount; needed: Amount } }
  | { code: 'least-reached' | 'least-missed'; params: { for: Amount; needed: Amount } }
  /** Exactly half are for. */
  | { code: 'vote-tied'; params: { for: Amount; base: Amount } }
  | { code: 'casting-vote'; params: { casting: 'for' | 'against' } }
  /** Without a casting vote a tie leaves things as they are. */
  | { code: 'tie-keeps-things'; params: Record<string, never> }
  /** `members` by `delegates` present are `each`, and `remainder` over. */
  | { code: 'card-divided'; params: { members: number; delegates: number; each: number; remainder: number } }
  /** One member more for each of the first `remainder` in rank. */
  | { code: 'card-remainder-dealt'; params: { remainder: number } }
  | { code: 'card-remainder-lost'; params: { remainder: number } }
  | { code: 'card-divided-exactly'; params: { members: number; delegates: number; each: Amount } }
  | { code: 'card-chair-casts'; params: { members: number; chair: string } }
  | { code: 'card-chair-absent'; params: { members: number; chair: string } }
  | { code: 'card-per-delegate'; params: { cards: number; represented: Amount } }
  | { code: 'card-members-without-card'; params: { members: Amount } }
  | { code: 'card-nobody-present'; params: { members: number } }
  | { code: 'card-split'; params: { for: Amount; against: Amount; abstain: Amount } }
  | { code: 'card-not-all-cast'; params: { notVoted: Amount } }
  /** More papers came back than were given out. */
  | { code: 'papers-above-issued'; params: { papers: number; issued: number } }
  /** The papers issued are not those returned and unused. */
  | { code: 'sheet-issued-differs'; params: Sheet & { issued: number; returned: number; unused: number } }
  /** The papers returned are not the valid and the spoilt ones. */
  | { code: 'sheet-returned-differs'; params: Sheet & { returned: number; valid: number; spoilt: number } }
  /** Where a paper holds several votes, the number of valid papers must be written down. */
  | { code: 'sheet-valid-missing'; params: Sheet }
  /** The votes do not fit the valid papers, each of which holds up to `votesPerPaper`. */
  | { code: 'sheet-votes-differ'; params: Sheet & { votes: number; valid: number; votesPerPaper: number } }
  /** An option has more votes than there are valid papers. */
  | { code: 'sheet-option-above-valid'; params: Sheet & { option: string; count: number; valid: number } }
  | { code: 'sheet-option-missing' | 'sheet-option-unknown'; params: Sheet & { option: string } }
  /** A teller has handed in two sheets for a sector. */
  | { code: 'sheet-repeated'; params: Sheet }
  | { code: 'sector-missing' | 'sector-unknown'; params: { sector: string } }
  | { code: 'sector-counts-missing'; params: { sector: string; counts: number; expected: number } }
  /** Tellers of one sector have different figures for `figure`, an option or a kind of papers. */
  | {
      code: 'sector-counts-differ';
      params: {
        sector: string;
        of: 'votes' | 'papers';
        figure: string;
        counts: { teller: string; count: number | null }[];
      };
    }
  | { code: 'issued-total-differs'; params: { issued: number; expected: number } }
  | { code: 'papers-above-voters'; params: { papers: number; voters: number } };
