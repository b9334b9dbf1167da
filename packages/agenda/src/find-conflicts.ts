import { type CheckedAgenda, leastMinutes } from './checked-agenda.ts';
import type { Reason } from './errors.ts';
import { groundOf } from './ground.ts';
import { sweep } from './sweep.ts';
import { capacityOf, measureOf } from './sweep-cost.ts';

type Search = { signal: AbortSignal | undefined; late: AbortSignal | undefined };

const statesOfAQuestion = 15_000;

/**
 * Why not all musts and pins can be held: a set of them of which none can be spared, with the rules of breaks, room
 * and order without which they could. Where a question is too large to be settled, its item stays in the set.
 */
export async function findConflicts(agenda: CheckedAgenda, search: Search): Promise<Reason[]> {
  const pinned = new Set(agenda.pins?.map(({ item }) => item));
  let members = agenda.items.filter(({ id, priority }) => priority === 'must' || pinned.has(id));
  const holds = (kept: CheckedAgenda['items'], change: Partial<CheckedAgenda> = {}) =>
    canHold({ ...agenda, ...change, items: briefly(kept) }, search);
  for (const item of members.toReversed()) {
    if (search.late?.aborted) break;
    const rest = members.filter((other) => other !== item);
    if (!(await holds(rest))) members = rest;
  }
  const items = members.map(({ id }) => id);
  const minutes = members.reduce((sum, item) => sum + leastMinutes(item), 0);
  const because: string[] = [];
  for (const rule of agenda.breaks) {
    const breaks = agenda.breaks.filter((other) => other !== rule);
    const pins = agenda.pins?.filter(({ item }) => item !== rule.name);
    if (!search.late?.aborted && (await holds(members, { breaks, pins }))) because.push(rule.name);
  }
  const ground = groundOf({ ...agenda, items: briefly(members) });
  const free = ground.stretches.reduce((sum, _, index) => sum + capacityOf(ground, index), 0);
  const params = { items, minutes, free, breaks: because };
  if (members.length > 0 && members.every(({ id }) => pinned.has(id)))
    return [{ code: 'pins-clash', params }];
  if (members.length > 0 && members.every(({ id, fixed }) => fixed !== undefined || pinned.has(id)))
    return [{ code: 'fixed-clash', params }];
  if (members.length === 1) return [{ code: 'window-too-short', params }];
  return [{ code: 'musts-do-not-fit', params }];
}

/** Items as short as they can be: whether they can be held at all. */
const briefly = (items: CheckedAgenda['items']): CheckedAgenda['items'] =>
  items.map((item) => ({ ...item, priority: 'must', minutes: leastMinutes(item) }));

/** Whether all these items can be held, as far as is known. */
async function canHold(agenda: CheckedAgenda, search: Search): Promise<boolean> {
  const kept = new Set([...agenda.items.map(({ id }) => id), ...agenda.breaks.map(({ name }) => name)]);
  const ground = groundOf({ ...agenda, pins: agenda.pins?.filter(({ item }) => kept.has(item)) });
  const measure = measureOf(ground);
  for (const breadth of [
    { all: false, width: 30, choices: 4 },
    { all: true, width: Number.POSITIVE_INFINITY, choices: 0 },
  ]) {
    const limits = { ...breadth, states: statesOfAQuestion, under: Number.POSITIVE_INFINITY, ...search };
    const { best, whole } = await sweep(ground, measure, { ...limits, first: true });
    if (best) return true;
    if (whole) return false;
  }
  // Not known: the item asked about stays.
  return true;
}
