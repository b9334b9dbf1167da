import type { RollEvent } from '@plenum/delegates';
import { type Turn, turnAfter } from './call-turn.ts';
import { type Held, held } from './documents.ts';
import { membersOf } from './follow-steps.ts';
import { judge } from './judge-step.ts';
import { keepSteps } from './keep-steps.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { confirmedNow } from './places.ts';
import { withdrawalReasons } from './roll-events.ts';
import { type RollNames, rollNames } from './roll-names.ts';

export type WithdrawView = {
  document: string;
  revision: number;
  codeName: string;
  branch: string;
  /** They were told that they can come. */
  confirmed: boolean;
  turn: Turn;
  names: RollNames;
};

/** Who would be called if this delegate withdrew; nothing for a document that is no delegate's. */
export async function viewWithdraw(office: Office, document: string): Promise<WithdrawView | undefined> {
  const open = await openConference(office);
  const now = office.now();
  const roll = livingRoll(open, now.toISOString());
  const leaver = onRoll(open, document);
  const place = leaver && membersOf(roll).find(({ id }) => id === leaver.value.id);
  if (leaver === undefined || (place?.state !== 'elected' && place?.state !== 'seated')) return undefined;
  return {
    document,
    revision: leaver.revision,
    codeName: leaver.value.codeName,
    branch: place.branch,
    confirmed: confirmedNow(open).has(leaver.value.id),
    turn: turnAfter(open, roll, leaver.value.id, now),
    names: rollNames(open),
  };
}

/** Takes a delegate off the roll and calls the alternate whose turn it is, in one step; twice is as once. */
export async function withdraw(
  office: Office,
  document: string,
  revision: number,
  why: string,
): Promise<{ status: 'done'; branch: string } | { status: 'conflict' } | { status: 'unknown' }> {
  const open = await openConference(office);
  const reason = withdrawalReasons.find((one) => one === why);
  const leaver = onRoll(open, document);
  if (leaver === undefined || reason === undefined) return { status: 'unknown' };
  const now = office.now();
  const at = now.toISOString();
  const before = membersOf(livingRoll(open, at)).find(({ id }) => id === leaver.value.id);
  if (before === undefined || !before.held) return { status: 'unknown' };
  if (before.state === 'withdrawn') return { status: 'done', branch: before.branch };
  const event: RollEvent = { kind: 'withdrawn', at, person: leaver.value.id, reason };
  const left = judge(open, event);
  const turn = turnAfter(open, livingRoll(open, at, left.taken ? [left] : []), leaver.value.id, now);
  const steps = turn.step
    ? [left, turn.step]
    : [{ ...left, because: [...left.because, ...(left.taken ? turn.because : [])] }];
  const saved = await keepSteps(office, open, steps, at, new Map([[document, revision]]));
  return saved === 'saved' ? { status: 'done', branch: before.branch } : { status: 'conflict' };
}

/** The document of somebody of the roll. */
export function onRoll({ documents }: Open, document: string): Held<'delegate'> | undefined {
  return held(documents, 'delegate').find((one) => one.document === document && one.value.left === undefined);
}
