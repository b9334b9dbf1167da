import { chooseAlternate } from './choose-alternate.ts';
import { holdsPlace, type RollMember, successorOf } from './roll-member.ts';
import type { RollReason } from './roll-reasons.ts';
import type { GuaranteedPlaces, RollDeadlines, RollEvent } from './roll-schemas.ts';

/** The roll while it is being followed: its members change. */
export type RollDraft = {
  members: Map<string, RollMember>;
  entitled: ReadonlyMap<string, number>;
  places: readonly GuaranteedPlaces[];
  deadlines: RollDeadlines;
};

type Outcome = { taken: boolean; because: RollReason[] };
type Of<Kind extends RollEvent['kind']> = Extract<RollEvent, { kind: Kind }>;

const taken = (...because: RollReason[]): Outcome => ({ taken: true, because });
const refused = (reason: RollReason): Outcome => ({ taken: false, because: [reason] });

const isPast = (at: string, deadline: string | null | undefined): deadline is string =>
  typeof deadline === 'string' && Date.parse(at) > Date.parse(deadline);

const isFull = ({ members, entitled }: RollDraft, branch: string): boolean => {
  const held = [...members.values()].filter(
    (member) => member.branch === branch && (holdsPlace(member) || member.state === 'called'),
  );
  return held.length >= (entitled.get(branch) ?? 0);
};

const withdraw = (member: RollMember, { reason }: Of<'withdrawn'>): Outcome => {
  const { id: person, branch, state, held } = member;
  if (state === 'withdrawn' || state === 'passed-on')
    return refused({ code: 'already-withdrawn', params: { person } });
  member.state = 'withdrawn';
  const code = held ? 'place-vacated' : 'alternate-withdrew';
  return taken({ code, params: { person, branch, reason } });
};

/** What hinders a call to the place of somebody who has left. */
const hindrance = (draft: RollDraft, leaver: RollMember): RollReason | null => {
  const { id: person } = leaver;
  if (!leaver.held) return { code: 'no-place-held', params: { person } };
  const by = holdsPlace(leaver) ? leaver : successorOf(draft.members.values(), person);
  return by ? { code: 'place-filled', params: { person, by: by.id } } : null;
};

const call = (
  draft: RollDraft,
  member: RollMember,
  leaver: RollMember | undefined,
  event: Of<'called'>,
): Outcome => {
  const { callUp } = draft.deadlines;
  const { id: person, state } = member;
  const branch = leaver?.branch ?? member.branch;
  if (isPast(event.at, callUp))
    return refused({ code: 'after-deadline', params: { at: event.at, deadline: callUp } });
  if (state !== 'alternate') return refused({ code: 'not-an-alternate', params: { person, state } });
  if (member.branch !== branch) return refused({ code: 'wrong-branch', params: { person, branch } });
  const against = leaver && hindrance(draft, leaver);
  if (against) return refused(against);
  if (isFull(draft, branch)) return refused({ code: 'no-vacant-place', params: { branch } });
  const { alternate } = chooseAlternate([...draft.members.values()], branch, draft.places);
  member.state = 'called';
  member.for = leaver?.id ?? null;
  member.answerBy = event.answerBy ?? null;
  const called: RollReason = { code: 'alternate-called', params: { person, for: member.for, branch } };
  if (alternate?.id === person) return taken(called);
  return taken(called, { code: 'out-of-order', params: { person, expected: alternate?.id ?? null } });
};

const answer = (member: RollMember, event: Of<'accepted' | 'declined'>): Outcome => {
  const { id: person, branch, answerBy } = member;
  if (member.state === 'lapsed' && answerBy !== null)
    return refused({ code: 'after-deadline', params: { at: event.at, deadline: answerBy } });
  if (member.state !== 'called') return refused({ code: 'not-called', params: { person } });
  const accepted = event.kind === 'accepted';
  member.state = accepted ? 'seated' : 'declined';
  member.held = accepted;
  const code = accepted ? 'place-taken' : 'call-declined';
  return taken({ code, params: { person, for: member.for, branch } });
};

const transfer = (draft: RollDraft, member: RollMember, event: Of<'transferred'>): Outcome => {
  const { at, to, decision } = event;
  const { id: person, branch: from } = member;
  const { transfer: deadline } = draft.deadlines;
  if (isPast(at, deadline)) return refused({ code: 'after-deadline', params: { at, deadline } });
  if (!holdsPlace(member)) return refused({ code: 'no-place-held', params: { person } });
  if ('branch' in to) {
    if (to.branch === from) return refused({ code: 'wrong-branch', params: { person, branch: from } });
    if (isFull(draft, to.branch)) return refused({ code: 'no-vacant-place', params: { branch: to.branch } });
    member.branch = to.branch;
    return taken({ code: 'branch-changed', params: { person, from, to: to.branch, decision } });
  }
  const heir = draft.members.get(to.person);
  if (heir?.state !== 'alternate')
    return refused({ code: 'not-an-alternate', params: { person: to.person, state: heir?.state ?? '' } });
  member.state = 'passed-on';
  Object.assign(heir, {
    state: 'seated',
    for: person,
    branch: from,
    held: true,
  } satisfies Partial<RollMember>);
  return taken({
    code: 'mandate-passed',
    params: { from: person, person: to.person, branch: from, decision },
  });
};

/** Calls that have run out before a moment become lapsed; gives them with their reasons. */
export const lapseCalls = (members: Iterable<RollMember>, at: string): RollReason[] =>
  [...members].flatMap((member): RollReason[] => {
    if (member.state !== 'called' || !isPast(at, member.answerBy)) return [];
    member.state = 'lapsed';
    const { id: person, answerBy } = member;
    return [{ code: 'call-lapsed', params: { person, for: member.for, deadline: answerBy ?? at } }];
  });

/** Takes an event into the draft, or says why it cannot be taken; everybody it names is in the roll. */
export const takeRollEvent = (draft: RollDraft, event: RollEvent): Outcome => {
  const who = 'person' in event ? event.person : event.alternate;
  const member = draft.members.get(who);
  if (!member) return refused({ code: 'not-called', params: { person: who } });
  switch (event.kind) {
    case 'withdrawn':
      return withdraw(member, event);
    case 'called':
      return call(draft, member, draft.members.get(event.for ?? ''), event);
    case 'accepted':
    case 'declined':
      return answer(member, event);
    case 'transferred':
      return transfer(draft, member, event);
  }
};
