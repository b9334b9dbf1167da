import type { Apportionment, QuotaMethod } from './apportion-schemas.ts';
import { add, compare, type Ratio, whole, writeFraction, zero } from './ratio.ts';
import type { CheckedApportionment, Share } from './read-apportionment.ts';

type Problem = Extract<CheckedApportionment, { kind: 'quota' }>;
/** A claim in a round: its whole quotas, what is left of its weight, and what it gets: surely, and by a tie perhaps. */
type Portion = { share: Share; whole: number; remainder: Ratio; seats: number; tied: boolean };
type Round = { quota: Ratio | undefined; portions: Portion[] };

const quotaOf = (method: QuotaMethod, total: Ratio, seats: number): Ratio | undefined => {
  const per = (parts: number): Ratio => ({ n: total.n, d: total.d * BigInt(parts) });
  switch (method) {
    case 'hare':
      return seats === 0 ? undefined : per(seats);
    case 'droop':
      return whole(total.n / (total.d * BigInt(seats + 1)) + 1n);
    case 'hagenbach-bischoff':
      return per(seats + 1);
    case 'imperiali':
      return per(seats + 2);
  }
};

const divide = (share: Share, quota: Ratio | undefined): Portion => {
  const { weight } = share;
  const times = quota ? (weight.n * quota.d) / (weight.d * quota.n) : 0n;
  const remainder = quota
    ? { n: weight.n * quota.d - times * quota.n * weight.d, d: weight.d * quota.d }
    : weight;
  return { share, whole: Number(times), remainder, seats: Number(times), tied: false };
};

const compareRemainders = (a: Portion, b: Portion): number => {
  if (a.remainder.d !== b.remainder.d) return compare(a.remainder, b.remainder);
  return a.remainder.n < b.remainder.n ? -1 : a.remainder.n > b.remainder.n ? 1 : 0;
};

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Whole quotas, then a seat each to the largest remainders, of claims without bounds. */
const share = (method: QuotaMethod, shares: readonly Share[], seats: number): Round => {
  const total = shares.reduce((all, { weight }) => add(all, weight), zero);
  const quota = quotaOf(method, total, seats);
  const portions = shares.map((one) => divide(one, quota));
  const left = seats - sum(portions.map((portion) => portion.whole));
  if (left <= 0) return { quota, portions };
  // A quota rounded up can be so large that more seats are left than there are claims.
  const rounds = Math.floor(left / portions.length);
  const rest = left % portions.length;
  const byRemainder = portions.toSorted((a, b) => compareRemainders(b, a));
  const [last, next] = [byRemainder[rest - 1], byRemainder[rest]];
  const mark = last && next && compareRemainders(last, next) === 0 ? last : undefined;
  for (const [index, portion] of byRemainder.entries()) {
    portion.seats += rounds;
    portion.tied = mark !== undefined && compareRemainders(portion, mark) === 0;
    if (index < rest && !portion.tied) portion.seats += 1;
  }
  return { quota, portions };
};

const bounded = ({ minimum, maximum }: Share, seats: number): number =>
  Math.max(minimum, Math.min(maximum, seats));

const surely = ({ share: of, seats }: Portion): number => bounded(of, seats);
const perhaps = ({ share: of, seats, tied }: Portion): number => bounded(of, tied ? seats + 1 : seats);

/**
 * Shares out, and while bounds ask for more seats than there are, or leave some over, gives those outside that
 * bound exactly the bound and shares the others' seats out among the others afresh.
 */
export function apportionByQuota({ shares, seats, method }: Problem): Apportionment {
  const fixed = new Map<string, number>();
  let [open, left] = [shares, seats];
  for (;;) {
    const round = share(method, open, left);
    const { portions } = round;
    const least = sum(portions.map(surely));
    const most = sum(portions.map(perhaps));
    const low = least > left ? portions.filter((one) => one.seats < one.share.minimum) : [];
    const high =
      most < left ? portions.filter((one) => perhaps(one) < (one.tied ? one.seats + 1 : one.seats)) : [];
    if (low.length === 0 && high.length === 0)
      return conclude({ shares, method, left, least, most }, round, fixed);
    for (const { share: of } of low) fixed.set(of.id, of.minimum);
    for (const { share: of } of high) fixed.set(of.id, of.maximum);
    open = open.filter(({ id }) => !fixed.has(id));
    left = seats - sum(fixed.values());
  }
}

type Totals = { shares: readonly Share[]; method: QuotaMethod; left: number; least: number; most: number };

const conclude = (
  { shares, method, left, least, most }: Totals,
  { quota, portions }: Round,
  fixed: ReadonlyMap<string, number>,
): Apportionment => {
  const seatsOf = (count: (portion: Portion) => number): Record<string, number> => {
    const given = new Map([...fixed, ...portions.map((one) => [one.share.id, count(one)] as const)]);
    return Object.fromEntries(shares.map(({ id }) => [id, given.get(id) ?? 0]));
  };
  const working = {
    kind: 'quota' as const,
    method,
    quota: quota ? writeFraction(quota) : null,
    whole: Object.fromEntries(portions.map((one) => [one.share.id, one.whole])),
    remainders: Object.fromEntries(portions.map((one) => [one.share.id, writeFraction(one.remainder)])),
    fixed: Object.fromEntries(fixed),
  };
  if (least > left) return { status: 'over-allocated', seats: seatsOf(surely), over: least - left, working };
  if (least === left) return { status: 'decided', seats: seatsOf(surely), working };
  if (most === left) return { status: 'decided', seats: seatsOf(perhaps), working };
  const tied = portions.filter((one) => perhaps(one) > surely(one)).map((one) => one.share.id);
  return { status: 'tied', certain: seatsOf(surely), tied, seatsAtStake: left - least, working };
};
