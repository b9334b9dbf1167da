import { parseInto, parseList, throwProblems } from './check-input.ts';
import { type BranchMembers, branchMembersSchema, normRuleSchema } from './entitlement-schemas.ts';
import { type Problem, problem } from './errors.ts';
import {
  type NormMeasures,
  type NormTableInput,
  normListSchema,
  normMeasuresSchema,
  normRangeSchema,
} from './norm-schemas.ts';
import { quorumNeeded } from './quorum-needed.ts';
import { entitlementTermsSchema } from './terms-schemas.ts';
import { checkTerms, type Entitlement, workOut } from './work-out-entitlement.ts';

/**
 * What a norm comes to. `seats` are those of all whom branches send and of the others in the hall; `cost` is in
 * minor units, of delegates with a vote and of consultative ones (visiting ones come at their own cost), and
 * null without a budget, as is `fits.money`. `withoutDelegates` are branches that have members and no delegate,
 * `atMinimum` those that the minimum lifts, `smallest` the branch with the fewest members.
 */
export type NormRow = {
  onePerMembers: number;
  delegates: number;
  consultative: number;
  visiting: number;
  seats: number;
  quorum: number;
  cost: number | null;
  fits: { hall: boolean; money: boolean | null };
  smallest: { branch: string; members: number; delegates: number } | null;
  atMinimum: number;
  withoutDelegates: number;
};

/** The rows in rising order of the norm, the first that fits in hall and money, and the first that fits in the hall. */
export type NormTable = { rows: NormRow[]; best: NormRow | null; bestForHall: NormRow | null };

const sumOf = (entitlements: readonly Entitlement[], count: (of: Entitlement) => number): number =>
  entitlements.reduce((sum, entitlement) => sum + count(entitlement), 0);

const costOf = (
  entitlements: readonly Entitlement[],
  { perDelegate, perBranch = {} }: NonNullable<NormMeasures['budget']>,
): bigint =>
  entitlements.reduce((sum, { branch, delegates, consultative = 0 }) => {
    const own = Object.hasOwn(perBranch, branch) ? (perBranch[branch] ?? 0) : 0;
    return sum + BigInt(delegates + consultative) * (BigInt(perDelegate) + BigInt(own));
  }, 0n);

const smallestOf = (entitlements: readonly Entitlement[]): NormRow['smallest'] => {
  const voting = entitlements.filter(
    ({ members, working }) => members > 0 && !working.some(({ code }) => code === 'not-full-standing'),
  );
  const found = voting.reduce<Entitlement | undefined>(
    (least, next) =>
      least &&
      (least.members < next.members || (least.members === next.members && least.branch < next.branch))
        ? least
        : next,
    undefined,
  );
  return found ? { branch: found.branch, members: found.members, delegates: found.delegates } : null;
};

const rowOf = (
  onePerMembers: number,
  entitlements: readonly Entitlement[],
  { hall, budget, quorum }: NormMeasures,
  problems: Problem[],
): NormRow => {
  const delegates = sumOf(entitlements, (of) => of.delegates);
  const consultative = sumOf(entitlements, (of) => of.consultative ?? 0);
  const visiting = sumOf(entitlements, (of) => of.visiting ?? 0);
  const seats = delegates + consultative + visiting + (hall.othersSeats ?? 0);
  const cost = budget ? costOf(entitlements, budget) : null;
  const isLarge = !Number.isSafeInteger(seats) || (cost ?? 0n) > BigInt(Number.MAX_SAFE_INTEGER);
  if (isLarge) problems.push(problem('too-large', ['norms'], { onePerMembers }));
  return {
    onePerMembers,
    delegates,
    consultative,
    visiting,
    seats,
    quorum: isLarge ? 0 : quorumNeeded({ atLeast: quorum }, delegates),
    cost: cost === null ? null : Number(cost),
    fits: { hall: seats <= hall.seats, money: budget && cost !== null ? cost <= BigInt(budget.money) : null },
    smallest: smallestOf(entitlements),
    atMinimum: sumOf(entitlements, ({ working }) =>
      working.some(({ code }) => code === 'minimum-applies') ? 1 : 0,
    ),
    withoutDelegates: sumOf(entitlements, (of) => (of.members > 0 && of.delegates === 0 ? 1 : 0)),
  };
};

const readNorms = (problems: Problem[], norms: unknown): number[] => {
  if (Array.isArray(norms)) {
    const [list = []] = parseInto(problems, normListSchema, norms, ['norms']);
    return [...new Set(list)].sort((one, other) => one - other);
  }
  return parseInto(problems, normRangeSchema, norms, ['norms']).flatMap(({ from, to, step = 1 }) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step),
  );
};

const checkCosts = (
  listed: readonly BranchMembers[],
  { budget }: NormMeasures,
  united: readonly { into: string }[],
  problems: Problem[],
): void => {
  const known = new Set([...listed, ...united.map(({ into }) => ({ id: into }))].map(({ id }) => id));
  for (const id of Object.keys(budget?.perBranch ?? {}))
    if (!known.has(id)) problems.push(problem('unknown-branch', ['budget', 'perBranch', id], { id }));
};

/**
 * Compares norms: how many delegates each brings, whether they fit in the hall and the money, and the smallest
 * norm, that is the most delegates, that does.
 * @param input branches, the rule whose norm is sought, norms to try, hall, budget in minor units and quorum
 * @returns a row for each norm in rising order, and the best of them, or null if none fits
 * @throws DelegatesError the codes of `entitle`, 'not-a-list-of-norms', 'not-an-amount', 'not-a-fraction'
 * @example
 * const branches = [{ id: 'almaty', members: 412 }, { id: 'balkhash', members: 44 }];
 * const rule = { orPart: true, minimum: 1 };
 * const table = normTable({ branches, rule, norms: { from: 10, to: 60 }, hall: { seats: 20 }, quorum: '1/2' });
 * table.best?.onePerMembers; // => 23
 */
export function normTable(input: NormTableInput): NormTable {
  const problems: Problem[] = [];
  const listed = parseList(problems, branchMembersSchema, input.branches, 'branches', 'repeated-branch').map(
    ({ value }) => value,
  );
  const [rule] = parseInto(problems, normRuleSchema, input.rule, ['rule']);
  const [terms] = parseInto(problems, entitlementTermsSchema, input.terms ?? {}, ['terms']);
  const [measures] = parseInto(problems, normMeasuresSchema, input, []);
  const norms = readNorms(problems, input.norms);
  if (terms) checkTerms(listed, terms, problems);
  if (measures) checkCosts(listed, measures, terms?.united ?? [], problems);
  throwProblems(problems);
  if (!rule || !terms || !measures) return { rows: [], best: null, bestForHall: null };
  const rows = norms.map((onePerMembers) => {
    const entitlements = workOut(listed, { ...rule, onePerMembers }, terms, problems);
    throwProblems(problems);
    return rowOf(onePerMembers, entitlements, measures, problems);
  });
  throwProblems(problems);
  return {
    rows,
    best: rows.find(({ fits }) => fits.hall && fits.money !== false) ?? null,
    bestForHall: rows.find(({ fits }) => fits.hall) ?? null,
  };
}
