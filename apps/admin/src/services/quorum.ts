import { followQuorum, type HallState, type QuorumNow } from '@plenum/delegates';
import { entitlements } from './attendance-problem.ts';
import type { Conference } from './conference.ts';

/** The delegates needed to decide: the declared share of those entitled, rounded up. */
export function quorumOf(conference: Conference): number {
  return quorumNow(conference, undefined).needed.delegates;
}

/** The quorum with those in the hall; with nobody where there is no hall yet. */
export function quorumNow(conference: Conference, hall: HallState | undefined): QuorumNow {
  const entries = hall?.entries ?? [];
  const { now } = followQuorum({
    rule: { of: 'delegates-entitled', atLeast: conference.settled.quorum },
    entitled: { delegates: entitlements(conference).reduce((sum, { delegates }) => sum + delegates, 0) },
    delegates: entries.map(({ entry, branch, voteWeight }) => ({ id: entry, branch, weight: voteWeight })),
    events: entries
      .filter(({ present }) => present)
      .map(({ entry }) => ({ at: conferenceDay, who: entry, kind: 'came' as const })),
  });
  return now;
}

// Who is in is known; when they came does not change the count.
const conferenceDay = '1970-01-01T00:00:00Z';
