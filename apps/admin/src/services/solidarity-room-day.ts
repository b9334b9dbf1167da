import {
  type LocalTime,
  localTimes,
  type PicketEvent,
  type PicketStanding,
  type PicketStep,
  type PicketsState,
} from '@plenum/solidarity';
import type { ConferenceRecord } from './conference.ts';
import { type Held, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { DraftedDay, Office } from './office.ts';
import type { DayMode } from './picket-records.ts';
import { asFollowed, daySource, draftIn, placeDay } from './solidarity-day.ts';

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

/** Opens the day from the conference, the mode that was chosen and the events. */
export async function openRoomDay(office: Office): Promise<RoomDay> {
  const loaded = await openConference(office);
  const { settled } = loaded.conference;
  const source = daySource(loaded);
  const { date, mode, schedule, followed, starts } = await placeDay(source, draftIn(office));
  const kept = held(loaded.documents, 'solidarity-day')[0];
  const pickets = held(loaded.documents, 'picket');
  return {
    settled,
    date,
    mode,
    modeAt: { document: kept?.document, revision: kept?.revision ?? 0 },
    pickets,
    schedule,
    standings: new Map(followed.pickets.map((one) => [one.id, one])),
    counts: followed.counts,
    trail: followed.trail,
    events: source.events,
    times: localTimes({
      starts,
      pickets: pickets.map(({ value: { id, timeZone, minutes } }) => ({ id, timeZone, minutes })),
      conference: settled.timeZone,
    }),
  };
}

/** A picket as far as its life is followed. */
export const followedPicket = ({ value }: Held<'picket'>) => asFollowed(value);
