import type { Branch, MembershipFigure } from './conference.ts';
import { change, held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { readCount } from './read-count.ts';
import { inOrder, isDate, isMonth, whenOf } from './read-membership.ts';

export type MembersChanged =
  | { status: 'saved' }
  | { status: 'not-a-count'; typed: string }
  /** Somebody else has changed the branch meanwhile. */
  | { status: 'conflict'; typed: string }
  | { status: 'unknown' };

/** A figure of membership as somebody typed it. */
export type FigureForm = { when: string; figure: string };

export type FigureChanged =
  | { status: 'saved' }
  | { status: 'problems'; problems: { field: keyof FigureForm; code: FigureProblem }[] }
  | { status: 'conflict' }
  | { status: 'unknown' };
export type FigureProblem = 'not-a-month' | 'not-a-date' | 'not-a-count';

/** Enters how many members a branch has, on top of the revision that the form was made from. */
export async function changeMembers(
  office: Office,
  branch: string,
  revision: number,
  typed: string,
): Promise<MembersChanged> {
  const members = readCount(typed);
  const saved = await save(office, branch, revision, (before) =>
    members === undefined ? undefined : { ...before, members },
  );
  if (saved === 'nothing') return { status: 'not-a-count', typed };
  return saved === 'conflict' ? { status: 'conflict', typed } : { status: saved };
}

/**
 * Enters a figure of membership: those who paid in a month, or the members at a date, as the conference counts. The
 * figure that the branch had for that month or date is replaced.
 */
export async function changeFigure(
  office: Office,
  branch: string,
  revision: number,
  form: FigureForm,
): Promise<FigureChanged> {
  const { conference } = await openConference(office);
  const basis = conference.settled.membership;
  if (basis === undefined) return { status: 'unknown' };
  const byMonth = basis.kind === 'average-paid';
  const [when, count] = [form.when.trim(), readCount(form.figure)];
  const problems: Extract<FigureChanged, { status: 'problems' }>['problems'] = [];
  if (byMonth && !isMonth(when)) problems.push({ field: 'when', code: 'not-a-month' });
  if (!byMonth && !isDate(when)) problems.push({ field: 'when', code: 'not-a-date' });
  if (count === undefined) problems.push({ field: 'figure', code: 'not-a-count' });
  const saved = await save(office, branch, revision, (before) => {
    if (count === undefined || problems.length > 0) return undefined;
    const figure: MembershipFigure = byMonth ? { month: when, paid: count } : { date: when, members: count };
    const others = (before.membership ?? []).filter((one) => whenOf(one) !== when);
    return { ...before, membership: inOrder([...others, figure]) };
  });
  return saved === 'nothing' ? { status: 'problems', problems } : { status: saved };
}

async function save(
  office: Office,
  branch: string,
  revision: number,
  make: (before: Branch) => Branch | undefined,
): Promise<'saved' | 'conflict' | 'unknown' | 'nothing'> {
  const { documents } = await openConference(office);
  const before = held(documents, 'branch').find(({ value }) => value.id === branch);
  if (before === undefined) return 'unknown';
  const value = make(before.value);
  if (value === undefined) return 'nothing';
  const at = { document: before.document, revision, position: before.position };
  const saved = await office.store.save([change('branch', at, value)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  return saved.status === 'saved' ? 'saved' : 'conflict';
}
