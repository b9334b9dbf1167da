import type { Conference } from './conference.ts';
import type { Names } from './names.ts';

/** What the ids in a plan's reasons stand for, in every language. */
export type KnownNames = {
  currency: string;
  branchNames: Record<string, Names>;
  codeNames: Record<string, string>;
};

/** The names that a plan of this conference may speak of. */
export function knownNames({ settled, branches, delegates }: Conference): KnownNames {
  return {
    currency: settled.currency,
    branchNames: Object.fromEntries(branches.map(({ id, name }) => [id, name])),
    codeNames: Object.fromEntries(delegates.map(({ id, codeName }) => [id, codeName])),
  };
}
