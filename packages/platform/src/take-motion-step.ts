import type { MotionReason } from './motion-reasons.ts';
import type { MotionEvent } from './motion-schemas.ts';
import type { Motion, MotionState } from './motion-state.ts';

/** What a step makes of motions, or why it is refused. */
export type Outcome = Partial<Motion> | MotionReason[];

type Of<K extends MotionEvent['kind']> = Extract<MotionEvent, { kind: K }>;
type Take<K extends MotionEvent['kind']> = (motion: Motion, event: Of<K>, needed: number) => Outcome;

/** The states in which a motion can take a step. */
const from: { [K in MotionEvent['kind']]?: readonly MotionState[] } = {
  seconded: ['submitted', 'admissible', 'referred-back'],
  ruled: ['submitted'],
  challenged: ['admissible', 'inadmissible'],
  'challenge-decided': ['admissible', 'inadmissible'],
  'composite-agreed': ['proposed'],
  accepted: ['submitted', 'admissible', 'referred-back'],
  drafted: ['submitted', 'admissible', 'referred-back'],
  withdrawn: ['submitted', 'proposed', 'admissible', 'inadmissible', 'referred-back'],
  'remission-moved': ['admissible'],
  'remission-answered': ['admissible'],
  'referred-back': ['admissible'],
  'not-reached': ['admissible'],
  decided: ['admissible'],
};

const notTheMover = ({ movers }: Motion, by: string): MotionReason[] =>
  movers.includes(by) ? [] : [{ code: 'not-the-mover', params: { movers } }];

/** What must be settled before a motion is dealt with finally. */
function unsettled({ ruling, remission }: Motion): MotionReason[] {
  const challenge = ruling?.challenge;
  return [
    ...(challenge?.decided === null
      ? [{ code: 'challenge-open' as const, params: { by: challenge.by } }]
      : []),
    ...(remission?.agreed === null
      ? [{ code: 'remission-open' as const, params: { to: remission.to } }]
      : []),
  ];
}

const or = (reasons: MotionReason[], outcome: () => Partial<Motion>): Outcome =>
  reasons.length > 0 ? reasons : outcome();

const second: Take<'seconded'> = (motion, { by, at }) => {
  if (motion.movers.includes(by)) return [{ code: 'mover-cannot-second', params: { by } }];
  if (motion.seconders.some((one) => one.by === by)) return [{ code: 'done-already', params: { by } }];
  return { seconders: [...motion.seconders, { by, at }] };
};

const rule: Take<'ruled'> = ({ seconders }, { by, at, admissible, reason = '' }, needed) => {
  const found = seconders.length;
  if (admissible && found < needed) return [{ code: 'not-enough-seconders', params: { needed, found } }];
  if (!admissible && reason.trim() === '') return [{ code: 'no-reason', params: {} }];
  const ruling = { by, at, admissible, reason: reason || null, challenge: null };
  return { ruling, state: admissible ? 'admissible' : 'inadmissible' };
};

const challenge: Take<'challenged'> = ({ ruling }, { by, at, reason }) => {
  if (ruling === null) return [{ code: 'no-ruling', params: {} }];
  if (ruling.challenge !== null) return [{ code: 'done-already', params: { by: ruling.challenge.by } }];
  return { ruling: { ...ruling, challenge: { by, at, reason: reason ?? null, decided: null } } };
};

const decideChallenge: Take<'challenge-decided'> = ({ ruling }, { upheld }) => {
  const open = ruling?.challenge;
  if (ruling === null || open?.decided !== null) return [{ code: 'no-challenge', params: {} }];
  const stands = upheld ? ruling.admissible : !ruling.admissible;
  const decided = upheld ? ('upheld' as const) : ('overturned' as const);
  return {
    ruling: { ...ruling, challenge: { ...open, decided } },
    state: stands ? 'admissible' : 'inadmissible',
  };
};

const withdraw: Take<'withdrawn'> = (motion, { by }) => {
  if (motion.withdrawnBy.includes(by)) return [{ code: 'done-already', params: { by } }];
  return or(notTheMover(motion, by), () => {
    const withdrawnBy = [...motion.withdrawnBy, by];
    const all = motion.movers.every((mover) => withdrawnBy.includes(mover));
    return { withdrawnBy, ...(all ? { state: 'withdrawn' as const } : {}) };
  });
};

const moveRemission: Take<'remission-moved'> = (motion, { by, at, to }) =>
  or(unsettled(motion), () => ({ remission: { by, at, to, agreed: null } }));

const answerRemission: Take<'remission-answered'> = (motion, { by, agreed }) => {
  const { remission } = motion;
  if (remission?.agreed !== null) return [{ code: 'no-remission', params: {} }];
  return or(notTheMover(motion, by), () => ({
    remission: { ...remission, agreed },
    ...(agreed ? { state: 'remitted' as const } : {}),
  }));
};

const draft: Take<'drafted'> = ({ versions, state }, { by, at, text }) => ({
  versions: [...versions, { kind: 'drafted', by, at, amendment: null, text }],
  ...(state === 'referred-back' ? { state: 'admissible' as const } : {}),
});

const accept: Take<'accepted'> = (motion, { by, at, amendment, text }) => {
  const { versions } = motion;
  if (versions.some((version) => version.amendment === amendment))
    return [{ code: 'done-already', params: { by } }];
  return or(notTheMover(motion, by), () => ({
    versions: [...versions, { kind: 'accepted', by, at, amendment, text }],
  }));
};

const referBack: Take<'referred-back'> = (motion, { by, at, reason }) =>
  or(unsettled(motion), () => ({
    state: 'referred-back',
    references: [...motion.references, { by, at, reason: reason ?? null }],
  }));

/** What a step makes of one motion that is known: the fields that change, or why it is refused. */
export function takeMotionStep(motion: Motion, event: MotionEvent, needed: number): Outcome {
  if (Date.parse(event.at) < Date.parse(motion.since))
    return [{ code: 'before-last-step', params: { since: motion.since } }];
  if (from[event.kind]?.includes(motion.state) === false)
    return [{ code: 'not-open', params: { state: motion.state } }];
  switch (event.kind) {
    case 'seconded':
      return second(motion, event, needed);
    case 'ruled':
      return rule(motion, event, needed);
    case 'challenged':
      return challenge(motion, event, needed);
    case 'challenge-decided':
      return decideChallenge(motion, event, needed);
    case 'accepted':
      return accept(motion, event, needed);
    case 'drafted':
      return draft(motion, event, needed);
    case 'withdrawn':
      return withdraw(motion, event, needed);
    case 'remission-moved':
      return moveRemission(motion, event, needed);
    case 'remission-answered':
      return answerRemission(motion, event, needed);
    case 'referred-back':
      return referBack(motion, event, needed);
    case 'not-reached':
      return or(unsettled(motion), () => ({ state: 'not-reached' }));
    case 'decided':
      return or(unsettled(motion), () => ({ state: event.carried ? 'carried' : 'lost' }));
    default:
      return [];
  }
}
