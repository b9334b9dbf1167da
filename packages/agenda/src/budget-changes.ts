import {
  type BudgetInput,
  type Debate,
  groupKey,
  type ItemBusiness,
  partOf,
  partsOf,
} from './budget-parts.ts';
import { cheapestSavings, type Saving } from './budget-savings.ts';
import type { BudgetCosts } from './budget-schemas.ts';

/** A change that saves time, and its points. */
export type BudgetChange =
  | { kind: 'shorten-speeches'; from: number; to: number; cost: number }
  | { kind: 'fewer-speakers'; from: number; to: number; cost: number }
  | { kind: 'en-bloc'; item: string; group: string; proposals: string[]; saves: number; cost: number }
  | { kind: 'cut-item'; item: string; from: number; to: number; cost: number }
  | { kind: 'drop-item'; item: string; saves: number; cost: number };

/** Every kind of change that can be proposed. */
export const budgetChangeKinds = [
  'shorten-speeches',
  'fewer-speakers',
  'en-bloc',
  'cut-item',
  'drop-item',
] as const satisfies readonly BudgetChange['kind'][];

/** Items that share their time. */
export type Pool = { pool: string; items: ItemBusiness[]; spare: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The least that an item may be given. */
export const leastOf = ({ minutes, minutesAtLeast = minutes }: ItemBusiness['item']): number =>
  Math.min(minutes, minutesAtLeast);

const blocksOf = (
  { item, proposals }: ItemBusiness,
  enBloc: ReadonlySet<string>,
  business: BudgetInput['business'],
  debate: Debate,
  cost: number,
): Saving<BudgetChange>[][] =>
  [...Map.groupBy(proposals, ({ group }) => group)].flatMap(([group, block]) => {
    if (group === undefined || block.length < 2 || enBloc.has(groupKey(item.id, group))) return [];
    const alone = sum(block.map((proposal) => partOf([proposal], null, business, debate).minutes));
    const saves = alone - partOf(block, group, business, debate).minutes;
    if (saves <= 0) return [];
    const points = (block.length - 1) * cost;
    const ids = block.map(({ id }) => id);
    const change: BudgetChange = {
      kind: 'en-bloc',
      item: item.id,
      group,
      proposals: ids,
      saves,
      cost: points,
    };
    return [[{ saves, cost: points, what: [change] }]];
  });

/** Every number of minutes that can be saved under an item, each in its cheapest way. */
function savingsOf(
  one: ItemBusiness,
  enBloc: ReadonlySet<string>,
  business: BudgetInput['business'],
  debate: Debate,
  costs: BudgetCosts,
): Saving<BudgetChange>[] {
  const { id, minutes, priority } = one.item;
  const expected = sum(partsOf(one, enBloc, business, debate).map((part) => part.minutes));
  const most = Math.max(minutes, expected);
  const blocks = blocksOf(one, enBloc, business, debate, costs.enBloc);
  const grouped = cheapestSavings(blocks, Math.max(0, expected - leastOf(one.item)));
  const savings: Saving<BudgetChange>[] = [];
  for (let used = most - 1; used >= leastOf(one.item); used -= 1) {
    const together = grouped[Math.max(0, expected - used)];
    if (together === undefined) break;
    const cost = Math.max(0, minutes - used) * costs.minute[priority];
    const cut: BudgetChange[] =
      used < minutes ? [{ kind: 'cut-item', item: id, from: minutes, to: used, cost }] : [];
    savings.push({ saves: most - used, cost: together.cost + cost, what: [...together.what, ...cut] });
  }
  if (priority !== 'must') {
    const cost = costs.drop[priority];
    savings.push({ saves: most, cost, what: [{ kind: 'drop-item', item: id, saves: most, cost }] });
  }
  return savings;
}

/** The minutes by which a pool is over, with no item given less than it has. */
export const overOf = (
  { items, spare }: Pool,
  enBloc: ReadonlySet<string>,
  business: BudgetInput['business'],
  debate: Debate,
): number => {
  const used = items.map((one) =>
    Math.max(one.item.minutes, sum(partsOf(one, enBloc, business, debate).map(({ minutes }) => minutes))),
  );
  return Math.max(0, sum(used) - sum(items.map(({ item }) => item.minutes)) - spare);
};

/** The cheapest changes under the items of a pool by which it fits, or how many minutes it is over at best. */
export function fitPool(
  pool: Pool,
  enBloc: ReadonlySet<string>,
  business: BudgetInput['business'],
  debate: Debate,
  costs: BudgetCosts,
): Saving<BudgetChange> | { shortBy: number } {
  const over = overOf(pool, enBloc, business, debate);
  const lists = pool.items.map((one) => savingsOf(one, enBloc, business, debate, costs));
  const table = cheapestSavings(lists, over);
  const found = table[over];
  if (found !== undefined) return found;
  return { shortBy: over - table.findLastIndex((saving) => saving !== undefined) };
}
