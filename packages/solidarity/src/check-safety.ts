import { addDays, localDate, minute } from './local-time.ts';
import { readInput, repeated } from './read-input.ts';
import type { SafetyReason } from './safety-reasons.ts';
import {
  type Arrest,
  type CheckSafetyInput,
  checkSafetySchema,
  type GuardedPicket,
  type SafetyRecord,
} from './safety-schemas.ts';

/** How the notice to the police stands, in local dates of the picket. */
export type Notice = {
  state: 'unknown' | 'not-required' | 'due' | 'overdue' | 'given' | 'given-late';
  due: string | null;
  given: string | null;
};

/** How safe a picket is: its notice, heads, how many are held by the police, who is not home, what is missing. */
export type PicketSafety = {
  id: string;
  notice: Notice;
  heads: { before: number | null; after: number | null };
  arrested: { all: number; released: number };
  home: { all: number; home: number };
  missing: SafetyReason[];
};

/** The pickets of a day and their sums. */
export type DaySafety = {
  pickets: PicketSafety[];
  totals: { arrested: number; released: number; home: number; away: number; missing: number };
};

const day = 24 * 60 * minute;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day;

function noticeOf(
  { policeNoticeDays }: GuardedPicket,
  record: SafetyRecord | undefined,
  date: string,
  today: string,
): { notice: Notice; reasons: SafetyReason[] } {
  const given = record?.notice?.given?.on ?? null;
  const required =
    record?.notice?.required ?? (policeNoticeDays === undefined ? undefined : policeNoticeDays > 0);
  if (required === undefined && given === null)
    return {
      notice: { state: 'unknown', due: null, given },
      reasons: [{ code: 'notice-unknown', params: {} }],
    };
  if (required === false) return { notice: { state: 'not-required', due: null, given }, reasons: [] };
  const due = addDays(date, -(policeNoticeDays ?? 0));
  if (given !== null) {
    if (given <= due) return { notice: { state: 'given', due, given }, reasons: [] };
    return {
      notice: { state: 'given-late', due, given },
      reasons: [{ code: 'notice-late', params: { due, given } }],
    };
  }
  if (today <= due)
    return {
      notice: { state: 'due', due, given },
      reasons: [{ code: 'notice-due', params: { due, daysLeft: daysBetween(today, due) } }],
    };
  return {
    notice: { state: 'overdue', due, given },
    reasons: [{ code: 'notice-overdue', params: { due, daysLate: daysBetween(due, today) } }],
  };
}

function peopleOf({ steward, firstAid, letterBearer, legalNumber }: SafetyRecord): SafetyReason[] {
  return [
    ...(steward === undefined ? [{ code: 'steward-missing' as const, params: {} }] : []),
    ...(firstAid === undefined ? [{ code: 'first-aid-missing' as const, params: {} }] : []),
    ...(letterBearer === undefined ? [{ code: 'letter-bearer-missing' as const, params: {} }] : []),
    ...(legalNumber === undefined ? [{ code: 'legal-number-missing' as const, params: {} }] : []),
  ];
}

function headsOf(
  { heads, arrests = [] }: SafetyRecord,
  { hasBegun, isOver }: { hasBegun: boolean; isOver: boolean },
): SafetyReason[] {
  const { before, after } = heads ?? {};
  const reasons: SafetyReason[] = [
    ...(hasBegun && before === undefined ? [{ code: 'heads-before-missing' as const, params: {} }] : []),
    ...(isOver && after === undefined ? [{ code: 'heads-after-missing' as const, params: {} }] : []),
  ];
  const missing = (before ?? 0) - (after ?? 0) - arrests.length;
  if (before === undefined || after === undefined || missing <= 0) return reasons;
  const params = { before, after, arrested: arrests.length, missing };
  return [...reasons, { code: 'heads-unaccounted', params }];
}

function arrestOf({ id: arrest, at, where, witness, lawyer, released }: Arrest): SafetyReason[] {
  const params = { arrest };
  return [
    ...(at === undefined ? [{ code: 'arrest-time-missing' as const, params }] : []),
    ...(where === undefined ? [{ code: 'arrest-place-missing' as const, params }] : []),
    ...(witness === undefined ? [{ code: 'arrest-witness-missing' as const, params }] : []),
    ...(lawyer === undefined ? [{ code: 'arrest-lawyer-missing' as const, params }] : []),
    ...(released === undefined ? [{ code: 'arrest-not-released' as const, params }] : []),
  ];
}

