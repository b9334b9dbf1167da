import { apportionByDivisor } from './apportion-by-divisor.ts';
import { apportionByQuota } from './apportion-by-quota.ts';
import type { Apportionment, ApportionmentProblem } from './apportion-schemas.ts';
import { readApportionment } from './read-apportionment.ts';

/**
 * Hands out seats in proportion to weights, exactly: no rounding of the computer's decides anything. Divisor
 * methods: 'd-hondt' (Jefferson), 'sainte-lague' (Webster), 'modified-sainte-lague' (first divisor 7/5),
 * 'huntington-hill', 'adams', 'dean'; the last three give each claim a first seat. Largest remainders by quota:
 * 'hare' (Hamilton), 'droop', 'hagenbach-bischoff', 'imperiali'; the last two can give out more than there is.
 * @param problem method; seats; claims with weights that are safe integers or texts such as '12.5' or '7/3';
 * `minimum` and `maximum` seats of each claim, one number for all or by id: with a divisor method each gets what
 * the common divisor gives it within its bounds, with a quota those outside get the bound and the others share
 * anew; `firstDivisor` for the methods of d'Hondt and Sainte-Laguë, such as '1.42'
 * @returns the seats with the working (the last seat given, the next one, a divisor; or quota, whole quotas and
 * remainders), or what is certain and who is tied for how many seats, or by how many seats a quota gave too much
 * @throws ElectionsError with `malformed`, `not-an-id`, `repeated-id`, `unknown-id`, `weight-not-positive`,
 * `minimum-above-maximum`, `seats-below-minimums`, `seats-above-maximums` or `first-divisor-out-of-range`
 * @example
 * const claims = [{ id: 'north', weight: 83 }, { id: 'south', weight: 41 }];
 * apportion({ method: 'sainte-lague', seats: 5, claims }).status; // => 'decided'
 */
export function apportion(problem: ApportionmentProblem): Apportionment {
  const checked = readApportionment(problem);
  return checked.kind === 'divisor' ? apportionByDivisor(checked) : apportionByQuota(checked);
}
