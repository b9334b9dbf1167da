import { type Change, type LocalTime, localTimes, type Reason } from '@plenum/solidarity';
import type { PicketRecord } from './conference.ts';
import type { KnownDocument } from './documents.ts';
import { openConference } from './load-conference.ts';
import { localInstant, localMoment } from './local-instant.ts';
import type { Office } from './office.ts';
import { type ChosenPlanB, inPlanB, planBOf, startInPlanB } from './plan-b.ts';
import { preparedFor, startsOfPlanA, type WorkedPlanB, workOutPlanB } from './plan-b-work.ts';
import { readCount } from './read-count.ts';
import { openRoomDay, type RoomDay } from './solidarity-room-day.ts';

/** The question as somebody typed it: when the block comes by the conference's clocks, and the minutes of lead. */
export type WhatIfForm = { at: string; lead: string };
export type WhatIfProblem = { field: keyof WhatIfForm; code: 'not-a-moment' | 'not-a-lead' };

/** Moments of which it is good to know beforehand. */
export type Preset = { name: 'eve' | 'opening' | 'second-day'; at: string };

/** One picket by plan A and by plan B. */
export type PlanBRow = {
  document: string;
  record: PicketRecord;
  /** It stands by until it is called out. */
  standsBy: boolean;
  before: LocalTime | undefined;
  change: Change;
  after: LocalTime | undefined;
  /** Where, if that is another place than in plan A. */
  elsewhere: string | undefined;
  reasons: Reason[];
};

export type WhatIfView = {
  timeZone: string;
  date: string;
  form: WhatIfForm;
  problems: WhatIfProblem[];
  presets: Preset[];
  /** Absent when the question has problems. */
  worked:
    | { decided: string; notBefore: string; leadMinutes: number; rows: PlanBRow[]; madeOf: string }
    | undefined;
  chosen: { decided: string; leadMinutes: number; isOld: boolean } | undefined;
  /** Of the plan that was chosen; 0 before one was. */
  revision: number;
};

/** What would be if the block came then, beside plan A. Nothing is kept of it. */
export async function viewWhatIf(office: Office, asked: Partial<WhatIfForm>): Promise<WhatIfView> {
  const loaded = await openConference(office);
  const day = await openRoomDay(office);
  const { opens, timeZone } = day.settled;
  const chosen = planBOf(loaded);
  const presets = presetsOf(opens);
  const form = {
    at: asked.at ?? (chosen && localMoment(chosen.decided, timeZone)) ?? presets[0]?.at ?? opens,
    lead: asked.lead ?? String(chosen?.leadMinutes ?? 120),
  };
  const { problems, block } = readWhatIf(form, timeZone);
  const worked = block && (await workOutPlanB(day, loaded.documents, block));
  return {
    timeZone,
    date: day.date,
    form,
    problems,
    presets,
    worked: worked &&
      block && {
        decided: worked.plan.decided,
        notBefore: worked.plan.notBefore,
        leadMinutes: block.leadMinutes,
        rows: rowsOf(day, preparedFor(loaded.documents), worked),
        madeOf: worked.madeOf,
      },
    chosen: chosen && {
      decided: chosen.decided,
      leadMinutes: chosen.leadMinutes,
      isOld: await isOld(day, loaded.documents, chosen),
    },
    revision: chosen?.revision ?? 0,
  };
}

/** Whether somebody would stand at another hour now than by the plan that was chosen. */
async function isOld(day: RoomDay, documents: readonly KnownDocument[], chosen: ChosenPlanB) {
  const { decided, leadMinutes } = chosen;
  const { plan } = await workOutPlanB(day, documents, { decided, leadMinutes });
  const starts = (changes: readonly { id: string; start: string | null }[]) =>
    new Map(changes.flatMap(({ id, start }) => (start === null ? [] : [[id, Date.parse(start)]])));
  const now = starts(plan.changes.map((one) => ({ id: one.id, start: startInPlanB(one) })));
  const then = starts(chosen.changes.map((one) => ({ id: one.picket, start: startInPlanB(one) })));
  return now.size !== then.size || [...now].some(([id, start]) => then.get(id) !== start);
}

/** Reads the question; a week is the longest lead. */
export function readWhatIf({ at, lead }: WhatIfForm, timeZone: string) {
  const problems: WhatIfProblem[] = [];
  const decided = localInstant(at.trim().replace(' ', 'T'), timeZone);
  if (decided === undefined) problems.push({ field: 'at', code: 'not-a-moment' });
  const leadMinutes = readCount(lead);
  const fits = leadMinutes !== undefined && leadMinutes <= 10_080;
  if (!fits) problems.push({ field: 'lead', code: 'not-a-lead' });
  const block = decided !== undefined && fits ? { decided, leadMinutes } : undefined;
  return { problems, block };
}

/** The eve at six in the evening, the opening, and the same hour a day later. */
export function presetsOf(opens: string): Preset[] {
  const onDay = (days: number, time: string) =>
    `${new Date(Date.parse(`${opens.slice(0, 10)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)}T${time}`;
  const hour = opens.slice(11, 16);
  return [
    { name: 'eve', at: onDay(-1, '18:00') },
    { name: 'opening', at: onDay(0, hour) },
    { name: 'second-day', at: onDay(1, hour) },
  ];
}

/** Every picket by both plans, in the order in which they stand by plan B; those that do not stand come last. */
export function rowsOf(
  day: RoomDay,
  prepared: ReturnType<typeof preparedFor>,
  { plan }: WorkedPlanB,
): PlanBRow[] {
  const starts = startsOfPlanA(day);
  const conference = day.settled.timeZone;
  const timesOf = (at: Record<string, string>, minutesOf: (record: PicketRecord) => number) => {
    const pickets = day.pickets.map(({ value }) => ({
      id: value.id,
      timeZone: value.timeZone,
      minutes: minutesOf(value),
    }));
    return new Map(localTimes({ starts: at, pickets, conference }).map((one) => [one.id, one]));
  };
  const before = timesOf(starts, ({ minutes }) => minutes);
  const newStarts = plan.changes.flatMap(({ id, after }) => (after === null ? [] : [[id, after]]));
  const after = timesOf(
    Object.fromEntries(newStarts),
    (record) => inPlanB(record, prepared.get(record.id)).minutes,
  );
  const rows = plan.changes.flatMap(({ id, change, reasons }): PlanBRow[] => {
    const picket = day.pickets.find(({ value }) => value.id === id);
    if (picket === undefined) return [];
    const place = prepared.get(id)?.place;
    const isElsewhere = after.has(id) && change !== 'under-way' && place !== undefined;
    return [
      {
        document: picket.document,
        record: picket.value,
        standsBy: picket.value.contingent === true && starts[id] === undefined,
        before: before.get(id),
        change,
        after: after.get(id),
        elsewhere: isElsewhere && place !== picket.value.place ? place : undefined,
        reasons,
      },
    ];
  });
  const at = ({ after, before }: PlanBRow) => after?.starts ?? `9999${before?.starts ?? '9'}`;
  return rows.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}
