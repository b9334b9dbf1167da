import type { RollEvent, RollReason } from '@plenum/delegates';
import { type Turn, turnAfter, turnIn } from './call-turn.ts';
import { membersOf } from './follow-steps.ts';
import { judge } from './judge-step.ts';
import { keepSteps } from './keep-steps.ts';
import { livingRoll, type Open } from './living-roll.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type RollStepRecord, withdrawalReasons } from './roll-events.ts';
import { type RollNames, rollNames } from './roll-names.ts';
import { onRoll } from './withdraw.ts';

export type AnswerView = {
  document: string;
  revision: number;
  codeName: string;
  branch: string;
  /** In whose place, if anybody left it. */
  leaver: string | null;
  answerBy: string | undefined;
  /** The time for the answer is over. */
  lapsed: boolean;
  /** Whose turn it is if this one does not come. */
  turn: Turn;
  names: RollNames;
};

export type CallAnswered =
  | { status: 'done'; branch: string }
  | { status: 'refused'; branch: string; because: RollReason[] }
  | { status: 'no-answer' }
  | { status: 'conflict' }
  | { status: 'unknown' };

const answers = ['accepted', 'declined'] as const;

/** The call to an alternate, while it waits for an answer or has just run out. */
export async function viewAnswer(office: Office, document: string): Promise<AnswerView | undefined> {
  const open = await openConference(office);
  const now = office.now();
  const roll = livingRoll(open, now.toISOString());
  const alternate = onRoll(open, document);
  const member = alternate && membersOf(roll).find(({ id }) => id === alternate.value.id);
  if (alternate === undefined || (member?.state !== 'called' && member?.state !== 'lapsed')) return undefined;
  const lapsed = member.state === 'lapsed';
  const after = lapsed ? turnIn(open, roll, member.branch, now) : declining(open, member.id, now).turn;
  return {
    document,
    revision: alternate.revision,
    codeName: alternate.value.codeName,
    branch: member.branch,
    leaver: member.for,
    answerBy: member.answerBy ?? undefined,
    lapsed,
    turn: after,
    names: rollNames(open),
  };
}

/**
 * Takes the answer of an alternate. Whoever declines has the next called in the same step; an answer that comes
 * too late is refused and kept for the trail. The same answer twice is as once.
 */
export async function answerCall(
  office: Office,
  document: string,
  revision: number,
  sent: { answer: string; reason: string },
): Promise<CallAnswered> {
  const open = await openConference(office);
  const alternate = onRoll(open, document);
  const kind = answers.find((one) => one === sent.answer);
  if (alternate === undefined) return { status: 'unknown' };
  if (kind === undefined) return { status: 'no-answer' };
  const now = office.now();
  const at = now.toISOString();
  const { id } = alternate.value;
  const member = membersOf(livingRoll(open, at)).find((one) => one.id === id);
  if (member === undefined) return { status: 'unknown' };
  const { branch, state } = member;
  if (state === (kind === 'accepted' ? 'seated' : 'declined')) return { status: 'done', branch };
  if (state === 'alternate' || state === 'elected') return { status: 'unknown' };
  const reason = withdrawalReasons.find((one) => one === sent.reason);
  const { steps } =
    kind === 'declined'
      ? declining(open, id, now, reason)
      : { steps: [judge(open, { kind, alternate: id, at })] };
  const refused = steps.find((step) => !step.taken);
  const saved = await keepSteps(office, open, steps, at, new Map([[document, revision]]));
  if (saved === 'conflict') return { status: 'conflict' };
  return refused ? { status: 'refused', branch, because: refused.because } : { status: 'done', branch };
}

/** The alternate declines and the next is called, if there is one. */
function declining(
  open: Open,
  alternate: string,
  now: Date,
  reason?: string,
): { steps: RollStepRecord[]; turn: Turn } {
  const at = now.toISOString();
  const event: RollEvent = { kind: 'declined', alternate, at, ...(reason === undefined ? {} : { reason }) };
  const declined = judge(open, event);
  const roll = livingRoll(open, at, declined.taken ? [declined] : []);
  const member = membersOf(roll).find(({ id }) => id === alternate);
  const turn =
    member?.for == null
      ? turnIn(open, roll, member?.branch ?? '', now)
      : turnAfter(open, roll, member.for, now);
  if (!declined.taken) return { steps: [declined], turn };
  if (turn.step) return { steps: [declined, turn.step], turn };
  return { steps: [{ ...declined, because: [...declined.because, ...turn.because] }], turn };
}
