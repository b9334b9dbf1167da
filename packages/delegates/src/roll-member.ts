import type { RollReason } from './roll-reasons.ts';
import type { GuaranteedPlaces, RollDeadlines, RollEvent } from './roll-schemas.ts';
import type { RollEntry } from './schemas.ts';

/**
 * How a person of the roll stands: `elected` and `seated` (an alternate who has accepted) hold a place, `called`
 * is to answer, `alternate` waits; the others are out: `declined`, `lapsed` (no answer in time), `withdrawn`,
 * `passed-on` (the place has passed to another by a decision).
 */
export type MemberState =
  | 'elected'
  | 'seated'
  | 'called'
  | 'alternate'
  | 'declined'
  | 'lapsed'
  | 'withdrawn'
  | 'passed-on';

/** A person of the roll as things stand; `branch` is the present one. */
export type RollMember = RollEntry & {
  state: MemberState;
  /** Whose place the person is called to, or has taken. */
  for: string | null;
  /** Until when the person may answer, if there is a deadline. */
  answerBy: string | null;
  /** Holds a place, or held it until leaving. */
  held: boolean;
};

/** A branch as things stand; people by rank, then by id, and those elected before alternates. */
export type LivingBranch = {
  branch: string;
  entitled: number;
  /** Those who hold a place. */
  delegates: RollMember[];
  /** Alternates who are called and have not answered. */
  called: RollMember[];
  /** Alternates who wait. */
  alternates: RollMember[];
  /** Those who have left, declined or not answered. */
  gone: RollMember[];
  /** Places that nobody holds, called to or not. */
  vacant: number;
  over: number;
};

/** A step in the life of the roll; `event` is its place in the list, null for a call that ran out. */
export type RollStep = {
  event: number | null;
  at: string;
  kind: RollEvent['kind'] | 'lapsed';
  /** A step that is not taken changes nothing. */
  taken: boolean;
  because: RollReason[];
};

/** The roll as things stand, and how it came to that. */
export type LivingRoll = {
  branches: LivingBranch[];
  totals: { entitled: number; delegates: number; called: number; vacant: number; over: number };
  places: GuaranteedPlaces[];
  deadlines: RollDeadlines;
  trail: RollStep[];
};

export const holdsPlace = ({ state }: RollMember): boolean => state === 'elected' || state === 'seated';

/** Who is called, has or had the place that this person left, if anybody. */
export const successorOf = (members: Iterable<RollMember>, person: string): RollMember | undefined =>
  [...members].find((member) => member.for === person && (member.held || member.state === 'called'));
