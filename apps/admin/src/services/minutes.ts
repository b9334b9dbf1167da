import type { RunEvent, Running, RunReason } from '@plenum/agenda';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { follow, type RunDay, runDayOf, runPlanOf } from './running-plan.ts';
import { listOf, type Orator, orators, speakerEvents } from './speakers.ts';
import { heldVotes } from './votes.ts';
import { resultOf, type VoteResult } from './votes-decide.ts';
import type { Method } from './votes-record.ts';
import { localDate } from './wall-time.ts';

/** A vote as the minutes have it; names and cards stay in its own record. */
type MinutesVote = {
  document: string;
  number: number;
  title: string;
  method: Method;
  quorate: boolean;
} & Pick<VoteResult, 'figures' | 'decision'>;

/** Who spoke, by code name and branch, on which item and for how long. */
type MinutesSpeech = {
  item: string;
  codeName: string;
  branch: Names | undefined;
  point: boolean;
  seconds: number;
};

/** Something that truly happened, at the moment at which it did. */
export type MinutesEntry = { at: string } & (
  | { kind: 'event'; event: RunEvent; told: RunReason[] }
  | { kind: 'vote'; vote: MinutesVote }
  | { kind: 'speech'; speech: MinutesSpeech }
);

export type MinutesDay = { date: string; entries: MinutesEntry[]; slots: Running['slots'] };

export type MinutesView = {
  conference: Names;
  names: AgendaNames;
  /** Every day of the plan, for whoever looks for another. */
  dates: string[];
  /** Days on which something has happened; one, if it was asked for. */
  days: MinutesDay[];
};

/** The minutes: what happened and what was decided, in its order; nothing where there is no timetable. */
export async function viewMinutes(office: Office, date?: string): Promise<MinutesView | undefined> {
  const loaded = await openConference(office);
  const plan = runPlanOf(loaded);
  if (plan === undefined) return undefined;
  const { conference } = loaded;
  const now = office.now().toISOString();
  const { timeZone } = plan.agenda;
  const votes = heldVotes(loaded).filter(({ correctedBy }) => correctedBy === undefined);
  const people = orators(office, loaded);
  const asked = plan.dates.filter((one) => date === undefined || one === date);
  const days = (asked.length > 0 ? asked : plan.dates).flatMap((one): MinutesDay[] => {
    const day = runDayOf(loaded, now, one);
    if (day === undefined) return [];
    const running = follow(day, now);
    const taken = votes
      .filter(({ record }) => localDate(record.at, timeZone) === one)
      .map(({ document, number, record }): MinutesEntry => {
        const { figures, decision } = resultOf(record);
        const { method } = record.taken;
        const { quorate } = record.quorum;
        const vote = { document, number, title: record.title, method, quorate, figures, decision };
        return { at: record.at, kind: 'vote', vote };
      });
    const spoken = speechesOn(loaded, day, people, now);
    const entries = [...happened(day, running), ...spoken, ...taken].sort(
      (a, b) => Date.parse(a.at) - Date.parse(b.at),
    );
    return entries.length === 0 ? [] : [{ date: one, entries, slots: running.slots }];
  });
  return {
    conference: conference.settled.name,
    names: agendaNames(conference, plan.agenda),
    dates: plan.dates,
    days,
  };
}

/** What was said on each item of the day. */
function speechesOn(
  loaded: Awaited<ReturnType<typeof openConference>>,
  day: RunDay,
  people: ReadonlyMap<string, Orator>,
  now: string,
): MinutesEntry[] {
  const rules = loaded.conference.agenda?.hours.speakers ?? {};
  const items = [...new Set(day.slots.map(({ item }) => item))];
  return items.flatMap((item) => {
    const events = speakerEvents(loaded, day.date, item);
    if (events.length === 0) return [];
    return listOf({ people, rules }, events, now).speeches.map((speech): MinutesEntry => {
      const one = people.get(speech.who);
      const { seconds, from } = speech;
      const point = speech.for === 'point-of-order';
      const said = { item, codeName: one?.codeName ?? '', branch: one?.branchName, point, seconds };
      return { at: from, kind: 'speech', speech: said };
    });
  });
}

/** What was taken back or could not be is no part of the minutes; what was corrected stands at its true time. */
function happened({ events }: RunDay, { trail }: Running): MinutesEntry[] {
  const counts = (index: number) => trail[index]?.taken === true;
  const corrected = new Map(
    events.flatMap((event, index) =>
      event.kind === 'corrected' && counts(index) ? [[event.event, event.to] as const] : [],
    ),
  );
  return events.flatMap((event, index): MinutesEntry[] => {
    if (!counts(index) || event.kind === 'corrected' || event.kind === 'taken-back') return [];
    const told = trail[index]?.because ?? [];
    return [{ at: corrected.get(index) ?? event.at, kind: 'event', event, told }];
  });
}

/** The minutes as a file for other programs: codes and instants, titles in every language. */
export function minutesJson({ conference, names, days }: MinutesView): object {
  const titled = (item: string) => ({ item, title: names.titles.get(item) ?? { en: item } });
  return {
    conference,
    timeZone: names.timeZone,
    days: days.map(({ date, entries, slots }) => ({
      date,
      items: slots.map(({ item, state, planned, segments, usedSeconds, minutes }) => ({
        ...titled(item),
        state,
        planned,
        ran: segments,
        usedSeconds,
        minutes,
      })),
      entries: entries.map((entry) => {
        if (entry.kind === 'vote') {
          const { number, title, method, quorate, figures, decision } = entry.vote;
          const { carried, needed } = decision;
          return { at: entry.at, kind: 'vote', number, title, method, quorate, ...figures, needed, carried };
        }
        if (entry.kind === 'speech') {
          const { item, ...speech } = entry.speech;
          return { at: entry.at, kind: 'speech', ...titled(item), ...speech };
        }
        const { at: _at, ...event } = entry.event;
        const what = 'item' in event ? titled(event.item) : {};
        return { ...event, ...what, at: entry.at, told: entry.told };
      }),
    })),
  };
}
