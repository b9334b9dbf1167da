import { Fraction as Ratio } from 'fraction.js';
import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Candidate = CheckedProblem['candidates'][number];

/** Checks who sits and who waits; returns the candidates that attend. */
export function verifyPeople(problem: CheckedProblem, plan: SoundPlan, found: Found): Candidate[] {
  const known = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const once = (list: { id: string }[]): Set<string> => {
    const seen = new Set<string>();
    for (const { id } of list) {
      if (!known.has(id)) found('unknown-person', { id });
      if (seen.has(id)) found('person-twice', { id });
      seen.add(id);
    }
    return seen;
  };
  const sitting = once(plan.attending);
  const waiting = once(plan.waiting);
  for (const { id } of problem.candidates) {
    if (sitting.has(id) && waiting.has(id)) found('attending-and-waiting', { id });
    if (!sitting.has(id) && !waiting.has(id)) found('person-missing', { id });
  }
  const attending = problem.candidates.filter(({ id }) => sitting.has(id));
  verifySeats(problem, plan, attending, found);
  for (const { id, must } of problem.candidates) if (must && !sitting.has(id)) found('must', { id });
  const byGroup = Map.groupBy(problem.candidates, ({ group }) => group);
  for (const group of problem.groups) {
    const members = byGroup.get(group.id) ?? [];
    const here = members.filter(({ id }) => sitting.has(id)).length;
    if (group.minimum !== undefined && here < group.minimum)
      found('group-minimum', { group: group.id, minimum: group.minimum, attending: here });
    const maximum = group.maximum ?? group.entitled;
    if (here > maximum) found('group-maximum', { group: group.id, maximum, attending: here });
    if (group.respectRank ?? problem.respectRank ?? true) verifyRank(members, sitting, found);
  }
  const delegates = attending.filter(({ group }) => group !== undefined).length;
  if (problem.delegatesAtLeast !== undefined && delegates < problem.delegatesAtLeast)
    found('delegates-minimum', { minimum: problem.delegatesAtLeast, attending: delegates });
  verifyQuotas(problem, attending, found);
  return attending;
}

function verifySeats(problem: CheckedProblem, plan: SoundPlan, attending: Candidate[], found: Found): void {
  const people = attending.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0);
  const venue = problem.venues?.find(({ id }) => id === plan.venue);
  const needed = (problem.venues ?? []).length > 0;
  if (needed ? !venue : plan.venue !== undefined) found('venue', { venue: plan.venue ?? null });
  for (const seats of [problem.seats, venue?.seats])
    if (seats !== undefined && people > seats) found('seats', { seats, people });
  if (plan.totals.people !== people)
    found('totals', { total: 'people', expected: people, found: plan.totals.people });
}

/** Nobody attends past a better-ranked member who waits, those who must attend aside on either side. */
function verifyRank(members: Candidate[], sitting: ReadonlySet<string>, found: Found): void {
  const comesBefore = (one: Candidate, two: Candidate): boolean => {
    const first = one.rank ?? Number.MAX_VALUE;
    const second = two.rank ?? Number.MAX_VALUE;
    return first < second || (first === second && one.id < two.id);
  };
  const ordinary = members.filter(({ must }) => !must);
  const [firstWaiting, ...others] = ordinary.filter(({ id }) => !sitting.has(id));
  if (!firstWaiting) return;
  const best = others.reduce((least, other) => (comesBefore(other, least) ? other : least), firstWaiting);
  for (const candidate of ordinary)
    if (sitting.has(candidate.id) && comesBefore(best, candidate))
      found('rank', { id: candidate.id, past: best.id });
}

function verifyQuotas(problem: CheckedProblem, attending: Candidate[], found: Found): void {
  const delegates = attending.filter(({ group }) => group !== undefined);
  if (delegates.length === 0) return;
  for (const { where, atLeast, atMost } of problem.quotas) {
    const counted = delegates.filter(({ attributes }) => {
      const own = new Map(Object.entries(attributes));
      return Object.entries(where).every(([key, value]) => own.get(key) === value);
    });
    const share = new Ratio(counted.length, delegates.length);
    if (atLeast !== undefined && share.lt(atLeast))
      found('quota', { where, atLeast, share: share.toFraction() });
    if (atMost !== undefined && share.gt(atMost))
      found('quota', { where, atMost, share: share.toFraction() });
  }
}
