import { readInput } from './check-input.ts';
import { type FullRule, proceduralRule } from './procedural-rules.ts';
import { checkMajorities } from './read-orders.ts';
import {
  judgeInputSchema,
  type OrdersMajority,
  type ProceduralKind,
  type ProceduralMotion,
  type ProceduralSituation,
  proceduralKinds,
  type StandingOrders,
} from './standing-orders-schemas.ts';

/** Every code of why a motion of procedure may not be put now. */
export const proceduralReasonCodes = [
  'no-question',
  'no-ruling',
  'floor-taken',
  'not-seconded',
  'seconder-is-mover',
  'mover-has-spoken',
  'seconder-has-spoken',
  'too-few-speeches',
  'others-first',
  'lost-already',
] as const;

/** A code of `proceduralReasonCodes`. */
export type ProceduralReasonCode = (typeof proceduralReasonCodes)[number];

/** Why it may not be put now. */
export type ProceduralReason =
  | {
      code: 'no-question' | 'no-ruling' | 'not-seconded' | 'seconder-is-mover';
      params: Record<string, never>;
    }
  | { code: 'floor-taken'; params: { by: string } }
  | { code: 'mover-has-spoken' | 'seconder-has-spoken'; params: { who: string } }
  | { code: 'too-few-speeches'; params: { speeches: number; least: number } }
  /** A motion that is dealt with before this one is on its way. */
  | { code: 'others-first'; params: { motion: ProceduralKind } }
  /** It was lost on the same question, and nobody has spoken since. */
  | { code: 'lost-already'; params: { motion: ProceduralKind } };

export type ProceduralJudgement =
  | { status: 'in-order'; rule: FullRule; majority: OrdersMajority }
  | { status: 'out-of-order'; reasons: ProceduralReason[] };

/** What is moved about the question that is open: without one there is nothing to close, pass over or refer back. */
const ofAQuestion: readonly ProceduralKind[] = ['closure', 'next-business', 'reference-back'];

/**
 * Says whether a motion of procedure may be put now by the standing orders, and how: with all reasons if not.
 *
 * @param orders the standing orders; what they leave open about motions of procedure is as usual (Citrine, 1939)
 * @param situation what is before the conference
 * @param motion what is moved, by whom
 * @throws AgendaError with all problems: 'unknown-majority' and the codes of a wrong shape
 * @example
 * const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;
 * const judged = judgeProceduralMotion(
 *   { minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 }, majorities: { procedural: half, rules: half } },
 *   { question: { id: 'M2', spoken: ['K1', 'K2'] } },
 *   { kind: 'closure', mover: 'K2', seconder: 'K3' },
 * );
 * judged; // => { status: 'out-of-order', reasons: [{ code: 'mover-has-spoken', params: { who: 'K2' } }] }
 */
export function judgeProceduralMotion(
  orders: StandingOrders,
  situation: ProceduralSituation,
  motion: ProceduralMotion,
): ProceduralJudgement {
  const given = readInput(judgeInputSchema, { orders, situation, motion }, [], (input, tell) =>
    checkMajorities(input.orders, ['orders'], tell),
  );
  const rule = proceduralRule(given.orders, given.motion.kind);
  const reasons = [
    ...aboutTheQuestion(rule, given.situation, given.motion),
    ...aboutThePeople(rule, given.situation, given.motion),
    ...aboutOthers(given.situation, given.motion),
  ];
  const majority = given.orders.majorities[rule.majority];
  if (reasons.length > 0 || majority === undefined) return { status: 'out-of-order', reasons };
  return { status: 'in-order', rule, majority };
}

function aboutTheQuestion(
  { speechesBefore, interrupts }: FullRule,
  { question, speaking, ruling }: ProceduralSituation,
  { kind, mover }: ProceduralMotion,
): ProceduralReason[] {
  const reasons: ProceduralReason[] = [];
  if (ofAQuestion.includes(kind) && question === undefined) reasons.push({ code: 'no-question', params: {} });
  if (kind === 'challenge-to-the-chair' && ruling === undefined)
    reasons.push({ code: 'no-ruling', params: {} });
  if (speaking !== undefined && speaking !== mover && !interrupts)
    reasons.push({ code: 'floor-taken', params: { by: speaking } });
  const speeches = question?.spoken.length ?? 0;
  if (question !== undefined && ofAQuestion.includes(kind) && speeches < speechesBefore)
    reasons.push({ code: 'too-few-speeches', params: { speeches, least: speechesBefore } });
  return reasons;
}

function aboutThePeople(
  { seconded, notBySpeakers }: FullRule,
  { question }: ProceduralSituation,
  { mover, seconder }: ProceduralMotion,
): ProceduralReason[] {
  const reasons: ProceduralReason[] = [];
  if (seconded && seconder === undefined) reasons.push({ code: 'not-seconded', params: {} });
  if (seconder === mover) reasons.push({ code: 'seconder-is-mover', params: {} });
  const hasSpoken = (who: string | undefined) => who !== undefined && question?.spoken.includes(who) === true;
  if (notBySpeakers && hasSpoken(mover)) reasons.push({ code: 'mover-has-spoken', params: { who: mover } });
  if (notBySpeakers && seconder !== undefined && seconder !== mover && hasSpoken(seconder))
    reasons.push({ code: 'seconder-has-spoken', params: { who: seconder } });
  return reasons;
}

function aboutOthers(
  { pending = [], decided = [], question }: ProceduralSituation,
  { kind }: ProceduralMotion,
): ProceduralReason[] {
  const place = proceduralKinds.indexOf(kind);
  const before = proceduralKinds.find((one, index) => index <= place && pending.includes(one));
  const lost = decided.some(
    (one) => one.kind === kind && one.question === question?.id && one.speechesSince === 0,
  );
  return [
    ...(before === undefined ? [] : [{ code: 'others-first' as const, params: { motion: before } }]),
    ...(lost ? [{ code: 'lost-already' as const, params: { motion: kind } }] : []),
  ];
}
