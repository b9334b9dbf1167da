import type { CheckedAgenda } from './checked-agenda.ts';
import type { Find, Held } from './findings.ts';

type Holding = Held & { item: NonNullable<Held['item']> };

/** Checks every two slots against each other: rooms, people, audiences, order, breaks. */
export function checkPairs(agenda: CheckedAgenda, held: readonly Held[], find: Find): void {
  const changeover = agenda.changeover ?? 0;
  const order = held.toSorted((one, two) => one.from - two.from || one.index - two.index);
  order.forEach((one, place) => {
    for (const two of order.slice(place + 1)) {
      if (two.from >= one.to + changeover) break;
      if (two.from < one.to) checkTogether(one, two, find);
      else if (one.slot.room !== undefined && one.slot.room === two.slot.room)
        find(
          'changeover-short',
          ['slots', two.index],
          {
            items: [one.slot.item, two.slot.item],
            room: one.slot.room,
            minutes: two.from - one.to,
            least: changeover,
          },
          'warning',
        );
    }
  });
  checkOrder(agenda, held, find);
}

/** Two slots that run at the same time, `two` not before `one`. */
function checkTogether(one: Held, two: Held, find: Find): void {
  const path = ['slots', two.index];
  const items = [one.slot.item, two.slot.item];
  const starts = two.slot.starts;
  if (one.slot.room !== undefined && one.slot.room === two.slot.room)
    find('room-overlap', path, { room: one.slot.room, items, starts });
  if (one.item && two.item) {
    checkItems({ ...one, item: one.item }, { ...two, item: two.item }, find);
    return;
  }
  const broken = [one, two].find(({ item }) => item && item.kind !== 'break')?.slot.item;
  const rule = (one.rule ?? two.rule)?.name;
  if (broken !== undefined && rule !== undefined)
    find('through-break', path, { item: broken, break: rule, starts });
}

function checkItems(one: Holding, two: Holding, find: Find): void {
  if (one.item.id === two.item.id) return;
  const path = ['slots', two.index];
  const items = [one.item.id, two.item.id];
  const starts = two.slot.starts;
  for (const speaker of new Set(one.item.speakers))
    if (two.item.speakers?.includes(speaker)) find('person-twice', path, { speaker, items, starts });
  const [first, second] = [audienceOf(one.item), audienceOf(two.item)];
  if (one.item.kind === 'plenary' || two.item.kind === 'plenary')
    find('plenary-not-alone', path, { items, starts });
  else if (first === 'all' || second === 'all' || first === second)
    find('audience-twice', path, { audience: first === 'all' ? second : first, items, starts });
  if (one.item.apart?.includes(two.item.id) || two.item.apart?.includes(one.item.id))
    find('apart-together', path, { items, starts });
}

const audienceOf = ({ audience = 'all' }: Holding['item']): string => audience;

/** What names another comes after it, what has its place at an end is there. */
function checkOrder(agenda: CheckedAgenda, held: readonly Held[], find: Find): void {
  const slots = new Map<string, Held>();
  for (const one of held) if (one.item && !slots.has(one.item.id)) slots.set(one.item.id, one);
  const isFirst = new Set(agenda.items.flatMap(({ id, place }) => (place === 'first' ? [id] : [])));
  const isLast = new Set(agenda.items.flatMap(({ id, place }) => (place === 'last' ? [id] : [])));
  for (const [id, { item, index, from, to }] of slots) {
    const early = new Set(item?.after);
    for (const before of early) {
      const other = slots.get(before);
      if (other && other.to > from) find('before-its-time', ['slots', index], { item: id, before });
    }
    const others = [...slots].filter(([other]) => other !== id && !early.has(other));
    if (isFirst.has(id)) {
      const earlier = others.find(([other, slot]) => !isFirst.has(other) && slot.from < to);
      if (earlier) find('before-its-time', ['slots', earlier[1].index], { item: earlier[0], before: id });
    }
    if (isLast.has(id)) {
      const later = others.find(([other, slot]) => !isLast.has(other) && slot.to > from);
      if (later) find('before-its-time', ['slots', index], { item: id, before: later[0] });
    }
  }
}
