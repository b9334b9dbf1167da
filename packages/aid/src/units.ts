import { minorDigits } from '@plenum/money';
import { Fraction } from 'fraction.js';
import type { AidProblemCode } from './errors.ts';
import type { Quantity } from './quantity.ts';

/** Units of things that are counted, and never divided. */
const counted = [
  'piece',
  'pair',
  'set',
  'pack',
  'parcel',
  'box',
  'carton',
  'sack',
  'pallet',
  'can',
  'bottle',
  'vial',
  'ampoule',
  'tablet',
  'dose',
  'ticket',
  'night',
] as const;

/** Units of things that are measured, to a thousandth. */
const measured = ['kg', 'g', 'l', 'ml', 'm'] as const;

/** The units of things; amounts of money have the code of their currency instead. */
export const aidUnits = [...counted, ...measured] as const;

const digitsOfCurrency = (unit: string): number | undefined => {
  try {
    return minorDigits(unit);
  } catch {
    return undefined;
  }
};

/** How many decimals a unit has, if it is known: a currency as many as its minor unit. */
export function digitsOf(unit: string): number | undefined {
  if ((counted as readonly string[]).includes(unit)) return 0;
  return (measured as readonly string[]).includes(unit) ? 3 : digitsOfCurrency(unit);
}

/** Whether a quantity is finer than its unit allows. */
export function faultOfPrecision(quantity: Quantity, unit: string): AidProblemCode | undefined {
  const digits = digitsOf(unit);
  if (digits === undefined || new Fraction(quantity).mul(10 ** digits).d === 1n) return undefined;
  return digits === 0 ? 'not-whole' : 'too-precise';
}
