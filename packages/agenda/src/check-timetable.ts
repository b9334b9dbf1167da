import { checkDays } from './check-days.ts';
import { readInput } from './check-input.ts';
import { checkPairs } from './check-pairs.ts';
import { checkSlot } from './check-slot.ts';
import type { CheckedAgenda } from './checked-agenda.ts';
import type { Problem, TimetableProblemCode } from './errors.ts';
import type { Find, Held } from './findings.ts';
import { stretchesOf } from './hours.ts';
import { minute } from './local-time.ts';
import { readAgenda } from './read-agenda.ts';
import { type Agenda, list, type Slot, slotSchema } from './schemas.ts';

/**
 * Checks a timetable, whoever made it, against its agenda: hours, rooms, people, order, breaks. It is written apart
 * from `draftTimetable`, whose drafts pass it too.
 *
 * @param agenda - What is to be held, as `draftTimetable` takes it.
 * @param slots - The timetable; a slot whose `item` is the name of a rule is a break.
 * @returns everything found, each with the path of its slot (or item, or pin): errors that the conference cannot be held
 *   with, and warnings; none for a sound timetable.
 * @throws AgendaError with all problems of the agenda, or of the shape of the slots.
 * @example
 * const agenda = {
 *   timeZone: 'Europe/Berlin', breaks: [], rooms: [{ id: 'hall', places: 80 }, { id: 'club', places: 20 }],
 *   windows: [{ date: '2027-04-16', from: '10:00', to: '12:00' }],
 *   items: ['wages', 'peace'].map((id) => ({ id, title: { en: id }, minutes: 60, kind: 'commission' as const,
 *     priority: 'must' as const, audience: id, speakers: ['Ana'] })),
 * };
 * checkTimetable(agenda, [
 *   { item: 'wages', room: 'hall', starts: '2027-04-16T08:00:00Z', minutes: 60 },
 *   { item: 'peace', room: 'club', starts: '2027-04-16T08:30:00Z', minutes: 60 },
 * ]).map(({ code }) => code); // ['person-twice']
 */
export function checkTimetable(agenda: Agenda, slots: readonly Slot[]): Problem<TimetableProblemCode>[] {
  const checked = readAgenda(agenda);
  const given = readInput(list(slotSchema, 10_000), slots, ['slots']);
  const problems: Problem<TimetableProblemCode>[] = [];
  const find: Find = (code, path, params, severity = 'error') => {
    problems.push({ code, path, params, severity });
  };
  const items = new Map(checked.items.map((item) => [item.id, item]));
  const rules = new Map(checked.breaks.map((rule) => [rule.name, rule]));
  const held = given.map((slot, index): Held => {
    const from = Date.parse(slot.starts) / minute;
    return {
      slot,
      index,
      item: items.get(slot.item),
      rule: rules.get(slot.item),
      from,
      to: from + slot.minutes,
    };
  });
  const stretches = stretchesOf(checked);
  for (const one of held) checkSlot(checked, stretches, one, find);
  checkPresence(checked, held, find);
  checkPairs(checked, held, find);
  checkDays(checked, stretches, held, find);
  return problems;
}

/** Every must is there, everything once, and what is pinned where it was pinned. */
function checkPresence(agenda: CheckedAgenda, held: readonly Held[], find: Find): void {
  const first = new Map<string, number>();
  for (const { slot, index, item } of held) {
    if (!item) continue;
    const before = first.get(slot.item);
    if (before === undefined) first.set(slot.item, index);
    else find('item-twice', ['slots', index, 'item'], { item: slot.item, first: before });
  }
  agenda.items.forEach(({ id, priority }, index) => {
    if (priority === 'must' && !first.has(id)) find('must-missing', ['items', index], { item: id });
  });
  agenda.pins?.forEach((pin, index) => {
    const kept = held.some(
      ({ slot, from }) =>
        slot.item === pin.item &&
        from === Date.parse(pin.starts) / minute &&
        slot.minutes === pin.minutes &&
        (pin.room === undefined || slot.room === pin.room),
    );
    if (!kept) find('pin-moved', ['pins', index], { item: pin.item, starts: pin.starts });
  });
}
