import type { Goal } from '@plenum/milp';
import { Fraction as Ratio } from 'fraction.js';
import {
  type Among,
  ask,
  askFor,
  type Budget,
  type Found,
  isSpent,
  type Reached,
  type Search,
} from './ask.ts';
import { balanceAll } from './balance.ts';
import { unsoundAnswer } from './errors.ts';
import { firstChange, goalValues, isLess, isSum, leastHire, plainBound, type SumGoal } from './goals.ts';
import type { Limits, MoneyRows } from './limits.ts';
import type { Model } from './model.ts';
import { representAll } from './represent.ts';
import type { GoalName } from './schemas.ts';
import type { Arrangement, Person, Situation } from './situation.ts';
import { tallyOf } from './tally.ts';

type Known = {
  /** Any sound arrangement. */
  start?: Arrangement | undefined;
  tell?: ((reached: Reached) => void) | undefined;
  /** Where this is one of many searches. */
  among?: Among | undefined;
  /** What the goals reach where more is allowed and nothing less: in their order nothing can be better here. */
  ceilings?: Ratio[] | undefined;
};

/** Reaches the goals one after the other, each value kept for the next. */
export async function reachGoals(
  situation: Situation,
  limits: Limits,
  money: MoneyRows,
  budget: Budget,
  { start, tell, ceilings, among }: Known = {},
): Promise<{ status: 'reached'; reached: Reached } | { status: 'infeasible' } | { status: 'unknown' }> {
  const first: Found | { status: 'found'; arrangement: Arrangement } = start
    ? { status: 'found', arrangement: start }
    : await ask(situation, limits, budget, { limits: limits.limits, money });
  if (first.status !== 'found') return { status: first.status };
  const reached: Reached = { arrangement: first.arrangement, bounds: [], ranOut: false };
  const search: Search = {
    ...{ situation, limits, money, budget, reached, among },
    rows: [],
    variables: [],
    least: () => 0,
    tell: () => tell?.(reached),
  };
  search.tell();
  for (let place = 0; place < situation.goals.length && !reached.ranOut; ) {
    const goal = situation.goals[place];
    const ceiling = ceilingAt(search, ceilings, place);
    search.mostRepresented = goal === 'representation' ? ceiling : undefined;
    if (goal && isCount(goal) && ceiling && keepAtCeiling(search, goal, ceiling)) {
      place += 1;
      continue;
    }
    const implied = goal === 'weight' && among ? weightOfAll(search) : undefined;
    if (implied) {
      reached.bounds.push(implied);
      place += 1;
      continue;
    }
    if (goal === 'representation' || goal === 'balance') {
      await (goal === 'balance' ? balanceAll(search) : representAll(search));
      reached.ranOut ||= isSpent(budget);
      place += 1;
      continue;
    }
    const run = situation.goals.slice(place).findIndex((name) => !isSum(name));
    const all = situation.goals.slice(place, run < 0 ? undefined : place + run).filter(isSum);
    // One at a time where the next may need no solving.
    const names = ceiling ? all.slice(0, 1) : all;
    await sumAll(search, names);
    place += names.length;
  }
  return { status: 'reached', reached };
}

/** The weight there must be: where all weigh the same and the number of delegates is settled. */
function weightOfAll(search: Search): Ratio | undefined {
  const { situation, reached } = search;
  const place = situation.goals.indexOf('attendance');
  const weights = new Set(situation.people.flatMap(({ group, weight }) => (group ? [weight] : [])));
  const values = valuesInHand(search);
  const [bound, value] = [reached.bounds[place], values[place]];
  return weights.size === 1 && bound && value?.equals(bound)
    ? values[situation.goals.indexOf('weight')]
    : undefined;
}

type Count = 'kept' | 'attendance' | 'weight';
const isCount = (goal: GoalName): goal is Count =>
  goal === 'kept' || goal === 'attendance' || goal === 'weight';

