/** An exact fraction; the denominator is positive, and the two need not be in lowest terms. */
export type Ratio = { n: bigint; d: bigint };

export const zero: Ratio = { n: 0n, d: 1n };

export const whole = (value: number | bigint): Ratio => ({ n: BigInt(value), d: 1n });

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
};

export const reduce = ({ n, d }: Ratio): Ratio => {
  const divisor = greatestCommonDivisor(n, d);
  return divisor > 1n ? { n: n / divisor, d: d / divisor } : { n, d };
};

// Votes of one count mostly share a denominator, so equal ones are added without looking for common factors.
export const add = (a: Ratio, b: Ratio): Ratio =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : reduce({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, { n: -b.n, d: b.d });

export const times = (a: Ratio, count: number | bigint): Ratio => ({ n: a.n * BigInt(count), d: a.d });

export const compare = (a: Ratio, b: Ratio): number => {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Cut, never rounded, to so many units of one: units 100000n keep five decimal places. */
export const cut = ({ n, d }: Ratio, units: bigint): Ratio => ({ n: (n * units) / d, d: units });

/** As '7' or '22/7', in lowest terms. */
export const writeFraction = (value: Ratio): string => {
  const { n, d } = reduce(value);
  return d === 1n ? String(n) : `${n}/${d}`;
};

/** As '6.84848', with so many decimal places, for a value that has no more of them and is not negative. */
export const writeDecimal = ({ n, d }: Ratio, places: number): string => {
  const digits = String((n * 10n ** BigInt(places)) / d).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
