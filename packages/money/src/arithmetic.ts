import { type Problem, problem } from './errors.ts';
import { minorDigits } from './minor-digits.ts';
import { fromMinorUnits } from './money.ts';
import { collectProblems, throwProblems } from './parse-input.ts';
import { type Money, moneySchema } from './schemas.ts';

const checkAlike = (amounts: readonly Money[], currency: string): void => {
  const problems: Problem[] = [];
  for (const [index, amount] of amounts.entries()) {
    const before = problems.length;
    collectProblems(problems, moneySchema, amount, [index]);
    if (problems.length === before && amount.currency !== currency)
      problems.push(problem('currency-mismatch', [index], { expected: currency, found: amount.currency }));
  }
  throwProblems(problems);
};

/**
 * Adds two amounts of one currency.
 * @param a an amount
 * @param b an amount of the same currency
 * @returns their sum
 * @throws MoneyError 'currency-mismatch', 'too-large'
 * @example
 * add({ amount: 61_000_000, currency: 'KZT' }, { amount: 54_000_000, currency: 'KZT' }); // 1,150,000 tenge
 */
export function add(a: Money, b: Money): Money {
  return sum([a, b], a.currency);
}

/**
 * Takes one amount from another of the same currency.
 * @param a the amount taken from
 * @param b the amount taken
 * @returns a - b, which may be negative
 * @throws MoneyError 'currency-mismatch', 'too-large'
 * @example
 * subtract({ amount: 500, currency: 'EUR' }, { amount: 700, currency: 'EUR' }); // { amount: -200, currency: 'EUR' }
 */
export function subtract(a: Money, b: Money): Money {
  checkAlike([a, b], a.currency);
  return fromMinorUnits(BigInt(a.amount) - BigInt(b.amount), a.currency);
}

/**
 * Compares two amounts of one currency.
 * @param a an amount
 * @param b an amount of the same currency
 * @returns -1 when a is less, 1 when it is more, 0 when they are equal; fit for `sort`
 * @throws MoneyError 'currency-mismatch'
 * @example
 * compare({ amount: 500, currency: 'EUR' }, { amount: 700, currency: 'EUR' }); // -1
 */
export function compare(a: Money, b: Money): -1 | 0 | 1 {
  checkAlike([a, b], a.currency);
  if (a.amount === b.amount) return 0;
  return a.amount < b.amount ? -1 : 1;
}

/**
 * Adds up any number of amounts of one currency.
 * @param amounts amounts of `currency`
 * @param currency code of ISO 4217: what an empty list adds up to nothing of
 * @returns the total
 * @throws MoneyError 'currency-mismatch', 'unknown-currency', 'too-large'
 * @example
 * sum([], 'KZT'); // { amount: 0, currency: 'KZT' }
 */
export function sum(amounts: readonly Money[], currency: string): Money {
  minorDigits(currency);
  checkAlike(amounts, currency);
  return fromMinorUnits(
    amounts.reduce((total, { amount }) => total + BigInt(amount), 0n),
    currency,
  );
}