/** The ceiling of a goal; none once an earlier goal has stayed below its own. */
function ceilingAt(search: Search, ceilings: Ratio[] | undefined, place: number): Ratio | undefined {
  if (!ceilings) return undefined;
  const values = valuesInHand(search);
  return ceilings.slice(0, place).every((ceiling, index) => values[index]?.equals(ceiling))
    ? ceilings[place]
    : undefined;
}

const valuesInHand = ({ situation, reached }: Search): Ratio[] =>
  goalValues(situation, tallyOf(situation, reached.arrangement));

/** Takes what is in hand for the best where it is as good as it can be. */
function keepAtCeiling(search: Search, goal: Count, ceiling: Ratio): boolean {
  const { situation, limits, reached, rows } = search;
  const value = valuesInHand(search)[situation.goals.indexOf(goal)];
  if (!value?.equals(ceiling)) return false;
  reached.bounds.push(ceiling);
  const { terms } = goalOf(situation, limits.model, goal);
  rows.push({ name: `reached ${goal}`, terms, relation: '>=', bound: Number(ceiling.n) });
  return true;
}

/** Reaches goals that are sums, which the solver takes as they are. */
async function sumAll(search: Search, names: SumGoal[]): Promise<void> {
  const { situation, limits, budget, reached, rows } = search;
  const goals = names.map((name) => goalOf(situation, limits.model, name));
  const found = await askFor(search, [], { goals });
  // The plan in hand meets these very rows.
  if (found.status === 'infeasible') throw unsoundAnswer({ goal: names[0] });
  if (found.status === 'unknown') {
    reached.ranOut = true;
    const [name] = names;
    const bound = name && found.bounds.get(name);
    if (name && bound !== undefined) reached.bounds.push(withSpending(situation, name, bound));
    return;
  }
  const before = reached.arrangement;
  reached.arrangement = found.arrangement;
  found.solution.goals.forEach(({ value, bound }, index) => {
    const [name, goal] = [names[index], goals[index]];
    if (!name || !goal) return;
    reached.bounds.push(bound === null ? plainBound(situation, name) : withSpending(situation, name, bound));
    const relation = goal.sense === 'maximise' ? '>=' : '<=';
    rows.push({ name: `reached ${name}`, terms: goal.terms, relation, bound: value });
  });
  reached.ranOut = found.solution.goals.length < goals.length || isSpent(budget);
  // Cut short, the solver may have less than was in hand.
  if (reached.ranOut && isBetter(situation, before, found.arrangement)) reached.arrangement = before;
  search.tell();
}

const isBetter = (situation: Situation, one: Arrangement, two: Arrangement): boolean => {
  const [better, other] = [one, two].map((each) => goalValues(situation, tallyOf(situation, each)));
  return firstChange(situation, other ?? [], better ?? [])?.better ?? false;
};

/** What one person counts; people without a group count only among those kept. */
function worth(goal: SumGoal, { confirmed, group, weight }: Person): number {
  if (goal === 'kept') return confirmed ? 1 : 0;
  if (!group) return 0;
  return goal === 'weight' ? weight : 1;
}

/** What a sum of the model is in the plan: costs that cannot be chosen are no part of a model. */
function withSpending(situation: Situation, name: SumGoal, bound: number): Ratio {
  if (name !== 'cost') return new Ratio(bound);
  return new Ratio(bound + situation.spending + (situation.venues.length > 1 ? 0 : leastHire(situation)));
}

function goalOf(situation: Situation, { attends, costs, minutes }: Model, name: SumGoal): Goal {
  const sense = isLess(name) ? 'minimise' : 'maximise';
  if (name === 'cost') return { name, sense, terms: costs(() => true) };
  if (name === 'travelTime') return { name, sense, terms: minutes };
  return {
    name,
    sense,
    terms: situation.people.flatMap((person) => {
      const value = worth(name, person);
      return value === 0 ? [] : [[attends(person), value] as const];
    }),
  };
}
