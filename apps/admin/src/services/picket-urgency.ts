import type { PicketState, SafetyReason } from '@plenum/solidarity';

export const urgencies = ['now', 'soon', 'later'] as const;
/** When it is to be done: now; within the week before the picket; when there is time. */
export type Urgency = (typeof urgencies)[number];

/** How far a picket is: whole local days until its date, and whether it has begun and is over. */
export type Nearness = { daysLeft: number; hasBegun: boolean; isOver: boolean };

/** A step that a picket waits for. */
export type TaskCode =
  | 'invite'
  | 'plan'
  | 'plan-anew'
  | 'confirm'
  | 'stand-by'
  | 'call-out'
  | 'begin'
  | 'report';

/** From so many days before the picket on, what is missing is missing now; a week before it comes up. */
const lastDays = 3;
const week = 7;

/** When a step that a picket waits for is to be taken. */
export function urgencyOfTask(task: TaskCode, { daysLeft }: Nearness): Urgency {
  if (task === 'call-out' || task === 'begin' || task === 'report') return 'now';
  if (task === 'plan-anew') return daysLeft <= lastDays ? 'now' : 'soon';
  return byDays(daysLeft);
}

/** When something that is missing for the safety of a picket is to be done. */
export function urgencyOfSafety(reason: SafetyReason, { daysLeft }: Nearness): Urgency {
  switch (reason.code) {
    case 'notice-overdue':
    case 'heads-before-missing':
    case 'heads-after-missing':
    case 'heads-unaccounted':
    case 'arrest-time-missing':
    case 'arrest-place-missing':
    case 'arrest-witness-missing':
    case 'arrest-lawyer-missing':
    case 'arrest-not-released':
    case 'not-home':
      return 'now';
    case 'notice-due':
      return byDays(reason.params.daysLeft);
    case 'notice-late':
      return 'soon';
    default:
      return byDays(daysLeft);
  }
}

/** What is only of use before a picket, and says nothing to anybody after it. */
const beforehand: readonly SafetyReason['code'][] = [
  'record-missing',
  'notice-unknown',
  'notice-due',
  'notice-overdue',
  'steward-missing',
  'first-aid-missing',
  'letter-bearer-missing',
  'legal-number-missing',
];

/** Whether something missing can still be mended, or must be. */
export const isOfUse = ({ code }: SafetyReason, { isOver }: Nearness): boolean =>
  !(isOver && beforehand.includes(code));

/** The step that a picket waits for, if it waits for one; `isCalled` by the plan B that was chosen. */
export function taskOf(
  state: PicketState,
  { hasBegun, isOver }: Nearness,
  { moved, contingent, isCalled }: { moved: boolean; contingent: boolean; isCalled: boolean },
): TaskCode | undefined {
  switch (state) {
    case 'not-invited':
      return 'invite';
    case 'invited':
      return 'plan';
    case 'planned':
      return moved ? 'plan-anew' : 'confirm';
    case 'confirmed':
      if (contingent) return isCalled ? 'call-out' : 'stand-by';
      if (hasBegun) return 'begin';
      return moved ? 'plan-anew' : undefined;
    case 'standing-by':
      return isCalled ? 'call-out' : undefined;
    case 'called-out':
      return hasBegun ? 'begin' : undefined;
    case 'held':
      return isOver ? 'report' : undefined;
    default:
      return undefined;
  }
}

function byDays(daysLeft: number): Urgency {
  if (daysLeft <= lastDays) return 'now';
  return daysLeft <= week ? 'soon' : 'later';
}
