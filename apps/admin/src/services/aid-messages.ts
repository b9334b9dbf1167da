import { followMessages, type MessageEvent, type Messages, type Reason } from '@plenum/aid';
import { dayIn } from './book-known.ts';
import { change, type Held, held } from './documents.ts';
import { appendStep, digestOf, type FormMark, isKept, nextPosition, stepMarks } from './letters-append.ts';
import { besideFields, dayProblem, type FieldProblem } from './letters-problems.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';

export const messageKinds = ['received', 'consented', 'withdrawn'] as const;
export type MessageKind = (typeof messageKinds)[number];
export const messageFields = ['message', 'from', 'language', 'text', 'on', 'until'] as const;
export type MessageField = (typeof messageFields)[number];
export type MessageForm = FormMark & { kind: MessageKind } & Record<MessageField, string>;

export type MessagesView = Messages & { today: string; form: string; revision: string; codes: string[] };

async function openMessages(office: Office) {
  const { conference, documents } = await openConference(office);
  const today = dayIn(conference.settled.timeZone, office.now());
  const steps = held(documents, 'message-step');
  const events = steps.map(({ value }) => value.event);
  return { today, steps, events, head: held(documents, 'messages')[0], documents };
}

// Before the first step there is no head, and none is its revision.
const revisionOf = (head: Held<'messages'> | undefined): string => String(head?.revision ?? 0);

/** Messages of support: those that may be shown today, and of the others the code and why not. */
export async function viewMessages(office: Office): Promise<MessagesView> {
  const { today, events, head } = await openMessages(office);
  const messages = followMessages(events, { on: today });
  const codes = events.flatMap((event) => (event.kind === 'received' ? [event.message] : []));
  return { ...messages, today, form: newId(office), revision: revisionOf(head), codes };
}

export type MessageTaken =
  | { status: 'saved' | 'conflict' }
  | { status: 'problems'; problems: FieldProblem[] }
  | { status: 'refused'; reasons: Reason[] };

/** Adds a message, consent to it, or the end of consent. */
export async function takeMessageStep(office: Office, form: MessageForm): Promise<MessageTaken> {
  const { today, steps, events, head, documents } = await openMessages(office);
  const says = digestOf([form.kind, messageFields.map((field) => form[field])]);
  if (isKept(steps, form, says)) return { status: 'saved' };
  if (form.revision !== revisionOf(head)) return { status: 'conflict' };
  const problems = fieldProblems(form, today);
  if (problems.length > 0) return { status: 'problems', problems };
  const event = eventOf(form, events);
  try {
    const step = followMessages([...events, event], { on: today }).trail.at(-1);
    if (step?.taken !== true) return { status: 'refused', reasons: step?.because ?? [] };
  } catch (error) {
    return { status: 'problems', problems: besideFields(error, messageFields, 'on') };
  }
  // Two who begin at the same moment must not begin twice: where there is no head yet, the rates move with it.
  const [rates] = held(documents, 'rates');
  const count = { steps: steps.length + 1 };
  return appendStep(office, 'message-step', {
    position: nextPosition(steps),
    heads: [
      change('messages', head ?? { document: newId(office), revision: null, position: 0 }, count),
      ...(head === undefined && rates !== undefined ? [change('rates', rates, rates.value)] : []),
    ],
    value: { ...stepMarks(office, form, says), event },
  });
}

const needed: Record<MessageKind, readonly MessageField[]> = {
  received: ['from', 'language', 'text'],
  consented: ['message'],
  withdrawn: ['message'],
};

const fieldProblems = (form: MessageForm, today: string): FieldProblem[] => [
  ...needed[form.kind].flatMap((field): FieldProblem[] =>
    form[field] === '' ? [{ field, code: 'missing' }] : [],
  ),
  ...dayProblem('on', form.on, today),
  ...(form.kind === 'consented' && form.until !== '' ? dayProblem('until', form.until) : []),
];

function eventOf(
  { kind, message, from, language, text, on, until }: MessageForm,
  events: readonly MessageEvent[],
): MessageEvent {
  const next = `m${events.filter((event) => event.kind === 'received').length + 1}`;
  if (kind === 'received') return { kind, message: next, from, language, text, on };
  if (kind === 'withdrawn') return { kind, message, on };
  return { kind, message, on, ...(until === '' ? {} : { until }) };
}
