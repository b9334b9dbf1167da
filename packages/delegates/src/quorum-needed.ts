import { Fraction as Ratio } from 'fraction.js';

/** How many of `base` are at least a share of it, or more than a share. */
export const quorumNeeded = (
  { atLeast = '1', moreThan }: { atLeast?: string | undefined; moreThan?: string | undefined },
  base: number,
): number =>
  Number(
    moreThan === undefined
      ? new Ratio(base).mul(atLeast).ceil().n
      : new Ratio(base).mul(moreThan).floor().add(1).n,
  );
