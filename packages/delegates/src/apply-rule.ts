import { type Counted, countNorm, type Norm } from './count-norm.ts';
import type { EntitlementRule } from './entitlement-schemas.ts';
import { type Problem, problem } from './errors.ts';
import type { WorkingReason } from './reasons.ts';
import { shareTotal } from './share-total.ts';

type Branch = { id: string; members: number };
type OfKind<Kind> = Extract<EntitlementRule, { kind: Kind }>;

const within = (
  { delegates, working }: Counted,
  { minimum = 0, maximum }: { minimum?: number | undefined; maximum?: number | undefined },
): Counted => {
  const count = delegates;
  if (count < minimum)
    return {
      delegates: minimum,
      working: [...working, { code: 'minimum-applies', params: { minimum, count } }],
    };
  if (maximum !== undefined && count > maximum)
    return {
      delegates: maximum,
      working: [...working, { code: 'maximum-applies', params: { maximum, count } }],
    };
  return { delegates, working };
};

const countAbove = (members: number, above: number, norm: Norm): Counted => {
  if (members <= above) return { delegates: 0, working: [] };
  const { onePerMembers } = norm;
  const beyond = members - above;
  return countNorm(beyond, norm, (count) => ({
    code: 'norms-above',
    params: { above, beyond, onePerMembers, count },
  }));
};

const adding = (delegates: number, first: WorkingReason, further: Counted): Counted => ({
  delegates: delegates + further.delegates,
  working: [first, ...further.working],
});

const countFirstThen = (members: number, rule: OfKind<'first-then'>): Counted => {
  const { first, at, above = at } = rule;
  if (members < at) return { delegates: 0, working: [{ code: 'below-first', params: { members, at } }] };
  const reason: WorkingReason = { code: 'first-delegates', params: { members, at, first } };
  return adding(first, reason, countAbove(members, above, rule));
};

const countBands = (members: number, { bands, further }: OfKind<'bands'>): Counted => {
  const index = bands.findIndex(({ upTo }) => upTo === undefined || members <= upTo);
  const { upTo = null, delegates = 0 } = bands[index] ?? {};
  const before = bands[index - 1]?.upTo ?? 0;
  const reason: WorkingReason = { code: 'in-band', params: { members, from: before + 1, upTo, delegates } };
  const open = upTo === null && further !== undefined;
  return adding(
    delegates,
    reason,
    open ? countAbove(members, further.above ?? before, further) : { delegates: 0, working: [] },
  );
};

const countBranch = (members: number, rule: Exclude<EntitlementRule, { kind: 'total' }>): Counted => {
  switch (rule.kind) {
    case 'first-then':
      return within(countFirstThen(members, rule), rule);
    case 'bands':
      return within(countBands(members, rule), rule);
    case 'each':
      return {
        delegates: rule.delegates,
        working: [{ code: 'the-same-for-each', params: { count: rule.delegates } }],
      };
    default: {
      const { onePerMembers } = rule;
      const full = (count: number): WorkingReason => ({
        code: 'full-norms',
        params: { members, onePerMembers, count },
      });
      return within(countNorm(members, rule, full), rule);
    }
  }
};

/** Applies a checked rule to branches with different ids; what only the figures show is added to `problems`. */
export const applyRule = (
  branches: readonly Branch[],
  rule: EntitlementRule,
  problems: Problem[],
  path: (string | number)[],
): Map<string, Counted> => {
  const present = branches.filter(({ members }) => members > 0);
  const counted =
    rule.kind === 'total'
      ? shareTotal(present, rule, problems, path)
      : new Map(present.map(({ id, members }) => [id, countBranch(members, rule)]));
  for (const [id, { delegates }] of counted)
    if (!Number.isSafeInteger(delegates)) problems.push(problem('too-large', path, { branch: id }));
  for (const { id, members } of branches)
    if (members === 0) counted.set(id, { delegates: 0, working: [{ code: 'no-members', params: {} }] });
  return counted;
};
