import { Fraction as Ratio } from 'fraction.js';
import type { Person, Situation } from './situation.ts';

/** The goals of this stage. */
export type SimpleGoal = 'kept' | 'attendance' | 'weight' | 'cost';

const countIn = (members: Person[], attending: ReadonlySet<Person>): number =>
  members.reduce((count, member) => (attending.has(member) ? count + 1 : count), 0);

/** What a goal counts for one person; people without a group count only as cost and among those kept. */
export function worth(goal: SimpleGoal, person: Person): number {
  if (goal === 'cost') return person.cost;
  if (goal === 'kept') return person.confirmed ? 1 : 0;
  if (!person.group) return 0;
  return goal === 'weight' ? person.weight : 1;
}

/** The smallest attending/entitled; a conference in which no group is entitled represents everybody. */
export function representationOf(situation: Situation, attending: ReadonlySet<Person>): Ratio {
  return situation.parties
    .filter(({ entitled }) => entitled > 0)
    .map(({ entitled, members }) => new Ratio(countIn(members, attending), entitled))
    .reduce((least, ratio) => (ratio.lt(least) ? ratio : least), mostRepresentation(situation));
}

/** The representation if every group sent as many as it may. */
export function mostRepresentation({ parties }: Situation): Ratio {
  const entitled = parties.filter((party) => party.entitled > 0);
  const [first, ...others] = entitled.map(
    (party) => new Ratio(Math.min(party.cap, party.members.length), party.entitled),
  );
  return others.reduce((least, ratio) => (ratio.lt(least) ? ratio : least), first ?? new Ratio(1));
}

/** Every goal's exact value, in the problem's order. */
export function goalValues(situation: Situation, attending: ReadonlySet<Person>): Ratio[] {
  return situation.goals.map((goal) => {
    if (goal === 'representation') return representationOf(situation, attending);
    // The other goals have been refused at the door.
    const simple = goal as SimpleGoal;
    let sum = simple === 'cost' ? situation.spending : 0;
    for (const person of attending) sum += worth(simple, person);
    return new Ratio(sum);
  });
}

/** The first goal, by order of importance, in which two lists of values differ, and whether for the better. */
export function firstChange(
  situation: Situation,
  before: Ratio[],
  after: Ratio[],
): { place: number; better: boolean } | undefined {
  const place = situation.goals.findIndex((_, index) => !before[index]?.equals(after[index] ?? 0));
  if (place < 0) return undefined;
  const rises = after[place]?.gt(before[place] ?? 0) ?? false;
  return { place, better: situation.goals[place] === 'cost' ? !rises : rises };
}

/** What no plan can better, whatever the money: used where a solver has not got as far. */
export function plainBound(situation: Situation, goal: Situation['goals'][number]): Ratio {
  if (goal === 'representation') return mostRepresentation(situation);
  if (goal === 'kept') return new Ratio(situation.people.filter(({ confirmed }) => confirmed).length);
  if (goal === 'cost')
    return new Ratio(
      situation.people.reduce((sum, { must, cost }) => (must ? sum + cost : sum), situation.spending),
    );
  const most = situation.parties.map(({ members, cap }) =>
    members
      .map((person) => worth(goal as SimpleGoal, person))
      .sort((one, two) => two - one)
      .slice(0, cap)
      .reduce((sum, part) => sum + part, 0),
  );
  return new Ratio(most.reduce((sum, part) => sum + part, 0));
}
