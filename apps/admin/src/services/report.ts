import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PicketReport, PicketState } from '@plenum/solidarity';
import { dayIn } from './book-known.ts';
import type { PicketRecord } from './conference.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { eventChange } from './picket-steps.ts';
import { type ReportForm, type ReportProblem, readReport, reportFormOf } from './report-read.ts';
import { openRoomDay } from './solidarity-room-day.ts';

export type ReportView = {
  document: string;
  record: PicketRecord;
  state: PicketState;
  /** Only what was held is reported on. */
  mayReport: boolean;
  conferenceZone: string;
  form: ReportForm;
  /** How many entries there are: of two who report at once one is told so. */
  seen: number;
  /** The latest first; it is the one that counts. */
  entries: { at: string; report: PicketReport }[];
};

export type ReportSaved =
  | { status: 'saved' | 'conflict' | 'unknown' | 'not-held' }
  | { status: 'problems'; problems: ReportProblem[] };

const reportable: readonly PicketState[] = ['held', 'reported'];

/** The entries of one picket in the order in which they were made. */
const entriesOf = (reports: readonly Held<'picket-report'>[], picket: string) =>
  reports.filter(({ value }) => value.report.picket === picket);

/** The report of every picket that has one: its last entry. */
export function reportsNow(reports: readonly Held<'picket-report'>[]): PicketReport[] {
  return [...new Map(reports.map(({ value: { report } }) => [report.picket, report])).values()];
}

/** One picket with what it has reported; nothing for a document that is none. */
export async function viewReport(office: Office, document: string): Promise<ReportView | undefined> {
  const { documents } = await openConference(office);
  const day = await openRoomDay(office);
  const record = day.pickets.find((one) => one.document === document)?.value;
  if (record === undefined) return undefined;
  const state = day.standings.get(record.id)?.state ?? 'not-invited';
  const entries = entriesOf(held(documents, 'picket-report'), record.id).map(({ value }) => value);
  return {
    document,
    record,
    state,
    mayReport: reportable.includes(state),
    conferenceZone: day.settled.timeZone,
    form: reportFormOf(entries.at(-1)?.report, record.minutes),
    seen: entries.length,
    entries: entries.toReversed(),
  };
}

/** Adds an entry after those that are there; the first also notes that the picket has reported. */
export async function saveReport(
  office: Office,
  document: string,
  form: ReportForm,
  seen: number,
): Promise<ReportSaved> {
  const { documents } = await openConference(office);
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  if (picket === undefined) return { status: 'unknown' };
  const { id } = picket.value;
  const now = office.now();
  const read = readReport(form, id, dayIn(day.settled.timeZone, now));
  if (read.report === undefined) return { status: 'problems', problems: read.problems };
  const reports = held(documents, 'picket-report');
  const entries = entriesOf(reports, id);
  if (isDeepStrictEqual(entries.at(-1)?.value.report, read.report)) return { status: 'saved' };
  if (entries.length !== seen) return { status: 'conflict' };
  const state = day.standings.get(id)?.state;
  if (state === undefined || !reportable.includes(state)) return { status: 'not-held' };
  const at = now.toISOString();
  const entry = { at, report: read.report };
  // The same place among the entries of a picket is the same document, so that two at once collide.
  const place = createHash('sha256')
    .update(`report ${document} ${entries.length}`)
    .digest('hex')
    .slice(0, 32);
  const saved = await office.store.save(
    [
      change('picket-report', { document: place, revision: null, position: reports.length }, entry),
      ...(state === 'held' ? [eventChange(day, { kind: 'reported', picket: id, at })] : []),
    ],
    { by: office.by, now: at, read: [] },
  );
  return { status: saved.status };
}
