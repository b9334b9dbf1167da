import { createHash } from 'node:crypto';
import type { PicketRecord } from './conference.ts';
import { change, held, type ValueOf } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readHours } from './picket-answers.ts';
import { type PlanBRow, presetsOf, readWhatIf, rowsOf } from './plan-b-view.ts';
import { preparedFor, usualWaking, workOutPlanB } from './plan-b-work.ts';
import { readCount } from './read-count.ts';
import { openRoomDay } from './solidarity-room-day.ts';

const fields = ['wakes', 'sleeps', 'caller', 'place', 'minutes', 'available', 'placeOpen'] as const;
/** What is agreed with a section for the case of a block, as somebody typed it; empty is as in plan A. */
export type PrepForm = Record<(typeof fields)[number], string>;
export type PrepProblem = {
  field: 'wakes' | 'sleeps' | 'minutes' | 'available' | 'placeOpen';
  code: 'not-a-time' | 'not-minutes' | 'bad-hours';
};

export type PrepView = {
  document: string;
  record: PicketRecord;
  revision: number;
  form: PrepForm;
  leadMinutes: number;
  /** What would become of this picket if the block came then. */
  cases: { name: 'eve' | 'opening' | 'second-day'; at: string; row: PlanBRow }[];
};

export type PrepSaved =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: PrepProblem[] };

const leadMinutes = 120;

/** What is agreed for one picket, and what becomes of it on the eve, at the opening and on the second day. */
export async function viewPrep(office: Office, document: string): Promise<PrepView | undefined> {
  const { documents } = await openConference(office);
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  if (picket === undefined) return undefined;
  const kept = held(documents, 'plan-b-prep').find(({ value }) => value.picket === picket.value.id);
  const cases: PrepView['cases'] = [];
  for (const { name, at } of presetsOf(day.settled.opens)) {
    const { block } = readWhatIf({ at, lead: String(leadMinutes) }, day.settled.timeZone);
    const worked = block && (await workOutPlanB(day, documents, block));
    const row =
      worked && rowsOf(day, preparedFor(documents), worked).find((one) => one.document === document);
    if (row !== undefined) cases.push({ name, at, row });
  }
  return {
    document,
    record: picket.value,
    revision: kept?.revision ?? 0,
    form: formOf(kept?.value),
    leadMinutes,
    cases,
  };
}

/** Keeps what is agreed, on top of the revision that the form was made from. */
export async function savePrep(
  office: Office,
  document: string,
  revision: number,
  form: PrepForm,
): Promise<PrepSaved> {
  const { documents } = await openConference(office);
  const picket = held(documents, 'picket').find((one) => one.document === document);
  if (picket === undefined) return { status: 'unknown' };
  const read = readPrep(picket.value.id, form);
  if ('problems' in read) return { status: 'problems', problems: read.problems };
  const prep = createHash('sha256').update(`plan-b-prep ${document}`).digest('hex').slice(0, 32);
  const at = {
    document: prep,
    revision: revision === 0 ? null : revision,
    position: picket.position,
  };
  const saved = await office.store.save([change('plan-b-prep', at, read.value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return { status: saved.status };
}

const hoursWords = (windows: readonly { from: string; to: string }[] | undefined): string =>
  (windows ?? []).map(({ from, to }) => `${from}-${to}`).join('; ');

const formOf = (kept: ValueOf<'plan-b-prep'> | undefined): PrepForm => ({
  wakes: kept?.wakes ?? usualWaking.wakes,
  sleeps: kept?.sleeps ?? usualWaking.sleeps,
  caller: kept?.caller ?? '',
  place: kept?.place ?? '',
  minutes: kept?.minutes === undefined ? '' : String(kept.minutes),
  available: hoursWords(kept?.available),
  placeOpen: hoursWords(kept?.placeOpen),
});

/** Reads a form of fields by their names. */
export const prepFormOf = (text: (name: string) => string): PrepForm =>
  Object.fromEntries(fields.map((field) => [field, text(field)])) as PrepForm;

function readPrep(
  picket: string,
  form: PrepForm,
): { value: ValueOf<'plan-b-prep'> } | { problems: PrepProblem[] } {
  const problems: PrepProblem[] = [];
  const [wakes, sleeps] = [readTime(form.wakes), readTime(form.sleeps)];
  if (wakes === undefined) problems.push({ field: 'wakes', code: 'not-a-time' });
  // Whoever sleeps when they wake would never be called.
  if (sleeps === undefined || sleeps === wakes) problems.push({ field: 'sleeps', code: 'not-a-time' });
  const minutes = form.minutes.trim() === '' ? undefined : (readCount(form.minutes) ?? 0);
  if (minutes !== undefined && (minutes < 1 || minutes > 1440))
    problems.push({ field: 'minutes', code: 'not-minutes' });
  const hours = (['available', 'placeOpen'] as const).map((field) => {
    if (form[field].trim() === '') return undefined;
    const read = readHours(form[field]);
    if (read === undefined) problems.push({ field, code: 'bad-hours' });
    return read;
  });
  if (wakes === undefined || sleeps === undefined || problems.length > 0) return { problems };
  const [available, placeOpen] = hours;
  const [caller, place] = [form.caller.trim(), form.place.trim()];
  return {
    value: {
      picket,
      wakes,
      sleeps,
      ...(caller === '' ? {} : { caller }),
      ...(place === '' ? {} : { place }),
      ...(minutes === undefined ? {} : { minutes }),
      ...(available === undefined ? {} : { available }),
      ...(placeOpen === undefined ? {} : { placeOpen }),
    },
  };
}

/** A time of day as people write it: 7:00 is 07:00. */
function readTime(typed: string): string | undefined {
  const time = typed.trim().padStart(5, '0');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}
