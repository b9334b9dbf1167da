import type { DivisorMethod } from './apportion-schemas.ts';
import type { Ratio } from './ratio.ts';

/** What a claim's weight is divided by for the seat after `held`, exactly and nearly, and how many seats that gives. */
export type Divisors = {
  /** Huntington-Hill's divisors are square roots: their squares are compared, with squares of weights. */
  squared: boolean;
  /** By how much a quotient is multiplied to be the divisor that weights are rounded by. */
  scale: bigint;
  exact: (held: number) => Ratio;
  near: (held: number) => number;
  /** How many divisors are not above a value, nearly. */
  within: (value: number) => number;
};

const products = (held: number): bigint => BigInt(held) * (BigInt(held) + 1n);

const numbers: Divisors = {
  squared: false,
  scale: 1n,
  exact: (held) => ({ n: BigInt(held) + 1n, d: 1n }),
  near: (held) => held + 1,
  within: Math.floor,
};

const oddNumbers: Divisors = {
  squared: false,
  scale: 2n,
  exact: (held) => ({ n: 2n * BigInt(held) + 1n, d: 1n }),
  near: (held) => 2 * held + 1,
  within: (value) => Math.floor((value + 1) / 2),
};

const geometricMeans: Divisors = {
  squared: true,
  scale: 1n,
  exact: (held) => ({ n: products(held), d: 1n }),
  near: (held) => Math.sqrt(held * (held + 1)),
  within: (value) => {
    const held = Math.floor(value);
    return value >= Math.sqrt(held * (held + 1)) ? held + 1 : held;
  },
};

const harmonicMeans: Divisors = {
  squared: false,
  scale: 1n,
  exact: (held) => ({ n: 2n * products(held), d: 2n * BigInt(held) + 1n }),
  near: (held) => (2 * held * (held + 1)) / (2 * held + 1),
  within: (value) => {
    const held = Math.floor(value);
    return value >= (2 * held * (held + 1)) / (2 * held + 1) ? held + 1 : held;
  },
};

const roundedUp: Divisors = {
  squared: false,
  scale: 1n,
  exact: (held) => ({ n: BigInt(held), d: 1n }),
  near: (held) => held,
  within: (value) => Math.floor(value) + 1,
};

const startingWith = (first: Ratio, then: Divisors): Divisors => {
  const near = Number(first.n) / Number(first.d);
  return {
    ...then,
    exact: (held) => (held === 0 ? first : then.exact(held)),
    near: (held) => (held === 0 ? near : then.near(held)),
    within: (value) => (value < near ? 0 : Math.max(1, then.within(value))),
  };
};

const series: Record<DivisorMethod, Divisors> = {
  'd-hondt': numbers,
  'sainte-lague': oddNumbers,
  'modified-sainte-lague': startingWith({ n: 7n, d: 5n }, oddNumbers),
  'huntington-hill': geometricMeans,
  adams: roundedUp,
  dean: harmonicMeans,
};

export const divisorsOf = (method: DivisorMethod, first: Ratio | undefined): Divisors =>
  first ? startingWith(first, series[method]) : series[method];