/**
 * Says what is missing for the safety of each picket: the notice to the police, which is due `policeNoticeDays`
 * local dates before the picket's, people for each task, heads, the arrest sheet, and who is not home.
 *
 * Heads are asked for from the start, heads after it and homecomings from the end. Somebody who has been arrested
 * counts as arrested after the release too, since they did not leave with the others.
 *
 * @param input - `date` of the day, for pickets without a start; `now`; pickets; records by picket.
 * @returns Pickets in the order given, and the day's sums. Nothing of it is for the public: see `publicSafety`.
 * @throws SolidarityError `duplicate-id`, `unknown-picket`, `unknown-time-zone`, `bad-date`, `bad-instant` and the
 *   codes of a wrong type.
 * @example
 * const { pickets } = checkSafety({
 *   date: '2027-04-16',
 *   now: '2027-03-25T12:00:00Z',
 *   pickets: [{ id: 'glasgow', timeZone: 'Europe/London', minutes: 60, policeNoticeDays: 28 }],
 *   records: [],
 * });
 * pickets[0]?.notice; // { state: 'overdue', due: '2027-03-19', given: null }
 */
export function checkSafety(input: CheckSafetyInput): DaySafety {
  const { date, now, pickets, records } = readInput(checkSafetySchema, input, (given, tell) => {
    const known = new Set(given.pickets.map(({ id }) => id));
    for (const index of repeated(given.pickets.map(({ id }) => id)))
      tell('duplicate-id', ['pickets', index, 'id']);
    for (const index of repeated(given.records.map(({ picket }) => picket)))
      tell('duplicate-id', ['records', index, 'picket']);
    for (const [index, { picket, arrests = [], home = [] }] of given.records.entries()) {
      if (!known.has(picket)) tell('unknown-picket', ['records', index, 'picket'], { picket });
      for (const line of repeated(arrests.map(({ id }) => id)))
        tell('duplicate-id', ['records', index, 'arrests', line, 'id']);
      for (const line of repeated(home.map(({ kind, id }) => `${kind} ${id}`)))
        tell('duplicate-id', ['records', index, 'home', line, 'id']);
    }
  });
  const at = Date.parse(now);
  const byPicket = new Map(records.map((record) => [record.picket, record]));
  const safeties = pickets.map((picket): PicketSafety => {
    const { id, timeZone, minutes, start } = picket;
    const record = byPicket.get(id);
    const starts = start === undefined ? Number.POSITIVE_INFINITY : Date.parse(start);
    const on = start === undefined ? date : localDate(timeZone, starts);
    const { notice, reasons } = noticeOf(picket, record, on, localDate(timeZone, at));
    const time = { hasBegun: at >= starts, isOver: at >= starts + minutes * minute };
    const { heads, arrests = [], home = [] } = record ?? {};
    const away = home.filter((one) => one.at === undefined);
    const missing: SafetyReason[] =
      record === undefined
        ? [{ code: 'record-missing', params: {} }, ...reasons]
        : [
            ...reasons,
            ...peopleOf(record),
            ...headsOf(record, time),
            ...arrests.flatMap(arrestOf),
            ...(time.isOver ? away : []).map(
              ({ kind, id: who }): SafetyReason => ({ code: 'not-home', params: { kind, who } }),
            ),
          ];
    return {
      id,
      notice,
      heads: { before: heads?.before ?? null, after: heads?.after ?? null },
      arrested: {
        all: arrests.length,
        released: arrests.filter(({ released }) => released !== undefined).length,
      },
      home: { all: home.length, home: home.length - away.length },
      missing,
    };
  });
  const sum = (of: (one: PicketSafety) => number): number =>
    safeties.reduce((total, one) => total + of(one), 0);
  return {
    pickets: safeties,
    totals: {
      arrested: sum(({ arrested }) => arrested.all),
      released: sum(({ arrested }) => arrested.released),
      home: sum(({ home }) => home.home),
      away: sum(({ home }) => home.all - home.home),
      missing: sum(({ missing }) => missing.length),
    },
  };
}
