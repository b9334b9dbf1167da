import { type Turn, turnIn } from './call-turn.ts';
import { membersOf } from './follow-steps.ts';
import { keepSteps } from './keep-steps.ts';
import { livingRoll } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type RollNames, rollNames } from './roll-names.ts';
import { onRoll } from './withdraw.ts';

export type CallView = { branch: string; turn: Turn; names: RollNames };

/** Whose turn it is in a branch with a place that nobody holds and nobody is called to. */
export async function viewCall(office: Office, branch: string): Promise<CallView | undefined> {
  const open = await openConference(office);
  if (!open.conference.branches.some(({ id }) => id === branch)) return undefined;
  const now = office.now();
  return {
    branch,
    turn: turnIn(open, livingRoll(open, now.toISOString()), branch, now),
    names: rollNames(open),
  };
}

/** Calls the alternate whose turn it is: the one who was shown, or nobody. */
export async function callNext(
  office: Office,
  branch: string,
  shown: { document: string; revision: number },
): Promise<'done' | 'conflict' | 'unknown'> {
  const open = await openConference(office);
  const alternate = onRoll(open, shown.document);
  if (alternate === undefined || !open.conference.branches.some(({ id }) => id === branch)) return 'unknown';
  const now = office.now();
  const at = now.toISOString();
  const roll = livingRoll(open, at);
  const member = membersOf(roll).find(({ id }) => id === alternate.value.id);
  if (member?.state === 'called' && member.branch === branch) return 'done';
  const { called, step } = turnIn(open, roll, branch, now);
  if (step === undefined || called?.document !== shown.document) return 'conflict';
  const saved = await keepSteps(office, open, [step], at, new Map([[shown.document, shown.revision]]));
  return saved === 'saved' ? 'done' : 'conflict';
}
