import { z } from 'zod';
import { check, fault } from './check-input.ts';
import { AidError, type Problem } from './errors.ts';
import { isObject } from './read-aid.ts';
import type { Reason } from './reasons.ts';
import { type MessageEvent, messageEventSchema, messageOptionsSchema } from './schemas.ts';

/** A message of support that may be shown: consent to it stands since that day. */
export type ShownMessage = { message: string; from: string; language: string; text: string; since: string };

/** Messages as they stand on a day; of one that is withheld nothing but its code leaves this package. */
export type Messages = {
  shown: ShownMessage[];
  withheld: { message: string; because: Reason }[];
  trail: { event: number; on: string; kind: MessageEvent['kind']; taken: boolean; because: Reason[] }[];
};

type CheckedEvent = z.output<typeof messageEventSchema>;
type Consent = { since: string; until: string | null; withdrawn: string | null };
type Draft = Omit<ShownMessage, 'since'> & { consent: Consent | null };

const mostEvents = 20_000;

const stands = (consent: Consent | null): consent is Consent =>
  consent !== null && consent.withdrawn === null;

function readEvents(events: unknown, problems: Problem[]): CheckedEvent[] {
  const list = check(z.array(z.unknown()).max(mostEvents), events, ['events'], problems) ?? [];
  const known = new Set<unknown>();
  for (const [index, raw] of list.entries()) {
    if (!isObject(raw) || raw.kind !== 'received') continue;
    if (known.has(raw.message)) problems.push(fault('duplicate-id', ['events', index, 'message']));
    known.add(raw.message);
  }
  return list.flatMap((raw, index) => {
    const event = check(messageEventSchema, raw, ['events', index], problems);
    if (isObject(raw) && raw.message !== undefined && !known.has(raw.message))
      problems.push(fault('unknown-message', ['events', index, 'message']));
    return event === undefined ? [] : [event];
  });
}

function take(drafts: Map<string, Draft>, event: CheckedEvent): { taken: boolean; because: Reason[] } {
  const { message } = event;
  const told = (taken: boolean, code: Extract<Reason, { params: { message: string } }>['code']) => ({
    taken,
    because: [{ code, params: { message } } as Reason],
  });
  if (event.kind === 'received') {
    const { from, language, text } = event;
    drafts.set(message, { message, from, language, text, consent: null });
    return told(true, 'message-received');
  }
  const draft = drafts.get(message);
  if (draft === undefined) return told(false, 'not-received-yet');
  if (event.kind === 'consented') {
    // Another consent may move the day until which it holds.
    if (stands(draft.consent) && draft.consent.until === (event.until ?? null))
      return told(false, 'consented-already');
    draft.consent = { since: event.on, until: event.until ?? null, withdrawn: null };
    return told(true, 'message-shown');
  }
  if (!stands(draft.consent)) return told(false, 'no-consent');
  draft.consent = { ...draft.consent, withdrawn: event.on };
  return told(true, 'message-hidden');
}

function whyWithheld({ message, consent }: Draft, on: string): Reason | null {
  // Consent that is taken back is gone from the moment it is known, whatever day is asked for.
  if (consent !== null && consent.withdrawn !== null)
    return { code: 'consent-withdrawn', params: { message, on: consent.withdrawn } };
  if (consent === null || consent.since > on) return { code: 'no-consent', params: { message } };
  if (consent.until !== null && consent.until < on)
    return { code: 'consent-ended', params: { message, until: consent.until } };
  return null;
}

/**
 * Follows messages of support through consent and its withdrawal to what may be shown on a day.
 *
 * Nothing is shown without consent, before its day, after its last day, or once it is taken back.
 * @param events what happened, in the order in which it was written down
 * @param options `on`: the day of showing
 * @returns messages to show in the order in which they came in; the codes of the others with the reason; the trail
 * @throws AidError with all problems: 'unknown-message', 'duplicate-id', 'unknown-kind', 'not-a-text', 'bad-date' and
 *   the other codes of `aidProblemCodes`
 * @example
 * const came = { kind: 'received', message: 'm1', from: 'swedish', language: 'sv', text: 'Vi står med er.', on: '2027-01-10' } as const;
 * followMessages([came], { on: '2027-01-12' }).shown; // => []
 * followMessages([came, { kind: 'consented', message: 'm1', on: '2027-01-11' }], { on: '2027-01-12' }).shown.map(({ text }) => text); // => ['Vi står med er.']
 */
export function followMessages(events: readonly MessageEvent[], options: { on: string }): Messages {
  const problems: Problem[] = [];
  const checkedEvents = readEvents(events, problems);
  const checked = check(messageOptionsSchema, options, ['options'], problems);
  if (checked === undefined || problems.length > 0) throw new AidError(problems);
  const drafts = new Map<string, Draft>();
  const trail = checkedEvents.map((event, index) => ({
    event: index,
    on: event.on,
    kind: event.kind,
    ...take(drafts, event),
  }));
  const judged = [...drafts.values()].map((draft) => ({ draft, because: whyWithheld(draft, checked.on) }));
  return {
    shown: judged.flatMap(({ draft: { consent, ...message }, because }) =>
      because === null && consent !== null ? [{ ...message, since: consent.since }] : [],
    ),
    withheld: judged.flatMap(({ draft: { message }, because }) =>
      because === null ? [] : [{ message, because }],
    ),
    trail,
  };
}
