import Fraction from 'fraction.js';
import { MoneyError, type Problem, problem } from './errors.ts';
import { minorDigits } from './minor-digits.ts';
import { fromMinorUnits } from './money.ts';
import { collectProblems, throwProblems } from './parse-input.ts';
import { dateSchema, type Money, moneySchema, type Rate, rateSchema } from './schemas.ts';

/** What rates `exchange` may use. */
export type ExchangeOptions = {
  /** Rates of this day or earlier, 'YYYY-MM-DD'; without it the newest of all. */
  on?: string | undefined;
};

const newest = (rates: readonly Rate[], from: string, to: string, on: string | undefined): Rate[] => {
  const dated = rates.filter(
    (rate) => rate.from === from && rate.to === to && (on === undefined || rate.date <= on),
  );
  const date = dated.reduce((latest, rate) => (rate.date > latest ? rate.date : latest), '');
  return dated.filter((rate) => rate.date === date);
};

const roundHalfEven = (exact: Fraction): bigint => {
  const floor = exact.floor();
  const down = floor.s * floor.n;
  const twice = exact.sub(floor).mul(2).compare(1);
  if (twice !== 0) return twice < 0 ? down : down + 1n;
  return down % 2n === 0n ? down : down + 1n;
};

/**
 * Turns an amount into another currency by a dated rate, exactly, rounding half to even once at the end.
 *
 * The newest rate from the amount's currency on or before the day counts. Only when there is none, the
 * newest such rate of the other direction is used as exactly 1/rate; no third currency is gone through.
 * @param amount the amount to exchange
 * @param to code of ISO 4217
 * @param rates rates in any order, each the major units of `to` for one major unit of `from`
 * @param options `on`: the day, 'YYYY-MM-DD'
 * @returns the amount in `to`; an equal amount if it is in `to` already
 * @throws MoneyError 'no-rate', 'conflicting-rates', 'bad-rate', 'bad-date', 'unknown-currency', 'too-large'
 * @example
 * exchange({ amount: 145_000, currency: 'EUR' }, 'KZT', [
 *   { from: 'EUR', to: 'KZT', rate: '545.10', date: '2026-11-20' },
 * ]); // { amount: 79039500, currency: 'KZT' }
 */
export function exchange(
  amount: Money,
  to: string,
  rates: readonly Rate[],
  options: ExchangeOptions = {},
): Money {
  const { on } = options;
  const problems: Problem[] = [];
  collectProblems(problems, moneySchema, amount, ['amount']);
  collectProblems(problems, moneySchema.shape.currency, to, ['to']);
  for (const [index, rate] of rates.entries()) collectProblems(problems, rateSchema, rate, ['rates', index]);
  if (on !== undefined) collectProblems(problems, dateSchema, on, ['options', 'on']);
  throwProblems(problems);

  const from = amount.currency;
  if (from === to) return { amount: amount.amount + 0, currency: to };
  const straight = newest(rates, from, to, on);
  const [rate, ...others] = straight.length > 0 ? straight : newest(rates, to, from, on);
  if (rate === undefined) throw new MoneyError([problem('no-rate', [], { from, to, on })]);
  const figure = new Fraction(rate.rate);
  if (others.some((other) => !figure.equals(other.rate)))
    throw new MoneyError([problem('conflicting-rates', ['rates'], { from, to, date: rate.date })]);

  const shift = new Fraction(10n ** BigInt(minorDigits(to)), 10n ** BigInt(minorDigits(from)));
  const factor = straight.length > 0 ? figure : figure.inverse();
  return fromMinorUnits(roundHalfEven(factor.mul(shift).mul(BigInt(amount.amount))), to);
}
