import type {
  MotionEvent,
  MotionReason,
  MotionReasonCode,
  MotionState,
  PaperItemKind,
} from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { MotionStepName } from '../services/motion-step.ts';

export const motionStateWords = {
  submitted: 'motion.state.submitted',
  proposed: 'motion.state.proposed',
  admissible: 'motion.state.admissible',
  inadmissible: 'motion.state.inadmissible',
  composited: 'motion.state.composited',
  withdrawn: 'motion.state.withdrawn',
  remitted: 'motion.state.remitted',
  'referred-back': 'motion.state.referred-back',
  'not-reached': 'motion.state.not-reached',
  carried: 'motion.state.carried',
  lost: 'motion.state.lost',
} satisfies Record<MotionState, Key>;

export const motionStepWords = {
  seconded: 'motion.step.seconded',
  admissible: 'motion.step.admissible',
  inadmissible: 'motion.step.inadmissible',
  challenged: 'motion.step.challenged',
  upheld: 'motion.step.upheld',
  overturned: 'motion.step.overturned',
  withdrawn: 'motion.step.withdrawn',
  'remission-moved': 'motion.step.remission-moved',
  'remission-agreed': 'motion.step.remission-agreed',
  'remission-refused': 'motion.step.remission-refused',
  'referred-back': 'motion.step.referred-back',
  'not-reached': 'motion.step.not-reached',
  carried: 'motion.step.carried',
  lost: 'motion.step.lost',
} satisfies Record<MotionStepName, Key>;

export const motionEventWords = {
  submitted: 'motion.event.submitted',
  seconded: 'motion.event.seconded',
  ruled: 'motion.event.ruled',
  challenged: 'motion.event.challenged',
  'challenge-decided': 'motion.event.challenge-decided',
  'composite-proposed': 'motion.event.composite-proposed',
  'composite-agreed': 'motion.event.composite-agreed',
  accepted: 'motion.event.accepted',
  drafted: 'motion.event.drafted',
  withdrawn: 'motion.event.withdrawn',
  'remission-moved': 'motion.event.remission-moved',
  'remission-answered': 'motion.event.remission-answered',
  'referred-back': 'motion.event.referred-back',
  'not-reached': 'motion.event.not-reached',
  decided: 'motion.event.decided',
} satisfies Record<MotionEvent['kind'], Key>;

export const paperKindWords = {
  challenge: 'motion.paper.challenge',
  'emergency-motion': 'motion.paper.emergency-motion',
  text: 'motion.paper.text',
  composite: 'motion.paper.composite',
  motion: 'motion.paper.motion',
} satisfies Record<PaperItemKind, Key>;

const reasons = {
  'unknown-motion': 'motion.reason.unknown-motion',
  'id-taken': 'motion.reason.id-taken',
  'after-deadline': 'motion.reason.after-deadline',
  'before-last-step': 'motion.reason.before-last-step',
  'not-open': 'motion.reason.not-open',
  'not-the-mover': 'motion.reason.not-the-mover',
  'mover-cannot-second': 'motion.reason.mover-cannot-second',
  'done-already': 'motion.reason.done-already',
  'not-enough-seconders': 'motion.reason.not-enough-seconders',
  'no-reason': 'motion.reason.no-reason',
  'no-ruling': 'motion.reason.no-ruling',
  'no-challenge': 'motion.reason.no-challenge',
  'challenge-open': 'motion.reason.challenge-open',
  'too-few-parts': 'motion.reason.too-few-parts',
  'part-not-open': 'motion.reason.part-not-open',
  'not-a-part': 'motion.reason.not-a-part',
  'no-remission': 'motion.reason.no-remission',
  'remission-open': 'motion.reason.remission-open',
} satisfies Record<MotionReasonCode, Key>;

/** Why a step cannot be taken. */
export function motionReasonWords(reader: Reader, { code, params }: MotionReason): string {
  if (code === 'not-open')
    return reader.say(reasons[code], { state: reader.say(motionStateWords[params.state as MotionState]) });
  const said = Object.entries(params).map(([name, value]): [string, string | number] => [
    name,
    typeof value === 'number' ? value : [value].flat().join(', '),
  ]);
  return reader.say(reasons[code], Object.fromEntries(said));
}
