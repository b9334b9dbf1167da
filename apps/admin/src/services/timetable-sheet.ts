import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { timetableOf } from './timetable.ts';
import { type Day, daysOf } from './timetable-days.ts';
import { timetableReleases } from './timetable-release.ts';

export type SheetView = Day & {
  names: AgendaNames;
  /** The version that it is of; without one it is the draft as it stands. */
  version: { number: number; releasedAt: string } | undefined;
  /** Whether there is a released version to look at instead. */
  hasReleased: boolean;
};

/** A day as it is hung up in the hall: of the last version, of another one, or of the draft (`draft`). */
export async function viewSheet(
  office: Office,
  date: string,
  asked: string | undefined,
): Promise<SheetView | undefined> {
  const loaded = await openConference(office);
  const releases = timetableReleases(loaded);
  const isDraft = asked === 'draft' || (asked === undefined && releases.length === 0);
  const version = asked === undefined ? releases[0] : releases.find(({ number }) => String(number) === asked);
  const shown = isDraft ? timetableOf(loaded) : version;
  const day = shown && daysOf(shown.agenda, shown.slots).find((one) => one.date === date);
  if (shown === undefined || day === undefined) return undefined;
  return {
    ...day,
    names: agendaNames(loaded.conference, shown.agenda),
    version: isDraft ? undefined : version,
    hasReleased: releases.length > 0,
  };
}
