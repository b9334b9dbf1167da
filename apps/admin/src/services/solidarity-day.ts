import { dayOf, type Picket, type Reason, scheduleDay } from '@plenum/solidarity';
import type { Conference, PicketRecord } from './conference.ts';

/** One picket of the day: when it stands, or why it does not. */
export type DayPicket = {
  record: PicketRecord;
  /** UTC instants; absent when it is not scheduled. */
  starts?: string;
  ends?: string;
  /** Why it does not stand, or what to mind. */
  reasons: Reason[];
};

export type SolidarityDay = { date: string; pickets: DayPicket[]; turnout: number };

/** Drafts the day: every picket on the conference's first date, in its own city's open hours. */
export async function solidarityDay(conference: Conference): Promise<SolidarityDay> {
  const { opens, timeZone } = conference.settled;
  const date = dayOf({ opens, timeZone });
  const schedule = await scheduleDay({ date }, conference.pickets.map(asPicket), { mode: 'same-date' });
  const told = new Map(
    [...schedule.impossible, ...schedule.warnings].map(({ id, reasons }) => [id, reasons]),
  );
  return {
    date,
    turnout: schedule.objective.value,
    pickets: conference.pickets.map((record) => {
      const starts = schedule.starts[record.id];
      const reasons = told.get(record.id) ?? [];
      if (starts === undefined) return { record, reasons };
      return { record, starts, ends: minutesLater(starts, record.minutes), reasons };
    }),
  };
}

/** The local wall time of an instant, as HH:MM. */
export function wallTime(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

function minutesLater(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** A picket as far as its hours are worked out. */
export function asPicket(record: PicketRecord): Picket {
  const { section: _s, city: _c, latitude: _n, longitude: _e, place: _p, contingent: _o, ...picket } = record;
  return picket;
}
