import type { MotionReason } from './motion-reasons.ts';
import { type MotionEvent, type MotionsInput, motionsInputSchema } from './motion-schemas.ts';
import type { Motion, MotionStep } from './motion-state.ts';
import { readInput } from './read-input.ts';
import { takeMotionStep } from './take-motion-step.ts';

/** The motions as they stand, in the order in which they came, and what became of every step. */
export type MotionsFollowed = { motions: Motion[]; trail: MotionStep[] };

type Drafts = Map<string, Motion>;
type Of<K extends MotionEvent['kind']> = Extract<MotionEvent, { kind: K }>;

const begin = (
  { motion: id, title, text, by, at }: Of<'submitted'> | Of<'composite-proposed'>,
  given: Pick<Motion, 'movers' | 'state' | 'emergency' | 'composite'>,
): Motion => ({
  id,
  title,
  submitted: { by, at },
  seconders: [],
  since: at,
  ruling: null,
  text,
  versions: [],
  into: null,
  remission: null,
  references: [],
  withdrawnBy: [],
  ...given,
});

function submit(drafts: Drafts, event: Of<'submitted'>, deadline: string | undefined): MotionReason[] {
  const { motion, by, at, grounds = '' } = event;
  if (drafts.has(motion)) return [{ code: 'id-taken', params: { motion } }];
  const late = deadline !== undefined && Date.parse(at) > Date.parse(deadline);
  if (late && grounds.trim() === '') return [{ code: 'after-deadline', params: { deadline } }];
  const given = {
    movers: [by],
    state: 'submitted',
    emergency: late ? grounds : null,
    composite: null,
  } as const;
  drafts.set(motion, begin(event, { ...given, movers: [by] }));
  return [];
}

function proposeComposite(drafts: Drafts, event: Of<'composite-proposed'>): MotionReason[] {
  const { motion, of, at } = event;
  if (drafts.has(motion)) return [{ code: 'id-taken', params: { motion } }];
  const parts = [...new Set(of)];
  if (parts.length < 2) return [{ code: 'too-few-parts', params: { found: parts.length } }];
  const reasons = parts.flatMap((part): MotionReason[] => {
    const draft = drafts.get(part);
    if (draft === undefined) return [{ code: 'unknown-motion', params: { motion: part } }];
    if (draft.state !== 'admissible')
      return [{ code: 'part-not-open', params: { motion: part, state: draft.state } }];
    return Date.parse(at) < Date.parse(draft.since)
      ? [{ code: 'before-last-step', params: { since: draft.since } }]
      : [];
  });
  if (reasons.length > 0) return reasons;
  const movers = [...new Set(parts.flatMap((part) => drafts.get(part)?.movers ?? []))];
  const composite = { of: parts, agreed: [] };
  drafts.set(motion, begin(event, { movers, state: 'proposed', emergency: null, composite }));
  return [];
}

/** The mover of a part agrees; when all have, the composite stands in the place of its parts. */
function agree(drafts: Drafts, whole: Motion, { part, by, at }: Of<'composite-agreed'>): MotionReason[] {
  const { composite } = whole;
  const own = drafts.get(part);
  if (composite === null || own === undefined || !composite.of.includes(part))
    return [{ code: 'not-a-part', params: { motion: part } }];
  if (!own.movers.includes(by)) return [{ code: 'not-the-mover', params: { movers: own.movers } }];
  if (composite.agreed.includes(part)) return [{ code: 'done-already', params: { by } }];
  const closed = composite.of.flatMap((id): MotionReason[] => {
    const state = drafts.get(id)?.state ?? 'withdrawn';
    return state === 'admissible' ? [] : [{ code: 'part-not-open', params: { motion: id, state } }];
  });
  if (closed.length > 0) return closed;
  const agreed = [...composite.agreed, part];
  const stands = agreed.length === composite.of.length;
  drafts.set(whole.id, {
    ...whole,
    since: at,
    composite: { ...composite, agreed },
    state: stands ? 'admissible' : 'proposed',
  });
  for (const id of stands ? composite.of : []) {
    const taken = drafts.get(id);
    if (taken !== undefined) drafts.set(id, { ...taken, state: 'composited', since: at, into: whole.id });
  }
  return [];
}

function take(drafts: Drafts, event: MotionEvent, rules: NonNullable<MotionsInput['rules']>): MotionReason[] {
  if (event.kind === 'submitted') return submit(drafts, event, rules.deadline);
  if (event.kind === 'composite-proposed') return proposeComposite(drafts, event);
  const motion = drafts.get(event.motion);
  if (motion === undefined) return [{ code: 'unknown-motion', params: { motion: event.motion } }];
  const outcome = takeMotionStep(motion, event, rules.seconders ?? 0);
  if (Array.isArray(outcome) && (outcome.length > 0 || event.kind !== 'composite-agreed')) return outcome;
  if (event.kind === 'composite-agreed') return agree(drafts, motion, event);
  drafts.set(motion.id, { ...motion, ...outcome, since: event.at });
  return [];
}

/**
 * Follows motions through what happened to them, in the order in which it was written down: handed in, in time or with
 * grounds; seconded; ruled admissible or not, which may be challenged and is then upheld or overturned; put together
 * with others once their movers agree; changed by amendments that the mover accepts; drafted anew beside the original;
 * withdrawn by the mover, remitted if the mover agrees, referred back until there is a new draft; not reached, carried
 * or lost. A step that its motion cannot take changes nothing and stays in the trail with its reasons.
 * @param input `events`, and `rules`: the deadline, and how many seconders a motion needs
 * @returns every motion with who did what and when, and the trail
 * @throws PlatformError with all problems: 'not-an-instant', 'missing', 'empty' and others
 * @example
 * const step = { motion: 'M1', at: '2027-03-01T09:00:00Z' };
 * const { motions, trail } = followMotions({
 *   events: [
 *     { kind: 'submitted', ...step, by: 'oral', title: 'Relief', text: 'We open a fund.' },
 *     { kind: 'ruled', ...step, by: 'standing-orders', admissible: false, reason: 'The same as M4' },
 *     { kind: 'decided', ...step, by: 'chair', carried: true },
 *   ],
 * });
 * motions[0]?.state; // 'inadmissible'
 * trail[2]?.because; // => [{ code: 'not-open', params: { state: 'inadmissible' } }]
 */
export function followMotions(input: MotionsInput): MotionsFollowed {
  const { rules = {}, events } = readInput(motionsInputSchema, input);
  const drafts: Drafts = new Map();
  const trail = events.map((event, index): MotionStep => {
    const because = take(drafts, event, rules);
    const { motion, kind, by, at } = event;
    return { event: index, motion, kind, by, at, taken: because.length === 0, because };
  });
  return { motions: [...drafts.values()], trail };
}
