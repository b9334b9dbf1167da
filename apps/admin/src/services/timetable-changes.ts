import type { Agenda, Slot } from '@plenum/agenda';

type Version = { agenda: Agenda; slots: readonly Slot[] };

/** What happened to an item between two versions: where it stood and where it stands; a title that is another now. */
export type TimetableChange = { item: string; was?: Slot; is?: Slot; renamed?: true };

/** Items that moved, came, went or are called otherwise, in the order in which they stand or stood. */
export function timetableChanges(before: Version, after: Version): TimetableChange[] {
  const [was, is] = [itemSlots(before), itemSlots(after)];
  const titles = new Map(before.agenda.items.map(({ id, title }) => [id, title]));
  const renamed = new Set(
    after.agenda.items
      .filter(({ id, title }) => titles.has(id) && !sameTitle(titles.get(id) ?? {}, title))
      .map(({ id }) => id),
  );
  return [...new Set([...is.keys(), ...was.keys()])]
    .flatMap((item): TimetableChange[] => {
      const [old, now] = [was.get(item), is.get(item)];
      if (old && now && sameSlot(old, now) && !renamed.has(item)) return [];
      return [
        {
          item,
          ...(old === undefined ? {} : { was: old }),
          ...(now === undefined ? {} : { is: now }),
          ...(old && now && renamed.has(item) ? { renamed: true as const } : {}),
        },
      ];
    })
    .sort((one, two) => at(one) - at(two));
}

const at = ({ was, is }: TimetableChange): number => Date.parse((is ?? was)?.starts ?? '');

/** Breaks follow from their rules; what changes is told of items. */
function itemSlots({ agenda, slots }: Version): Map<string, Slot> {
  const items = new Set(agenda.items.map(({ id }) => id));
  return new Map(slots.filter(({ item }) => items.has(item)).map((slot) => [slot.item, slot]));
}

const sameSlot = (one: Slot, two: Slot): boolean =>
  Date.parse(one.starts) === Date.parse(two.starts) && one.minutes === two.minutes && one.room === two.room;

const sameTitle = (one: Record<string, string>, two: Record<string, string>): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(two)])].every((key) => one[key] === two[key]);
