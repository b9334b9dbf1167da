import type { Apportionment, ApportionmentWorking, DivisorMethod } from './apportion-schemas.ts';
import { type Divisors, divisorsOf } from './divisors.ts';
import { type Quotients, quotientsOf, roundDivisor, type Slot, writeNear } from './quotients.ts';
import { writeFraction, zero } from './ratio.ts';
import type { CheckedApportionment, Share } from './read-apportionment.ts';

type Problem = Extract<CheckedApportionment, { kind: 'divisor' }>;
type Held = readonly number[];

// Wider by far than the error of a near quotient, and narrow enough to hold few seats that are not in question.
const breadth = 1e-9;

const heldAt = (
  shares: readonly Share[],
  { near }: Quotients,
  { within }: Divisors,
  divisor: number,
): number[] =>
  shares.map(({ minimum, maximum }, claim) =>
    Math.max(minimum, Math.min(maximum, within((near[claim] ?? 0) / divisor))),
  );

const sum = (held: Held): number => held.reduce((total, seats) => total + seats, 0);

/** Two divisors, near to one another: the first gives too many seats or just enough, the second too few or just enough. */
const bracket = (
  { seats }: Problem,
  near: readonly number[],
  given: (divisor: number) => number,
): [number, number] => {
  let low = Math.max(
    Number.MIN_VALUE,
    near.reduce((total, weight) => total + weight, 0) / Math.max(1, seats),
  );
  let high = low;
  while (given(low) < seats) low /= 4;
  while (given(high) > seats) high *= 4;
  while (high / low > 1 + breadth / 1000) {
    const middle = Math.sqrt(low) * Math.sqrt(high);
    const total = given(middle);
    if (total === seats) return [middle, middle];
    if (total > seats) low = middle;
    else high = middle;
  }
  return [low, high];
};

const slotsBetween = (few: Held, many: Held): Slot[] =>
  few.flatMap((from, claim) =>
    Array.from({ length: Math.max(0, (many[claim] ?? 0) - from) }, (_, index) => ({
      claim,
      held: from + index,
    })),
  );

const best = (slots: Iterable<Slot>, better: (a: Slot, b: Slot) => number): Slot | undefined => {
  let found: Slot | undefined;
  for (const slot of slots) if (!found || better(slot, found) < 0) found = slot;
  return found;
};

function* lastSlots(shares: readonly Share[], held: Held): Generator<Slot> {
  for (const [claim, { minimum }] of shares.entries()) {
    const seats = held[claim] ?? 0;
    if (seats > minimum) yield { claim, held: seats - 1 };
  }
}

function* nextSlots(shares: readonly Share[], held: Held): Generator<Slot> {
  for (const [claim, { maximum }] of shares.entries()) {
    const seats = held[claim] ?? 0;
    if (seats < maximum) yield { claim, held: seats };
  }
}

const explain = (
  { shares, seats }: Problem,
  method: DivisorMethod,
  divisors: Divisors,
  quotients: Quotients,
  held: Held,
  inOrder: (a: Slot, b: Slot) => number,
): ApportionmentWorking => {
  const last = best(lastSlots(shares, held), (a, b) => inOrder(b, a));
  const next = best(nextSlots(shares, held), inOrder);
  const tell = (slot: Slot | undefined) => {
    if (!slot) return null;
    const value = quotients.exact(slot);
    return {
      id: shares[slot.claim]?.id ?? '',
      seat: slot.held + 1,
      quotient: writeNear(value, divisors.squared, 6),
      exact: writeFraction(value),
    };
  };
  const idsWhere = (test: (share: Share, claim: number, mine: number) => boolean): string[] =>
    shares.filter((share, claim) => test(share, claim, held[claim] ?? 0)).map(({ id }) => id);
  return {
    kind: 'divisor',
    method,
    last: tell(last),
    next: tell(next),
    divisor: last ? roundDivisor(next ? quotients.exact(next) : zero, quotients.exact(last), divisors) : null,
    atMinimum: idsWhere(({ minimum }, claim, mine) => {
      if (minimum === 0 || mine > minimum || divisors.near(mine - 1) === 0) return false;
      return !last || quotients.compare({ claim, held: mine - 1 }, last) < 0;
    }),
    atMaximum: idsWhere(({ maximum }, claim, mine) => {
      if (maximum === seats || mine < maximum || !last || divisors.near(mine) === 0) return false;
      return quotients.compare({ claim, held: mine }, last) > 0;
    }),
  };
};

/** Gives each seat to the highest quotient: nearly by one divisor for all, then exactly where it is close. */
export function apportionByDivisor(given: Problem): Apportionment {
  const { seats, method, firstDivisor } = given;
  const shares = given.shares.map((share) => ({ ...share, maximum: Math.min(share.maximum, seats) }));
  const problem = { ...given, shares };
  const divisors = divisorsOf(method, firstDivisor);
  const quotients = quotientsOf(shares, divisors);
  const [low, high] = bracket(problem, quotients.near, (divisor) =>
    sum(heldAt(shares, quotients, divisors, divisor)),
  );
  const certain = heldAt(shares, quotients, divisors, high * (1 + breadth));
  const possible = heldAt(shares, quotients, divisors, low * (1 - breadth));
  const inOrder = (a: Slot, b: Slot): number => {
    const order = quotients.compare(b, a);
    if (order !== 0) return order;
    return (shares[a.claim]?.id ?? '') < (shares[b.claim]?.id ?? '') ? -1 : 1;
  };
  const slots = slotsBetween(certain, possible).toSorted(inOrder);
  const left = seats - sum(certain);
  const held = [...certain];
  for (const { claim } of slots.slice(0, left)) held[claim] = (held[claim] ?? 0) + 1;
  const working = explain(problem, method, divisors, quotients, held, inOrder);
  const name = (of: Held) => Object.fromEntries(shares.map(({ id }, claim) => [id, of[claim] ?? 0]));
  const [last, next] = [slots[left - 1], slots[left]];
  if (!last || !next || quotients.compare(last, next) !== 0)
    return { status: 'decided', seats: name(held), working };
  const equal = slots.filter((slot) => quotients.compare(slot, last) === 0);
  const winning = equal.filter(({ claim, held: before }) => (held[claim] ?? 0) > before);
  for (const { claim, held: before } of winning) held[claim] = before;
  const tied = new Set(equal.map(({ claim }) => claim));
  return {
    status: 'tied',
    certain: name(held),
    tied: shares.filter((_, claim) => tied.has(claim)).map(({ id }) => id),
    seatsAtStake: winning.length,
    working,
  };
}
