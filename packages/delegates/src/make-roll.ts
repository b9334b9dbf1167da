import { throwProblems } from './check-input.ts';
import type { Problem } from './errors.ts';
import { byRank, parseRoll } from './parse-roll.ts';
import type { RollWarning } from './reasons.ts';
import type { BranchEntitlement, RollEntry } from './schemas.ts';

/** What the roll is made of. */
export type RollInput = { branches: readonly BranchEntitlement[]; people: readonly RollEntry[] };

/** The part of a branch in the roll; those elected and the alternates stand by rank, then by id. */
export type BranchRoll = {
  branch: string;
  entitled: number;
  elected: RollEntry[];
  alternates: RollEntry[];
  /** Places that nobody has been elected to. */
  vacant: number;
  /** People elected beyond the entitlement. */
  over: number;
};

/** The roll of the conference. */
export type Roll = {
  branches: BranchRoll[];
  totals: {
    branches: number;
    entitled: number;
    elected: number;
    alternates: number;
    vacant: number;
    over: number;
  };
  warnings: RollWarning[];
};

const warnOfRanks = (branch: string, people: readonly RollEntry[]): RollWarning[] =>
  [...Map.groupBy(people, ({ rank }) => rank)]
    .filter(([, same]) => same.length > 1)
    .map(([rank, same]) => {
      const status = same.some((person) => person.status === 'elected') ? 'elected' : 'alternate';
      return { code: 'same-rank', params: { branch, status, rank, ids: same.map(({ id }) => id) } };
    });

const warn = ({ branch, entitled, elected, alternates, vacant, over }: BranchRoll): RollWarning[] => {
  const figures = { branch, entitled, elected: elected.length };
  const warnings: RollWarning[] = [...warnOfRanks(branch, elected), ...warnOfRanks(branch, alternates)];
  if (vacant > 0) warnings.push({ code: 'vacant', params: { ...figures, vacant } });
  if (over > 0) warnings.push({ code: 'over-entitlement', params: { ...figures, over } });
  return warnings;
};

/**
 * Draws up the roll: who is elected and who is an alternate of each branch, in order, against its entitlement.
 * @param input `branches`: ids and the delegates each is entitled to; `people`: under code names
 * @returns branches in the order given, totals, and warnings of vacant places, people elected beyond the
 *   entitlement and ranks given twice among the elected or the alternates of a branch
 * @throws DelegatesError 'unknown-branch', 'repeated-branch', 'repeated-id', 'not-a-rank', 'not-a-status',
 *   'not-an-id', 'not-a-count', 'malformed'
 * @example
 * const person = { branch: 'oral', codeName: 'Reed', status: 'elected', attributes: {} } as const;
 * const roll = makeRoll({
 *   branches: [{ id: 'oral', entitled: 2 }],
 *   people: [{ ...person, id: 'D1', rank: 1 }],
 * });
 * roll.totals.vacant; // 1
 */
export function makeRoll(input: RollInput): Roll {
  const problems: Problem[] = [];
  const { branches: entitlements, people } = parseRoll(problems, input);
  throwProblems(problems);

  const byBranch = Map.groupBy(people, ({ branch }) => branch);
  const branches = entitlements.map(({ id, entitled }): BranchRoll => {
    const all = (byBranch.get(id) ?? []).toSorted(byRank);
    const elected = all.filter(({ status }) => status === 'elected');
    return {
      branch: id,
      entitled,
      elected,
      alternates: all.filter(({ status }) => status === 'alternate'),
      vacant: Math.max(0, entitled - elected.length),
      over: Math.max(0, elected.length - entitled),
    };
  });
  const total = (figure: (branch: BranchRoll) => number) =>
    branches.reduce((sum, branch) => sum + figure(branch), 0);
  return {
    branches,
    totals: {
      branches: branches.length,
      entitled: total(({ entitled }) => entitled),
      elected: total(({ elected }) => elected.length),
      alternates: total(({ alternates }) => alternates.length),
      vacant: total(({ vacant }) => vacant),
      over: total(({ over }) => over),
    },
    warnings: branches.flatMap(warn),
  };
}
