import { entitle, type MembershipBasis } from '@plenum/delegates';
import { date, integer, readTable, text } from '@plenum/tables';
import { z } from 'zod';
import type { Branch, ConferenceRecord, MembershipFigure } from './conference.ts';
import { branchesCounted, countedMembers, problemsOf } from './entitlement.ts';
import { entitlementProblem } from './entitlement-problems.ts';
import type { FileProblem } from './file-problem.ts';
import { refuseUnknownBranches } from './read-people.ts';
import { type Files, readRows } from './read-rows.ts';

/** The figures that members are counted by, if `rules.membership` says how. */
export const membershipFile = 'membership.csv';

type Kind = MembershipBasis['kind'];

/**
 * Reads `membership.csv` and gives its figures to the branches: `branch`, `month` and `paid` for an average over
 * months, `branch`, `date` and `members` for the members at a date.
 */
export function readMembership(
  files: Files,
  branches: Branch[],
  settled: ConferenceRecord | undefined,
  problems: FileProblem[],
): Branch[] {
  const bytes = files.get(membershipFile);
  const kind = settled === undefined ? bytes && kindOf(bytes) : settled.membership?.kind;
  if (kind === undefined) {
    if (bytes !== undefined && settled !== undefined)
      problems.push({ file: 'conference.json', column: 'rules.membership', code: 'membership-unsaid' });
    return branches;
  }
  const figures =
    kind === 'at' ? readDates(files, branches, problems) : readMonths(files, branches, problems);
  const byBranch = Map.groupBy(figures, ({ branch }) => branch);
  return branches.map((branch) => {
    const own = byBranch.get(branch.id) ?? [];
    return own.length === 0 ? branch : { ...branch, membership: inOrder(own.map(({ figure }) => figure)) };
  });
}

/** Puts figures in the order of time. */
export function inOrder(figures: readonly MembershipFigure[]): MembershipFigure[] {
  return figures.toSorted((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1));
}

/** The month or the date of a figure. */
export function whenOf(figure: MembershipFigure): string {
  return 'month' in figure ? figure.month : figure.date;
}

/** Whether this is a month such as 2026-11. */
export function isMonth(written: string): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(written);
}

/** Whether this is a date such as 2026-11-30. */
export function isDate(written: string): boolean {
  return localDate.safeParse(written).success;
}

const localDate = z.iso.date();

// While conference.json cannot be read, the head of the table says what it is: one pass tells everything.
function kindOf(bytes: Uint8Array): Kind {
  return readTable(bytes, {}).header.includes('month') ? 'average-paid' : 'at';
}

type Given = { branch: string; figure: MembershipFigure };

const count = () => integer({ minimum: 0 });

function readMonths(files: Files, branches: Branch[], problems: FileProblem[]): Given[] {
  const columns = { branch: text({ trim: true }), month: text({ trim: true }), paid: count() };
  const rows = readRows(files, membershipFile, columns, problems);
  refuseUnknownBranches(rows, branches);
  const seen = new Set<string>();
  return rows.map(({ value: { branch, month, paid }, tell }) => {
    const cell = JSON.stringify([branch, month]);
    if (!isMonth(month)) tell('month', 'not-a-month', month);
    else if (seen.has(cell)) tell('month', 'repeated-month', month);
    seen.add(cell);
    return { branch, figure: { month, paid } };
  });
}

function readDates(files: Files, branches: Branch[], problems: FileProblem[]): Given[] {
  const columns = { branch: text({ trim: true }), date: date(), members: count() };
  const rows = readRows(files, membershipFile, columns, problems);
  refuseUnknownBranches(rows, branches);
  const seen = new Set<string>();
  return rows.map(({ value: { branch, date: day, members }, tell }) => {
    const cell = JSON.stringify([branch, day]);
    if (seen.has(cell)) tell('date', 'repeated-date', day);
    seen.add(cell);
    return { branch, figure: { date: day, members } };
  });
}

/** Complains of what only the branches and their figures show to be wrong with the rules of entitlement. */
export function refuseRules(settled: ConferenceRecord, branches: Branch[], problems: FileProblem[]): void {
  const { entitlement, entitlementTerms = {} } = settled;
  const known = new Set(branches.map(({ id }) => id));
  // A united body has fares, a name and a page: it is a branch of the list.
  for (const [index, { into }] of (entitlementTerms.united ?? []).entries())
    if (!known.has(into))
      problems.push(
        entitlementProblem({
          code: 'unknown-branch',
          path: ['terms', 'united', index, 'into'],
          params: { id: into },
          severity: 'error',
        }),
      );
  try {
    const sending = { settled, branches };
    entitle(branchesCounted(sending, countedMembers(sending)), entitlement, entitlementTerms);
  } catch (error) {
    const told = problemsOf(error);
    if (told === undefined) throw error;
    problems.push(...told.map(entitlementProblem));
  }
}
