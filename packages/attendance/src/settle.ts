import type { Constraint, Goal, Program, Term } from '@plenum/milp';
import { leastHire, mostSeats } from './goals.ts';
import { pay } from './pay.ts';
import type { Chain } from './rank-chains.ts';
import type { Party, Person, Situation } from './situation.ts';

/** Smaller conferences are given to the solver whole: it sees as much at once. */
const fewPeople = 500;

/** Variables whose value is known beforehand. */
export type Settled = ReadonlyMap<string, 0 | 1>;

/** What need not be asked: whose attendance is settled, and who only attends if those before them do. */
export type Known = { settled: Settled; chains: Chain[] };

/** What is known wherever all limits hold and each group sends at least so many; of few people nothing. */
export function knownBy(
  situation: Situation,
  attends: (person: Person) => string,
  least: (party: Party) => number,
  unless = fewPeople,
): Known {
  if (situation.people.length <= unless) return { settled: new Map(), chains: [] };
  const settled = settledBy(situation, attends, least);
  // Where ways and beds are counted too, sums over so many would make every row long.
  if (situation.rooms.length > 0 || situation.people.some(({ ways }) => ways.length > 1))
    return { settled, chains: [] };
  const chains = situation.parties
    .filter(({ respectRank }) => respectRank)
    .map(({ members }) =>
      members
        .filter(({ must }) => !must)
        .map(attends)
        .filter((name) => !settled.has(name)),
    );
  return { settled, chains };
}

/**
 * Whose attendance is settled wherever all limits hold and each group sends at least so many: by the ranks the
 * first of a group come, and the last do not when those before them cannot all be seated and paid for.
 */
function settledBy(
  situation: Situation,
  attends: (person: Person) => string,
  least: (party: Party) => number,
): Settled {
  const settled = new Map<string, 0 | 1>();
  const forced = situation.people.filter(({ must }) => must);
  const open = new Map<Party, Person[]>();
  for (const party of situation.parties) {
    const others = party.members.filter(({ must }) => !must);
    const musts = party.members.length - others.length;
    const count = Math.max(0, Math.max(party.minimum, least(party)) - musts);
    if (party.respectRank) forced.push(...others.splice(0, count));
    const more = Math.max(0, party.cap - musts - (party.respectRank ? count : 0));
    for (const person of party.respectRank ? others.splice(more) : []) settled.set(attends(person), 0);
    open.set(party, others);
  }
  for (const person of forced) settled.set(attends(person), 1);
  const thinkable = thinkableWith(situation, forced);
  for (const [{ respectRank }, others] of open) {
    if (!respectRank) {
      for (const person of others) if (!thinkable([person])) settled.set(attends(person), 0);
      continue;
    }
    let [low, high] = [0, others.length];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (thinkable(others.slice(0, middle))) low = middle;
      else high = middle - 1;
    }
    for (const person of others.slice(low)) settled.set(attends(person), 0);
  }
  return settled;
}

/** Whether some people and others beside them could be seated and paid for, if everything else were for nothing. */
export function thinkableWith(
  situation: Situation,
  people: Iterable<Pick<Person, 'seats' | 'cost' | 'payers'>>,
): (others: Iterable<Pick<Person, 'seats' | 'cost' | 'payers'>>) => boolean {
  const { earmarked, freeMoney } = situation;
  const money = { earmarked, freeMoney, spending: situation.spending + leastHire(situation) };
  const most = mostSeats(situation) ?? Number.POSITIVE_INFINITY;
  const add = (
    before: { seats: number; demand: ReadonlyMap<bigint, number> },
    more: Iterable<Pick<Person, 'seats' | 'cost' | 'payers'>>,
  ) => {
    const demand = new Map(before.demand);
    let { seats } = before;
    for (const person of more) {
      seats += person.seats;
      demand.set(person.payers, (demand.get(person.payers) ?? 0) + person.cost);
    }
    return { seats, demand };
  };
  const base = add({ seats: 0, demand: new Map() }, people);
  return (others) => {
    const { seats, demand } = add(base, others);
    return seats <= most && pay(money, demand).short === 0;
  };
}

/** A program without the variables that are settled, and what they add to each goal. */
export function withoutSettled(program: Program, settled: Settled): { program: Program; added: number[] } {
  if (settled.size === 0) return { program, added: program.goals.map(() => 0) };
  const split = (terms: readonly Term[]) => {
    const left: Term[] = [];
    let sum = 0;
    for (const term of terms) {
      const value = settled.get(term[0]);
      if (value === undefined) left.push(term);
      else sum += value * term[1];
    }
    return { left, sum };
  };
  const constraints = program.constraints.flatMap((row): Constraint[] => {
    const { left, sum } = split(row.terms);
    const bound = row.bound - sum;
    return left.length === 0 && holds(row.relation, bound) ? [] : [{ ...row, terms: left, bound }];
  });
  const goals = program.goals.map((goal): { goal: Goal; sum: number } => {
    const { left, sum } = split(goal.terms);
    return { goal: { ...goal, terms: left }, sum };
  });
  return {
    program: {
      variables: program.variables.filter(({ name }) => !settled.has(name)),
      constraints,
      goals: goals.map(({ goal }) => goal),
    },
    added: goals.map(({ sum }) => sum),
  };
}

const holds = (relation: Constraint['relation'], bound: number): boolean => {
  if (relation === '<=') return bound >= 0;
  return relation === '>=' ? bound <= 0 : bound === 0;
};
