import type { VotingReason } from '@plenum/delegates';
import type { VotingHall } from './votes-hall.ts';
import type { Taken } from './votes-record.ts';

/** Everything that a form of a vote sent, field by field. */
export type Typed = Readonly<Record<string, string>>;

/** What is wrong, and beside which field it is told. */
export type VoteProblem =
  | {
      field: string;
      code:
        | 'no-title'
        | 'no-rule'
        | 'no-why'
        | 'no-casting'
        | 'casting-not-due'
        | 'no-teller'
        | 'not-a-count'
        | 'not-counted'
        | 'too-many-cards'
        | 'no-choice'
        | 'cards-above-members'
        | 'split-above-members'
        | 'voted-twice'
        | 'hall-changed'
        | 'kept-already'
        | 'corrected-already';
      found: string;
      /** What it may be at most. */
      most?: string;
    }
  | { field: string; reason: VotingReason };

/** What a form says of the vote itself. */
export type Reading<T extends Taken> = { taken: T; problems: VoteProblem[] };

export type HallOfVote = Pick<VotingHall, 'delegations' | 'quorum'>;

/** Reads a form as it was sent; files are none of it. */
export function readTyped(body: Record<string, unknown>): Typed {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );
}

/** What was typed into a field; nothing, if it was not sent. */
export const typedIn = (typed: Typed, name: string): string =>
  Object.hasOwn(typed, name) ? (typed[name] ?? '') : '';
