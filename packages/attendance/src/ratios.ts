import { Fraction as Ratio } from 'fraction.js';
import type { Situation } from './situation.ts';

/** The ratios that attending/entitled of a group can take, smallest first, up to a largest one. */
export type Ratios = readonly (readonly [count: number, entitled: number])[];

/** Every ratio up to a highest one, itself among them; entitled are so few that products are exact. */
export function possibleRatios({ parties }: Situation, { n, d }: Ratio): Ratios {
  const [highest, of] = [Number(n), Number(d)];
  const ratios: (readonly [number, number])[] = [[highest, of]];
  for (const { entitled, members } of parties) {
    if (entitled === 0) continue;
    for (let count = 0; count <= members.length && count * of < highest * entitled; count++)
      ratios.push([count, entitled]);
  }
  ratios.sort((one, two) => one[0] * two[1] - two[0] * one[1]);
  return ratios.filter((ratio, place) => {
    const before = ratios[place - 1];
    return !before || before[0] * ratio[1] !== ratio[0] * before[1];
  });
}

export const ratioAt = (ratios: Ratios, place: number): Ratio => new Ratio(...(ratios[place] ?? [0, 1]));

/** The place of the last ratio that is no larger. */
export function placeOf(ratios: Ratios, ratio: Ratio): number {
  let [low, high] = [0, ratios.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (ratioAt(ratios, middle).lte(ratio)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The least count of a group that is at least a ratio of its entitlement. */
export const leastCount = ({ n, d }: Ratio, entitled: number): number =>
  Number((n * BigInt(entitled) + d - 1n) / d);

/** The largest count of a group that is at most a ratio of its entitlement. */
export const mostCount = ({ n, d }: Ratio, entitled: number): number => Number((n * BigInt(entitled)) / d);
