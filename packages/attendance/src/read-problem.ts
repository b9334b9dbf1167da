import { Fraction as Ratio } from 'fraction.js';
import type { z } from 'zod';
import { type AttendanceCode, AttendanceError, type Problem } from './errors.ts';
import { attendanceProblemSchema } from './schemas.ts';

/** A problem whose shape and references have been checked. */
export type CheckedProblem = z.output<typeof attendanceProblemSchema>;

type Loose = Record<string, unknown>;
type Say = (code: AttendanceCode, path: (string | number)[], params?: Record<string, unknown>) => void;

/** HiGHS takes larger coefficients for errors; it is also ten trillion of any currency with two digits. */
const mostMoney = 10n ** 15n;

/** Checks shape, references and sizes in one pass; throws an AttendanceError with everything found. */
export function readProblem(input: unknown): CheckedProblem {
  const problems: Problem[] = [];
  const say: Say = (code, path, params = {}) => {
    problems.push({ code, path, params, severity: 'error' });
  };
  const parsed = attendanceProblemSchema.safeParse(input);
  if (!parsed.success) for (const issue of parsed.error.issues) sayIssue(issue, say);
  if (isLoose(input)) {
    refuseLaterStages(input, say);
    checkReferences(input, say);
    checkShares(input, say);
  }
  if (parsed.success && problems.length === 0) checkSizes(parsed.data, say);
  if (!parsed.success || problems.length > 0) throw new AttendanceError(problems);
  return parsed.data;
}

type Told = [AttendanceCode, Record<string, unknown>];

function sayIssue(issue: z.core.$ZodIssue, say: Say): void {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) say('unknown-key', [...path, key]);
    return;
  }
  const [code, params] = toldOf(issue);
  say(code, path, params);
}

function toldOf(issue: z.core.$ZodIssue): Told {
  switch (issue.code) {
    case 'too_small':
      return ['too-small', { least: Number(issue.minimum) }];
    case 'too_big':
      return ['too-large', { most: Number(issue.maximum) }];
    case 'invalid_value':
      return ['unknown-value', { expected: issue.values }];
    case 'invalid_format':
      return ['not-a-fraction', { expected: "a fraction such as '2/5' or '0.4'" }];
    case 'invalid_type':
      return ['wrong-type', { expected: issue.expected }];
    default:
      return ['wrong-type', {}];
  }
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

/** The objects of a list with their places; whatever else stands there has been told by the schema. */
function rows(input: Loose, key: string): [Loose, number][] {
  const list = input[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index): [Loose, number][] => (isLoose(item) ? [[item, index]] : []));
}

function refuseLaterStages(input: Loose, say: Say): void {
  for (const key of ['bedrooms', 'roomSharing', 'vehicles'])
    if (input[key] !== undefined) say('not-yet-supported', [key]);
  if (Array.isArray(input.venues) && input.venues.length > 1)
    say('not-yet-supported', ['venues'], { most: 1, found: input.venues.length });
  const goals: unknown[] = Array.isArray(input.goals) ? input.goals : [];
  goals.forEach((goal, index) => {
    if (goal === 'travelTime' || goal === 'balance') say('not-yet-supported', ['goals', index], { goal });
    if (goals.indexOf(goal) < index) say('duplicate-id', ['goals', index], { id: goal });
  });
}

