import { checkCredential, type HallEvent, readCode, shortCodeOf } from '@plenum/delegates';
import { change, held } from './documents.ts';
import { type Hall, hallOf } from './hall.ts';
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

/** Checks a card at the door and notes what happens with it; what the rules refuse is told and not noted. */
export async function checkCard(office: Office, code: string, act: CardAct): Promise<CheckAnswer> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { outcome: 'unknown' };
  const check = checkCredential(hall.kit, hall.state, code);
  if (!('holder' in check)) {
    if (check.status === 'unknown') return { outcome: isFormer(hall, code) ? 'revoked' : 'unknown' };
    return { outcome: check.status, typed: code };
  }
  const { holder } = check;
  const branch = branchNames(loaded.conference.branches)(hall.branchOf(holder.branch) ?? holder.branch);
  const refusal = refusalOf(check.status, holder, act);
  if (refusal !== undefined) return { outcome: refusal, branch };
  const events = held(loaded.documents, 'hall-event');
  const at = { document: newId(office), revision: null, position: events.length };
  const event = eventOf(act, holder.entry, office.now().toISOString());
  const saved = await office.store.save([change('hall-event', at, event)], {
    by: office.by,
    now: event.at,
    read: [],
  });
  return { outcome: saved.status === 'saved' ? done[act] : 'conflict', branch };
}

type Holder = Hall['state']['entries'][number];

function refusalOf(
  status: 'valid' | 'already-in' | 'challenged' | 'revoked' | 'collected',
  holder: Holder,
  act: CardAct,
): CheckAnswer['outcome'] | undefined {
  if (status === 'revoked' && act !== 'collected')
    return holder.standing === 'rejected' ? 'rejected' : 'revoked';
  if (act === 'arrived') return status === 'already-in' || status === 'collected' ? status : undefined;
  if (act === 'left') return holder.present ? undefined : 'not-in';
  if (act === 'upheld' || act === 'rejected') return holder.standing === 'disputed' ? undefined : 'refused';
  if (act === 'challenged' && holder.standing === 'disputed') return 'challenged';
  if (act === 'collected' && holder.collected) return 'refused';
  return undefined;
}

function eventOf(act: CardAct, entry: string, at: string): HallEvent {
  if (act === 'upheld' || act === 'rejected')
    return { kind: 'decided', entry, at, outcome: act, by: 'credentials-committee' };
  if (act === 'challenged') return { kind: 'challenged', entry, at, reason: 'at-the-door' };
  return { kind: act, entry, at };
}

/** A card of somebody who has withdrawn meanwhile is no stranger's: the door is told that it is revoked. */
function isFormer({ formerNumbers }: Hall, code: string): boolean {
  const read = readCode(code);
  if (read.status === 'number') return formerNumbers.includes(read.value);
  return read.status === 'short' && formerNumbers.some((number) => shortCodeOf(number) === read.value);
}
