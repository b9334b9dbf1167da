import type { PriceOfOneMore, Reason, Relaxations } from '@plenum/attendance';
import { z } from 'zod';
import { curvePoint } from './curve.ts';
import { moneySteps } from './money-in-hand.ts';

/** The kinds of limits that can give way, in the order in which the form has them. */
export const relaxableCodes = [
  'money',
  'seats',
  'delegates-minimum',
  'group-minimum',
  'group-maximum',
  'rank',
  'must',
  'quota',
  'bedrooms',
  'vehicles',
  'apart',
  'together',
] as const;
export const heaviest = 1000;

const weight = z.int().min(0).max(heaviest);
/** How hard it is to let a limit of each kind give way; 0: never. */
export type Weights = Record<(typeof relaxableCodes)[number], number>;
/** Every kind alike, but for those that keep people safe: nobody lets them give way without saying so. */
export const evenWeights = Object.fromEntries(
  relaxableCodes.map((code) => [code, code === 'apart' || code === 'together' ? 0 : 1]),
) as Weights;
/** A kind that was not weighed yet has the weight that it begins with. */
const weightsRecord = z
  .partialRecord(z.enum(relaxableCodes), weight)
  .transform((weights): Weights => ({ ...evenWeights, ...weights }));

/** The cheapest conference with a quorum; its payments, which name sources of money, are left out. */
export type Quorate =
  | {
      status: 'found';
      short: number;
      delegates: number;
      people: number;
      cost: number;
      representation?: string;
    }
  | { status: 'impossible'; conflicts: Reason[] }
  | { status: 'unknown' };

const json = <T>() =>
  z.custom<T>((value) => typeof value === 'object' && value !== null && 'status' in value);

/** What it takes beside one step of the money. It names people by their ids and no source of money. */
export const whatItTakesRecord = z.object({
  step: z.enum(moneySteps),
  /** Of the problem, of who comes by its plan, and of the quorum. */
  askedHash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: z.iso.datetime(),
  seconds: z.number().nonnegative(),
  weights: weightsRecord,
  /** Absent where there is no plan to add anybody to. */
  price: json<PriceOfOneMore>().optional(),
  /** Absent where no rule of quorum counts the delegates entitled. */
  quorate: json<Quorate>().optional(),
  /** Only where no plan keeps the rules. */
  relaxations: json<Relaxations>().optional(),
  curve: z.array(curvePoint),
});
export type WhatItTakes = z.infer<typeof whatItTakesRecord>;
