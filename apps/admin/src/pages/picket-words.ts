import type { HourNote, PicketEvent, PicketState, StepReason } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AnswersProblem } from '../services/picket-answers.ts';
import type { CancelReason, DayMode } from '../services/picket-records.ts';

export const stateNames = {
  'not-invited': 'solidarity.state.not-invited',
  invited: 'solidarity.state.invited',
  planned: 'solidarity.state.planned',
  confirmed: 'solidarity.state.confirmed',
  'standing-by': 'solidarity.state.standing-by',
  'called-out': 'solidarity.state.called-out',
  held: 'solidarity.state.held',
  reported: 'solidarity.state.reported',
  cancelled: 'solidarity.state.cancelled',
} as const satisfies Record<PicketState, Key>;

export const stepNames = {
  invited: 'solidarity.step.invited',
  planned: 'solidarity.step.planned',
  confirmed: 'solidarity.step.confirmed',
  'standing-by': 'solidarity.step.standing-by',
  'called-out': 'solidarity.step.called-out',
  held: 'solidarity.step.held',
  reported: 'solidarity.step.reported',
  cancelled: 'solidarity.step.cancelled',
} as const satisfies Record<PicketEvent['kind'], Key>;

export const cancelNames = {
  'section-withdraws': 'solidarity.cancel.section-withdraws',
  'lawyer-advises': 'solidarity.cancel.lawyer-advises',
  forbidden: 'solidarity.cancel.forbidden',
  unsafe: 'solidarity.cancel.unsafe',
  blocked: 'solidarity.cancel.blocked',
  other: 'solidarity.cancel.other',
} as const satisfies Record<CancelReason, Key>;

export const modeNames = {
  'same-date': 'solidarity.mode.same-date',
  simultaneous: 'solidarity.mode.simultaneous',
  relay: 'solidarity.mode.relay',
} as const satisfies Record<DayMode, Key>;

export const modeHints = {
  'same-date': 'solidarity.mode.same-date.hint',
  simultaneous: 'solidarity.mode.simultaneous.hint',
  relay: 'solidarity.mode.relay.hint',
} as const satisfies Record<DayMode, Key>;

export const answersProblems = {
  'bad-hours': 'solidarity.answers.badHours',
  'not-a-count': 'solidarity.answers.notACount',
  'not-minutes': 'solidarity.answers.notMinutes',
} as const satisfies Record<AnswersProblem['code'], Key>;

type ParamsOf<All extends { code: string; params: unknown }, C> = Extract<All, { code: C }>['params'];
type Notes = { [C in HourNote['code']]: (reader: Reader, params: ParamsOf<HourNote, C>) => string };

const notes: Notes = {
  'clocks-change': (reader, { date, minutes }) =>
    reader.say('solidarity.note.clocks-change', {
      day: reader.days(date),
      way: minutes > 0 ? 'forward' : 'back',
      minutes: Math.abs(minutes),
    }),
  'other-date': (reader, { date, conferenceDate }) =>
    reader.say('solidarity.note.other-date', {
      there: reader.days(date),
      here: reader.days(conferenceDate),
    }),
  'zone-law-changed': (reader, { was, is }) =>
    reader.say('solidarity.note.zone-law-changed', { was: was.join(', '), is }),
};

/** What to mind about the hour of a picket. */
export function hourNote(reader: Reader, note: HourNote): string {
  const say = notes[note.code] as (reader: Reader, params: HourNote['params']) => string;
  return say(reader, note.params);
}

type Steps = Record<
  StepReason['code'],
  (reader: Reader, params: Record<string, unknown>, timeZone: string) => string
>;

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const at = (reader: Reader, value: unknown, timeZone: string): string =>
  Number.isNaN(Date.parse(word(value))) ? word(value) : reader.moment(word(value), timeZone);
const inState = (reader: Reader, state: unknown): string => {
  const known = Object.entries(stateNames).find(([one]) => one === state);
  return known === undefined ? word(state) : reader.say(known[1]);
};

const steps: Steps = {
  'picket-unknown': (reader) => reader.say('solidarity.refused.picket-unknown'),
  'picket-out-of-order': (reader, { state }) =>
    reader.say('solidarity.refused.picket-out-of-order', { state: inState(reader, state) }),
  'step-before-last': (reader, { last }, zone) =>
    reader.say('solidarity.refused.step-before-last', { last: at(reader, last, zone) }),
  'advice-against': (reader) => reader.say('solidarity.refused.advice-against'),
  'not-contingent': (reader) => reader.say('solidarity.refused.not-contingent'),
  'not-called-out': (reader) => reader.say('solidarity.refused.not-called-out'),
  'start-past': (reader, { start }, zone) =>
    reader.say('solidarity.refused.start-past', { start: at(reader, start, zone) }),
  'start-before-decision': (reader, { notBefore }, zone) =>
    reader.say('solidarity.refused.start-before-decision', { time: at(reader, notBefore, zone) }),
  'held-early': (reader, { start }, zone) =>
    reader.say('solidarity.refused.held-early', { start: at(reader, start, zone) }),
  'start-moved': (reader, { from, to }, zone) =>
    reader.say('solidarity.refused.start-moved', { from: at(reader, from, zone), to: at(reader, to, zone) }),
};

/** Why a step was not taken, or what it changed; times are those of the picket. */
export function stepReason(reader: Reader, reason: StepReason, timeZone: string): string {
  return steps[reason.code](reader, reason.params, timeZone);
}
