import { Fraction as Ratio } from 'fraction.js';
import type { z } from 'zod';
import { type AttendanceCode, AttendanceError, type Problem } from './errors.ts';
import { checkSizes } from './problem-sizes.ts';
import { attendanceProblemSchema } from './schemas.ts';

/** A problem whose shape and references have been checked. */
export type CheckedProblem = z.output<typeof attendanceProblemSchema>;

type Loose = Record<string, unknown>;
type Say = (code: AttendanceCode, path: (string | number)[], params?: Record<string, unknown>) => void;

/**
 * Checks shape, references and sizes in one pass; throws an AttendanceError with everything found. A problem as
 * somebody asks it must also have a venue for those who must come; one that is made of another need not.
 */
export function readProblem(input: unknown, { asked = false }: { asked?: boolean } = {}): CheckedProblem {
  const problems: Problem[] = [];
  const say: Say = (code, path, params = {}) => {
    problems.push({ code, path, params, severity: 'error' });
  };
  const parsed = attendanceProblemSchema.safeParse(input);
  if (!parsed.success) for (const issue of parsed.error.issues) sayIssue(issue, say);
  if (isLoose(input)) {
    checkGoals(input, say);
    checkReferences(input, say);
    checkShares(input, say);
    checkRoomsAndVehicles(input, say);
    if (asked) checkVenues(input, say);
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

function checkGoals(input: Loose, say: Say): void {
  const goals: unknown[] = Array.isArray(input.goals) ? input.goals : [];
  goals.forEach((goal, index) => {
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
  // The hire is an expense named after the venue, and what is left of rooms and vehicles is one named after them.
  const expenses = new Map<unknown, Record<string, number>>();
  for (const [name, index] of unique('fixedCosts', 'name')) expenses.set(name, { fixedCost: index });
  for (const [list, key] of [
    ['venues', 'id'],
    ['bedrooms', 'type'],
    ['vehicles', 'id'],
  ] as const)
    for (const [name, index] of unique(list, key)) {
      const before = expenses.get(name);
      if (before) say('duplicate-id', [list, index, key], before);
      else expenses.set(name, { [list]: index });
    }

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

/** Who may ride, sleep and keep apart must be known; nobody shares rooms that there are not. */
function checkRoomsAndVehicles(input: Loose, say: Say): void {
  const known = (list: string) => new Set(rows(input, list).map(([{ id }]) => id));
  const [groups, candidates] = [known('groups'), known('candidates')];
  for (const [vehicle, index] of rows(input, 'vehicles'))
    strings(vehicle.groups).forEach(([group, place]) => {
      if (!groups.has(group)) say('unknown-group', ['vehicles', index, 'groups', place], { group });
    });
  for (const [set, index] of rows(input, 'apart'))
    strings(set).forEach(([id, place]) => {
      if (!candidates.has(id)) say('unknown-person', ['apart', index, place], { id });
    });
  if (input.roomSharing !== undefined && rows(input, 'bedrooms').length === 0)
    say('sharing-without-bedrooms', ['roomSharing']);
}

/** Where no venue has a seat for everybody who must come, no plan can be asked for. */
function checkVenues(input: Loose, say: Say): void {
  const whole = (value: unknown, otherwise: number) => (typeof value === 'number' ? value : otherwise);
  const venues = rows(input, 'venues').map(([{ seats }]) => whole(seats, Number.POSITIVE_INFINITY));
  const people = rows(input, 'candidates').reduce(
    (sum, [{ must, companions }]) => (must === true ? sum + 1 + whole(companions, 0) : sum),
    0,
  );
  const most = Math.max(...venues);
  if (venues.length > 0 && most < people) say('venues-too-small', ['venues'], { people, most });
}

const strings = (list: unknown): [string, number][] =>
  Array.isArray(list)
    ? list.flatMap((item: unknown, index): [string, number][] =>
        typeof item === 'string' ? [[item, index]] : [],
      )
    : [];
