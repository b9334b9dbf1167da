import { Fraction as Ratio } from 'fraction.js';
import { z } from 'zod';
import { parseInto, parseList, throwProblems } from './check-input.ts';
import { type Problem, problem } from './errors.ts';
import {
  type MembersHistory,
  type MembershipBasis,
  membersHistorySchema,
  membershipBasisSchema,
  type PaidHistory,
  paidHistorySchema,
} from './membership-schemas.ts';
import type { WorkingReason } from './reasons.ts';

/** The members of a branch as the rule counts them, or what is missing; `exact` is a fraction such as '247/3'. */
export type MembersCount =
  | { status: 'counted'; id: string; members: number; exact: string; working: WorkingReason[] }
  | { status: 'in-question'; id: string; missing: string[]; working: WorkingReason[] };

type At = Extract<MembershipBasis, { kind: 'at' }>;
type Average = Extract<MembershipBasis, { kind: 'average-paid' }>;

const longest = 1200;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthsOf = ({ from, to }: Average): string[] => {
  const first = monthNumber(from);
  return Array.from({ length: monthNumber(to) - first + 1 }, (_, index) => {
    const year = String(Math.floor((first + index) / 12)).padStart(4, '0');
    return `${year}-${String(((first + index) % 12) + 1).padStart(2, '0')}`;
  });
};

const rounded = (average: Ratio, rounding: Average['rounding']): number => {
  if (rounding === 'up') return Number(average.ceil().n);
  return Number((rounding === 'down' ? average : average.add(1, 2)).floor().n);
};

const countAt = ({ id, membership }: MembersHistory, { date }: At): MembersCount => {
  const before = membership.filter((figure) => figure.date <= date);
  const newest = before.reduce<(typeof before)[number] | undefined>(
    (found, figure) => (found && found.date > figure.date ? found : figure),
    undefined,
  );
  if (!newest)
    return { status: 'in-question', id, missing: [date], working: [{ code: 'no-figure', params: { date } }] };
  const { members, date: figureOf } = newest;
  const working: WorkingReason[] = [{ code: 'members-at', params: { date, figureOf, members } }];
  return { status: 'counted', id, members, exact: String(members), working };
};

const countAverage = (
  { id, membership }: PaidHistory,
  basis: Average,
  months: readonly string[],
): MembersCount => {
  const { from, to, rounding } = basis;
  const paidIn = new Map(membership.map(({ month, paid }) => [month, paid]));
  const missing = months.filter((month) => !paidIn.has(month));
  const counted = basis.missing === 'left-out' ? months.length - missing.length : months.length;
  // A branch without any figure has no average to leave months out of.
  const taken = counted === 0 ? 'in-question' : (basis.missing ?? 'in-question');
  const told: WorkingReason[] =
    missing.length > 0 ? [{ code: 'missing-months', params: { months: missing, taken } }] : [];
  if (missing.length > 0 && taken === 'in-question')
    return { status: 'in-question', id, missing, working: told };
  const sum = months.reduce((total, month) => total + BigInt(paidIn.get(month) ?? 0), 0n);
  const average = new Ratio(sum, counted);
  const members = rounded(average, rounding);
  const params = {
    from,
    to,
    months: counted,
    paid: Number(sum),
    average: average.toFraction(),
    rounding,
    members,
  };
  const working: WorkingReason[] = [...told, { code: 'average-paid', params }];
  return { status: 'counted', id, members, exact: params.average, working };
};

const checkPeriod = ({ from, to }: Average, problems: Problem[]): void => {
  const months = monthNumber(to) - monthNumber(from) + 1;
  if (months < 1 || months > longest) problems.push(problem('not-a-period', ['basis', 'to'], { from, to }));
};

const checkFigures = (
  branches: readonly { value: MembersHistory | PaidHistory; index: number }[],
  problems: Problem[],
): void => {
  for (const { value, index } of branches) {
    const seen = new Set<string>();
    let sum = 0n;
    for (const [at, figure] of value.membership.entries()) {
      const path = ['branches', index, 'membership', at];
      const [code, when] =
        'month' in figure
          ? (['repeated-month', figure.month] as const)
          : (['repeated-date', figure.date] as const);
      if (seen.has(when)) problems.push(problem(code, path, { when }));
      seen.add(when);
      sum += BigInt('month' in figure ? figure.paid : 0);
    }
    if (sum > BigInt(Number.MAX_SAFE_INTEGER))
      problems.push(problem('too-large', ['branches', index, 'membership'], {}));
  }
};

const anyHistory = z.object({ membership: z.array(z.unknown()) });

/** Figures of the other kind are one mistake, not one for each key. */
const checkKind = (branches: readonly unknown[], other: 'date' | 'month', problems: Problem[]): void => {
  const foreign = z.looseObject({ [other]: z.unknown().refine((value) => value !== undefined) });
  for (const [index, branch] of Array.isArray(branches) ? branches.entries() : []) {
    const figures = anyHistory.safeParse(branch).data?.membership ?? [];
    if (figures.some((figure) => foreign.safeParse(figure).success))
      problems.push(problem('wrong-figures', ['branches', index, 'membership'], { found: other }));
  }
};

/**
 * Counts the members of branches by the declared basis, and shows the working; nothing that is missing is
 * filled in unless the basis says how.
 * @param branches ids with figures: `{ date, members }` for a date, `{ month, paid }` for an average
 * @param basis a date, or a period of months with the rounding of its average
 * @returns the members of each branch in the order given, or what is missing for it
 * @throws DelegatesError 'repeated-branch', 'not-an-id', 'not-a-count', 'not-a-date', 'not-a-month',
 * 'not-a-period', 'repeated-month', 'repeated-date', 'wrong-figures', 'too-large', 'malformed'
 * @example
 * const paid = [{ month: '2026-01', paid: 80 }, { month: '2026-02', paid: 83 }];
 * const basis = { kind: 'average-paid', from: '2026-01', to: '2026-02', rounding: 'down' } as const;
 * countMembers([{ id: 'oral', membership: paid }], basis)[0]?.status; // => 'counted'
 */
export function countMembers(
  branches: readonly (MembersHistory | PaidHistory)[],
  basis: MembershipBasis,
): MembersCount[] {
  const problems: Problem[] = [];
  const [checked] = parseInto(problems, membershipBasisSchema, basis, ['basis']);
  if (checked?.kind === 'average-paid') checkPeriod(checked, problems);
  if (checked) checkKind(branches, checked.kind === 'at' ? 'month' : 'date', problems);
  throwProblems(problems);
  if (!checked) return [];
  const listOf = <T extends MembersHistory | PaidHistory>(
    schema: Parameters<typeof parseList<T>>[1],
  ): T[] => {
    const parsed = parseList(problems, schema, branches, 'branches', 'repeated-branch');
    checkFigures(parsed, problems);
    throwProblems(problems);
    return parsed.map(({ value }) => value);
  };
  if (checked.kind === 'at') return listOf(membersHistorySchema).map((branch) => countAt(branch, checked));
  const months = monthsOf(checked);
  return listOf(paidHistorySchema).map((branch) => countAverage(branch, checked, months));
}
