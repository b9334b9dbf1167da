import type { Constraint } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { askFor, type Search, take, valueInHand } from './ask.ts';
import { mostRepresentation } from './goals.ts';
import type { Model } from './model.ts';
import { leastCount, placeOf, possibleRatios, type Ratios, ratioAt } from './ratios.ts';
import { thinkableWith } from './settle.ts';
import type { Party, Person, Situation } from './situation.ts';

/**
 * Raises the least attending/entitled as far as it goes. It can only be one of few ratios, so that halving
 * the list asks a handful of yes-or-no questions, each far easier than a maximin program; and what those who
 * would have to come cost at the least answers most of them without a solver.
 */
export async function representAll(search: Search): Promise<void> {
  const { situation, limits, budget, reached, rows } = search;
  const ratios = possibleRatios(situation, mostRepresentation(situation));
  const inHand = () => placeOf(ratios, valueInHand(search, 'representation'));
  let low = inHand();
  let high = highestThinkable(situation, ratios, low);
  if (search.mostRepresented) high = Math.min(high, placeOf(ratios, search.mostRepresented));
  const gap = new Ratio(budget.gap ?? 0);
  // The first question is whether what is in hand can be bettered at all: often it cannot. Between two sums whose
  // plans are known it can, by as much as the money is more.
  const { between } = search.among ?? {};
  let next = low + (between === undefined ? 1 : Math.max(1, Math.round((high - low) * between)));
  while (next < high && isClose(ratios, low, next, gap)) next += 1;
  let step = between === undefined ? ratios.length : Math.ceil((high - low) / 8);
  let before: string | undefined;
  while (low < high && !isClose(ratios, low, high, gap) && !reached.ranOut) {
    const ratio = ratioAt(ratios, next);
    const found = await askFor(search, floorsFor(situation, limits.model, ratio), { least: leastAt(ratio) });
    if (found.status === 'found') {
      take(search, found.arrangement);
      low = Math.max(next, inHand());
    } else if (found.status === 'infeasible') high = next - 1;
    // From a guess first by little, then by more; once there is a yes and a no, by halves.
    step = before !== undefined && before !== found.status ? ratios.length : step;
    const middle = Math.ceil((low + high) / 2);
    next = found.status === 'found' ? Math.min(middle, low + step) : Math.max(middle, high + 1 - step);
    step *= 2;
    before = found.status;
  }
  reached.bounds.push(ratioAt(ratios, high));
  rows.push(...floorsFor(situation, limits.model, ratioAt(ratios, low)));
  search.least = leastAt(ratioAt(ratios, low));
}

const leastAt =
  (ratio: Ratio) =>
  ({ entitled }: Party): number =>
    leastCount(ratio, entitled);

const isClose = (ratios: Ratios, low: number, high: number, gap: Ratio): boolean =>
  !gap.equals(0) &&
  ratioAt(ratios, high)
    .sub(ratioAt(ratios, low))
    .lte(gap.mul(ratioAt(ratios, high)));

/** Rows by which every group has at least a ratio of what it is entitled to. */
function floorsFor({ parties }: Situation, { attends }: Model, ratio: Ratio): Constraint[] {
  return parties.flatMap(({ id, entitled, members }) => {
    const least = leastCount(ratio, entitled);
    return least > 0
      ? [
          {
            name: `representation ${id}`,
            terms: members.map((person) => [attends(person), 1] as const),
            relation: '>=' as const,
            bound: least,
          },
        ]
      : [];
  });
}

/** The last ratio for which those who would have to come could be seated and paid for, whatever else holds. */
function highestThinkable(situation: Situation, ratios: Ratios, from: number): number {
  const thinkable = thinkableWith(
    situation,
    situation.people.filter(({ must, group }) => must && !group),
  );
  const isThinkable = (ratio: Ratio): boolean =>
    thinkable(
      situation.parties.flatMap(({ members, entitled, respectRank }) =>
        forced(members, leastCount(ratio, entitled), respectRank),
      ),
    );
  let [low, high] = [from, ratios.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isThinkable(ratioAt(ratios, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Those of a group who come if at least so many do: by rank, or whoever is cheapest and smallest. */
function forced(
  members: Person[],
  count: number,
  respectRank: boolean,
): Pick<Person, 'seats' | 'cost' | 'payers'>[] {
  const musts = members.filter(({ must }) => must);
  const others = members.filter(({ must }) => !must);
  const more = Math.max(0, count - musts.length);
  if (respectRank) return [...musts, ...others.slice(0, more)];
  const costs = others.map(({ cost }) => cost).sort((one, two) => one - two);
  // As it is not known who comes, every fund may pay for them.
  return [...musts, ...costs.slice(0, more).map((cost) => ({ cost, seats: 1, payers: -1n }))];
}