function checkReferences(input: Loose, say: Say): void {
  const unique = (list: string, key: string): Map<unknown, number> => {
    const seen = new Map<unknown, number>();
    for (const [row, index] of rows(input, list)) {
      const value = row[key];
      if (typeof value !== 'string') continue;
      if (seen.has(value)) say('duplicate-id', [list, index, key], { first: seen.get(value) });
      else seen.set(value, index);
    }
    return seen;
  };
  unique('candidates', 'id');
  unique('funds', 'id');
  const groups = unique('groups', 'id');
  const expenses = unique('fixedCosts', 'name');
  // The hire is an expense named after the venue.
  for (const [id] of unique('venues', 'id'))
    if (expenses.has(id)) say('duplicate-id', ['venues', 0, 'id'], { fixedCost: expenses.get(id) });

  const represented = new Set<unknown>();
  for (const [candidate, index] of rows(input, 'candidates')) {
    represented.add(candidate.group);
    if (typeof candidate.group === 'string' && !groups.has(candidate.group))
      say('unknown-group', ['candidates', index, 'group'], { group: candidate.group });
  }
  for (const [group, index] of rows(input, 'groups')) {
    const { id, entitled, minimum, maximum } = group;
    if (typeof entitled !== 'number') continue;
    if (entitled > 0 && !represented.has(id))
      say('no-candidates', ['groups', index], { group: id, entitled });
    const most = typeof maximum === 'number' ? maximum : entitled;
    if (typeof minimum === 'number' && minimum > most)
      say('minimum-over-maximum', ['groups', index, 'minimum'], { group: id, minimum, maximum: most });
  }
}

function ratioOf(written: unknown): Ratio | undefined {
  if (typeof written !== 'string') return undefined;
  try {
    return new Ratio(written);
  } catch {
    return undefined;
  }
}

function checkShares(input: Loose, say: Say): void {
  for (const [quota, index] of rows(input, 'quotas')) {
    if (quota.atLeast === undefined && quota.atMost === undefined) say('no-share', ['quotas', index]);
    for (const key of ['atLeast', 'atMost'])
      if (ratioOf(quota[key])?.gt(1)) say('share-over-one', ['quotas', index, key]);
    const [least, most] = [ratioOf(quota.atLeast), ratioOf(quota.atMost)];
    if (least && most && least.gt(most)) say('at-least-over-at-most', ['quotas', index]);
  }
  for (const [fund, index] of rows(input, 'funds'))
    if (ratioOf(fund.probability)?.gt(1)) say('share-over-one', ['funds', index, 'probability']);
}

/** Nothing that is added up may leave the integers that a number holds exactly. */
function checkSizes(problem: CheckedProblem, say: Say): void {
  let costs = 0n;
  problem.candidates.forEach((candidate, index) => {
    const heads = 1n + BigInt(candidate.companions ?? 0);
    const dearest = [{ fare: 0 }, ...candidate.travel].reduce((most, way) => {
      const {
        fare,
        nights = problem.nights,
        extraNights = 0,
      } = { nights: undefined, extraNights: undefined, ...way };
      const trip = BigInt(fare) + (BigInt(nights) + BigInt(extraNights)) * BigInt(problem.perNight ?? 0);
      return trip > most ? trip : most;
    }, 0n);
    const cost = heads * (dearest + BigInt(problem.perHead)) + BigInt(candidate.extraCosts ?? 0);
    if (cost > mostMoney || BigInt(candidate.ownContribution ?? 0) > mostMoney)
      say('too-large', ['candidates', index], { most: Number(mostMoney) });
    costs += cost;
  });
  for (const { amount } of problem.fixedCosts) costs += BigInt(amount);
  for (const { hire } of problem.venues ?? []) costs += BigInt(hire);
  if (costs > mostMoney) say('too-large', ['candidates'], { most: Number(mostMoney) });
  const income = problem.funds.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (income > mostMoney) say('too-large', ['funds'], { most: Number(mostMoney) });
  const sum = (key: 'companions' | 'weight') =>
    problem.candidates.reduce((total, candidate) => total + BigInt(candidate[key] ?? 1), 0n);
  for (const key of ['companions', 'weight'] as const)
    if (sum(key) > mostMoney) say('too-large', ['candidates'], { key, most: Number(mostMoney) });
  problem.groups.forEach(({ entitled }, index) => {
    // Ratios of two groups are compared by products.
    if (entitled > 1e6) say('too-large', ['groups', index, 'entitled'], { most: 1e6 });
  });
}
