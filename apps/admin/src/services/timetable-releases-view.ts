import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { timetableOf } from './timetable.ts';
import { type TimetableChange, timetableChanges } from './timetable-changes.ts';
import { type Day, daysOf } from './timetable-days.ts';
import { isSame, timetableReleases } from './timetable-release.ts';

export type ReleasesView = {
  names: AgendaNames;
  versions: { number: number; releasedAt: string; sessions: number }[];
  /** What is otherwise now than in the last version; `same`: not even a break. */
  changes: TimetableChange[];
  same: boolean;
  /** Of the timetable as it stands, for whoever releases it from here; none while nothing stands. */
  seen: string | undefined;
};

export type ReleaseView = {
  names: AgendaNames;
  number: number;
  releasedAt: string;
  days: Day[];
  /** The version before, and what changed since. */
  before: { number: number; changes: TimetableChange[] } | undefined;
};

/** All versions that were given out; nothing where there is no agenda. */
export async function viewReleases(office: Office): Promise<ReleasesView | undefined> {
  const loaded = await openConference(office);
  const timetable = timetableOf(loaded);
  if (timetable === undefined) return undefined;
  const releases = timetableReleases(loaded);
  const { agenda, slots, seen } = timetable;
  const [last] = releases;
  const names = agendaNames(loaded.conference, agenda);
  const titles = new Map([
    ...(last?.agenda.items ?? []).map(({ id, title }) => [id, title] as const),
    ...names.titles,
  ]);
  return {
    names: { ...names, titles },
    versions: releases.map(({ number, releasedAt, slots: given, agenda: then }) => {
      const items = new Set(then.items.map(({ id }) => id));
      return { number, releasedAt, sessions: given.filter(({ item }) => items.has(item)).length };
    }),
    changes: last ? timetableChanges(last, { agenda, slots }) : [],
    same: last !== undefined && isSame(last, { agenda, slots }),
    seen: slots.length === 0 ? undefined : seen,
  };
}

/** One version as it was given out, by the names of then. */
export async function viewRelease(office: Office, number: number): Promise<ReleaseView | undefined> {
  const loaded = await openConference(office);
  const releases = timetableReleases(loaded);
  const one = releases.find((release) => release.number === number);
  if (one === undefined) return undefined;
  const before = releases.find((release) => release.number === number - 1);
  const names = agendaNames(loaded.conference, one.agenda);
  const titles = new Map([
    ...(before?.agenda.items ?? []).map(({ id, title }) => [id, title] as const),
    ...names.titles,
  ]);
  return {
    names: { ...names, titles },
    number,
    releasedAt: one.releasedAt,
    days: daysOf(one.agenda, one.slots),
    before: before && { number: before.number, changes: timetableChanges(before, one) },
  };
}
