import { createHash } from 'node:crypto';
import { TZDate } from '@date-fns/tz';
import { type CalendarEvent, readICalendar } from '@plenum/calendar';
import { busyMinutes } from './busy-hours.ts';
import type { SectionBusy } from './busy-record.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { daySource, draftIn, placeDay } from './solidarity-day.ts';
import { wallTime } from './wall-time.ts';

/** What a file of a section may weigh. */
export const busyMegabytes = 10;
const dayMs = 86_400_000;

/** A picket of a section on the day: when it stands, and which of its hours are taken. */
type BusyPicket = {
  document: string;
  city: string;
  stands: string | undefined;
  taken: string[];
  /** It was planned for hours in which its section is busy. */
  clashes: boolean;
};
export type BusySection = {
  section: string;
  /** Of its document; 0 before a file was taken. */
  revision: number;
  kept: SectionBusy | undefined;
  pickets: BusyPicket[];
};

/** Every section with its busy times, and what they mean for its pickets on the day. */
export async function viewBusy(
  office: Office,
): Promise<{ sections: BusySection[]; date: string; zone: string }> {
  const loaded = await openConference(office);
  const pickets = held(loaded.documents, 'picket');
  const kept = new Map(held(loaded.documents, 'section-busy').map((one) => [one.value.section, one]));
  const { date, starts } = await placeDay(daySource(loaded), draftIn(office));
  const clock = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16);
  const sections = [...Map.groupBy(pickets, ({ value }) => value.section)].map(
    ([section, own]): BusySection => {
      const one = kept.get(section);
      const current = one?.value.busy.length === 0 && one.value.told.length === 0 ? undefined : one?.value;
      return {
        section,
        revision: one?.revision ?? 0,
        kept: current,
        pickets: own.map(({ document, value: { id, city, timeZone, minutes } }) => {
          const start = starts[id];
          const taken = busyMinutes(current?.busy ?? [], date, timeZone);
          const from = start === undefined ? undefined : Date.parse(start);
          const until = from === undefined ? undefined : from + minutes * 60_000;
          const ends = until === undefined ? '' : wallTime(new Date(until).toISOString(), timeZone);
          return {
            document,
            city,
            stands: start === undefined ? undefined : `${wallTime(start, timeZone)}–${ends}`,
            taken: taken.map((span) => `${clock(span.from)}–${span.to === 1440 ? '24:00' : clock(span.to)}`),
            clashes:
              from !== undefined &&
              until !== undefined &&
              (current?.busy ?? []).some(
                (span) => Date.parse(span.from) < until && Date.parse(span.to) > from,
              ),
          };
        }),
      };
    },
  );
  return { sections, date, zone: loaded.conference.settled.timeZone };
}

export type BusySaved =
  | { status: 'saved' | 'conflict' | 'unknown' | 'no-file' }
  | { status: 'refused'; code: SectionBusy['told'][number]['code'] };

/**
 * Takes the busy times out of a section's calendar, in the place of those that were there. Titles, people and places
 * are read and let go; of the calendar only instants are kept.
 */
export async function takeBusy(
  office: Office,
  section: string,
  revision: number,
  bytes: Uint8Array,
): Promise<BusySaved> {
  const { conference } = await openConference(office);
  const first = conference.pickets.find((one) => one.section === section);
  if (first === undefined) return { status: 'unknown' };
  if (bytes.length === 0) return { status: 'no-file' };
  const now = office.now();
  // Wherever the conference may still be moved to.
  const until = Math.max(now.getTime(), Date.parse(`${conference.settled.closes.slice(0, 10)}T00:00:00Z`));
  const { events, problems } = readICalendar(new TextDecoder().decode(bytes), {
    busyOnly: true,
    timeZone: first.timeZone,
    from: new Date(now.getTime() - 2 * dayMs).toISOString(),
    until: new Date(until + 200 * dayMs).toISOString(),
    maxBytes: busyMegabytes * 1_000_000,
  });
  const fatal = problems.find(({ code }) => code === 'too-large' || code === 'not-icalendar');
  if (fatal !== undefined) return { status: 'refused', code: fatal.code };
  const told = [...Map.groupBy(problems, ({ code }) => code)].map(([code, all]) => ({
    code,
    times: all.length,
  }));
  const busy = together(events.map((event) => spanOf(event, first.timeZone)));
  return save(office, revision, { section, at: now.toISOString(), busy, told });
}

/** Lets go of a section's busy times. */
export async function removeBusy(office: Office, section: string, revision: number): Promise<BusySaved> {
  const { documents } = await openConference(office);
  const kept = held(documents, 'section-busy').find(({ value }) => value.section === section);
  if (kept === undefined) return { status: 'unknown' };
  return save(office, revision, { section, at: office.now().toISOString(), busy: [], told: [] });
}

async function save(office: Office, revision: number, value: SectionBusy): Promise<BusySaved> {
  const document = createHash('sha256').update(`busy ${value.section}`).digest('hex').slice(0, 32);
  const at = { document, revision: revision === 0 ? null : revision, position: 0 };
  const saved = await office.store.save([change('section-busy', at, value)], {
    by: office.by,
    now: value.at,
    read: [],
  });
  return { status: saved.status };
}

/** A whole day is one by the clocks of the section. */
function spanOf(event: CalendarEvent, timeZone: string): { from: number; to: number } {
  if (event.starts !== undefined && event.ends !== undefined)
    return { from: Date.parse(event.starts), to: Date.parse(event.ends) };
  const midnight = (date: string, later: number) => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return new TZDate(year, month - 1, day + later, timeZone).getTime();
  };
  const { date = '', until = date } = event;
  return { from: midnight(date, 0), to: midnight(until, 1) };
}

/** Spans that touch are one; one without length takes nobody's time. */
function together(spans: { from: number; to: number }[]): SectionBusy['busy'] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of spans.filter((span) => span.from < span.to).sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart.map(({ from, to }) => ({
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
  }));
}
