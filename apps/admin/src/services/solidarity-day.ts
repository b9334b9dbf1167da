import {
  dayOf,
  followPickets,
  type Picket,
  type PicketEvent,
  type PicketStanding,
  type PicketsState,
  type Reason,
  scheduleDay,
} from '@plenum/solidarity';
import { freeHours } from './busy-hours.ts';
import type { SectionBusy } from './busy-record.ts';
import type { Conference, ConferenceRecord, PicketRecord } from './conference.ts';
import { held, type KnownDocument } from './documents.ts';
import type { DraftedDay, Office } from './office.ts';
import type { DayMode } from './picket-records.ts';
import { localDate } from './wall-time.ts';

/** What the day is made of: when the conference opens, who stands abroad, for what, and what has happened so far. */
export type DaySource = {
  settled: Pick<ConferenceRecord, 'opens' | 'timeZone'>;
  pickets: readonly PicketRecord[];
  mode: DayMode;
  events: PicketEvent[];
  /** When sections are busy: their pickets are drafted around it. */
  busy?: readonly SectionBusy[];
};

/** The day with the hours of its pickets: whoever asks when one stands, asks here. */
export type PlacedDay = {
  date: string;
  mode: DayMode;
  schedule: DraftedDay;
  followed: PicketsState;
  /** UTC instants by picket: as planned with its section or, before that, as drafted. */
  starts: Record<string, string>;
};

/** One picket of the day: when it stands, or why it does not. */
export type DayPicket = {
  record: PicketRecord;
  /** UTC instants; absent when it does not stand. */
  starts?: string;
  ends?: string;
  /** It stands only if it is called out, and nobody has called yet. */
  waits?: true;
  /** Why it does not stand, or what to mind. */
  reasons: Reason[];
};

export type SolidarityDay = { date: string; pickets: DayPicket[]; turnout: number };

type Draft = (...asked: Parameters<typeof scheduleDay>) => Promise<DraftedDay>;

/** A page does not wait longer than this for the relay that covers most. */
const timeLimitMs = 1000;

/** What the day of a conference is made of before anybody has chosen or done anything. */
export function untouchedDay({ settled, pickets }: Pick<Conference, 'settled' | 'pickets'>): DaySource {
  return { settled, pickets, mode: 'same-date', events: [] };
}

/** What the day is made of now: the mode that was chosen in the room and every step that was taken there. */
export function daySource(loaded: {
  conference: Conference;
  documents: readonly KnownDocument[];
}): DaySource {
  return {
    ...untouchedDay(loaded.conference),
    mode: held(loaded.documents, 'solidarity-day')[0]?.value.mode ?? 'same-date',
    events: held(loaded.documents, 'picket-event').map(({ value }) => value),
    busy: held(loaded.documents, 'section-busy').map(({ value }) => value),
  };
}

/** Drafts the day, or remembers it: a page, a form and their answer ask for the same one. */
export const draftIn =
  ({ memory }: Pick<Office, 'memory'>): Draft =>
  async (day, pickets, options) => {
    const madeOf = JSON.stringify([day, pickets, options]);
    if (memory.draft?.madeOf === madeOf) return memory.draft.schedule;
    const schedule = await scheduleDay(day, pickets, options);
    memory.draft = { madeOf, schedule };
    return schedule;
  };

/** Places the pickets of the day for what they were chosen for; hours agreed with a section stay as they are. */
export async function placeDay(source: DaySource, draft: Draft = scheduleDay): Promise<PlacedDay> {
  const { settled, pickets, mode, events, busy = [] } = source;
  const date = dayOf({ opens: settled.opens, timeZone: settled.timeZone });
  const busyOf = new Map(busy.map((one) => [one.section, one.busy]));
  const asked = pickets.map((record) => {
    const { available, section, timeZone } = record;
    return asPicket({
      ...record,
      available: freeHours(available, busyOf.get(section) ?? [], date, timeZone),
    });
  });
  const schedule = await draft({ date }, asked, { mode, timeLimitMs });
  const followed = followPickets({ pickets: pickets.map(asFollowed), events });
  const starts = { ...schedule.starts };
  followed.pickets.forEach((standing, index) => {
    const record = pickets[index];
    if (record === undefined) return;
    if (standing.start !== null && counts(standing, record, date)) starts[record.id] = standing.start;
    if (isOff(record, standing)) delete starts[record.id];
  });
  return { date, mode, schedule, followed, starts };
}

/** The day as what is published and the organisers' calendar are made of it. */
export async function solidarityDay(source: DaySource, draft?: Draft): Promise<SolidarityDay> {
  const { date, schedule, followed, starts } = await placeDay(source, draft);
  const told = new Map(
    [...schedule.impossible, ...schedule.warnings].map(({ id, reasons }) => [id, reasons]),
  );
  return dayWith(source.pickets, {
    date,
    starts,
    reasonsOf: (id) => told.get(id) ?? [],
    waits: (record, index) => waits(record, followed.pickets[index]),
  });
}

/** A day of pickets that start at these instants. */
function dayWith(
  records: readonly PicketRecord[],
  placed: {
    date: string;
    starts: Record<string, string>;
    reasonsOf: (id: string) => Reason[];
    waits: (record: PicketRecord, index: number) => boolean;
  },
): SolidarityDay {
  const { date, starts, reasonsOf } = placed;
  const pickets = records.map((record, index): DayPicket => {
    const start = starts[record.id];
    const reasons = reasonsOf(record.id);
    if (start === undefined) return { record, reasons };
    const ends = minutesLater(start, record.minutes);
    return {
      record,
      starts: start,
      ends,
      reasons,
      ...(placed.waits(record, index) ? { waits: true as const } : {}),
    };
  });
  const turnout = pickets.reduce(
    (sum, { record, starts: start }) => sum + (start === undefined ? 0 : record.expectedTurnout),
    0,
  );
  return { date, pickets, turnout };
}

/** A picket as far as its hours are worked out. */
export function asPicket(record: PicketRecord): Picket {
  const { section: _s, city: _c, latitude: _n, longitude: _e, place: _p, contingent: _o, ...picket } = record;
  return picket;
}

/** A picket as far as its life is followed. */
export const asFollowed = ({ id, advice, contingent }: PicketRecord) => ({
  id,
  advice,
  ...(contingent === undefined ? {} : { contingent }),
});

/** An hour was agreed for a day: when the conference moves to another, it counts no longer. */
function counts({ state, start }: PicketStanding, { timeZone }: PicketRecord, date: string): boolean {
  const isAgreed = state === 'planned' || state === 'confirmed' || state === 'standing-by';
  return !isAgreed || (start !== null && localDate(start, timeZone) === date);
}

/** It has been called off, or a lawyer advises against it before it has stood: it stands by no plan. */
export const isOff = ({ advice }: PicketRecord, standing: PicketStanding): boolean =>
  standing.state === 'cancelled' || (advice !== 'plan' && !hasStood(standing));

const hasStood = ({ state }: PicketStanding): boolean => state === 'held' || state === 'reported';

function waits({ contingent }: PicketRecord, standing: PicketStanding | undefined): boolean {
  if (contingent !== true || standing === undefined) return false;
  return !hasStood(standing) && standing.state !== 'called-out';
}

function minutesLater(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
