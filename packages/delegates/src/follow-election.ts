import type { ElectionReason } from './election-reasons.ts';
import {
  type HallElectionEvent,
  type HallElectionInput,
  hallElectionInputSchema,
} from './election-schemas.ts';
import {
  type Candidacy,
  type ElectionPhase,
  type HallElection,
  nextKinds,
  standingOf,
} from './election-state.ts';
import { readInput, repeated } from './read-input.ts';

type Draft = {
  phase: ElectionPhase;
  returningOfficer: string | null;
  tellers: string[];
  scrutineers: string[];
  candidates: Candidacy[];
  papers: HallElection['papers'];
  elected: string[];
  alternates: string[];
};

type Place = { input: HallElectionInput; branchOf: ReadonlyMap<string, string>; event: number };
type Nomination = Extract<HallElectionEvent, { kind: 'nominated' }>;
type CountEvent = Extract<HallElectionEvent, { kind: 'counted' }>;

const officers = ({ returningOfficer, tellers, scrutineers }: Draft): string[] => [
  ...(returningOfficer === null ? [] : [returningOfficer]),
  ...tellers,
  ...scrutineers,
];

const openNominations = (draft: Draft, { input, event }: Place): ElectionReason | null => {
  const { tellers = 1, scrutineers = 1 } = input.rules ?? {};
  if (draft.returningOfficer === null) return { code: 'returning-officer-missing', params: { event } };
  if (draft.tellers.length < tellers)
    return {
      code: 'tellers-missing',
      params: { event, elected: draft.tellers.length, needed: tellers },
    };
  if (draft.scrutineers.length < scrutineers)
    return {
      code: 'scrutineers-missing',
      params: { event, elected: draft.scrutineers.length, needed: scrutineers },
    };
  draft.phase = 'nominations';
  return null;
};

const elect = (draft: Draft, kind: string, who: string, event: number): ElectionReason | null => {
  if (kind === 'returning-officer-elected' && draft.returningOfficer !== null)
    return { code: 'returning-officer-already', params: { event } };
  if (officers(draft).includes(who)) return { code: 'office-held-already', params: { event, person: who } };
  if (kind === 'returning-officer-elected') draft.returningOfficer = who;
  else (kind === 'teller-elected' ? draft.tellers : draft.scrutineers).push(who);
  return null;
};

const nominate = (
  draft: Draft,
  { who, by, seconder }: Nomination,
  { input, branchOf, event }: Place,
): ElectionReason | null => {
  const { seconder: rule = 'other-branch', selfNomination = false } = input.rules ?? {};
  if (officers(draft).includes(who))
    return { code: 'office-holder-nominated', params: { event, person: who } };
  if (draft.candidates.some(({ id }) => id === who))
    return { code: 'nominated-already', params: { event, person: who } };
  if (by === who && !selfNomination) return { code: 'nominated-by-self', params: { event, person: who } };
  if (rule !== 'none' && seconder === undefined)
    return { code: 'seconder-missing', params: { event, person: who } };
  if (seconder !== undefined && (seconder === by || seconder === who))
    return { code: 'seconder-not-another', params: { event, person: seconder } };
  const branch = branchOf.get(by) ?? '';
  if (rule === 'other-branch' && seconder !== undefined && branchOf.get(seconder) === branch)
    return { code: 'seconder-same-branch', params: { event, person: seconder, branch } };
  draft.candidates.push({ id: who, by, seconder: seconder ?? null, state: 'nominated' });
  return null;
};

const answer = (
  draft: Draft,
  { kind, who }: { kind: 'accepted' | 'declined' | 'withdrawn'; who: string },
  event: number,
): ElectionReason | null => {
  const candidate = draft.candidates.find(({ id }) => id === who);
  const params = { event, person: who };
  if (!candidate) return { code: 'not-nominated', params };
  if (candidate.state === 'withdrawn') return { code: 'candidate-withdrawn', params };
  if (candidate.state === 'declined' || (kind !== 'withdrawn' && candidate.state !== 'nominated'))
    return { code: 'answered-already', params };
  candidate.state = kind;
  return null;
};

const isContested = (draft: Draft, { seats, rules }: HallElectionInput): boolean =>
  standingOf(draft.candidates).length > (rules?.ballotIfUnopposed ? 0 : seats);

const issue = (draft: Draft, papers: number, { input, event }: Place): ElectionReason | null => {
  if (!isContested(draft, input)) {
    const params = { event, standing: standingOf(draft.candidates).length, seats: input.seats };
    return { code: 'no-ballot-needed', params };
  }
  draft.papers = { issued: papers, returned: null, valid: null, spoilt: null };
  draft.phase = 'balloting';
  return null;
};

