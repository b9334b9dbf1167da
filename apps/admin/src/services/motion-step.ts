import type { MotionEvent, MotionReason } from '@plenum/platform';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { motionsOf } from './motions.ts';
import { newId, type Office } from './office.ts';

/** The steps that are entered on a motion's page. */
export const motionSteps = [
  'seconded',
  'admissible',
  'inadmissible',
  'challenged',
  'upheld',
  'overturned',
  'withdrawn',
  'remission-moved',
  'remission-agreed',
  'remission-refused',
  'referred-back',
  'not-reached',
  'carried',
  'lost',
] as const;
export type MotionStepName = (typeof motionSteps)[number];

export type MotionStepForm = { step: string; by: string; words: string; token: string };

export type MotionStepped =
  | { status: 'saved' }
  | { status: 'refused'; reasons: MotionReason[] | 'no-words' | 'no-step' }
  | { status: 'unknown' };

/** A name for a step that is about to be entered, so that a form sent twice enters it once. */
export const newStep = (office: Office): string => newId(office);

/** Enters a step of a motion; one that cannot be is refused with every reason, and nothing is kept of it. */
export async function stepMotion(
  office: Office,
  motion: string,
  { step, by, words, token }: MotionStepForm,
): Promise<MotionStepped> {
  if (!/^[0-9a-f]{32}$/.test(token)) return { status: 'unknown' };
  const { documents } = await openConference(office);
  const before = motionsOf({ documents });
  if (!before.motions.some(({ id }) => id === motion)) return { status: 'unknown' };
  const entered = held(documents, 'motion-event');
  if (entered.some(({ document }) => document === token)) return { status: 'saved' };
  const name = motionSteps.find((one) => one === step);
  if (name === undefined) return { status: 'refused', reasons: 'no-step' };
  const said = words.trim().slice(0, 10_000);
  if (name === 'remission-moved' && said === '') return { status: 'refused', reasons: 'no-words' };
  const event = eventOf(name, { motion, by: by.trim() || 'chair', at: office.now().toISOString() }, said);
  const taken = motionsOf({ documents, next: event }).trail.at(-1);
  if (taken !== undefined && !taken.taken) return { status: 'refused', reasons: taken.because };
  const at = { document: token, revision: null, position: entered.length };
  const saved = await office.store.save([change('motion-event', at, { event })], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? { status: 'saved' } : { status: 'unknown' };
}

type Base = { motion: string; by: string; at: string };

function eventOf(name: MotionStepName, base: Base, said: string): MotionEvent {
  const reason = said === '' ? {} : { reason: said };
  switch (name) {
    case 'admissible':
    case 'inadmissible':
      return { kind: 'ruled', ...base, admissible: name === 'admissible', ...reason };
    case 'upheld':
    case 'overturned':
      return { kind: 'challenge-decided', ...base, upheld: name === 'upheld' };
    case 'remission-moved':
      return { kind: 'remission-moved', ...base, to: said.slice(0, 200) };
    case 'remission-agreed':
    case 'remission-refused':
      return { kind: 'remission-answered', ...base, agreed: name === 'remission-agreed' };
    case 'carried':
    case 'lost':
      return { kind: 'decided', ...base, carried: name === 'carried' };
    case 'challenged':
    case 'referred-back':
      return { kind: name, ...base, ...reason };
    default:
      return { kind: name, ...base };
  }
}
