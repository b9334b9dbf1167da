import type { Conference } from './conference.ts';
import type { Names } from './names.ts';
import { othersComing } from './without-vote.ts';

/** What the ids in a plan's reasons stand for, in every language. */
export type KnownNames = {
  currency: string;
  branchNames: Record<string, Names>;
  codeNames: Record<string, string>;
  /** What those without a code name come as. */
  kinds: Record<string, string>;
};

/** The names that a plan of this conference may speak of. */
export function knownNames(conference: Conference): KnownNames {
  const { settled, branches, delegates } = conference;
  return {
    currency: settled.currency,
    branchNames: Object.fromEntries(branches.map(({ id, name }) => [id, name])),
    codeNames: Object.fromEntries(delegates.map(({ id, codeName }) => [id, codeName])),
    kinds: Object.fromEntries(othersComing(conference).map(({ id, kind }) => [id, kind])),
  };
}
