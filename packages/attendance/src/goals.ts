import { Fraction as Ratio } from 'fraction.js';
import type { GoalName } from './schemas.ts';
import { type Party, type Person, type Situation, seatsAt } from './situation.ts';
import type { Tally } from './tally.ts';

/** The goals that are sums, so that a solver can aim at them as they are. */
export type SumGoal = Exclude<GoalName, 'representation' | 'balance'>;

/** Which goals are the better the smaller they are. */
export const isLess = (goal: GoalName | undefined): boolean =>
  goal === 'cost' || goal === 'travelTime' || goal === 'balance';

export const isSum = (goal: GoalName | undefined): goal is SumGoal =>
  goal !== undefined && goal !== 'representation' && goal !== 'balance';

/** What is counted of an arrangement; a {@link Tally} has it all. */
export type Facts = Pick<Tally, 'counts' | 'delegates' | 'kept' | 'weight' | 'cost' | 'minutes'>;

/** The facts with one more person, who costs so much and is so long on the way. */
export function factsWith(tally: Facts, person: Person, more: { cost: number; minutes: number }): Facts {
  const { group } = person;
  const counts = group ? new Map(tally.counts).set(group, (tally.counts.get(group) ?? 0) + 1) : tally.counts;
  return {
    counts,
    delegates: tally.delegates + (group ? 1 : 0),
    kept: tally.kept + (person.confirmed ? 1 : 0),
    weight: tally.weight + (group ? person.weight : 0),
    cost: tally.cost + more.cost,
    minutes: tally.minutes + more.minutes,
  };
}

/** The smallest and the largest attending/entitled; undefined where no group is entitled. */
export function sharesOfGroups(
  { parties }: Situation,
  counts: ReadonlyMap<Party, number>,
): { least: Ratio; most: Ratio } | undefined {
  let least: [number, number] | undefined;
  let most: [number, number] | undefined;
  for (const party of parties) {
    if (party.entitled === 0) continue;
    const count = counts.get(party) ?? 0;
    if (!least || count * least[1] < least[0] * party.entitled) least = [count, party.entitled];
    if (!most || count * most[1] > most[0] * party.entitled) most = [count, party.entitled];
  }
  return least && most ? { least: new Ratio(...least), most: new Ratio(...most) } : undefined;
}

/** The representation if every group sent as many as it may; 1 where no group is entitled. */
export function mostRepresentation(situation: Situation): Ratio {
  const counts = new Map(
    situation.parties.map((party) => [party, Math.min(party.cap, party.members.length)]),
  );
  return sharesOfGroups(situation, counts)?.least ?? new Ratio(1);
}

/** One goal's exact value. */
export function goalValue(situation: Situation, goal: GoalName, facts: Facts): Ratio {
  switch (goal) {
    case 'representation':
      return sharesOfGroups(situation, facts.counts)?.least ?? new Ratio(1);
    case 'balance': {
      const shares = sharesOfGroups(situation, facts.counts);
      return shares ? shares.most.sub(shares.least) : new Ratio(0);
    }
    case 'kept':
      return new Ratio(facts.kept);
    case 'attendance':
      return new Ratio(facts.delegates);
    case 'weight':
      return new Ratio(facts.weight);
    case 'cost':
      return new Ratio(facts.cost);
    case 'travelTime':
      return new Ratio(facts.minutes);
  }
}

/** Every goal's exact value, in the problem's order. */
export const goalValues = (situation: Situation, facts: Facts): Ratio[] =>
  situation.goals.map((goal) => goalValue(situation, goal, facts));

/** The first goal, by order of importance, in which two lists of values differ, and whether for the better. */
export function firstChange(
  { goals }: Situation,
  before: Ratio[],
  after: Ratio[],
): { place: number; better: boolean } | undefined {
  const place = goals.findIndex((_, index) => !before[index]?.equals(after[index] ?? 0));
  if (place < 0) return undefined;
  const rises = after[place]?.gt(before[place] ?? 0) ?? false;
  return { place, better: isLess(goals[place]) ? !rises : rises };
}

/** What no plan can better, whatever the money: used where a solver has not got as far. */
export function plainBound(situation: Situation, goal: GoalName): Ratio {
  const musts = situation.people.filter(({ must }) => must);
  if (goal === 'representation') return mostRepresentation(situation);
  if (goal === 'balance') return new Ratio(0);
  if (goal === 'kept') return new Ratio(situation.people.filter(({ confirmed }) => confirmed).length);
  if (goal === 'travelTime')
    return new Ratio(
      musts.reduce(
        (sum, { seats, ways }) => sum + seats * Math.min(...ways.map(({ minutes }) => minutes)),
        0,
      ),
    );
  if (goal === 'cost')
    return new Ratio(musts.reduce((sum, { cost }) => sum + cost, situation.spending + leastHire(situation)));
  const most = situation.parties.map(({ members, cap }) =>
    members
      .map(({ weight }) => (goal === 'weight' ? weight : 1))
      .sort((one, two) => two - one)
      .slice(0, cap)
      .reduce((sum, part) => sum + part, 0),
  );
  return new Ratio(most.reduce((sum, part) => sum + part, 0));
}

/** The hire of the cheapest venue; 0 where none is needed. */
export const leastHire = ({ venues }: Situation): number =>
  venues.length > 0 ? Math.min(...venues.map(({ hire }) => hire)) : 0;

/** The seats of the largest venue, or all that are allowed; undefined: no limit. */
export function mostSeats(situation: Situation): number | undefined {
  const [first, ...others] = situation.venues;
  const largest = others.reduce((most, venue) => (most && most.seats >= venue.seats ? most : venue), first);
  return seatsAt(situation, largest);
}
