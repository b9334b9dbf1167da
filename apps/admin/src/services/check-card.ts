import { type CredentialCheck, checkCredential, type HallEvent } from '@plenum/delegates';
import { change, held } from './documents.ts';
import { hallOf } from './hall.ts';
import type { HallGround } from './hall-event-record.ts';
import { openConference } from './load-conference.ts';
import { branchNames } from './names.ts';
import { newId, type Office } from './office.ts';
import type { CheckAnswer } from './view-hall.ts';

export const cardActs = [
  'arrived',
  'left',
  'challenged',
  'upheld',
  'rejected',
  'revoked',
  'collected',
] as const;
export type CardAct = (typeof cardActs)[number];

const done: Record<CardAct, CheckAnswer['outcome']> = {
  arrived: 'admitted',
  left: 'left',
  challenged: 'challenged',
  upheld: 'upheld',
  rejected: 'rejected',
  revoked: 'revoked',
  collected: 'collected',
};

/** What is done with a credential only on a ground that is given. */
const weighty: readonly CardAct[] = ['challenged', 'upheld', 'rejected', 'revoked'];

/** Checks a card at the door and notes what happens with it; what the rules refuse is told and not noted. */
export async function checkCard(
  office: Office,
  code: string,
  act: CardAct,
  ground: HallGround | undefined,
): Promise<CheckAnswer> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { outcome: 'unknown' };
  const check = checkCredential(hall.kit, hall.state, code);
  if (!('holder' in check))
    return check.status === 'unknown' ? { outcome: 'unknown' } : { outcome: check.status, typed: code };
  const { holder } = check;
  const branch = branchNames(loaded.conference.branches)(hall.branchOf(holder.branch) ?? holder.branch);
  const refusal = refusalOf(check, act);
  if (refusal !== undefined) return { outcome: refusal, branch };
  if (ground === undefined && weighty.includes(act)) return { outcome: 'no-ground', branch, typed: code };
  const events = held(loaded.documents, 'hall-event');
  const at = { document: newId(office), revision: null, position: events.length };
  const event = eventOf(act, holder.entry, office.now().toISOString(), ground);
  const record = { event, ...(event.kind === 'decided' ? { ground } : {}) };
  const saved = await office.store.save([change('hall-event', at, record)], {
    by: office.by,
    now: event.at,
    read: [],
  });
  return { outcome: saved.status === 'saved' ? done[act] : 'conflict', branch };
}

type Found = Extract<CredentialCheck, { holder: unknown }>;

function refusalOf(check: Found, act: CardAct): CheckAnswer['outcome'] | undefined {
  const { status, holder } = check;
  // The lost card, not the holder's: whatever is done with it must not be done to the holder.
  if (status === 'revoked' && check.because.code === 'credential-replaced') return 'replaced';
  if (status === 'revoked' && act !== 'collected')
    return holder.standing === 'rejected' ? 'rejected' : 'revoked';
  if (act === 'arrived') return status === 'already-in' || status === 'collected' ? status : undefined;
  if (act === 'left') return holder.present ? undefined : 'not-in';
  if (act === 'upheld' || act === 'rejected') return holder.standing === 'disputed' ? undefined : 'refused';
  if (act === 'challenged' && holder.standing === 'disputed') return 'challenged';
  if (act === 'challenged' && holder.collected) return 'collected';
  if (act === 'collected' && holder.collected) return 'refused';
  return undefined;
}

function eventOf(act: CardAct, entry: string, at: string, ground: HallGround | undefined): HallEvent {
  const step = { entry, at };
  if (act === 'upheld' || act === 'rejected')
    return { kind: 'decided', ...step, outcome: act, by: 'credentials-committee' };
  if (act === 'challenged' || act === 'revoked') return { kind: act, ...step, reason: ground ?? 'other' };
  return { kind: act, ...step };
}