const count = (draft: Draft, counted: CountEvent, { input, event }: Place): ElectionReason | null => {
  const { returned, valid, spoilt, elected, alternates = [] } = counted;
  const issued = draft.papers?.issued ?? 0;
  if (returned > issued) return { code: 'count-papers-above-issued', params: { event, returned, issued } };
  if (returned !== valid + spoilt)
    return { code: 'count-papers-differ', params: { event, returned, valid, spoilt } };
  const standing = standingOf(draft.candidates);
  const named = [...elected, ...alternates];
  const stranger = named.find((id) => !standing.includes(id));
  if (stranger !== undefined) return { code: 'elected-not-standing', params: { event, person: stranger } };
  const [twice] = repeated(named);
  if (twice !== undefined) return { code: 'elected-repeated', params: { event, person: named[twice] ?? '' } };
  const expected = Math.min(input.seats, standing.length);
  if (elected.length !== expected)
    return { code: 'elected-number-differs', params: { event, elected: elected.length, expected } };
  draft.papers = { issued, returned, valid, spoilt };
  draft.elected = [...elected];
  draft.alternates = [...alternates];
  draft.phase = 'counted';
  return null;
};

const declare = (draft: Draft, by: string, { event }: Place): ElectionReason | null => {
  if (by !== draft.returningOfficer) return { code: 'not-returning-officer', params: { event } };
  if (draft.phase === 'closed') draft.elected = standingOf(draft.candidates);
  draft.phase = 'declared';
  return null;
};

const peopleIn = (event: HallElectionEvent): string[] => {
  if (event.kind === 'nominated')
    return [event.who, event.by, ...(event.seconder === undefined ? [] : [event.seconder])];
  return 'who' in event ? [event.who] : [];
};

/** Takes the event in, or says what stands against it. */
const take = (draft: Draft, step: HallElectionEvent, place: Place): ElectionReason | null => {
  const { input, branchOf, event } = place;
  if (!nextKinds(draft.phase, isContested(draft, input)).includes(step.kind)) {
    // Papers that nobody needs are told apart from a step at the wrong time.
    if (step.kind === 'papers-issued' && draft.phase === 'closed') return issue(draft, step.papers, place);
    return { code: 'election-out-of-order', params: { event, kind: step.kind, phase: draft.phase } };
  }
  const stranger = peopleIn(step).find((id) => !branchOf.has(id));
  if (stranger !== undefined) return { code: 'election-person-unknown', params: { event, person: stranger } };
  switch (step.kind) {
    case 'returning-officer-elected':
    case 'teller-elected':
    case 'scrutineer-elected':
      return elect(draft, step.kind, step.who, event);
    case 'nominations-opened':
      return openNominations(draft, place);
    case 'nominated':
      return nominate(draft, step, place);
    case 'accepted':
    case 'declined':
    case 'withdrawn':
      return answer(draft, { kind: step.kind, who: step.who }, event);
    case 'nominations-closed':
      draft.phase = 'closed';
      return null;
    case 'papers-issued':
      return issue(draft, step.papers, place);
    case 'counted':
      return count(draft, step, place);
    case 'declared':
      return declare(draft, step.by, place);
  }
};

/**
 * Follows an election in the hall through its order: first a returning officer, tellers and scrutineers, none of
 * whom may stand; then nominations, seconded by the rule, which count when they are accepted; then papers, the
 * count and the declaration by the returning officer.
 *
 * If no more stand than there are places, they are declared elected without papers. A candidate may withdraw until
 * papers are issued. A second count before the declaration replaces the first. An event out of order or against
 * the rules changes nothing and is refused with its place in the list.
 * @param input places, rules, people with their branches, events in the order in which they happened
 * @returns how the election stands, what may come next, and what was refused
 * @throws DelegatesError 'repeated-id', 'not-an-id', 'not-a-count', 'not-an-instant', 'unknown-rule', 'malformed'
 * @example
 * const people = [{ id: 'Poplar', branch: 'almaty' }];
 * const { phase, refused } = followElection({ seats: 1, people, events: [{ kind: 'nominations-opened' }] });
 * [phase, refused[0]?.code]; // => ['officers', 'returning-officer-missing']
 */
export function followElection(input: HallElectionInput): HallElection {
  const given = readInput(hallElectionInputSchema, input, ({ people }, tell) => {
    for (const index of repeated(people.map(({ id }) => id)))
      tell('repeated-id', ['people', index, 'id'], { id: people[index]?.id });
  });
  const branchOf = new Map(given.people.map(({ id, branch }) => [id, branch]));
  const draft: Draft = {
    phase: 'officers',
    returningOfficer: null,
    tellers: [],
    scrutineers: [],
    candidates: [],
    papers: null,
    elected: [],
    alternates: [],
  };
  const refused = given.events.flatMap(
    (step, event) => take(draft, step, { input: given, branchOf, event }) ?? [],
  );
  const standing = standingOf(draft.candidates);
  const isOpen = draft.phase === 'officers' || draft.phase === 'nominations';
  const contested = isOpen ? null : isContested(draft, given);
  return {
    ...draft,
    standing,
    contested,
    vacancies: draft.phase === 'declared' ? given.seats - draft.elected.length : null,
    next: nextKinds(draft.phase, isContested(draft, given)),
    refused,
  };
}
