import type { SpeakerReason } from './speaker-reasons.ts';
import type { SpeakerEvent, SpeakerPerson } from './speaker-schemas.ts';

/** Somebody who has asked and not spoken yet. */
export type Waiting = { who: string; isPoint: boolean; at: string };

/** A speech that has begun; `pausedAt` while a point of order is heard. */
export type Speech = {
  who: string;
  isPoint: boolean;
  from: string;
  to: string | null;
  milliseconds: number;
  runsSince: number | null;
};

/** The list as it stands after some events. */
export type SpeakersState = {
  waiting: Waiting[];
  /** In the order in which they began. */
  speeches: Speech[];
  closedSince: string | null;
  last: string | null;
};

export const nobodyYet = (): SpeakersState => ({ waiting: [], speeches: [], closedSince: null, last: null });

/** Speeches that have begun and not ended, the one that is heard last. */
export const underWay = ({ speeches }: SpeakersState): Speech[] => speeches.filter(({ to }) => to === null);

type Taken = { refused?: SpeakerReason; told?: SpeakerReason };

/**
 * Takes one event into the state, or says why it cannot be.
 *
 * @param first whose turn it is by the rules, if it is anybody's
 */
export function takeSpeakerEvent(
  state: SpeakersState,
  event: Exclude<SpeakerEvent, { kind: 'taken-back' }>,
  people: ReadonlyMap<string, SpeakerPerson>,
  first: () => Waiting | undefined,
): Taken {
  if (state.last !== null && Date.parse(event.at) < Date.parse(state.last))
    return { refused: { code: 'before-the-last', params: { at: event.at, last: state.last } } };
  if ('who' in event && !people.has(event.who))
    return { refused: { code: 'unknown-person', params: { who: event.who } } };
  const taken = take(state, event, first);
  if (taken.refused === undefined) state.last = event.at;
  return taken;
}

function take(
  state: SpeakersState,
  event: Exclude<SpeakerEvent, { kind: 'taken-back' }>,
  first: () => Waiting | undefined,
): Taken {
  switch (event.kind) {
    case 'asked':
      return ask(state, event);
    case 'withdrew': {
      const index = state.waiting.findLastIndex(({ who }) => who === event.who);
      if (index === -1) return { refused: { code: 'not-on-the-list', params: { who: event.who } } };
      state.waiting.splice(index, 1);
      return {};
    }
    case 'given-the-floor':
      return giveTheFloor(state, event, first());
    case 'ended':
      return end(state, event);
    case 'closed':
      if (state.closedSince !== null) return { refused: { code: 'closed-already', params: {} } };
      state.closedSince = event.at;
      return {};
    case 'opened':
      if (state.closedSince === null) return { refused: { code: 'not-closed', params: {} } };
      state.closedSince = null;
      return {};
  }
}

function ask(state: SpeakersState, event: Extract<SpeakerEvent, { kind: 'asked' }>): Taken {
  const isPoint = event.for === 'point-of-order';
  // A point of order is heard whenever it is raised.
  if (state.closedSince !== null && !isPoint)
    return { refused: { code: 'list-closed', params: { since: state.closedSince } } };
  if (state.waiting.some((one) => one.who === event.who && one.isPoint === isPoint))
    return { refused: { code: 'on-the-list-already', params: { who: event.who } } };
  state.waiting.push({ who: event.who, isPoint, at: event.at });
  return {};
}

function giveTheFloor(
  state: SpeakersState,
  event: Extract<SpeakerEvent, { kind: 'given-the-floor' }>,
  first: Waiting | undefined,
): Taken {
  const theirs = state.waiting.filter(({ who }) => who === event.who);
  const asked = theirs.find(({ isPoint }) => isPoint) ?? theirs[0];
  if (asked === undefined) return { refused: { code: 'not-on-the-list', params: { who: event.who } } };
  const heard = underWay(state).at(-1);
  if (heard !== undefined && (!asked.isPoint || heard.isPoint))
    return { refused: { code: 'floor-taken', params: { by: heard.who } } };
  const now = Date.parse(event.at);
  if (heard !== undefined) pause(heard, now);
  state.waiting.splice(state.waiting.indexOf(asked), 1);
  state.speeches.push({
    who: event.who,
    isPoint: asked.isPoint,
    from: event.at,
    to: null,
    milliseconds: 0,
    runsSince: now,
  });
  return first === undefined || first === asked
    ? {}
    : { told: { code: 'out-of-turn', params: { who: event.who, first: first.who } } };
}

function end(state: SpeakersState, event: Extract<SpeakerEvent, { kind: 'ended' }>): Taken {
  const heard = underWay(state).at(-1);
  if (heard?.who !== event.who) return { refused: { code: 'not-speaking', params: { who: event.who } } };
  const now = Date.parse(event.at);
  pause(heard, now);
  heard.to = event.at;
  // Whoever was interrupted by a point of order goes on.
  const before = underWay(state).at(-1);
  if (before !== undefined) before.runsSince = now;
  return {};
}

function pause(speech: Speech, now: number): void {
  if (speech.runsSince === null) return;
  speech.milliseconds += now - speech.runsSince;
  speech.runsSince = null;
}
