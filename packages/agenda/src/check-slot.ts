import { type CheckedAgenda, leastMinutes, takesRoom } from './checked-agenda.ts';
import type { Find, Held } from './findings.ts';
import type { Stretch } from './hours.ts';
import { minute } from './local-time.ts';

/** Checks what a slot says by itself: its hours, its length, its room. */
export function checkSlot(
  agenda: CheckedAgenda,
  stretches: readonly Stretch[],
  held: Held,
  find: Find,
): void {
  const { slot, index, item, rule, from, to } = held;
  const path = ['slots', index];
  if (!item && !rule) find('unknown-slot', [...path, 'item'], { item: slot.item });
  if (!stretches.some((stretch) => stretch.from <= from && to <= stretch.to))
    find('slot-outside', [...path, 'starts'], {
      item: slot.item,
      starts: slot.starts,
      minutes: slot.minutes,
    });
  if (rule && slot.minutes < rule.minutes)
    find('break-short', [...path, 'minutes'], {
      break: rule.name,
      minutes: slot.minutes,
      least: rule.minutes,
    });
  const room = agenda.rooms.find(({ id }) => id === slot.room);
  if (slot.room !== undefined && !room)
    find('unknown-slot-room', [...path, 'room'], { item: slot.item, room: slot.room });
  if (!item) return;

  const least = leastMinutes(item);
  if (slot.minutes < least)
    find('minutes-too-few', [...path, 'minutes'], { item: item.id, minutes: slot.minutes, least });
  if (slot.minutes > item.minutes)
    find(
      'minutes-too-many',
      [...path, 'minutes'],
      { item: item.id, minutes: slot.minutes, most: item.minutes },
      'warning',
    );
  if (item.fixed !== undefined && Date.parse(item.fixed) / minute !== from)
    find('fixed-moved', [...path, 'starts'], { item: item.id, fixed: item.fixed, starts: slot.starts });
  if (slot.room === undefined && takesRoom(agenda, item)) find('room-missing', path, { item: item.id });
  if (!room) return;
  const needed = item.needs?.places ?? 0;
  if (room.places < needed)
    find('room-too-small', [...path, 'room'], { item: item.id, room: room.id, places: room.places, needed });
  if (item.needs?.screen === true && room.screen !== true)
    find('room-without-screen', [...path, 'room'], { item: item.id, room: room.id });
}
