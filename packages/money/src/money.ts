import { MoneyError, type Problem, problem } from './errors.ts';
import { collectProblems, throwProblems } from './parse-input.ts';
import { type Money, moneySchema } from './schemas.ts';

/**
 * Makes a checked amount of money.
 * @param amount minor units of the currency, a safe integer
 * @param currency code of ISO 4217, such as 'KZT'
 * @returns the amount
 * @throws MoneyError 'not-an-amount', 'too-large', 'unknown-currency'
 * @example
 * money(145_000, 'EUR'); // { amount: 145000, currency: 'EUR' }, one thousand four hundred and fifty euros
 */
export function money(amount: number, currency: string): Money {
  const problems: Problem[] = [];
  collectProblems(problems, moneySchema, { amount, currency }, []);
  throwProblems(problems);
  // Adding nought turns -0 into 0, so that equal amounts are equal everywhere.
  return { amount: amount + 0, currency };
}

/** Turns minor units computed without limit back into money. */
export const fromMinorUnits = (units: bigint, currency: string): Money => {
  const amount = Number(units);
  if (!Number.isSafeInteger(amount)) throw new MoneyError([problem('too-large', [], { currency })]);
  return { amount, currency };
};
