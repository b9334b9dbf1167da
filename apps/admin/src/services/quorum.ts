import Fraction from 'fraction.js';
import { entitlements } from './attendance-problem.ts';
import type { Conference } from './conference.ts';

/** The delegates needed to decide: the declared share of those entitled, rounded up. */
export function quorumOf(conference: Conference): number {
  const entitled = entitlements(conference).reduce((sum, { delegates }) => sum + delegates, 0);
  return Number(new Fraction(conference.settled.quorum).mul(entitled).ceil().n);
}
