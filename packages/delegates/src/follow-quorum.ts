import { Fraction as Ratio } from 'fraction.js';
import { quorumNeeded } from './quorum-needed.ts';
import { readInput, repeated } from './read-input.ts';
import { type QuorumInput, type QuorumRule, quorumInputSchema } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/** One rule at one moment: `needed` of `base`, and how many are `missing`. */
export type QuorumCheck = {
  of: QuorumRule['of'];
  base: number;
  present: number;
  needed: number;
  missing: number;
  met: boolean;
};

/** How the hall stands: delegates with a vote and branches present, what all the rules need, and each rule. */
export type QuorumNow = {
  present: number;
  branches: number;
  needed: { delegates: number; branches: number };
  quorate: boolean;
  rules: QuorumCheck[];
};

/** The hall after what happened at one moment; `change` says whether the quorum was gained or lost by it. */
export type QuorumPoint = { at: string; change: 'gained' | 'lost' | null } & QuorumNow;

/** The quorum over time, the last state, and what could not be followed. */
export type Quorum = { timeline: QuorumPoint[]; now: QuorumNow; warnings: VotingReason[] };

type Counts = { delegates: number; branches: number };

const isOfBranches = ({ of }: QuorumRule): boolean => of.startsWith('branches');

const check = (rule: QuorumRule, present: Counts, entitled: Counts, registered: Counts): QuorumCheck => {
  const unit = isOfBranches(rule) ? 'branches' : 'delegates';
  const base = (rule.of.endsWith('entitled') ? entitled : registered)[unit];
  // An empty hall has no quorum, whatever the rule says of nobody.
  const needed = Math.max(1, quorumNeeded(rule, base));
  const missing = Math.max(0, needed - present[unit]);
  return { of: rule.of, base, present: present[unit], needed, missing, met: missing === 0 };
};

const countIn = (ids: ReadonlySet<string>, branchOf: ReadonlyMap<string, string>): Counts => {
  const voting = [...ids].flatMap((id) => branchOf.get(id) ?? []);
  return { delegates: voting.length, branches: new Set(voting).size };
};

/**
 * Follows the quorum as delegates come and go.
 *
 * Delegates are counted by head and branches by whether anybody of theirs with a vote is in the hall. All rules
 * must hold, and at least one must always be present. Events are taken by their time; those of one moment count
 * together, so that a change of places at the door does not break the quorum. An event that cannot be followed
 * changes nothing and is a warning with its place in the list.
 * @param input rules; `entitled` and `registered`: numbers of delegates and branches; delegates with their
 *   branches; events; `until`: a moment, later events are left out
 * @returns a point for each moment at which something happened, how it stands at the end, and warnings
 * @throws DelegatesError 'unknown-rule', 'not-a-fraction', 'base-missing', 'repeated-id', 'not-an-instant',
 *   'not-an-id', 'not-a-count', 'malformed'
 * @example
 * const { now } = followQuorum({
 *   rule: { of: 'delegates-entitled', atLeast: '1/2' },
 *   entitled: { delegates: 168 },
 *   delegates: [{ id: 'Poplar', branch: 'almaty' }],
 *   events: [{ at: '2027-04-16T05:00:00Z', who: 'Poplar', kind: 'came' }],
 * });
 * [now.present, now.needed.delegates, now.quorate]; // => [1, 84, false]
 */
export function followQuorum(input: QuorumInput): Quorum {
  const given = readInput(
    quorumInputSchema,
    { ...input, rule: [input?.rule].flat() },
    ({ rule, delegates, ...bases }, add) => {
      for (const index of repeated(delegates.map(({ id }) => id)))
        add('repeated-id', ['delegates', index, 'id'], { id: delegates[index]?.id });
      for (const one of rule) {
        const unit = isOfBranches(one) ? 'branches' : 'delegates';
        const group = one.of.endsWith('entitled') ? 'entitled' : 'registered';
        if (bases[group] !== undefined && bases[group][unit] === undefined)
          add('base-missing', [group, unit], { of: one.of });
      }
    },
  );
  const { rule: rules, events, until } = given;
  const known = new Set(given.delegates.map(({ id }) => id));
  const branchOf = new Map(
    given.delegates
      .filter(({ weight }) => weight === undefined || new Ratio(weight).gt(0))
      .map(({ id, branch }) => [id, branch]),
  );
  const entitled = { delegates: given.entitled.delegates ?? 0, branches: given.entitled.branches ?? 0 };
  const inside = new Set<string>();
  const came = new Set<string>();
  const warnings: VotingReason[] = [];

  const stand = (): QuorumNow => {
    const present = countIn(inside, branchOf);
    const ever = countIn(came, branchOf);
    const registered = {
      delegates: given.registered?.delegates ?? ever.delegates,
      branches: given.registered?.branches ?? ever.branches,
    };
    const checks = rules.map((rule) => check(rule, present, entitled, registered));
    const most = (ofBranches: boolean) =>
      Math.max(
        0,
        ...checks.filter((_, i) => rules[i] && isOfBranches(rules[i]) === ofBranches).map((c) => c.needed),
      );
    return {
      present: present.delegates,
      branches: present.branches,
      needed: { delegates: most(false), branches: most(true) },
      quorate: checks.every(({ met }) => met),
      rules: checks,
    };
  };
  const take = ({ who, kind }: (typeof events)[number], event: number): void => {
    if (!known.has(who)) warnings.push({ code: 'voter-unknown', params: { event } });
    else if (kind === 'came' && inside.has(who))
      warnings.push({ code: 'voter-present-already', params: { event } });
    else if (kind === 'left' && !inside.has(who))
      warnings.push({ code: 'voter-not-present', params: { event } });
    else if (kind === 'left') inside.delete(who);
    else {
      inside.add(who);
      came.add(who);
    }
  };

  const last = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until);
  const moments = Map.groupBy(
    events
      .map((event, index) => ({ event, index, time: Date.parse(event.at) }))
      .filter(({ time }) => time <= last)
      .toSorted((a, b) => a.time - b.time),
    ({ time }) => time,
  );
  let quorate = false;
  const timeline = [...moments.values()].map((together): QuorumPoint => {
    for (const { event, index } of together) take(event, index);
    const state = stand();
    const change = state.quorate === quorate ? null : state.quorate ? 'gained' : 'lost';
    quorate = state.quorate;
    return { at: together[0]?.event.at ?? '', change, ...state };
  });
  const now = stand();
  for (const unit of ['delegates', 'branches'] as const) {
    const present = unit === 'delegates' ? now.present : now.branches;
    if (given.entitled[unit] !== undefined && present > entitled[unit])
      warnings.push({
        code: 'present-above-entitled',
        params: { of: unit, present, entitled: entitled[unit] },
      });
  }
  return { timeline, now, warnings };
}
