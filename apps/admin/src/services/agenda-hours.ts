import { createHash } from 'node:crypto';
import { agendaIn } from './agenda.ts';
import {
  formOfHours,
  type HoursForm,
  type HoursProblem,
  type Lines,
  readHoursForm,
} from './agenda-hours-form.ts';
import { type AgendaNames, agendaNames } from './agenda-names.ts';
import { type AgendaProblem, newProblems } from './agenda-problems.ts';
import type { AgendaRecord } from './agenda-record.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';

export type HoursView = {
  form: HoursForm;
  /** None while there is no agenda. */
  revision: number | undefined;
  names: AgendaNames;
  items: { id: string }[];
};

export type HoursChanged =
  | { status: 'saved' }
  /** Beside fields, and what of the items and where they were put would not hold. */
  | { status: 'problems'; problems: HoursProblem[]; whole: AgendaProblem[] }
  | { status: 'conflict' };

const none = { windows: [], breaks: [], rooms: [] };

/** The hours of work, breaks and rooms as a form. */
export async function viewHours(office: Office): Promise<HoursView> {
  const { conference, documents } = await openConference(office);
  const { hours, items } = conference.agenda ?? { hours: undefined, items: [] };
  const agenda = agendaIn({ hours: hours ?? none, items }, conference.settled.timeZone);
  return {
    form: formOfHours(hours),
    revision: held(documents, 'agenda')[0]?.revision,
    names: agendaNames(conference, agenda),
    items: agenda.items,
  };
}

/** Keeps hours, breaks and rooms on top of what the form was made from; the first time an agenda begins with them. */
export async function changeHours(
  office: Office,
  revision: number | undefined,
  form: HoursForm,
): Promise<HoursChanged> {
  const read = readHoursForm(form);
  const { conference, documents } = await openConference(office);
  const { timeZone } = conference.settled;
  const { hours, items } = conference.agenda ?? { hours: none, items: [] };
  const { speaking, speakers }: Partial<AgendaRecord> = hours;
  const value = {
    ...read.hours,
    ...(speaking === undefined ? {} : { speaking }),
    ...(speakers === undefined ? {} : { speakers }),
  };
  const found = newProblems(
    agendaIn({ hours, items }, timeZone),
    agendaIn({ hours: value, items }, timeZone),
  );
  const unread = new Set(read.problems.map(({ field }) => field));
  // An agenda that stays without hours is no better for having been so before.
  const typed = read.hours.windows.length > 0 || unread.has('windows');
  if (!typed && !found.some(({ path }) => path[0] === 'windows'))
    found.push({ code: 'empty', path: ['windows'], params: {} });
  const beside = found.flatMap((problem) => besideField(problem, read.lines));
  // A break is held against hours only when all of them can be read.
  const problems = [
    ...read.problems,
    ...beside.filter(({ code }) => code !== 'break-outside' || !unread.has('windows')),
  ];
  // What a line that cannot be read does to the items is not known.
  const whole =
    read.problems.length > 0 ? [] : found.filter((one) => besideField(one, read.lines).length === 0);
  if (problems.length + whole.length > 0) return { status: 'problems', problems, whole };
  const before = held(documents, 'agenda')[0];
  if (before?.revision !== revision) return { status: 'conflict' };
  const conferenceId = held(documents, 'conference')[0]?.document ?? '';
  // The conference decides the document: two that begin at the same moment collide.
  const document = createHash('sha256').update(`agenda ${conferenceId}`).digest('hex').slice(0, 32);
  const at = before ?? { document, revision: null, position: 0 };
  const { status } = await office.store.save([change('agenda', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return status === 'saved' ? { status: 'saved' } : { status: 'conflict' };
}

function besideField({ code, path, params }: AgendaProblem, lines: Lines): HoursProblem[] {
  const [part, index] = path;
  if (part === 'changeover' || part === 'buffer') return [{ field: part, code, found: '' }];
  if (part !== 'windows' && part !== 'breaks' && part !== 'rooms') return [];
  const one = typeof index === 'number' ? lines[part][index] : undefined;
  const [value] = Object.values(params);
  return [
    { field: part, code, line: one?.line, found: one?.text ?? (value === undefined ? '' : String(value)) },
  ];
}
