import type { SpeakerReason } from './speaker-reasons.ts';
import type { SpeakerPerson, SpeakerRules } from './speaker-schemas.ts';
import type { SpeakersState, Waiting } from './take-speaker-event.ts';

/** Somebody at their place in the order, or beside it, with why. */
export type Placed = { waiting: Waiting; reasons: SpeakerReason[] };

/** What the rules count as they go down the list. */
type Count = { last: string | undefined; times: Map<string, number>; branches: Map<string, number> };

/** How long a branch has spoken, whoever still speaks among them. */
export const millisecondsOf = (
  { speeches }: SpeakersState,
  now: number,
  isTheirs: (who: string) => boolean,
): number =>
  speeches
    .filter(({ who, isPoint }) => !isPoint && isTheirs(who))
    .reduce(
      (sum, { milliseconds, runsSince }) =>
        sum + milliseconds + (runsSince === null ? 0 : Math.max(0, now - runsSince)),
      0,
    );

const raise = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

/**
 * The order in which those who wait are heard by the rules: points of order first; then, speech by speech, whoever
 * differs from the last speaker in the attribute, among them whoever has not spoken, among them whoever asked first.
 * A branch that has had its speeches or minutes waits beside the list.
 */
export function orderSpeakers(
  state: SpeakersState,
  people: ReadonlyMap<string, SpeakerPerson>,
  rules: SpeakerRules,
  now: number,
): { order: Placed[]; held: Placed[] } {
  const points = state.waiting.filter(({ isPoint }) => isPoint);
  const order: Placed[] = points.map((waiting) => ({
    waiting,
    reasons: [
      { code: 'point-of-order', params: {} },
      { code: 'asked-at', params: { at: waiting.at } },
    ],
  }));
  const attributeOf = (who: string) =>
    rules.alternate === undefined ? undefined : (people.get(who)?.attributes?.[rules.alternate] ?? '');
  const branchOf = (who: string) => people.get(who)?.branch;
  const count: Count = { last: undefined, times: new Map(), branches: new Map() };
  const hear = (who: string) => {
    count.last = attributeOf(who);
    raise(count.times, who);
    const branch = branchOf(who);
    if (branch !== undefined) raise(count.branches, branch);
  };
  for (const { who, isPoint } of state.speeches) if (!isPoint) hear(who);

  const held: Placed[] = [];
  const open = state.waiting.filter((waiting) => {
    if (waiting.isPoint) return false;
    const branch = branchOf(waiting.who);
    const most = rules.minutesPerBranch;
    if (branch === undefined || most === undefined) return true;
    const used = millisecondsOf(state, now, (who) => branchOf(who) === branch);
    if (used < most * 60_000) return true;
    const params = { branch, minutes: Math.floor(used / 60_000), most };
    held.push({ waiting, reasons: [{ code: 'branch-minutes', params }] });
    return false;
  });
  while (open.length > 0) {
    const may = open.filter(({ who }) => {
      const branch = branchOf(who);
      return (
        branch === undefined ||
        (count.branches.get(branch) ?? 0) < (rules.atMostPerBranch ?? Number.POSITIVE_INFINITY)
      );
    });
    const next = nextOf(may, rules, count, attributeOf);
    if (next === undefined) break;
    order.push(next);
    open.splice(open.indexOf(next.waiting), 1);
    hear(next.waiting.who);
  }
  for (const waiting of open) {
    const branch = branchOf(waiting.who) ?? '';
    const params = { branch, most: rules.atMostPerBranch ?? 0 };
    held.push({ waiting, reasons: [{ code: 'branch-at-most', params }] });
  }
  return { order, held };
}

function nextOf(
  may: readonly Waiting[],
  rules: SpeakerRules,
  { last, times }: Count,
  attributeOf: (who: string) => string | undefined,
): Placed | undefined {
  const reasons: SpeakerReason[] = [];
  let among = may;
  if (rules.alternate !== undefined && last !== undefined) {
    const others = may.filter(({ who }) => attributeOf(who) !== last);
    if (others.length > 0) among = others;
  }
  const spoken = ({ who }: Waiting) => times.get(who) ?? 0;
  const first = rules.firstTimeFirst ? among.find((one) => spoken(one) === 0) : undefined;
  const waiting = first ?? among[0];
  if (waiting === undefined) return undefined;
  const value = attributeOf(waiting.who);
  if (value !== undefined && last !== undefined)
    reasons.push(
      value === last
        ? { code: 'nobody-to-alternate', params: { value } }
        : { code: 'alternates', params: { value, last } },
    );
  if (rules.firstTimeFirst)
    reasons.push(
      spoken(waiting) === 0
        ? { code: 'first-speech', params: {} }
        : { code: 'spoke-before', params: { times: spoken(waiting) } },
    );
  reasons.push({ code: 'asked-at', params: { at: waiting.at } });
  return { waiting, reasons };
}
