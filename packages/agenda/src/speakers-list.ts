import { readInput } from './check-input.ts';
import { millisecondsOf, orderSpeakers } from './order-speakers.ts';
import type { SpeakerReason } from './speaker-reasons.ts';
import {
  type SpeakerEvent,
  type SpeakerPerson,
  type SpeakersOptions,
  speakersInputSchema,
} from './speaker-schemas.ts';
import { nobodyYet, takeSpeakerEvent, underWay } from './take-speaker-event.ts';

/** Somebody who waits, and why there. */
export type Speaker = {
  who: string;
  for: 'speech' | 'point-of-order';
  asked: string;
  reasons: SpeakerReason[];
};

/** What was said, in whole seconds without the points of order in between. `to` is null while it goes on. */
export type SpeechHeard = {
  who: string;
  for: 'speech' | 'point-of-order';
  from: string;
  to: string | null;
  seconds: number;
};

export type SpeakersList = {
  closed: boolean;
  /** Whoever is heard now, and whoever is interrupted by a point of order, the latest last. */
  speaking: SpeechHeard[];
  /** Whose turn it is, in order. */
  waiting: Speaker[];
  /** Those who asked and whose branch has had its speeches or its minutes. */
  held: Speaker[];
  speeches: SpeechHeard[];
  /** Speeches and whole seconds of each branch, and of each value of the attribute that alternates. */
  used: {
    branches: { branch: string; speeches: number; seconds: number }[];
    values: { value: string; speeches: number; seconds: number }[];
  };
  /** What could not be taken, and what was taken and must be told, by the event's place in the list. */
  refused: { event: number; reason: SpeakerReason }[];
  told: { event: number; reason: SpeakerReason }[];
};

/**
 * Keeps the list of speakers on one question by the rules of the standing orders, and says why each stands where they do.
 *
 * Points of order are heard first and interrupt whoever speaks. Of the others the next is whoever differs from the last
 * speaker in the attribute that alternates; among them whoever has not spoken; among them whoever asked first. Once the
 * list is closed those on it still speak.
 * @param people whoever may speak
 * @param events what happened, in order; an event taken back is as if it had never been
 * @param options `now`, and the rules
 * @returns who speaks, who waits with the reasons, what was said, what branches have used, and which events are refused
 * @throws AgendaError with all problems: 'duplicate-id' and the codes of a wrong shape
 * @example
 * const { waiting } = speakersList(
 *   [
 *     { id: 'K1', branch: 'oral', attributes: { gender: 'man' } },
 *     { id: 'K2', branch: 'oral', attributes: { gender: 'man' } },
 *     { id: 'K3', branch: 'saran', attributes: { gender: 'woman' } },
 *   ],
 *   [
 *     { kind: 'asked', at: '2027-04-16T06:00:00Z', who: 'K1' },
 *     { kind: 'asked', at: '2027-04-16T06:01:00Z', who: 'K2' },
 *     { kind: 'asked', at: '2027-04-16T06:02:00Z', who: 'K3' },
 *   ],
 *   { now: '2027-04-16T06:05:00Z', rules: { alternate: 'gender' } },
 * );
 * waiting.map(({ who }) => who); // => ['K1', 'K3', 'K2']
 */
export function speakersList(
  people: readonly SpeakerPerson[],
  events: readonly SpeakerEvent[],
  options: SpeakersOptions,
): SpeakersList {
  const given = readInput(speakersInputSchema, { people, events, options }, [], (input, tell) => {
    const seen = new Set<string>();
    for (const [index, { id }] of input.people.entries()) {
      if (seen.has(id)) tell('duplicate-id', ['people', index, 'id'], { id });
      seen.add(id);
    }
  });
  const { rules = {} } = given.options;
  const now = Date.parse(given.options.now);
  const known = new Map(given.people.map((one) => [one.id, one]));
  const refused: SpeakersList['refused'] = [];
  const told: SpeakersList['told'] = [];
  const gone = takenBack(given.events, refused);
  const state = nobodyYet();
  for (const [event, one] of given.events.entries()) {
    if (one.kind === 'taken-back' || gone.has(event)) continue;
    if (Date.parse(one.at) > now) {
      refused.push({ event, reason: { code: 'after-now', params: { at: one.at, now: given.options.now } } });
      continue;
    }
    const first = () => orderSpeakers(state, known, rules, Date.parse(one.at)).order[0]?.waiting;
    const taken = takeSpeakerEvent(state, one, known, first);
    if (taken.refused !== undefined) refused.push({ event, reason: taken.refused });
    if (taken.told !== undefined) told.push({ event, reason: taken.told });
  }
  const { order, held } = orderSpeakers(state, known, rules, now);
  const heard = (speech: (typeof state.speeches)[number]): SpeechHeard => ({
    who: speech.who,
    for: speech.isPoint ? 'point-of-order' : 'speech',
    from: speech.from,
    to: speech.to,
    seconds: seconds(speech.milliseconds + (speech.runsSince === null ? 0 : now - speech.runsSince)),
  });
  const asSpeaker = ({ waiting, reasons }: (typeof order)[number]): Speaker => ({
    who: waiting.who,
    for: waiting.isPoint ? 'point-of-order' : 'speech',
    asked: waiting.at,
    reasons,
  });
  const spoken = state.speeches.filter(({ isPoint }) => !isPoint);
  const usedBy = (keyOf: (who: string) => string | undefined) =>
    [...new Set(spoken.flatMap(({ who }) => keyOf(who) ?? []))].sort().map((key) => ({
      key,
      speeches: spoken.filter(({ who }) => keyOf(who) === key).length,
      seconds: seconds(millisecondsOf(state, now, (who) => keyOf(who) === key)),
    }));
  const { alternate } = rules;
  return {
    closed: state.closedSince !== null,
    speaking: underWay(state).map(heard),
    waiting: order.map(asSpeaker),
    held: held.map(asSpeaker),
    speeches: state.speeches.map(heard),
    used: {
      branches: usedBy((who) => known.get(who)?.branch).map(({ key, ...rest }) => ({ branch: key, ...rest })),
      values:
        alternate === undefined
          ? []
          : usedBy((who) => known.get(who)?.attributes?.[alternate] ?? '').map(({ key, ...rest }) => ({
              value: key,
              ...rest,
            })),
    },
    refused,
    told,
  };
}

const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The events that were taken back, by their places; one can only take back what stands before it. */
function takenBack(events: readonly SpeakerEvent[], refused: SpeakersList['refused']): Set<number> {
  const gone = new Set<number>();
  for (const [index, event] of events.entries()) {
    if (event.kind !== 'taken-back') continue;
    const isThere =
      event.event < index && events[event.event]?.kind !== 'taken-back' && !gone.has(event.event);
    if (isThere) gone.add(event.event);
    else refused.push({ event: index, reason: { code: 'unknown-event', params: { event: event.event } } });
  }
  return gone;
}
