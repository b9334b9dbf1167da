import { parseInto, throwProblems } from './check-input.ts';
import { type Problem, problem } from './errors.ts';
import { followHall } from './follow-hall.ts';
import { type HallEvent, type HallKit, type ReportBranch, reportBranchSchema } from './hall-schemas.ts';
import type { HallCount } from './hall-state.ts';
import { type Figure, hideSmallGroups } from './hide-small-groups.ts';

/** What the report is to tell, and whom. */
export type CredentialsReportOptions = {
  /** Branches by the codes of the kit, each with the delegates it is entitled to and has elected. */
  branches: readonly ReportBranch[];
  /** The public is told of no group of fewer than 5. */
  audience: 'organisers' | 'public';
  /** The moment reported on; later events are left out. */
  at: string;
};

/** Figures of people; `votes` is the weight of those present. */
export type ReportFigures = {
  elected: Figure;
  received: Figure;
  disputed: Figure;
  present: Figure;
  votes: Figure;
};

/** Figures of a branch; `vacant` are places that nobody was elected to. */
export type ReportBranchRow = { branch: string; entitled: Figure; vacant: Figure } & ReportFigures;

/** Figures of those with one value of an attribute, or without any (null); elected are those with a credential. */
export type ReportAttributeRow = { attribute: string; value: string | null } & ReportFigures;

/** The report of the credentials committee at one moment. */
export type CredentialsReport = {
  at: string;
  audience: 'organisers' | 'public';
  branches: ReportBranchRow[];
  attributes: ReportAttributeRow[];
  totals: { entitled: Figure; vacant: Figure } & ReportFigures;
};

const nobody: HallCount = { credentials: 0, received: 0, disputed: 0, present: 0, votes: 0 };

const people = ({ received, disputed, present, votes }: HallCount) => ({
  received,
  disputed,
  present,
  votes,
});

const checkBranches = (kit: HallKit, options: CredentialsReportOptions): ReportBranch[] => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const branches = [...options.branches].flatMap((branch, index) =>
    parseInto(problems, reportBranchSchema, branch, ['branches', index]).map((value) => {
      if (seen.has(value.branch))
        problems.push(problem('repeated-branch', ['branches', index, 'branch'], { branch: value.branch }));
      seen.add(value.branch);
      return value;
    }),
  );
  for (const branch of new Set(kit.entries.map((entry) => entry.branch))) {
    if (!seen.has(branch)) problems.push(problem('unknown-branch', ['kit', 'entries'], { branch }));
  }
  if (options.audience !== 'organisers' && options.audience !== 'public')
    problems.push(problem('malformed', ['audience'], {}));
  throwProblems(problems);
  return branches;
};

/**
 * Draws up the credentials committee's report at a moment: how many delegates each branch is entitled to, how
 * many are elected, received, disputed and present, and how many places are vacant, by branch and by attribute.
 *
 * For the public a row with a group of 1 to 4, or of nobody, is hidden whole, and others with it until no hidden
 * figure can be worked out; disputes are told of the whole only, and votes only if nothing is hidden.
 * @param kit the hall kit
 * @param events what happened in the hall
 * @param options `branches` by the codes of the kit; `audience`; `at`, the moment
 * @returns rows in the order of `branches`, then by attribute and value, and the whole
 * @throws DelegatesError 'unknown-branch' (an entry of the kit has a branch that is not listed),
 *   'repeated-branch', 'not-a-count', 'not-an-instant', and those of {@link followHall}
 * @example
 * const { number } = makeCredential(new Uint8Array(16).fill(7));
 * const kit = makeHallKit({
 *   conference: 'autumn',
 *   salt: new Uint8Array(16).fill(9),
 *   delegates: [{ person: 'D1', branch: 'oral', attributes: {}, number }],
 *   attributes: [],
 *   branchCodes: { oral: 'B07' },
 * });
 * const report = credentialsReport(kit, [], {
 *   branches: [{ branch: 'B07', entitled: 2, elected: 1 }],
 *   audience: 'organisers',
 *   at: '2026-05-01T09:00:00Z',
 * });
 * report.totals.vacant; // => 1
 */
export function credentialsReport(
  kit: HallKit,
  events: readonly HallEvent[],
  options: CredentialsReportOptions,
): CredentialsReport {
  const { counts } = followHall(kit, events, { until: options.at });
  const { at, audience } = options;
  const byBranch = new Map(counts.branches.map((count) => [count.branch, count]));
  const branches = checkBranches(kit, options).map(({ branch, entitled, elected }) => ({
    branch,
    entitled,
    elected,
    ...people(byBranch.get(branch) ?? nobody),
    vacant: Math.max(0, entitled - elected),
  }));
  const attributes = kit.attributes.map((attribute) =>
    counts.attributes
      .filter((count) => count.attribute === attribute)
      .map((count) => ({ attribute, value: count.value, elected: count.credentials, ...people(count) })),
  );
  const total = (figure: 'entitled' | 'elected' | 'vacant') =>
    branches.reduce((sum, branch) => sum + branch[figure], 0);
  const totals = {
    entitled: total('entitled'),
    elected: total('elected'),
    ...people(counts.totals),
    vacant: total('vacant'),
  };
  const report = { totals, branches, attributes };
  const shown = audience === 'public' ? hideSmallGroups(report) : report;
  return {
    at,
    audience,
    branches: shown.branches,
    attributes: shown.attributes.flat(),
    totals: shown.totals,
  };
}
