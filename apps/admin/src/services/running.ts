import type { RunEvent, Running, RunningSlot } from '@plenum/agenda';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { whatHinders } from './running-act.ts';
import { follow, type RunDay, runDayOf } from './running-plan.ts';

export type RunningView = {
  names: AgendaNames;
  day: RunDay;
  running: Running;
  events: RunEvent[];
  /** How many events there are: whoever acts says by it what they saw. */
  seen: number;
  /** When the day will end as things stand; none, when nothing is left of it. */
  ends: string | undefined;
  /** Of what comes next: what would have to stop first. */
  hindered: ReadonlyMap<string, string[]>;
};

/** A day as the chair runs it; nothing where there is no timetable. */
export async function viewRunning(office: Office, date?: string): Promise<RunningView | undefined> {
  const loaded = await openConference(office);
  const now = office.now().toISOString();
  const day = runDayOf(loaded, now, date);
  if (day === undefined) return undefined;
  const running = follow(day, now);
  const lefts = running.slots.filter(isLeft).flatMap(({ expected }) => expected?.ends ?? []);
  return {
    names: agendaNames(loaded.conference, day.agenda),
    day,
    running,
    events: day.events,
    seen: day.events.length,
    ends: lefts.sort().at(-1),
    hindered: new Map(
      running.next.map(({ item }) => [item, day.today ? whatHinders(day, item, now) : []] as const),
    ),
  };
}

const isLeft = ({ state }: RunningSlot): boolean => state !== 'over' && state !== 'cut';
