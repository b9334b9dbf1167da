import { exchange, parseDecimal } from '@plenum/money';
import type { Rate } from './conference.ts';
import { codeOf } from './error-code.ts';

/** Whether ISO 4217 knows the currency. */
export function isCurrency(currency: string): boolean {
  try {
    return parseDecimal('0', currency).amount === 0;
  } catch (error) {
    if (codeOf(error) === 'unknown-currency') return false;
    throw error;
  }
}

/** Whether money of one currency can be told in the other by the rates there are. */
export function hasRate(from: string, to: string, rates: Rate[]): boolean {
  try {
    return exchange({ amount: 0, currency: from }, to, rates).currency === to;
  } catch (error) {
    if (codeOf(error) === 'no-rate') return false;
    throw error;
  }
}
