import { type CountedDeadline, countDeadlines, type Deadline } from '@plenum/agenda';
import type { Conference } from './conference.ts';
import type { DeadlineGroup, DeadlineRecord } from './deadline-record.ts';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';

/** One of those whom a deadline is asked of: a branch by its names, a section by its own. */
export type Responsible = { id: string; name: Names | string };

/** A deadline with its date and how it stands, and its document. */
export type DeadlineView = Omit<CountedDeadline, 'title' | 'outstanding'> & {
  document: string;
  revision: number;
  title: string;
  at: string | undefined;
  group: DeadlineGroup | undefined;
  /** All of whom it is asked, and those who have not done it. */
  members: Responsible[];
  outstanding: Responsible[];
};

export type DeadlinesView = {
  timeZone: string;
  opens: string;
  today: string;
  daysToOpening: number;
  deadlines: DeadlineView[];
  /** What each is late with, by titles. */
  late: { who: Responsible; titles: string[] }[];
};

/** All deadlines of the conference in the order of their last moments, as they stand now. */
export async function viewDeadlines(office: Office): Promise<DeadlinesView> {
  return deadlinesOf(office, await openConference(office));
}

/** The same from what is loaded already. */
export function deadlinesOf(
  office: Office,
  { conference, documents }: Loaded & { conference: Conference },
): DeadlinesView {
  const { opens, timeZone } = conference.settled;
  const stored = new Map(
    held(documents, 'deadline')
      .filter(({ value }) => !value.withdrawn)
      .map((one) => [one.document, one]),
  );
  const people = new Map(everybody(conference).map((one) => [one.id, one]));
  const known = (id: string) => people.get(id) ?? { id, name: id };
  const counted = countDeadlines(
    [...stored].map(([document, { value }]) => asked(document, value, conference)),
    { opens, timeZone, done: [...stored].flatMap(([document, { value }]) => marks(document, value, people)) },
    office.now().toISOString(),
  );
  const deadlines = counted.deadlines.flatMap(({ id, outstanding, ...rest }): DeadlineView[] => {
    const one = stored.get(id);
    if (one === undefined) return [];
    const { title, at, responsible: group } = one.value;
    const members = group === undefined ? [] : membersOf(group, conference);
    const of = { document: id, revision: one.revision, title, at, group, members };
    return [{ ...rest, ...of, id: one.value.id, outstanding: outstanding.map(known) }];
  });
  const late = counted.late.map(({ who, deadlines: ids }) => ({
    who: known(who),
    titles: ids.flatMap((id) => stored.get(id)?.value.title ?? []),
  }));
  return { timeZone, opens, today: counted.today, daysToOpening: counted.daysToOpening, deadlines, late };
}

/** Everybody of whom something can be asked. */
export const membersOf = (group: DeadlineGroup, { branches, pickets }: Conference): Responsible[] =>
  group === 'branches'
    ? branches.map(({ id, name }) => ({ id: `branch:${id}`, name }))
    : pickets.map(({ id, section }) => ({ id: `section:${id}`, name: section }));

const everybody = (conference: Conference) => [
  ...membersOf('branches', conference),
  ...membersOf('sections', conference),
];

function asked(document: string, record: DeadlineRecord, conference: Conference): Deadline {
  const { title, daysBefore, at, responsible } = record;
  return {
    id: document,
    title,
    daysBefore,
    ...(at === undefined ? {} : { at }),
    ...(responsible === undefined
      ? {}
      : { responsible: membersOf(responsible, conference).map(({ id }) => id) }),
  };
}

/** What is done, by whoever is still asked: a branch that is gone, or another group than before, counts no more. */
function marks(
  document: string,
  { done = [], responsible }: DeadlineRecord,
  people: Map<string, Responsible>,
) {
  const kind = responsible === 'branches' ? 'branch:' : 'section:';
  return done
    .filter(
      ({ by }) => by === undefined || (responsible !== undefined && by.startsWith(kind) && people.has(by)),
    )
    .map((mark) => ({ deadline: document, ...mark }));
}
