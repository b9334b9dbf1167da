import { type BudgetChange, fitPool, leastOf, overOf, type Pool } from './budget-changes.ts';
import {
  type BudgetInput,
  type BudgetPart,
  businessOf,
  type Debate,
  groupKey,
  type ItemBusiness,
  partsOf,
} from './budget-parts.ts';
import { type BudgetCosts, type BudgetOptions, type Business, budgetInputSchema } from './budget-schemas.ts';
import { readInput } from './check-input.ts';
import type { Agenda } from './schemas.ts';

/** What an item is given and what its business takes. */
export type ItemBudget = {
  item: string;
  given: number;
  least: number;
  expected: number;
  over: number;
  parts: BudgetPart[];
  /** Proposals that are not reached if it ends when its minutes are over. */
  notReached: string[];
};

/** Changes by which everything fits, and their points. */
export type BudgetPlan = { cost: number; changes: BudgetChange[] };

/**
 * Expected minutes against given: 'fits'; 'over', with `plans` by which it fits, the cheapest first; or 'impossible',
 * with the minutes that each pool (the plenaries, or one other item) is short at best.
 */
export type Budget = {
  status: 'fits' | 'over' | 'impossible';
  items: ItemBudget[];
  pools: { pool: string; given: number; over: number }[];
  notReached: string[];
  plans: BudgetPlan[];
  shortBy: { pool: string; minutes: number }[];
};

const usualCosts: BudgetCosts = {
  speechMinute: 30,
  speaker: 40,
  enBloc: 10,
  minute: { must: 4, should: 2, could: 1 },
  drop: { should: 240, could: 60 },
};

const read = (agenda: unknown, business: unknown, options: unknown): BudgetInput =>
  readInput(budgetInputSchema, { agenda, business, options }, [], (given, tell) => {
    const items = new Set<string>();
    const named = new Set<string>();
    for (const [index, { id, minutes, motions = [] }] of given.agenda.items.entries()) {
      if (items.has(id)) tell('duplicate-id', ['agenda', 'items', index, 'id'], { id });
      if (minutes < 0) tell('impossible-minutes', ['agenda', 'items', index, 'minutes'], { minutes });
      items.add(id);
      for (const motion of motions) named.add(motion);
    }
    const seen = new Set<string>();
    for (const [index, { id, item }] of given.business.proposals.entries()) {
      const path = ['business', 'proposals', index];
      if (seen.has(id)) tell('duplicate-id', [...path, 'id'], { id });
      seen.add(id);
      if (item === undefined ? !named.has(id) : !items.has(item))
        tell('unknown-item', [...path, 'item'], { item: item ?? null, proposal: id });
    }
    for (const [index, { item }] of (given.business.reports ?? []).entries())
      if (!items.has(item)) tell('unknown-item', ['business', 'reports', index, 'item'], { item });
  });

/** Plenaries share their time; what runs beside other things has only its own. */
function poolsOf(items: readonly ItemBusiness[], spare: number): Pool[] {
  const plenaries = items.filter(({ item }) => item.kind === 'plenary');
  const others = items.filter(
    ({ item, reports, proposals }) => item.kind !== 'plenary' && reports + proposals.length > 0,
  );
  return [
    { pool: 'plenary', items: plenaries, spare },
    ...others.map((one) => ({ pool: one.item.id, items: [one], spare: 0 })),
  ];
}

function itemBudget(one: ItemBusiness, parts: BudgetPart[]): ItemBudget {
  const { id, minutes: given } = one.item;
  const expected = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  let used = 0;
  const notReached = parts.flatMap(({ minutes, proposals }) => {
    used += minutes;
    return used > given ? proposals : [];
  });
  const over = Math.max(0, expected - given);
  return { item: id, given, least: leastOf(one.item), expected, over, parts, notReached };
}

/** The longest speech and the most speakers that any proposal has now. */
function longestDebate(items: readonly ItemBusiness[], business: BudgetInput['business']): Debate {
  const debates = items.flatMap(({ proposals }) => proposals).filter(({ unopposed }) => !unopposed);
  const speech = debates.map(({ kind }) =>
    kind === 'amendment' ? (business.amendmentMinutes ?? business.minutes).speaker : business.minutes.speaker,
  );
  const speakers = debates.map(({ kind, speakers: own }) => own ?? business.speakers[kind]);
  return { speech: Math.max(0, ...speech), speakers: Math.max(0, ...speakers) };
}

const countdown = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, from - Math.min(from, to)) + 1 }, (_, step) => from - step);

