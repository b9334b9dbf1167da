import {
  type Day,
  dayOf,
  followPickets,
  type LocalTime,
  localTimes,
  type PicketEvent,
  type PicketStanding,
  type PicketStep,
  type PicketsState,
  scheduleDay,
} from '@plenum/solidarity';
import type { ConferenceRecord } from './conference.ts';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { DraftedDay, Office } from './office.ts';
import type { DayMode } from './picket-records.ts';
import { asPicket } from './solidarity-day.ts';

/** The day as the organisers have it: what was drafted, what has happened, and the revisions it was read from. */
export type RoomDay = {
  settled: ConferenceRecord;
  date: string;
  mode: DayMode;
  /** Of the document that keeps the mode; 0 before somebody has chosen one. */
  modeAt: { document: string | undefined; revision: number };
  pickets: Held<'picket'>[];
  schedule: DraftedDay;
  /** By picket. */
  standings: Map<string, PicketStanding>;
  counts: PicketsState['counts'];
  trail: PicketStep[];
  events: PicketEvent[];
  /** When each picket stands: as it was planned with its section or, before that, as it is drafted. */
  times: LocalTime[];
};

/** A page does not wait longer than this for the relay that covers most. */
const timeLimitMs = 1000;

/** Opens the day from the conference, the mode that was chosen and the events. */
export async function openRoomDay(office: Office): Promise<RoomDay> {
  const { conference, documents } = await openConference(office);
  const { settled } = conference;
  const { opens, timeZone } = settled;
  const date = dayOf({ opens, timeZone });
  const kept = held(documents, 'solidarity-day')[0];
  const mode = kept?.value.mode ?? 'same-date';
  const pickets = held(documents, 'picket');
  const schedule = await draft(office, { date }, pickets, mode);
  const events = held(documents, 'picket-event').map(({ value }) => value);
  const followed = followPickets({ pickets: pickets.map(followedPicket), events });
  const standings = new Map(followed.pickets.map((one) => [one.id, one]));
  const starts = { ...schedule.starts };
  for (const { id, start, state } of followed.pickets) {
    if (start !== null) starts[id] = start;
    if (state === 'cancelled') delete starts[id];
  }
  return {
    settled,
    date,
    mode,
    modeAt: { document: kept?.document, revision: kept?.revision ?? 0 },
    pickets,
    schedule,
    standings,
    counts: followed.counts,
    trail: followed.trail,
    events,
    times: localTimes({
      starts,
      pickets: pickets.map(({ value: { id, timeZone, minutes } }) => ({ id, timeZone, minutes })),
      conference: timeZone,
    }),
  };
}

/** A picket as far as its life is followed. */
export const followedPicket = ({ value: { id, advice, contingent } }: Held<'picket'>) => ({
  id,
  advice,
  ...(contingent === undefined ? {} : { contingent }),
});

/** Drafts the day, or remembers it: a page, a form and their answer ask for the same one. */
async function draft(
  { memory }: Office,
  day: Day,
  pickets: readonly Held<'picket'>[],
  mode: DayMode,
): Promise<DraftedDay> {
  const asked = pickets.map(({ value }) => asPicket(value));
  const madeOf = JSON.stringify([day, asked, mode]);
  if (memory.draft?.madeOf === madeOf) return memory.draft.schedule;
  const schedule = await scheduleDay(day, asked, { mode, timeLimitMs });
  memory.draft = { madeOf, schedule };
  return schedule;
}
