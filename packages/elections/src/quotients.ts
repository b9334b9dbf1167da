import type { Divisors } from './divisors.ts';
import { compare, type Ratio } from './ratio.ts';
import type { Share } from './read-apportionment.ts';

/** One seat of one claim: the one after those it holds. */
export type Slot = { claim: number; held: number };

/** The claims' quotients: near ones to be quick with, exact ones to decide with. */
export type Quotients = {
  near: readonly number[];
  exact: (slot: Slot) => Ratio;
  compare: (a: Slot, b: Slot) => number;
};

// Near quotients are off by a few units in the last of 53 bits; this is some thousand times as much.
const margin = 1e-12;

export const quotientsOf = (shares: readonly Share[], divisors: Divisors): Quotients => {
  const near = shares.map(({ weight }) => Number(weight.n) / Number(weight.d));
  const power = divisors.squared ? 2n : 1n;
  const exact = ({ claim, held }: Slot): Ratio => {
    const weight = shares[claim]?.weight ?? { n: 0n, d: 1n };
    const divisor = divisors.exact(held);
    return { n: weight.n ** power * divisor.d, d: weight.d ** power * divisor.n };
  };
  return {
    near,
    exact,
    compare: (a, b) => {
      const [left, right] = [
        (near[a.claim] ?? 0) / divisors.near(a.held),
        (near[b.claim] ?? 0) / divisors.near(b.held),
      ];
      if (Math.abs(left - right) > margin * left) return left - right;
      return compare(exact(a), exact(b));
    },
  };
};

const squareRoot = (value: bigint): bigint => {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (;;) {
    const better = (root + value / root) >> 1n;
    if (better >= root) return root;
    root = better;
  }
};

const unitsBelow = ({ n, d }: Ratio, perUnit: Ratio, squared: boolean): bigint =>
  squared ? squareRoot((n * perUnit.n ** 2n) / (d * perUnit.d ** 2n)) : (n * perUnit.n) / (d * perUnit.d);

const tenTo = (power: number): Ratio =>
  power < 0 ? { n: 1n, d: 10n ** BigInt(-power) } : { n: 10n ** BigInt(power), d: 1n };

const writeUnits = (units: bigint, places: number): string => {
  if (places <= 0) return String(units * 10n ** BigInt(-places));
  const digits = String(units).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** A quotient cut to so many decimal places. */
export const writeNear = (value: Ratio, squared: boolean, places: number): string =>
  writeUnits(unitsBelow(value, tenTo(places), squared), places);

/** The roundest number above one quotient and not above another, as returning officers publish a divisor. */
export const roundDivisor = (above: Ratio, upTo: Ratio, { scale, squared }: Divisors): string | null => {
  const factor = squared ? scale ** 2n : scale;
  const [low, high] = [
    { n: above.n * factor, d: above.d },
    { n: upTo.n * factor, d: upTo.d },
  ];
  for (let places = -String(high.n / high.d).length; places <= 60; places++) {
    const units = unitsBelow(high, tenTo(places), squared);
    const { n, d } = tenTo(-places);
    const value = squared ? { n: (units * n) ** 2n, d: d ** 2n } : { n: units * n, d };
    if (compare(value, low) > 0) return writeUnits(units, places);
  }
  return null;
};
