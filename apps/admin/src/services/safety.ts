import { createHash } from 'node:crypto';
import type { LocalTime, PicketSafety, SafetyRecord } from '@plenum/solidarity';
import type { PicketRecord } from './conference.ts';
import { change, type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { safetyOfDay } from './safety-check.ts';
import {
  type ArrestForm,
  arrestFormOf,
  type RecordForm,
  readArrest,
  readRecord,
  recordFormOf,
  type SafetyProblem,
} from './safety-read.ts';
import { openRoomDay } from './solidarity-room-day.ts';

type HomeLine = { kind: 'section' | 'delegate'; who: string; at: string | undefined };

export type SafetyView = {
  document: string;
  record: PicketRecord;
  conferenceZone: string;
  /** Of the record; 0 before there is one. */
  revision: number;
  time: LocalTime | undefined;
  safety: PicketSafety;
  form: RecordForm;
  arrests: ArrestForm[];
  home: HomeLine[];
};

export type SafetySaved =
  | { status: 'saved' | 'conflict' | 'unknown' }
  | { status: 'problems'; problems: SafetyProblem[] };

/** What keeps the people of one picket safe, and what of it is missing. */
export async function viewSafety(office: Office, document: string): Promise<SafetyView | undefined> {
  const { documents } = await openConference(office);
  const day = await openRoomDay(office);
  const picket = day.pickets.find((one) => one.document === document);
  const all = safetyOfDay(day, documents, office.now().toISOString());
  const safety = all.pickets.find(({ id }) => id === picket?.value.id);
  if (picket === undefined || safety === undefined) return undefined;
  const kept = held(documents, 'safety').find(({ value }) => value.picket === picket.value.id);
  return {
    document,
    record: picket.value,
    conferenceZone: day.settled.timeZone,
    revision: kept?.revision ?? 0,
    time: day.times.find(({ id }) => id === picket.value.id),
    safety,
    form: recordFormOf(kept?.value),
    arrests: (kept?.value.arrests ?? []).map((one) => arrestFormOf(one, picket.value.timeZone)),
    home: (kept?.value.home ?? []).map(({ kind, id, at }) => ({ kind, who: id, at })),
  };
}

type Home = NonNullable<SafetyRecord['home']>[number];
type Kept = { picket: Held<'picket'>; value: SafetyRecord; now: string };
type Changed = { value: SafetyRecord } | { problems: SafetyProblem[] } | 'unknown';
/** Whose record, and the revision that the form was made from. */
type Looked = { document: string; revision: number };

/** Keeps the record, without the arrest sheet and who is home. */
export const saveRecord = (office: Office, looked: Looked, form: RecordForm): Promise<SafetySaved> =>
  save(office, looked, ({ picket, value, now }) =>
    readRecord(form, value, { timeZone: picket.value.timeZone, now }),
  );

/** Keeps a line of the arrest sheet: a new one, or the one of a code name anew. */
export const saveArrest = (
  office: Office,
  looked: Looked,
  line: string,
  form: ArrestForm,
): Promise<SafetySaved> =>
  save(office, looked, ({ picket, value, now }) => {
    const { arrests = [] } = value;
    const isNew = line === '';
    if (!isNew && !arrests.some(({ id }) => id === line)) return 'unknown';
    const others = arrests.filter(({ id }) => id !== line).map(({ id }) => id);
    const read = readArrest(form, others, { timeZone: picket.value.timeZone, now });
    if ('problems' in read) return read;
    const next = isNew
      ? [...arrests, read.value]
      : arrests.map((one) => (one.id === line ? read.value : one));
    return { value: { ...value, arrests: next } };
  });

/** Expects somebody home, or notes that they are or, by mistake, are not. */
export const saveHome = (
  office: Office,
  looked: Looked,
  { act, kind, who: typed }: { act: string; kind: string; who: string },
): Promise<SafetySaved> =>
  save(office, looked, ({ value, now }) => {
    const { home = [] } = value;
    const id = typed.trim();
    if (kind !== 'section' && kind !== 'delegate') return 'unknown';
    const isSame = (one: { kind: string; id: string }) => one.kind === kind && one.id === id;
    if (act === 'expected') {
      if (id === '') return { problems: [{ field: 'who', code: 'nobody' }] };
      if (home.some(isSame)) return { problems: [{ field: 'who', code: 'twice' }] };
      return { value: { ...value, home: [...home, { kind, id } as Home] } };
    }
    if ((act !== 'home' && act !== 'away') || !home.some(isSame)) return 'unknown';
    const line: Home = act === 'home' ? { kind, id, at: now } : { kind, id };
    return { value: { ...value, home: home.map((one) => (isSame(one) ? line : one)) } };
  });

/** One record for each picket: of two who are the first to write, one is told so. */
async function save(
  office: Office,
  { document, revision }: Looked,
  changed: (kept: Kept) => Changed,
): Promise<SafetySaved> {
  const { documents } = await openConference(office);
  const picket = held(documents, 'picket').find((one) => one.document === document);
  if (picket === undefined) return { status: 'unknown' };
  const kept = held(documents, 'safety').find(({ value }) => value.picket === picket.value.id);
  if ((kept?.revision ?? 0) !== revision) return { status: 'conflict' };
  const now = office.now().toISOString();
  const next = changed({ picket, value: kept?.value ?? { picket: picket.value.id }, now });
  if (next === 'unknown') return { status: 'unknown' };
  if ('problems' in next) return { status: 'problems', problems: next.problems };
  const at = {
    document: createHash('sha256').update(`safety ${document}`).digest('hex').slice(0, 32),
    revision: revision === 0 ? null : revision,
    position: picket.position,
  };
  const saved = await office.store.save([change('safety', at, next.value)], {
    by: office.by,
    now,
    read: [],
  });
  return { status: saved.status };
}
