import { held, type ValueOf } from './documents.ts';
import type { Loaded } from './loaded.ts';

type Noted = ValueOf<'hall-event'>;

/** Why the hall takes a credential back whose holder has left the roll: no ground of the committee's. */
export const leftTheRoll = 'left-the-roll';

/** When each delegate withdrew or passed the place on, as far as that was written down. */
export function leavingTimes({ documents }: Pick<Loaded, 'documents'>): Map<string, string> {
  const times = new Map<string, string>();
  for (const { value } of held(documents, 'delegate'))
    if (value.left !== undefined) times.set(value.id, value.left);
  for (const { value } of held(documents, 'roll-event')) {
    if (!('event' in value) || !value.taken) continue;
    const { event } = value;
    if (event.kind === 'withdrawn' || event.kind === 'transferred') times.set(event.person, event.at);
  }
  return times;
}

/**
 * The events of the hall with a revocation for everybody who has left the roll, at the time of leaving: what they
 * did before stays in the history of the quorum, and their card opens no door on any machine.
 */
export function withLeavers(
  record: readonly Noted[],
  leavers: readonly { entry: string; at: string | undefined }[],
): Noted[] {
  const all = [...record];
  for (const { entry, at = new Date(0).toISOString() } of leavers) {
    const later = all.findIndex(({ event }) => Date.parse(event.at) > Date.parse(at));
    const revoked: Noted = { event: { kind: 'revoked', entry, at, reason: leftTheRoll } };
    all.splice(later === -1 ? all.length : later, 0, revoked);
  }
  return all;
}
