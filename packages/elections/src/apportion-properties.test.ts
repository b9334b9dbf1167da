import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import { type Apportionment, divisorMethods, quotaMethods } from './apportion-schemas.ts';

const sumOf = (seats: Record<string, number>): number =>
  Object.values(seats).reduce((total, count) => total + count, 0);

const names = ['a', 'b', 'c', 'd', 'e'];
const small = (mostWeight: number, mostClaims = 4) =>
  fc
    .array(fc.integer({ min: 1, max: mostWeight }), { minLength: 1, maxLength: mostClaims })
    .map((weights) => weights.map((weight, index) => ({ id: names[index] ?? '', weight })));
const divisorMethod = fc.constantFrom(...divisorMethods);
const quotaMethod = fc.constantFrom(...quotaMethods);
const anyMethod = fc.constantFrom(...divisorMethods, ...quotaMethods);

/** Every way of giving so many seats to so many claims. */
const ways = (claims: number, seats: number): number[][] =>
  claims === 0
    ? seats === 0
      ? [[]]
      : []
    : Array.from({ length: seats + 1 }, (_, first) =>
        ways(claims - 1, seats - first).map((rest) => [first, ...rest]),
      ).flat();

/** What all ways that a rule allows have in common. */
const inCommon = (claims: { id: string }[], seats: number, allowed: number[][]) => {
  const certain = Object.fromEntries(
    claims.map(({ id }, claim) => [id, Math.min(...allowed.map((way) => way[claim] ?? 0))]),
  );
  if (allowed.length === 1) return { status: 'decided', seats: certain };
  const tied = claims.filter((_, claim) => new Set(allowed.map((way) => way[claim])).size > 1);
  return { status: 'tied', certain, tied: tied.map(({ id }) => id), seatsAtStake: seats - sumOf(certain) };
};

// Squares of the divisors by definition, as fractions of small whole numbers.
const squareOfDivisor: Record<(typeof divisorMethods)[number], (held: number) => [number, number]> = {
  'd-hondt': (held) => [(held + 1) ** 2, 1],
  'sainte-lague': (held) => [(2 * held + 1) ** 2, 1],
  'modified-sainte-lague': (held) => (held === 0 ? [49, 25] : [(2 * held + 1) ** 2, 1]),
  'huntington-hill': (held) => [held * (held + 1), 1],
  adams: (held) => [held ** 2, 1],
  dean: (held) => [(2 * held * (held + 1)) ** 2, (2 * held + 1) ** 2],
};

