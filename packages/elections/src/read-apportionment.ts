import {
  type ApportionmentProblem,
  apportionmentProblemSchema,
  type DivisorMethod,
  type QuotaMethod,
  quotaMethods,
} from './apportion-schemas.ts';
import { type Problem, problem, refuse, throwProblems } from './errors.ts';
import { shapeProblems } from './malformed.ts';
import { compare, type Ratio, whole } from './ratio.ts';

/** A claim as it is counted with: its weight exact, its bounds as numbers. */
export type Share = { id: string; weight: Ratio; minimum: number; maximum: number };

/** An apportionment's input, checked. */
export type CheckedApportionment = { seats: number; shares: Share[]; firstDivisor?: Ratio } & (
  | { kind: 'divisor'; method: DivisorMethod }
  | { kind: 'quota'; method: QuotaMethod }
);

const readRatio = (text: number | string): Ratio => {
  if (typeof text === 'number') return whole(text);
  const [top = '', bottom] = text.split('/');
  const [before = '', after = ''] = top.split('.');
  return bottom === undefined
    ? { n: BigInt(before + after), d: 10n ** BigInt(after.length) }
    : { n: BigInt(top), d: BigInt(bottom) };
};

/** Between which divisors the first one of a method may be chosen; none where the first seat is free. */
const firstDivisorBelow: Partial<Record<ApportionmentProblem['method'], number>> = {
  'd-hondt': 2,
  'sainte-lague': 3,
  'modified-sainte-lague': 3,
};

const freeFirstSeat = new Set<ApportionmentProblem['method']>(['huntington-hill', 'adams', 'dean']);

const boundOf = (
  bound: number | Record<string, number> | undefined,
  id: string,
  otherwise: number,
): number =>
  typeof bound === 'number'
    ? bound
    : bound !== undefined && Object.hasOwn(bound, id)
      ? (bound[id] ?? otherwise)
      : otherwise;

const checkIds = ({ claims, minimum, maximum }: ApportionmentProblem): Problem[] => {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const [index, { id }] of claims.entries()) {
    if (seen.has(id)) problems.push(problem('repeated-id', ['claims', index, 'id'], {}));
    seen.add(id);
  }
  for (const [key, bound] of [
    ['minimum', minimum],
    ['maximum', maximum],
  ] as const) {
    if (typeof bound !== 'object') continue;
    for (const id of Object.keys(bound))
      if (!seen.has(id)) problems.push(problem('unknown-id', [key, id], {}));
  }
  return problems;
};

const checkFirstDivisor = ({ method, firstDivisor }: ApportionmentProblem): Problem[] => {
  if (firstDivisor === undefined) return [];
  const below = firstDivisorBelow[method];
  const given = readRatio(firstDivisor);
  const allowed = below !== undefined && given.n > 0n && compare(given, whole(below)) < 0;
  return allowed
    ? []
    : [problem('first-divisor-out-of-range', ['firstDivisor'], { method, below: below ?? 0 })];
};

/** The bounds of each claim as they were asked for; a first seat that is free is a minimum. */
const boundsOf = ({ method, claims, minimum, maximum }: ApportionmentProblem) =>
  claims.map(({ id }) => {
    const most = boundOf(maximum, id, Number.MAX_SAFE_INTEGER);
    const free = freeFirstSeat.has(method) ? Math.min(1, most) : 0;
    return { least: Math.max(boundOf(minimum, id, 0), free), most };
  });

const checkBounds = (bounds: ReturnType<typeof boundsOf>, seats: number): Problem[] => {
  const problems: Problem[] = [];
  let [least, most] = [0n, 0n];
  for (const [index, bound] of bounds.entries()) {
    least += BigInt(bound.least);
    most += BigInt(bound.most);
    if (bound.least > bound.most)
      problems.push(
        problem('minimum-above-maximum', ['claims', index], { minimum: bound.least, maximum: bound.most }),
      );
  }
  if (least > BigInt(seats))
    problems.push(problem('seats-below-minimums', ['seats'], { seats, least: String(least) }));
  if (most < BigInt(seats))
    problems.push(problem('seats-above-maximums', ['seats'], { seats, most: String(most) }));
  return problems;
};

const isQuota = (method: ApportionmentProblem['method']): method is QuotaMethod =>
  quotaMethods.some((quota) => quota === method);

/** Checks shape, ids, weights and bounds in one pass; throws an ElectionsError with everything found. */
export function readApportionment(input: unknown): CheckedApportionment {
  const parsed = apportionmentProblemSchema.safeParse(input);
  if (!parsed.success) return refuse(shapeProblems(parsed.error));
  const { data } = parsed;
  const { method, seats, claims, firstDivisor } = data;
  const bounds = boundsOf(data);
  const shares = claims.map(({ id, weight }, index): Share => {
    const { least = 0, most = 0 } = bounds[index] ?? {};
    return { id, weight: readRatio(weight), minimum: least, maximum: most };
  });
  const notPositive = shares.flatMap(({ weight }, index) =>
    weight.n > 0n ? [] : [problem('weight-not-positive', ['claims', index, 'weight'], {})],
  );
  throwProblems([
    ...checkIds(data),
    ...notPositive,
    ...checkFirstDivisor(data),
    ...checkBounds(bounds, seats),
  ]);
  const checked = {
    seats,
    shares,
    ...(firstDivisor !== undefined && { firstDivisor: readRatio(firstDivisor) }),
  };
  return isQuota(method) ? { ...checked, kind: 'quota', method } : { ...checked, kind: 'divisor', method };
}
