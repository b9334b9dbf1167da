import type { Draft, Item, Problem, Reason, TimetableProblemCode } from '@plenum/agenda';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import type { AgendaProblem } from './agenda-problems.ts';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type Timetable, timetableOf } from './timetable.ts';
import { type TimetableChange, timetableChanges } from './timetable-changes.ts';
import { type Day, daysOf, type Session } from './timetable-days.ts';
import { isSame, timetableReleases } from './timetable-release.ts';
import { type WorkFailed, workFailed } from './under-way.ts';

type TimetableProblem = Problem<TimetableProblemCode>;
type ItemDocument = Held<'agenda-item'>;

/** A session with what does not hold of it, and the document of its item. */
export type SessionView = Session & { problems: TimetableProblem[]; kept: ItemDocument | undefined };
export type DayView = Omit<Day, 'sessions'> & { sessions: SessionView[] };
/** An item that has no place, and why the draft gave it none. */
export type Unplaced = { item: Item; kept: ItemDocument | undefined; reasons: Reason[] };

export type TimetableView = {
  names: AgendaNames;
  seen: string;
  items: number;
  /** Minutes that items ask for, and minutes of the hours of work. */
  business: number;
  hours: number;
  days: DayView[];
  rooms: string[];
  unplaced: Unplaced[];
  /** What does not hold and belongs to no session. */
  general: TimetableProblem[];
  errors: number;
  warnings: number;
  pins: number;
  wrong: AgendaProblem[];
  drafted: { madeAt: string; stale: boolean; status: Draft['status']; conflicts: Reason[] } | undefined;
  failed: WorkFailed | undefined;
  /** The version that was given out last, and what is otherwise now; `same` if nothing is. */
  released: { number: number; releasedAt: string; changes: TimetableChange[]; same: boolean } | undefined;
};

/** The timetable as its room shows it; nothing where the conference has no agenda. */
export async function viewTimetable(office: Office): Promise<TimetableView | undefined> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  if (timetable === undefined) return undefined;
  const { agenda, slots, problems, drafted } = timetable;
  const kept = new Map(
    held(loaded.documents, 'agenda-item')
      .filter(({ value }) => !value.withdrawn)
      .map((one) => [one.value.item.id, one]),
  );
  const placed = new Set(slots.map(({ item }) => item));
  const beside = (session: Session) => problems.filter((problem) => concerns(problem, session, timetable));
  const days = daysOf(agenda, slots).map((day) => ({
    ...day,
    sessions: day.sessions.map((session) => ({
      ...session,
      problems: beside(session),
      kept: session.item && kept.get(session.item.id),
    })),
  }));
  const told = new Set(days.flatMap(({ sessions }) => sessions.flatMap((session) => session.problems)));
  const draft = drafted?.value.draft;
  const reasons = new Map(
    draft && 'notPlaced' in draft ? draft.notPlaced.map(({ id, reasons }) => [id, reasons]) : [],
  );
  const [last] = timetableReleases(loaded);
  return {
    names: agendaNames(loaded.conference, agenda),
    seen: timetable.seen,
    items: agenda.items.length,
    business: agenda.items.reduce((sum, { minutes }) => sum + minutes, 0),
    hours: days.flatMap(({ windows }) => windows).reduce((sum, { minutes }) => sum + minutes, 0),
    days,
    rooms: agenda.rooms.map(({ id }) => id),
    unplaced: agenda.items
      .filter(({ id }) => !placed.has(id))
      .map((item) => ({ item, kept: kept.get(item.id), reasons: reasons.get(item.id) ?? [] })),
    general: problems.filter((problem) => !told.has(problem) && problem.code !== 'must-missing'),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    pins: agenda.pins?.length ?? 0,
    wrong: timetable.wrong,
    drafted: drafted && {
      madeAt: drafted.value.madeAt,
      stale: drafted.stale,
      status: drafted.value.draft.status,
      conflicts: 'conflicts' in drafted.value.draft ? drafted.value.draft.conflicts : [],
    },
    failed: workFailed(office, 'timetable'),
    released: last && {
      number: last.number,
      releasedAt: last.releasedAt,
      changes: timetableChanges(last, { agenda, slots }),
      same: isSame(last, { agenda, slots }),
    },
  };
}

/** What two items do to each other stands beside both. */
function concerns(
  { path, params }: TimetableProblem,
  { index, slot }: Session,
  { agenda }: Timetable,
): boolean {
  const [part, place] = path;
  if (part === 'slots' && place === index) return true;
  if (part === 'pins' && typeof place === 'number') return agenda.pins?.[place]?.item === slot.item;
  return Array.isArray(params.items) && params.items.includes(slot.item);
}
