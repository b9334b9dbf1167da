import Fraction from 'fraction.js';
import { MoneyError, type Problem, problem } from './errors.ts';
import { money } from './money.ts';
import { throwProblems } from './parse-input.ts';
import type { Money } from './schemas.ts';

/** A share of the whole: a whole number, or a decimal or fraction written as a string; nought or more. */
export type Weight = number | bigint | string;

const written = /^\d{1,40}(?:\.\d{1,40})?(?:\/\d{1,40})?$/;
const noughtBelow = /\/0+$/;

const readWeight = (weight: Weight): Fraction | undefined => {
  if (typeof weight === 'string') {
    if (!written.test(weight) || noughtBelow.test(weight)) return undefined;
    const [above = '', below = '1'] = weight.split('/');
    return new Fraction(above).div(BigInt(below));
  }
  if (typeof weight === 'number' && !Number.isSafeInteger(weight)) return undefined;
  return weight < 0 ? undefined : new Fraction(BigInt(weight));
};

/**
 * Shares an amount out by weights so that the shares add up to it exactly.
 *
 * Each share is the exact one cut to whole minor units; the units left over go one each to the largest
 * remainders (Hamilton's method), of equal ones to the earlier. A negative amount is shared like its
 * positive counterpart.
 * @param amount the amount to share
 * @param weights whole numbers, or decimals or fractions as strings ('0.4', '2/5'); nought gets nothing
 * @returns as many amounts as there are weights, in their order
 * @throws MoneyError 'bad-weight' for a negative or unreadable weight, 'no-weight' if none is above nought
 * @example
 * allocate({ amount: 100, currency: 'EUR' }, [1, 1, 1]); // 34, 33 and 33 cents
 */
export function allocate(amount: Money, weights: readonly Weight[]): Money[] {
  const { amount: whole, currency } = money(amount.amount, amount.currency);
  const problems: Problem[] = [];
  const read = weights.map((weight, index) => {
    const fraction = readWeight(weight);
    if (fraction === undefined) problems.push(problem('bad-weight', ['weights', index], {}));
    return fraction ?? new Fraction(0);
  });
  throwProblems(problems);

  const common = read.reduce((least, { d }) => new Fraction(least).lcm(d).n, 1n);
  const parts = read.map(({ n, d }) => n * (common / d));
  const total = parts.reduce((all, part) => all + part, 0n);
  if (total === 0n) throw new MoneyError([problem('no-weight', ['weights'], {})]);

  const units = BigInt(Math.abs(whole));
  const shares = parts.map((part) => (units * part) / total);
  const left = Number(units - shares.reduce((given, share) => given + share, 0n));
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: (units * part) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const more = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  const sign = whole < 0 ? -1n : 1n;
  return shares.map((share, index) => ({
    amount: Number(sign * (share + (more.has(index) ? 1n : 0n))),
    currency,
  }));
}
