import type { Constraint, Term } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import { askFor, type Search, take, valueInHand } from './ask.ts';
import { goalValue, mostRepresentation, sharesOfGroups } from './goals.ts';
import { leastCount, mostCount, placeOf, possibleRatios, type Ratios, ratioAt } from './ratios.ts';
import type { Situation } from './situation.ts';
import { tallyOf } from './tally.ts';

/** Places in the list of ratios between which the least attending/entitled is looked for. */
type Range = { from: number; to: number };

/**
 * Brings the largest and the smallest attending/entitled as near to each other as they go. For a range of
 * smallest ratios one question tells whether any of them allows a smaller difference than is in hand; a range
 * that may is halved, one that cannot is done with.
 */
export async function balanceAll(search: Search): Promise<void> {
  const { situation, reached, among } = search;
  const lowest = possibleRatios(situation, mostRepresentation(situation));
  const highest = possibleRatios(situation, largestRatio(situation));
  const all = rangeOf(search, lowest);
  const open: Range[] = [all];
  let best = valueInHand(search, 'balance');
  const better = async (
    least: Ratio,
    most: Ratio,
  ): Promise<'found' | 'better' | 'infeasible' | 'unknown'> => {
    const found = await askFor(search, between(search, least, most));
    if (found.status !== 'found') return found.status;
    const value = goalValue(situation, 'balance', tallyOf(situation, found.arrangement));
    if (value.gte(best)) return 'found';
    best = value;
    take(search, found.arrangement);
    return 'better';
  };
  while (open.length > 0 && best.gt(0) && !reached.ranOut) {
    const { from, to } = open.pop() ?? all;
    const least = ratioAt(lowest, from);
    if (from === to) {
      // Where others were solved like it, what is in hand is most often the best: that is asked first.
      await nearest(highest, least, { best: () => best, better, lastFirst: among !== undefined });
      if (reached.ranOut) open.push({ from, to });
      continue;
    }
    const answer = await better(least, below(highest, ratioAt(lowest, to).add(best)));
    if (answer === 'unknown' || answer === 'better') open.push({ from, to });
    if (answer !== 'found') continue;
    const middle = Math.floor((from + to) / 2);
    open.push({ from, to: middle }, { from: middle + 1, to });
  }
  reached.bounds.push(open.length > 0 && best.gt(0) ? new Ratio(0) : best);
  if (situation.goals.length > reached.bounds.length) keep(search, lowest, all, best);
}

/** For one smallest ratio the largest one is looked for by halving. */
async function nearest(
  highest: Ratios,
  least: Ratio,
  {
    best,
    better,
    lastFirst,
  }: {
    best: () => Ratio;
    better: (least: Ratio, most: Ratio) => Promise<string>;
    lastFirst: boolean;
  },
): Promise<void> {
  const last = () => placeOf(highest, below(highest, least.add(best())));
  let [low, high] = [placeOf(highest, least), last()];
  const middle = () => Math.floor((low + high) / 2);
  for (let next = lastFirst ? high : middle(); low <= high && best().gt(0); next = middle()) {
    const answer = await better(least, ratioAt(highest, next));
    if (answer === 'unknown') return;
    if (answer === 'infeasible') low = next + 1;
    else high = Math.min(next - 1, last());
  }
}

/** The largest of the ratios that is smaller. */
function below(ratios: Ratios, ratio: Ratio): Ratio {
  const place = placeOf(ratios, ratio);
  return ratioAt(ratios, ratioAt(ratios, place).lt(ratio) ? place : place - 1);
}

/** Where the least ratio can lie: where representation was reached before, that is known. */
function rangeOf({ situation, reached, ...search }: Search, lowest: Ratios): Range {
  const place = situation.goals.indexOf('representation');
  const bound = reached.bounds[place];
  if (place < 0 || !bound) return { from: 0, to: lowest.length - 1 };
  const value = valueInHand({ situation, reached, ...search }, 'representation');
  return { from: placeOf(lowest, value), to: placeOf(lowest, bound) };
}

function largestRatio(situation: Situation): Ratio {
  const counts = new Map(
    situation.parties.map((party) => [party, Math.min(party.cap, party.members.length)]),
  );
  return sharesOfGroups(situation, counts)?.most ?? new Ratio(1);
}

/** Rows by which every group's ratio lies between two. */
function between({ situation, limits }: Search, least: Ratio, most: Ratio): Constraint[] {
  return groupRows({ situation, limits }, (entitled) => ({
    least: { terms: [], bound: leastCount(least, entitled) },
    most: { terms: [], bound: mostCount(most, entitled) },
  }));
}

type End = { terms: Term[]; bound: number };

function groupRows(
  { situation, limits }: Pick<Search, 'situation' | 'limits'>,
  ends: (entitled: number) => { least: End; most: End },
): Constraint[] {
  return situation.parties.flatMap(({ id, entitled, members }): Constraint[] => {
    if (entitled === 0) return [];
    const count = members.map((person): Term => [limits.model.attends(person), 1]);
    const { least, most } = ends(entitled);
    return [
      { name: `balance least ${id}`, terms: [...count, ...least.terms], relation: '>=', bound: least.bound },
      { name: `balance most ${id}`, terms: [...count, ...most.terms], relation: '<=', bound: most.bound },
    ];
  });
}

/** Keeps the balance reached for the goals that follow; one 0-1 variable for each least ratio there may be. */
function keep(search: Search, lowest: Ratios, { from, to }: Range, best: Ratio): void {
  const least = Array.from({ length: to - from + 1 }, (_, index) => ratioAt(lowest, from + index));
  const [only] = least;
  if (only && least.length === 1) {
    search.rows.push(...between(search, only, only.add(best)));
    return;
  }
  const name = (place: number) => `least ratio ${place}`;
  search.variables.push(...least.map((_, place) => ({ name: name(place), kind: 'binary' as const })));
  const chosen = (of: (ratio: Ratio) => number): End => ({
    terms: least.map((ratio, place): Term => [name(place), -of(ratio)]),
    bound: 0,
  });
  search.rows.push(
    {
      name: 'one least ratio',
      terms: least.map((_, place): Term => [name(place), 1]),
      relation: '=',
      bound: 1,
    },
    ...groupRows(search, (entitled) => ({
      least: chosen((ratio) => leastCount(ratio, entitled)),
      most: chosen((ratio) => mostCount(ratio.add(best), entitled)),
    })),
  );
}
