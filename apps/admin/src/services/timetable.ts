import {
  type Agenda,
  checkTimetable,
  type Problem,
  type Slot,
  type TimetableProblemCode,
} from '@plenum/agenda';
import { agendaOf } from './agenda.ts';
import { type AgendaProblem, problemsOf } from './agenda-problems.ts';
import type { Conference } from './conference.ts';
import { type Held, held } from './documents.ts';
import { hashOf } from './figures-hash.ts';
import type { Loaded } from './loaded.ts';

type Opened = Loaded & { conference: Conference };

/** The timetable as it stands: what was drafted last, and on top of it what was put somewhere by hand. */
export type Timetable = {
  agenda: Agenda;
  agendaHash: string;
  slots: Slot[];
  /** Of the slots: whoever acts on a page says by it what they saw. */
  seen: string;
  drafted: (Held<'timetable'> & { stale: boolean }) | undefined;
  /** What the agenda itself is wrong in; then nothing can be drafted or checked. */
  wrong: AgendaProblem[];
  /** What does not hold of the slots. */
  problems: Problem<TimetableProblemCode>[];
};

/** The timetable of the conference; none, where there is no agenda. Nothing is repaired: what does not hold is told. */
export function timetableOf(loaded: Opened): Timetable | undefined {
  const agenda = agendaOf(loaded);
  if (agenda === undefined) return undefined;
  const agendaHash = agendaHashOf(loaded, agenda);
  const before = held(loaded.documents, 'timetable')[0];
  const slots = slotsNow(agenda, before?.value.slots ?? []);
  const wrong = problemsOf(agenda);
  return {
    agenda,
    agendaHash,
    slots,
    seen: hashOf(slots).slice(0, 16),
    drafted: before && { ...before, stale: before.value.problemHash !== agendaHash },
    wrong,
    problems: wrong.length > 0 || slots.length === 0 ? [] : checkTimetable(agenda, slots),
  };
}

function agendaHashOf({ hashes }: Opened, agenda: Agenda): string {
  const hash = hashes.get('agenda') ?? hashOf(agenda);
  hashes.set('agenda', hash);
  return hash;
}

/** Drafted slots of what is still on the agenda and was not put elsewhere, with what was: in the order of the hours. */
function slotsNow({ items, breaks, pins = [], rooms }: Agenda, drafted: readonly Slot[]): Slot[] {
  const pinned = new Set(pins.map(({ item }) => item));
  const known = new Set([...items.map(({ id }) => id), ...breaks.map(({ name }) => name)]);
  const room = (slot: Slot) => rooms.findIndex(({ id }) => id === slot.room);
  return [...drafted.filter(({ item }) => known.has(item) && !pinned.has(item)), ...pins].sort(
    (one, two) => Date.parse(one.starts) - Date.parse(two.starts) || room(one) - room(two),
  );
}
