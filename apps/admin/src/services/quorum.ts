import {
  followQuorum,
  type HallState,
  type Quorum,
  type QuorumInput,
  type QuorumNow,
  type QuorumRule,
} from '@plenum/delegates';
import type { Conference } from './conference.ts';
import { entitlements } from './entitlement.ts';
import type { Hall } from './hall.ts';

type Happened = Pick<Hall, 'events' | 'state'>;

/** The delegates needed to decide, if a rule counts them among those entitled: what the money is measured by. */
export function quorumOf(conference: Conference): number | undefined {
  return delegatesNeeded(conference.settled.quorum, entitledOf(conference).delegates);
}

/** The same for any number of delegates entitled. */
export function delegatesNeeded(rules: readonly QuorumRule[], entitled: number): number | undefined {
  const rule = rules.filter(({ of }) => of === 'delegates-entitled');
  if (rule.length === 0) return undefined;
  const { now } = followQuorum({ rule, entitled: { delegates: entitled }, delegates: [], events: [] });
  return now.needed.delegates;
}

/** The quorum by every rule with those in the hall; with nobody where there is no hall yet. */
export function quorumNow(conference: Conference, hall: HallState | undefined): QuorumNow {
  const entries = hall?.entries ?? [];
  // Who has been in and who is in is known; when they came and went does not change the count.
  const event = (entry: string, kind: 'came' | 'left') => ({
    at: new Date(kind === 'came' ? 0 : 1).toISOString(),
    who: entry,
    kind,
  });
  return followQuorum({
    ...rulesAndPeople(conference, entries),
    events: entries
      .filter(({ received }) => received)
      .flatMap(({ entry, present }) => [event(entry, 'came'), ...(present ? [] : [event(entry, 'left')])]),
  }).now;
}

/** The quorum by every rule as delegates came and went, the times as the events have them. */
export function hallQuorum(
  conference: Conference,
  hall: Happened,
): Pick<Quorum, 'timeline'> & { moves: Move[] } {
  const moves = comingsAndGoings(hall);
  const { timeline } = followQuorum({
    ...rulesAndPeople(conference, hall.state.entries),
    events: moves.map(({ moment, who, kind }) => ({ at: new Date(moment).toISOString(), who, kind })),
  });
  const times = new Map(moves.map(({ moment, at }) => [moment, at]));
  return {
    moves,
    timeline: timeline.map((point) => ({ ...point, at: times.get(Date.parse(point.at)) ?? point.at })),
  };
}

/** Somebody came in or went out; `moment` counts the moments in the order in which they were written down. */
type Move = QuorumInput['events'][number] & { moment: number };

/**
 * What of the hall's events moves the quorum. The order written down is what counts, as it is for the hall: a
 * clock that was set back does not put a departure before its arrival.
 */
function comingsAndGoings({ events, state }: Happened): Move[] {
  const refused = new Set(state.warnings.map(({ params }) => ('event' in params ? params.event : undefined)));
  const inside = new Set<string>();
  let moment = 0;
  return events.flatMap((event, index) => {
    if (index > 0 && event.at !== events[index - 1]?.at) moment += 1;
    if (refused.has(index)) return [];
    const came = event.kind === 'arrived' || event.kind === 'returned';
    const goes =
      event.kind === 'left' ||
      event.kind === 'revoked' ||
      event.kind === 'collected' ||
      (event.kind === 'decided' && event.outcome === 'rejected');
    if (came) inside.add(event.entry);
    else if (!goes || !inside.delete(event.entry)) return [];
    return [{ at: event.at, moment, who: event.entry, kind: came ? ('came' as const) : ('left' as const) }];
  });
}

function rulesAndPeople(conference: Conference, entries: HallState['entries']) {
  return {
    rule: conference.settled.quorum,
    entitled: entitledOf(conference),
    delegates: entries.map(({ entry, branch, voteWeight }) => ({ id: entry, branch, weight: voteWeight })),
  };
}

function entitledOf(conference: Conference): { delegates: number; branches: number } {
  const entitled = entitlements(conference).filter(({ delegates }) => delegates > 0);
  return {
    delegates: entitled.reduce((sum, { delegates }) => sum + delegates, 0),
    branches: entitled.length,
  };
}
