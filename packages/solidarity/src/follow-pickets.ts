import {
  type FollowedPicket,
  type FollowPicketsInput,
  followPicketsSchema,
  type PicketEvent,
  type PicketState,
  picketStates,
} from './picket-schemas.ts';
import { readInput, repeated } from './read-input.ts';
import type { StepReason } from './step-reasons.ts';

/** A picket as things stand: since when, its start, why it was cancelled, and what may come next. */
export type PicketStanding = {
  id: string;
  state: PicketState;
  since: string | null;
  start: string | null;
  reason: string | null;
  next: PicketEvent['kind'][];
};

/** A step in the life of a picket; `event` is its place in the list. One that is not taken changes nothing. */
export type PicketStep = {
  event: number;
  at: string;
  picket: string;
  kind: PicketEvent['kind'];
  from: PicketState | null;
  taken: boolean;
  because: StepReason[];
};

/** The pickets as things stand, how many are in each state, and how it came to that. */
export type PicketsState = {
  pickets: PicketStanding[];
  counts: Record<PicketState, number>;
  trail: PicketStep[];
};

type Draft = {
  picket: FollowedPicket;
  state: PicketState;
  since: string | null;
  start: string | null;
  reason: string | null;
};

const ways: Record<PicketState, readonly PicketEvent['kind'][]> = {
  'not-invited': ['invited'],
  invited: ['planned', 'cancelled'],
  // Planned again is planned anew: whoever had confirmed confirms the new hour.
  planned: ['planned', 'confirmed', 'cancelled'],
  confirmed: ['planned', 'standing-by', 'held', 'cancelled'],
  'standing-by': ['planned', 'called-out', 'cancelled'],
  'called-out': ['called-out', 'held', 'cancelled'],
  held: ['reported'],
  reported: ['reported'],
  cancelled: ['invited'],
};

const nextOf = ({ state, picket }: Draft): PicketEvent['kind'][] =>
  ways[state].filter((kind) => {
    if (kind === 'planned') return (picket.advice ?? 'plan') === 'plan';
    if (kind === 'standing-by') return picket.contingent === true;
    return !(kind === 'held' && state === 'confirmed' && picket.contingent === true);
  });

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

/** What stands against a step, or null. */
function against(draft: Draft, step: PicketEvent, event: number): StepReason | null {
  const { picket, state, since, start } = draft;
  const here = { event, picket: picket.id };
  if (since !== null && isBefore(step.at, since))
    return { code: 'step-before-last', params: { ...here, at: step.at, last: since } };
  const isOfContingent = step.kind === 'standing-by' || step.kind === 'called-out';
  if (isOfContingent && picket.contingent !== true)
    return { code: 'not-contingent', params: { ...here, kind: step.kind } };
  if (
    step.kind === 'held' &&
    picket.contingent === true &&
    (state === 'confirmed' || state === 'standing-by')
  )
    return { code: 'not-called-out', params: { ...here, state } };
  if (!ways[state].includes(step.kind))
    return { code: 'picket-out-of-order', params: { ...here, kind: step.kind, state } };
  const { advice = 'plan', notBefore } = picket;
  if (step.kind === 'planned' && advice !== 'plan')
    return { code: 'advice-against', params: { ...here, advice } };
  if ('start' in step && isBefore(step.start, step.at))
    return { code: 'start-past', params: { ...here, start: step.start, at: step.at } };
  if ('start' in step && notBefore !== undefined && isBefore(step.start, notBefore))
    return { code: 'start-before-decision', params: { ...here, start: step.start, notBefore } };
  if (step.kind === 'held' && start !== null && isBefore(step.at, start))
    return { code: 'held-early', params: { ...here, start, at: step.at } };
  return null;
}

/** Takes a step, and says if it moved the start. */
function take(draft: Draft, step: PicketEvent, event: number): StepReason[] {
  const { start: from, picket } = draft;
  draft.state = step.kind;
  draft.since = step.at;
  draft.reason = step.kind === 'cancelled' ? step.reason : null;
  if (step.kind === 'invited') draft.start = null;
  if (!('start' in step)) return [];
  draft.start = step.start;
  if (from === null || Date.parse(from) === Date.parse(step.start)) return [];
  return [{ code: 'start-moved', params: { event, picket: picket.id, from, to: step.start } }];
}

/**
 * Follows pickets from the invitation to the report: invited, planned, confirmed, (standing by, called out,) held,
 * reported; or cancelled, until the picket has been held.
 *
 * A step that cannot be taken changes nothing and stays in the trail with its reason. A picket that is planned
 * anew must be confirmed anew; one called out may be called out again for another hour; a report may be corrected
 * by another.
 *
 * @param input - `pickets`, `events` in the order in which they were written down, `until`: a moment, later
 *   events are left out.
 * @returns Pickets in the order given, numbers by state, and the trail.
 * @throws SolidarityError `duplicate-id`, `bad-instant`, `bad-code` and the codes of a wrong type.
 * @example
 * const { pickets, trail } = followPickets({
 *   pickets: [{ id: 'berlin' }],
 *   events: [
 *     { kind: 'invited', picket: 'berlin', at: '2027-03-01T09:00:00Z' },
 *     { kind: 'held', picket: 'berlin', at: '2027-04-16T07:00:00Z' },
 *   ],
 * });
 * [pickets[0]?.state, trail[1]?.because[0]?.code]; // ['invited', 'picket-out-of-order']
 */
export function followPickets(input: FollowPicketsInput): PicketsState {
  const given = readInput(followPicketsSchema, input, ({ pickets }, tell) => {
    for (const index of repeated(pickets.map(({ id }) => id))) tell('duplicate-id', ['pickets', index, 'id']);
  });
  const drafts = new Map(
    given.pickets.map((picket): [string, Draft] => [
      picket.id,
      { picket, state: 'not-invited', since: null, start: null, reason: null },
    ]),
  );
  const last = given.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(given.until);
  const trail = given.events.flatMap((step, event): PicketStep[] => {
    const { at, picket, kind } = step;
    if (Date.parse(at) > last) return [];
    const draft = drafts.get(picket);
    if (draft === undefined) {
      const because: StepReason[] = [{ code: 'picket-unknown', params: { event, picket } }];
      return [{ event, at, picket, kind, from: null, taken: false, because }];
    }
    const { state: from } = draft;
    const reason = against(draft, step, event);
    const because = reason === null ? take(draft, step, event) : [reason];
    return [{ event, at, picket, kind, from, taken: reason === null, because }];
  });
  const standings = [...drafts.values()].map(
    (draft): PicketStanding => ({
      id: draft.picket.id,
      state: draft.state,
      since: draft.since,
      start: draft.start,
      reason: draft.reason,
      next: nextOf(draft),
    }),
  );
  const counts = Object.fromEntries(
    picketStates.map((state) => [state, standings.filter((one) => one.state === state).length]),
  ) as Record<PicketState, number>;
  return { pickets: standings, counts, trail };
}
