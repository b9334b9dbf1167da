import { apportion, breakTie } from '@plenum/elections';
import type { Counted } from './count-norm.ts';
import type { EntitlementRule } from './entitlement-schemas.ts';
import { type Problem, problem } from './errors.ts';
import type { WorkingReason } from './reasons.ts';

type Branch = { id: string; members: number };
type Total = Extract<EntitlementRule, { kind: 'total' }>;
type Apportioned = { seats: Record<string, number>; told: (id: string, count: number) => WorkingReason[] };

const impossible = ['seats-below-minimums', 'seats-above-maximums'] as const;

const settle = (
  result: Extract<ReturnType<typeof apportion>, { status: 'tied' }>,
  { ties }: Total,
  problems: Problem[],
  path: (string | number)[],
): Apportioned => {
  const { tied, seatsAtStake, certain } = result;
  const isTied = (id: string): boolean => tied.includes(id);
  const open = (id: string, count: number): WorkingReason[] =>
    isTied(id) ? [{ code: 'tied', params: { tied: [...tied], seatsAtStake, count } }] : [];
  const { order, seed } = ties ?? {};
  const missing = order ? tied.filter((id) => !order.includes(id)) : [];
  if (missing.length > 0)
    problems.push(problem('order-incomplete', [...path, 'ties', 'order'], { branches: missing }));
  if (missing.length > 0 || (order === undefined && seed === undefined))
    return { seats: certain, told: open };
  const settled = breakTie(result, order ? { order: order.filter(isTied) } : { seed: seed ?? '' });
  const by = order ? 'order' : 'seed';
  const told = (id: string): WorkingReason[] =>
    isTied(id) ? [{ code: 'tie-settled', params: { tied: [...tied], seatsAtStake, by } }] : [];
  return { seats: settled.seats, told };
};

const share = (
  branches: readonly Branch[],
  rule: Total,
  problems: Problem[],
  path: (string | number)[],
): Apportioned => {
  const { method, seats, minimum, maximum } = rule;
  const claims = branches.map(({ id, members }) => ({ id, weight: members }));
  const result = apportion({
    method,
    seats,
    claims,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  });
  if (result.status === 'tied') return settle(result, rule, problems, path);
  if (result.status === 'decided') return { seats: result.seats, told: () => [] };
  const { over } = result;
  return { seats: result.seats, told: () => [{ code: 'over-allocated', params: { seats, over } }] };
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Apportions the seats of the rule among branches that all have members. */
export const shareTotal = (
  branches: readonly Branch[],
  rule: Total,
  problems: Problem[],
  path: (string | number)[],
): Map<string, Counted> => {
  const all = branches.reduce((sum, { members }) => sum + members, 0);
  if (!Number.isSafeInteger(all)) problems.push(problem('too-large', path, {}));
  if (branches.length === 0 || !Number.isSafeInteger(all)) return new Map();
  const { seats, method } = rule;
  try {
    const apportioned = share(branches, rule, problems, path);
    return new Map(
      branches.map(({ id, members }) => {
        const delegates = apportioned.seats[id] ?? 0;
        const reason: WorkingReason = {
          code: 'share-of-total',
          params: { members, all, seats, method, count: delegates },
        };
        return [id, { delegates, working: [reason, ...apportioned.told(id, delegates)] }];
      }),
    );
  } catch (error) {
    // Some methods give everybody a first seat: which bounds cannot be kept is for the method to say.
    const code = impossible.find((known) => known === codeOf(error));
    if (code === undefined) throw error;
    problems.push(problem(code, [...path, 'seats'], { seats, branches: branches.length }));
    return new Map();
  }
};
