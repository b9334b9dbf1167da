import type { Entitlement } from '@plenum/delegates';
import type { Conference, Other } from './conference.ts';
import { entitlements } from './entitlement.ts';

/** Delegates whom a branch sends without a vote: those who speak, and those who only listen. */
export const voices = ['consultative', 'visiting'] as const;
export type Voice = (typeof voices)[number];

/** Places of a branch without a vote and those who are named for them, by their ids in `others.csv`. */
export type WithoutVote = {
  voice: Voice;
  branch: string;
  entitled: number;
  named: string[];
  working: Entitlement['working'];
};

/** The places without a vote of every branch that has any, or has named somebody. */
export function withoutVote(conference: Conference): WithoutVote[] {
  return entitlements(conference).flatMap((entitlement) =>
    voices.flatMap((voice) => {
      const { branch } = entitlement;
      const entitled = entitlement[voice];
      const named = namedFor(conference, branch, voice).map(({ id }) => id);
      if (entitled === undefined && named.length === 0) return [];
      const working = entitlement[`${voice}Working`] ?? [];
      return [{ voice, branch, entitled: entitled ?? 0, named, working }];
    }),
  );
}

/**
 * Everybody with a seat and no vote: those of `others.csv`, and a place kept for each of those whom a branch may
 * send and has not named. The hall and the money are counted with them, as the table of norms counts them.
 */
export function othersComing(conference: Conference): Other[] {
  const { others } = conference;
  const taken = new Set([...conference.delegates, ...others].map(({ id }) => id));
  const kept = withoutVote(conference).flatMap(({ voice, branch, entitled, named }) =>
    Array.from({ length: Math.max(0, entitled - named.length) }, (_, index): Other => {
      const kind = { kind: voice, branch, ownContribution: 0, nights: nightsOf(conference, branch) };
      return { id: freeId(`${voice} ${branch} ${named.length + index + 1}`, taken), ...kind };
    }),
  );
  return [...others, ...kept];
}

/** Whether somebody comes at the cost of those who send them, as visiting delegates do. */
export function comesAtOwnCost({ kind, branch }: Other): boolean {
  return kind === 'visiting' && branch !== undefined;
}

function namedFor({ others }: Conference, branch: string, voice: Voice): Other[] {
  return others.filter((other) => other.branch === branch && other.kind === voice);
}

/** As long as delegates of the branch stay, whichever way they come. */
function nightsOf({ fares, settled }: Conference, branch: string): number {
  const own = fares.filter((fare) => fare.branch === branch).map(({ nights }) => nights);
  return own.length === 0 ? settled.nights : Math.max(...own);
}

function freeId(wanted: string, taken: Set<string>): string {
  if (taken.has(wanted)) return freeId(`${wanted}*`, taken);
  taken.add(wanted);
  return wanted;
}
