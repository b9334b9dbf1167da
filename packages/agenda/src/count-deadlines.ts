import { z } from 'zod';
import { readInput } from './check-input.ts';
import type { DeadlineReason } from './deadline-reasons.ts';
import {
  type Deadline,
  type DeadlineOptions,
  type DoneMark,
  deadlineOptionsSchema,
  deadlinesSchema,
} from './deadline-schemas.ts';
import { addDays, daysBetween, instantOf, startOfDay } from './local-days.ts';
import { localDate, toInstant } from './local-time.ts';
import { instant } from './schemas.ts';

/**
 * 'late': its last moment is over and somebody is still to do it; 'today': it is the last day; 'done': all are.
 */
export type DeadlineState = 'done' | 'open' | 'today' | 'late';

/** A deadline with its date, how it stands and what is to be told of it. */
export type CountedDeadline = {
  id: string;
  title: string | null;
  daysBefore: number;
  /** Local date of the conference, "YYYY-MM-DD". */
  date: string;
  /** The instant from which it is too late. */
  until: string;
  /** Local days from today, below 0 when the date is past. */
  daysLeft: number;
  state: DeadlineState;
  done: { by: string | null; on: string; late: boolean }[];
  /** Those responsible who have not done it. */
  outstanding: string[];
  told: DeadlineReason[];
};

/** Deadlines in the order of their last moments. */
export type CountedDeadlines = {
  today: string;
  /** Local days until the opening. */
  daysToOpening: number;
  deadlines: CountedDeadline[];
  /** What each of those responsible is late with. */
  late: { who: string; deadlines: string[] }[];
  /** What the shift of the opening did: all that moved, and what has no time left by the new opening. */
  moved: string[];
  nowPast: string[];
};

type Opening = { opens: string; timeZone: string };

const moments = ({ daysBefore, at }: Deadline, { opens, timeZone }: Opening) => {
  const date = addDays(opens.slice(0, 10), -daysBefore);
  const until = at === undefined ? startOfDay(timeZone, addDays(date, 1)) : instantOf(timeZone, date, at);
  return { date, until };
};

const inputSchema = z.strictObject({
  deadlines: deadlinesSchema,
  options: deadlineOptionsSchema,
  now: instant,
});

const read = (deadlines: unknown, options: unknown, now: unknown) =>
  readInput(inputSchema, { deadlines, options, now }, [], (given, tell) => {
    const known = new Map<string, readonly string[] | undefined>();
    for (const [index, { id, responsible }] of given.deadlines.entries()) {
      if (known.has(id)) tell('duplicate-id', ['deadlines', index, 'id'], { id });
      known.set(id, responsible);
    }
    for (const [index, { deadline, by }] of (given.options.done ?? []).entries()) {
      const path = ['options', 'done', index];
      if (!known.has(deadline)) tell('unknown-deadline', [...path, 'deadline'], { id: deadline });
      else if (by !== undefined && known.get(deadline)?.includes(by) === false)
        tell('not-responsible', [...path, 'by'], { deadline, who: by });
    }
  });

const outstandingOf = (responsible: readonly string[], marks: readonly DoneMark[]): string[] => {
  if (marks.some(({ by }) => by === undefined)) return [];
  const done = new Set(marks.map(({ by }) => by));
  return responsible.filter((who) => !done.has(who));
};

/** Whether all have done it: without anybody responsible, whether anybody has. */
const isDone = (responsible: readonly string[], marks: readonly DoneMark[]): boolean =>
  responsible.length === 0 ? marks.length > 0 : outstandingOf(responsible, marks).length === 0;