/**
 * Holds what the business takes by the standing orders against the minutes that items are given, and says which
 * changes cost least if that is too much.
 *
 * A proposal takes its mover's minutes, the opposer's, those of so many speakers, and the vote; some taken en bloc take
 * this once. Plenaries share their time: one may run over if another is cut or dropped. The plans are exact: for every
 * length of speeches and number of speakers, the cheapest en-bloc votes, cuts down to `minutesAtLeast` and dropped
 * items that need not be held, found by dynamic programming over whole minutes.
 * @param agenda the items with their minutes; windows and rooms do not matter here
 * @param business minutes by the standing orders, speakers, proposals, reports
 * @param options spare minutes, limits below which debates are not cut, `costs` in points
 * @returns each item's budget, what would not be reached, and plans by which everything fits, the cheapest first
 * @throws AgendaError with all problems: 'unknown-item', 'duplicate-id', 'impossible-minutes' and the codes of a wrong
 *   shape
 * @example
 * const budget = timeBudget(
 *   {
 *     timeZone: 'Asia/Almaty', windows: [], breaks: [], rooms: [],
 *     items: [{ id: 'strike', title: {}, minutes: 40, kind: 'plenary', priority: 'must', motions: ['M1', 'M4'] }],
 *   },
 *   { minutes: { mover: 5, opposer: 5, speaker: 3, vote: 2 }, speakers: { motion: 4, amendment: 2 }, proposals: [] },
 * );
 * budget.items[0]?.expected; // => 48
 */
export function timeBudget(agenda: Agenda, business: Business, options: BudgetOptions = {}): Budget {
  const given = read(agenda, business, options);
  const {
    spareMinutes = 0,
    leastSpeechMinutes = 1,
    leastSpeakers = 1,
    costs = usualCosts,
    most = 5,
  } = given.options;
  const items = businessOf(given);
  const pools = poolsOf(items, spareMinutes);
  const enBloc = new Set(
    (given.business.enBloc ?? []).flatMap((group) => items.map(({ item }) => groupKey(item.id, group))),
  );
  const asIs = longestDebate(items, given.business);
  const budgets = items.map((one) => itemBudget(one, partsOf(one, enBloc, given.business, asIs)));
  const overs = pools.map((pool) => ({
    pool: pool.pool,
    given: pool.items.reduce((sum, { item }) => sum + item.minutes, pool.spare),
    over: overOf(pool, enBloc, given.business, asIs),
  }));
  const base = { items: budgets, pools: overs, notReached: budgets.flatMap(({ notReached }) => notReached) };
  if (overs.every(({ over }) => over === 0)) return { ...base, status: 'fits', plans: [], shortBy: [] };

  const plans: BudgetPlan[] = [];
  let shortBy: Budget['shortBy'] = [];
  for (const speech of countdown(asIs.speech, leastSpeechMinutes))
    for (const heads of countdown(asIs.speakers, leastSpeakers)) {
      const fits = pools.map((pool) =>
        fitPool(pool, enBloc, given.business, { speech, speakers: heads }, costs),
      );
      // The last is the shortest debate that there can be.
      shortBy = fits.flatMap((fit, index) =>
        'shortBy' in fit ? [{ pool: pools[index]?.pool ?? '', minutes: fit.shortBy }] : [],
      );
      if (shortBy.length > 0) continue;
      const changes = debateChanges(asIs, { speech, speakers: heads }, costs);
      for (const fit of fits) if ('what' in fit) changes.push(...fit.what);
      plans.push({ cost: changes.reduce((sum, { cost }) => sum + cost, 0), changes });
    }
  if (plans.length === 0) return { ...base, status: 'impossible', plans, shortBy };
  const ranked = plans.toSorted((one, two) => one.cost - two.cost || one.changes.length - two.changes.length);
  return { ...base, status: 'over', plans: ranked.slice(0, most), shortBy: [] };
}

function debateChanges(from: Debate, to: Debate, costs: BudgetCosts): BudgetChange[] {
  const changes: BudgetChange[] = [];
  if (to.speech < from.speech) {
    const cost = (from.speech - to.speech) * costs.speechMinute;
    changes.push({ kind: 'shorten-speeches', from: from.speech, to: to.speech, cost });
  }
  if (to.speakers < from.speakers) {
    const cost = (from.speakers - to.speakers) * costs.speaker;
    changes.push({ kind: 'fewer-speakers', from: from.speakers, to: to.speakers, cost });
  }
  return changes;
}
