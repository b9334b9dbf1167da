import { cityNames } from './city-names.ts';
import { hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { hallQuorum } from './quorum.ts';
import { type QuorumView, quorumView } from './view-hall.ts';

export type QuorumRow = {
  at: string;
  came: number;
  left: number;
  present: number;
  branches: number;
  quorate: boolean;
  change: 'gained' | 'lost' | null;
};

export type QuorumHistory = { timeZone: string; city: Names; quorum: QuorumView; rows: QuorumRow[] };

/** How the quorum came about, minute by minute; what gained or lost it has a row of its own. */
export async function viewHallQuorum(office: Office): Promise<QuorumHistory | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const { conference } = loaded;
  const { timeline, moves } = hallQuorum(conference, hall);
  const moments = [...Map.groupBy(moves, ({ moment }) => moment).values()];
  const rows: QuorumRow[] = [];
  for (const [index, { at, present, branches, quorate, change }] of timeline.entries()) {
    const count = (kind: 'came' | 'left') => (moments[index] ?? []).filter((one) => one.kind === kind).length;
    const row = { at, came: count('came'), left: count('left'), present, branches, quorate, change };
    const before = rows.at(-1);
    if (before === undefined || change !== null || before.change !== null || !sameMinute(before, row))
      rows.push(row);
    else rows[rows.length - 1] = { ...row, came: before.came + row.came, left: before.left + row.left };
  }
  return {
    timeZone: conference.settled.timeZone,
    city: cityNames(conference),
    quorum: quorumView(conference, hall),
    rows,
  };
}

function sameMinute(a: QuorumRow, b: QuorumRow): boolean {
  const minute = ({ at }: QuorumRow) => Math.floor(Date.parse(at) / 60_000);
  return minute(a) === minute(b);
}