function count(
  deadline: Deadline,
  options: DeadlineOptions,
  marks: readonly DoneMark[],
  now: number,
): CountedDeadline {
  const { id, title = null, daysBefore, responsible = [] } = deadline;
  const { date, until } = moments(deadline, options);
  const today = localDate(options.timeZone, now);
  const daysLeft = daysBetween(today, date);
  const finished = isDone(responsible, marks);
  const outstanding = outstandingOf(responsible, marks);
  const state = finished ? 'done' : now >= until ? 'late' : daysLeft === 0 ? 'today' : 'open';
  const done = marks.map(({ by = null, on }) => ({ by, on, late: on > date }));
  const told: DeadlineReason[] = [];
  if (state === 'today') told.push({ code: 'due-today', params: { date, outstanding } });
  if (state === 'late')
    told.push({ code: 'overdue', params: { date, days: daysBetween(date, today), outstanding } });
  for (const { by, on, late } of done)
    if (late) told.push({ code: 'done-late', params: { by, on, days: daysBetween(date, on) } });
  if (options.before !== undefined) {
    const was = moments(deadline, options.before);
    const params = { from: was.date, to: date };
    const days = daysBetween(was.date, date);
    if (was.until !== until) told.push({ code: 'deadline-moved', params: { ...params, days } });
    if (!finished && now < was.until && now >= until) told.push({ code: 'now-past', params });
    if (!finished && now >= was.until && now < until) told.push({ code: 'no-longer-past', params });
  }
  return {
    id,
    title,
    daysBefore,
    date,
    until: toInstant(until),
    daysLeft,
    state,
    done,
    outstanding,
    told,
  };
}

/**
 * Counts deadlines back from the opening, in local dates of the conference, and tells what is late and for whom.
 *
 * A deadline lies on the date so many days before the date on which the conference opens, whatever the clocks do
 * between, and lasts until the end of that date or until its hour. When the opening shifts all shift with it; give the
 * old one as `before` and each says from where to where, and what has no time left now.
 * @param deadlines days before the opening, the hour if any, and those responsible by their codes
 * @param options `opens`, local time "YYYY-MM-DDTHH:MM", and `timeZone`; `done`: who did what on which local date;
 *   `before`: the opening that was told before
 * @param now the instant that is asked about
 * @returns the deadlines by their last moments, what each of those responsible is late with, and what has moved
 * @throws AgendaError with all problems: 'duplicate-id', 'unknown-deadline', 'not-responsible',
 *   'unknown-time-zone', 'bad-local-time' and the codes of a wrong shape
 * @example
 * const { deadlines } = countDeadlines(
 *   [{ id: 'motions', daysBefore: 84, responsible: ['oral', 'saran'] }],
 *   { opens: '2027-04-16T10:00', timeZone: 'Asia/Almaty', done: [{ deadline: 'motions', by: 'oral', on: '2027-01-20' }] },
 *   '2027-01-23T09:00:00Z',
 * );
 * deadlines.map(({ date, state, outstanding }) => ({ date, state, outstanding })); // => [{ date: '2027-01-22', state: 'late', outstanding: ['saran'] }]
 */
export function countDeadlines(
  deadlines: readonly Deadline[],
  options: DeadlineOptions,
  now: string,
): CountedDeadlines {
  const given = read(deadlines, options, now);
  const moment = Date.parse(given.now);
  const marks = Map.groupBy(given.options.done ?? [], ({ deadline }) => deadline);
  const counted = given.deadlines
    .map((deadline) => count(deadline, given.options, marks.get(deadline.id) ?? [], moment))
    .sort((a, b) => Date.parse(a.until) - Date.parse(b.until));
  const late = new Map<string, string[]>();
  for (const { id, state, outstanding } of counted)
    if (state === 'late') for (const who of outstanding) late.set(who, [...(late.get(who) ?? []), id]);
  const today = localDate(given.options.timeZone, moment);
  const withReason = (wanted: DeadlineReason['code']) =>
    counted.filter(({ told }) => told.some(({ code }) => code === wanted)).map(({ id }) => id);
  return {
    today,
    daysToOpening: daysBetween(today, given.options.opens.slice(0, 10)),
    deadlines: counted,
    late: [...late].map(([who, ids]) => ({ who, deadlines: ids })),
    moved: withReason('deadline-moved'),
    nowPast: withReason('now-past'),
  };
}