describe('apportion', () => {
  it('gives what every allocation that satisfies the definition has in common (divisor methods)', () => {
    const bound = fc.record({
      minimum: fc.integer({ min: 0, max: 2 }),
      maximum: fc.integer({ min: 3, max: 8 }),
    });
    fc.assert(
      fc.property(
        small(12),
        fc.nat(8),
        divisorMethod,
        bound,
        (claims, seats, method, { minimum, maximum }) => {
          const free = ['huntington-hill', 'adams', 'dean'].includes(method);
          const least = Math.max(minimum, free ? 1 : 0);
          fc.pre(least * claims.length <= seats && maximum * claims.length >= seats);
          // A seat given rightly has a quotient no lower than any seat that is not given.
          const lower = (claim: number, held: number, other: number, others: number): boolean => {
            const [top, bottom] = squareOfDivisor[method](held);
            const [otherTop, otherBottom] = squareOfDivisor[method](others);
            const [mine, theirs] = [claims[claim]?.weight ?? 0, claims[other]?.weight ?? 0];
            return mine ** 2 * bottom * otherTop < theirs ** 2 * otherBottom * top;
          };
          const allowed = ways(claims.length, seats).filter((way) =>
            way.every(
              (held, claim) =>
                held >= least &&
                held <= maximum &&
                (held === least ||
                  way.every((others, other) => others === maximum || !lower(claim, held - 1, other, others))),
            ),
          );
          const result = apportion({ method, seats, claims, minimum, maximum });
          expect(result).toMatchObject(inCommon(claims, seats, allowed));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('gives what every allocation that satisfies the definition has in common (largest remainders)', () => {
    fc.assert(
      fc.property(small(12), fc.integer({ min: 1, max: 8 }), quotaMethod, (claims, seats, method) => {
        const total = claims.reduce((sum, { weight }) => sum + weight, 0);
        // The quota is total * 1 / parts, or a whole number; both as top over parts.
        const parts = { hare: seats, droop: 1, 'hagenbach-bischoff': seats + 1, imperiali: seats + 2 }[
          method
        ];
        const top = method === 'droop' ? Math.floor(total / (seats + 1)) + 1 : total;
        const wholes = claims.map(({ weight }) => Math.floor((weight * parts) / top));
        const rest = claims.map(({ weight }) => (weight * parts) % top);
        const given = wholes.reduce((sum, count) => sum + count, 0);
        fc.pre(seats - given <= claims.length);
        const result = apportion({ method, seats, claims });
        if (given > seats) {
          expect(result).toMatchObject({ status: 'over-allocated', over: given - seats });
          return;
        }
        const allowed = ways(claims.length, seats).filter((way) =>
          way.every((count, claim) => {
            const extra = count - (wholes[claim] ?? 0);
            const largest = way.every(
              (others, other) => others > (wholes[other] ?? 0) || (rest[other] ?? 0) <= (rest[claim] ?? 0),
            );
            return extra === 0 || (extra === 1 && largest);
          }),
        );
        expect(result).toMatchObject(inCommon(claims, seats, allowed));
      }),
      { numRuns: 400 },
    );
  });

  it('never takes a seat away when the house grows (divisor methods)', () => {
    fc.assert(
      fc.property(small(1000, 5), fc.integer({ min: 5, max: 60 }), divisorMethod, (claims, seats, method) => {
        const [before, after] = [
          apportion({ method, seats, claims }),
          apportion({ method, seats: seats + 1, claims }),
        ];
        fc.pre(before.status === 'decided' && after.status === 'decided');
        if (before.status !== 'decided' || after.status !== 'decided') return;
        for (const { id } of claims) expect(after.seats[id]).toBeGreaterThanOrEqual(before.seats[id] ?? 0);
      }),
    );
  });

  it('stays within the quota, rounded down and up (Hare)', () => {
    fc.assert(
      fc.property(small(1000, 5), fc.integer({ min: 1, max: 60 }), (claims, seats) => {
        const result = apportion({ method: 'hare', seats, claims });
        fc.pre(result.status === 'decided');
        if (result.status !== 'decided') return;
        const total = claims.reduce((sum, { weight }) => sum + weight, 0);
        for (const { id, weight } of claims) {
          expect(result.seats[id]).toBeGreaterThanOrEqual(Math.floor((weight * seats) / total));
          expect(result.seats[id]).toBeLessThanOrEqual(Math.ceil((weight * seats) / total));
        }
      }),
    );
  });

  it('gives all seats, within bounds, whatever the order of claims and the unit of weights', () => {
    const bounds = fc.record({
      minimum: fc.dictionary(fc.constantFrom(...names.slice(0, 1)), fc.nat(3)),
      maximum: fc.integer({ min: 4, max: 50 }),
    });
    fc.assert(
      fc.property(
        small(300, 5),
        fc.integer({ min: 7, max: 50 }),
        anyMethod,
        bounds,
        (claims, seats, method, { minimum, maximum }) => {
          fc.pre(claims.length * maximum >= seats);
          const problem = { method, seats, claims, minimum, maximum };
          const result = apportion(problem);
          const shuffled = apportion({ ...problem, claims: claims.toReversed() });
          const tidy = (value: Apportionment) =>
            value.status === 'tied'
              ? { ...value, tied: value.tied.toSorted(), working: 0 }
              : { ...value, working: 0 };
          expect(tidy(shuffled)).toEqual(tidy(result));
          if (method !== 'droop') {
            const scaled = claims.map(({ id, weight }) => ({ id, weight: `${weight}/700` }));
            expect(tidy(apportion({ ...problem, claims: scaled }))).toEqual(tidy(result));
          }
          if (result.status === 'over-allocated') {
            expect(sumOf(result.seats)).toBe(seats + result.over);
            return;
          }
          const given = result.status === 'tied' ? result.certain : result.seats;
          expect(sumOf(given) + (result.status === 'tied' ? result.seatsAtStake : 0)).toBe(seats);
          for (const { id } of claims) {
            expect(given[id]).toBeGreaterThanOrEqual(minimum[id] ?? 0);
            expect(given[id]).toBeLessThanOrEqual(maximum);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('names a divisor that gives the same seats by rounding down, to the nearest, or up', () => {
    fc.assert(
      fc.property(small(10_000, 5), fc.integer({ min: 5, max: 99 }), (claims, seats) => {
        for (const method of ['d-hondt', 'sainte-lague', 'adams'] as const) {
          const result = apportion({ method, seats, claims });
          if (result.status !== 'decided' || result.working.kind !== 'divisor' || !result.working.divisor)
            continue;
          const [before = '', after = ''] = result.working.divisor.split('.');
          const [divisor, one] = [BigInt(before + after), 10n ** BigInt(after.length)];
          for (const { id, weight } of claims) {
            const [top, bottom] = [BigInt(weight) * one, divisor];
            const rounded = {
              'd-hondt': top / bottom,
              'sainte-lague': (2n * top + bottom) / (2n * bottom),
              adams: top / bottom + 1n,
            };
            const held = rounded[method];
            expect(result.seats[id]).toBe(held < seats ? Number(held) : seats);
          }
        }
      }),
    );
  });

  it('gives what handing out seats one by one gives, with weights that a double cannot hold', () => {
    const claims = fc
      .array(fc.bigInt({ min: 1n, max: 10n ** 20n }), { minLength: 1, maxLength: 6 })
      .map((weights) => weights.map((weight, index) => ({ id: `c${index}`, weight: String(weight) })));
    fc.assert(
      fc.property(claims, fc.integer({ min: 6, max: 200 }), divisorMethod, (all, seats, method) => {
        const result = apportion({ method, seats, claims: all });
        fc.pre(result.status === 'decided');
        const held = all.map((): number => (['huntington-hill', 'adams', 'dean'].includes(method) ? 1 : 0));
        const square = (claim: number): [bigint, bigint] => {
          const [top, bottom] = squareOfDivisor[method](held[claim] ?? 0);
          return [BigInt(all[claim]?.weight ?? 0) ** 2n * BigInt(bottom), BigInt(top)];
        };
        for (let given = held.reduce((sum, count) => sum + count, 0); given < seats; given++) {
          const best = all.reduce((found, _, claim) => {
            const [[top, bottom], [bestTop, bestBottom]] = [square(claim), square(found)];
            return top * bestBottom > bestTop * bottom ? claim : found;
          }, 0);
          held[best] = (held[best] ?? 0) + 1;
        }
        expect(result).toMatchObject({
          seats: Object.fromEntries(all.map(({ id }, claim) => [id, held[claim]])),
        });
      }),
    );
  });
});
