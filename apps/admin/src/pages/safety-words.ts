import type { SafetyReason } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Urgency } from '../services/picket-urgency.ts';
import type { SafetyProblem } from '../services/safety-read.ts';

export const safetyProblems = {
  'not-a-date': 'safety.notADate',
  'not-a-count': 'solidarity.answers.notACount',
  'not-a-moment': 'safety.notAMoment',
  'not-yet': 'safety.notYet',
  'before-arrest': 'safety.beforeArrest',
  nobody: 'safety.nobody',
  twice: 'safety.twice',
} as const satisfies Record<SafetyProblem['code'], Key>;

export const urgencyNames = {
  now: 'safety.urgency.now',
  soon: 'safety.urgency.soon',
  later: 'safety.urgency.later',
} as const satisfies Record<Urgency, Key>;

export const urgencyLooks = { now: 'now', soon: 'risk', later: 'plain' } as const satisfies Record<
  Urgency,
  string
>;

export const homeKinds = {
  section: 'safety.home.section',
  delegate: 'safety.home.delegate',
} as const satisfies Record<'section' | 'delegate', Key>;

type ParamsOf<C> = Extract<SafetyReason, { code: C }>['params'];
type Reasons = { [C in SafetyReason['code']]: (reader: Reader, params: ParamsOf<C>) => string };

const reasons: Reasons = {
  'record-missing': (reader) => reader.say('safety.reason.record-missing'),
  'notice-unknown': (reader) => reader.say('safety.reason.notice-unknown'),
  'notice-due': (reader, { due, daysLeft }) =>
    reader.say('safety.reason.notice-due', { due: reader.days(due), daysLeft }),
  'notice-overdue': (reader, { due, daysLate }) =>
    reader.say('safety.reason.notice-overdue', { due: reader.days(due), daysLate }),
  'notice-late': (reader, { due, given }) =>
    reader.say('safety.reason.notice-late', { due: reader.days(due), given: reader.days(given) }),
  'steward-missing': (reader) => reader.say('safety.reason.steward-missing'),
  'first-aid-missing': (reader) => reader.say('safety.reason.first-aid-missing'),
  'letter-bearer-missing': (reader) => reader.say('safety.reason.letter-bearer-missing'),
  'legal-number-missing': (reader) => reader.say('safety.reason.legal-number-missing'),
  'heads-before-missing': (reader) => reader.say('safety.reason.heads-before-missing'),
  'heads-after-missing': (reader) => reader.say('safety.reason.heads-after-missing'),
  'heads-unaccounted': (reader, { before, after, arrested, missing }) =>
    reader.say('safety.reason.heads-unaccounted', { before, after, arrested, missing }),
  'arrest-time-missing': (reader, { arrest }) => reader.say('safety.reason.arrest-time-missing', { arrest }),
  'arrest-place-missing': (reader, { arrest }) =>
    reader.say('safety.reason.arrest-place-missing', { arrest }),
  'arrest-witness-missing': (reader, { arrest }) =>
    reader.say('safety.reason.arrest-witness-missing', { arrest }),
  'arrest-lawyer-missing': (reader, { arrest }) =>
    reader.say('safety.reason.arrest-lawyer-missing', { arrest }),
  'arrest-not-released': (reader, { arrest }) => reader.say('safety.reason.arrest-not-released', { arrest }),
  'not-home': (reader, { kind, who }) => reader.say('safety.reason.not-home', { kind, who }),
};

/** What is missing for the safety of a picket; dates are local ones of the picket. */
export function safetyReason(reader: Reader, reason: SafetyReason): string {
  const say = reasons[reason.code] as (reader: Reader, params: SafetyReason['params']) => string;
  return say(reader, reason.params);
}
