import { Fraction as Ratio } from 'fraction.js';

/** How much, exactly: a whole number, or a text such as '20/3' where members were divided or a number is too large. */
export type Amount = number | string;

const largest = BigInt(Number.MAX_SAFE_INTEGER);

export const toAmount = (ratio: Ratio): Amount => {
  const whole = ratio.s * ratio.n;
  return ratio.d === 1n && whole <= largest ? Number(whole) : ratio.toFraction();
};

export const add = (amounts: readonly (Amount | Ratio)[]): Ratio =>
  amounts.reduce<Ratio>((sum, amount) => sum.add(amount), new Ratio(0));
