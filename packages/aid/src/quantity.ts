import { Fraction } from 'fraction.js';
import type { AidProblemCode } from './errors.ts';

/** How much, exactly: a whole number, or a decimal in a text such as '2.5'. */
export type Quantity = number | string;

const decimal = /^-?\d{1,12}(\.\d{1,6})?$/;

/** What is wrong with a quantity, if anything. */
export function faultOfQuantity(value: unknown): AidProblemCode | undefined {
  if (value === undefined) return 'missing';
  const isNumber = Number.isSafeInteger(value);
  if (!isNumber && !(typeof value === 'string' && decimal.test(value))) return 'not-a-quantity';
  const sign = Number(value);
  if (sign < 0) return 'negative';
  return sign === 0 ? 'nought' : undefined;
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

/** A sum of quantities as a quantity: their decimals end, so that its decimals do. */
export const toQuantity = (amount: Fraction): Quantity =>
  amount.d === 1n && amount.n <= largest ? Number(amount.s * amount.n) : amount.toString(6);

export const nothing = new Fraction(0);

export const sumOf = (amounts: readonly Fraction[]): Fraction =>
  amounts.reduce((sum, amount) => sum.add(amount), nothing);
