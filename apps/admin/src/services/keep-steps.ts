import { isDeepStrictEqual } from 'node:util';
import { change, held } from './documents.ts';
import { namedIn } from './follow-steps.ts';
import type { Open } from './living-roll.ts';
import { newId, type Office } from './office.ts';
import type { RollEventRecord, RollStepRecord } from './roll-events.ts';

/**
 * Appends steps to the roll. Everybody whom a step moves is saved with it, so that of two who decide about the same
 * person at the same moment one is told so; `seen` is the revision that somebody looked at before deciding.
 * A refusal with which the trail ends already is not told again.
 */
export async function keepSteps(
  office: Office,
  { documents }: Open,
  steps: readonly RollStepRecord[],
  now: string,
  seen: ReadonlyMap<string, number> = new Map(),
): Promise<'saved' | 'conflict'> {
  const trail = held(documents, 'roll-event').map(({ value }) => value);
  if (steps.every((step) => isTold(trail, step))) return 'saved';
  const moved = new Set(steps.filter(({ taken }) => taken).flatMap(({ event }) => namedIn(event)));
  const saved = await office.store.save(
    [
      ...held(documents, 'delegate')
        .filter(({ value }) => moved.has(value.id))
        .map((one) => {
          const revision = seen.get(one.document) ?? one.revision;
          return change('delegate', { ...one, revision }, { ...one.value, lastStep: now });
        }),
      ...steps.map((step, index) =>
        change(
          'roll-event',
          { document: newId(office), revision: null, position: trail.length + index },
          step,
        ),
      ),
    ],
    { by: office.by, now, read: [] },
  );
  return saved.status;
}

function isTold(trail: readonly RollEventRecord[], step: RollStepRecord): boolean {
  const last = trail.at(-1);
  if (step.taken || last === undefined || !('event' in last) || last.taken) return false;
  const bare = ({ event, because }: RollStepRecord) => [{ ...event, at: '' }, because[0]?.code];
  return isDeepStrictEqual(bare(last), bare(step));
}
