import type { AgendaProblemCode, ShortTime } from '@plenum/agenda';
import { type HoursProblem, readHoursForm } from './agenda-hours-form.ts';
import { problemsOf } from './agenda-problems.ts';
import { localInstant } from './local-instant.ts';

/** What is left, as somebody typed it: minutes from a moment on, or hours of work one a line; rooms one a line. */
export type ShortForm = {
  from: string;
  minutes: string;
  windows: string;
  rooms: string;
  byCirculation: string[];
  held: string[];
};
export type ShortField = 'from' | 'minutes' | 'windows' | 'rooms';
export type ShortProblem = {
  field: ShortField;
  code: AgendaProblemCode | HoursProblem['code'];
  line?: number | undefined;
  found: string;
};

/** Reads the fields; hours of work, where there are any, count before the minutes. */
export function readShortForm(
  form: ShortForm,
  { timeZone, items }: { timeZone: string; items: readonly { id: string }[] },
): { time: ShortTime } | { problems: ShortProblem[] } {
  const {
    hours,
    lines,
    problems: unread,
  } = readHoursForm({
    windows: form.windows,
    rooms: form.rooms,
    breaks: '',
    changeover: '',
    buffer: '',
  });
  const problems: ShortProblem[] = unread.flatMap(({ field, ...one }) =>
    field === 'windows' || field === 'rooms' ? [{ field, ...one }] : [],
  );
  const byWindows = form.windows.trim() !== '';
  const [from, minutes] = [form.from.trim(), form.minutes.trim()];
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(from);
  const starts = isMoment ? localInstant(from, timeZone)?.replace('.000Z', 'Z') : undefined;
  const isLength = /^\d{1,4}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440;
  if (!byWindows && starts === undefined)
    problems.push({
      field: 'from',
      code: from === '' ? 'missing' : isMoment ? 'missing-hour' : 'bad-instant',
      found: from,
    });
  if (!byWindows && !isLength)
    problems.push({
      field: 'minutes',
      code: minutes === '' ? 'missing' : 'impossible-minutes',
      found: minutes,
    });
  if (form.rooms.trim() === '') problems.push({ field: 'rooms', code: 'empty', found: '' });
  const agenda = {
    timeZone,
    windows: byWindows ? hours.windows : [{ date: '2027-01-01', from: '00:00', to: '24:00' }],
    breaks: [],
    rooms: hours.rooms,
    items: [],
  };
  for (const { code, path } of problemsOf(agenda)) {
    const [field, index] = path;
    if (field !== 'windows' && field !== 'rooms') continue;
    const line = typeof index === 'number' ? lines[field][index] : undefined;
    if (line !== undefined || problems.every((one) => one.field !== field))
      problems.push({ field, code, line: line?.line, found: line?.text ?? '' });
  }
  if (problems.length > 0) return { problems };
  const known = new Set(items.map(({ id }) => id));
  return {
    time: {
      ...(byWindows
        ? { windows: hours.windows }
        : { ...(starts ? { starts } : {}), minutes: Number(minutes) }),
      rooms: hours.rooms,
      byCirculation: form.byCirculation.filter((id) => known.has(id)),
      held: form.held.filter((id) => known.has(id)),
    },
  };
}
