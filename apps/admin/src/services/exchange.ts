import {
  type FrabOptions,
  type FrabProblemCode,
  type Problem,
  readFrabJson,
  type Slot,
  timetableToCsv,
  toFrabJson,
  toFrabXml,
} from '@plenum/agenda';
import type { Language } from '../catalogue/language.ts';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { held } from './documents.ts';
import { readTimetableTable } from './exchange-table.ts';
import type { FileProblem } from './file-problem.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type RunPlan, runPlanOf } from './running-plan.ts';
import { timetableOf } from './timetable.ts';
import { type TimetableChange, timetableChanges } from './timetable-changes.ts';
import { type Moved, savePins } from './timetable-move.ts';

export const exchangeForms = ['xml', 'json', 'csv'] as const;
export type ExchangeForm = (typeof exchangeForms)[number];

export type ExchangeView = { release: number | undefined; slots: number };

/** What is handed to other programs: the version given out last, or the timetable as it stands. */
export async function viewExchange(office: Office): Promise<ExchangeView | undefined> {
  const plan = runPlanOf(await openConference(office));
  return plan && { release: plan.release, slots: plan.slots.length };
}

/** The timetable as a file for other programs, in one language and without speakers; none, where there is none. */
export async function exchangeFile(
  office: Office,
  form: ExchangeForm,
  language: Language,
): Promise<string | undefined> {
  const loaded = await openConference(office);
  const plan = runPlanOf(loaded);
  if (plan === undefined) return undefined;
  const { agenda, slots } = plan;
  if (form === 'csv') return timetableToCsv(agenda, slots, { language });
  const { settled } = loaded.conference;
  const options = optionsOf(settled.name[language], settled, plan, language);
  if (form === 'xml') return toFrabXml(agenda, slots, options);
  return `${JSON.stringify(toFrabJson(agenda, slots, options), null, 1)}\n`;
}

function optionsOf(
  title: string,
  { country, opens }: { country?: string | undefined; opens: string },
  { release }: RunPlan,
  language: Language,
): FrabOptions {
  const acronym = `${country === undefined ? 'plenum' : country.toLowerCase()}-${opens.slice(0, 4)}`;
  return { title, acronym, language, ...(release === undefined ? {} : { version: String(release) }) };
}

/** What a schedule of another program would change; nothing is kept of it until it is taken. */
export type ExchangeDryRun = {
  names: AgendaNames;
  /** What is wrong with a schedule.json, or with the cells of a table. */
  problems: Problem<FrabProblemCode>[];
  cells: FileProblem[];
  changes: TimetableChange[];
  /** Titles of what is on no agenda here; it is left aside. */
  unknown: string[];
  /** What goes with the form that takes it. */
  seen: string;
  slots: Slot[];
};

/** Reads a schedule.json, or a table as it was handed out, and holds it against the timetable as it stands. */
export async function dryRunSchedule(office: Office, bytes: Uint8Array): Promise<ExchangeDryRun | undefined> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  if (timetable === undefined) return undefined;
  const { agenda, slots, seen } = timetable;
  const read = readEither(bytes, agenda.timeZone);
  const known = new Set(agenda.items.map(({ id }) => id));
  const breaks = new Set(agenda.breaks.map(({ name }) => name));
  const rooms = new Set(agenda.rooms.map(({ id }) => id));
  const theirs = read.slots
    .filter(({ item }) => known.has(item))
    .map(({ room, ...slot }) => (room !== undefined && rooms.has(room) ? { ...slot, room } : slot));
  const mentioned = new Set(theirs.map(({ item }) => item));
  const after = [...slots.filter(({ item }) => !mentioned.has(item)), ...theirs];
  const changes = timetableChanges({ agenda, slots }, { agenda, slots: after });
  const changed = new Set(changes.map(({ item }) => item));
  return {
    names: agendaNames(loaded.conference, agenda),
    problems: read.problems,
    cells: read.cells,
    changes,
    unknown: read.titles.filter(({ id }) => !known.has(id) && !breaks.has(id)).map(({ title }) => title),
    seen,
    slots: theirs.filter(({ item }) => changed.has(item)),
  };
}

type Read = Pick<ExchangeDryRun, 'problems' | 'cells'> & {
  slots: Slot[];
  titles: { id: string; title: string }[];
};

/** A schedule of frab begins as JSON does; anything else is a table. */
function readEither(bytes: Uint8Array, timeZone: string): Read {
  const text = new TextDecoder().decode(bytes);
  if (text.trimStart().startsWith('{')) {
    const { slots, items, problems } = readFrabJson(text);
    const titles = items.map(({ id, title }) => ({ id, title: Object.values(title)[0] ?? id }));
    return { slots, titles, problems, cells: [] };
  }
  const { slots, cells } = readTimetableTable(bytes, timeZone);
  const ids = [...new Set(slots.map(({ item }) => item))];
  return { slots, titles: ids.map((id) => ({ id, title: id })), problems: [], cells };
}

/** Pins what a dry run showed to where it is to stand, all of it or nothing. */
export async function takeSchedule(office: Office, seen: string, slots: readonly Slot[]): Promise<Moved> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  if (timetable === undefined || slots.length === 0) return { status: 'unknown' };
  if (timetable.seen !== seen) return { status: 'conflict' };
  const items = held(loaded.documents, 'agenda-item').filter(({ value }) => !value.withdrawn);
  const pins = slots.flatMap(({ item, ...pin }) => {
    const one = items.find(({ value }) => value.item.id === item);
    return one === undefined ? [] : [[one, pin] as const];
  });
  return pins.length === slots.length ? savePins(office, new Map(pins)) : { status: 'unknown' };
}
