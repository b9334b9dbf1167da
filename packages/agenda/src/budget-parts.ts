import type { z } from 'zod';
import type { budgetInputSchema } from './budget-schemas.ts';

export type BudgetInput = z.output<typeof budgetInputSchema>;
type Checked = BudgetInput['business']['proposals'][number];

/** What a proposal, or some of them en bloc, takes: `each` minutes for so many `speakers`. */
export type BudgetPart = {
  proposals: string[];
  kind: 'motion' | 'amendment' | 'report';
  group: string | null;
  minutes: number;
  working: { mover: number; opposer: number; speakers: number; each: number; vote: number };
};

/** How debates are held: minutes of a speech at most, speakers on a proposal at most. */
export type Debate = { speech: number; speakers: number };

export type ItemBusiness = {
  item: BudgetInput['agenda']['items'][number];
  reports: number;
  proposals: Checked[];
};

/** What is dealt with under each item: proposals listed, and motions that the item names. */
export function businessOf({ agenda, business }: BudgetInput): ItemBusiness[] {
  const home = new Map(
    agenda.items.flatMap(({ id, motions }) => (motions ?? []).map((motion) => [motion, id])),
  );
  const listed = new Set(business.proposals.map(({ id }) => id));
  return agenda.items.map((item) => ({
    item,
    reports: (business.reports ?? [])
      .filter((report) => report.item === item.id)
      .reduce((sum, { minutes }) => sum + minutes, 0),
    proposals: [
      ...(item.motions ?? [])
        .filter((id) => !listed.has(id))
        .map((id) => ({ id, kind: 'motion' as const, item: item.id })),
      ...business.proposals.filter(({ id, item: under = home.get(id) }) => under === item.id),
    ],
  }));
}

/** What some proposals take together, as one debate. */
export function partOf(
  proposals: readonly Checked[],
  group: string | null,
  business: BudgetInput['business'],
  debate: Debate,
): BudgetPart {
  const kind = proposals.some((proposal) => proposal.kind === 'motion') ? 'motion' : 'amendment';
  const times = kind === 'amendment' ? (business.amendmentMinutes ?? business.minutes) : business.minutes;
  const unopposed = proposals.every((proposal) => proposal.unopposed);
  const wished = Math.max(...proposals.map(({ speakers, kind: of }) => speakers ?? business.speakers[of]));
  const speakers = unopposed ? 0 : Math.min(wished, debate.speakers);
  const each = Math.min(times.speaker, debate.speech);
  const opposer = unopposed ? 0 : times.opposer;
  return {
    proposals: proposals.map(({ id }) => id),
    kind,
    group,
    minutes: times.mover + opposer + speakers * each + times.vote,
    working: { mover: times.mover, opposer, speakers, each, vote: times.vote },
  };
}

/** The debates of an item in their order; those `enBloc` are one each, where their first proposal stands. */
export function partsOf(
  { reports, item, proposals }: ItemBusiness,
  enBloc: ReadonlySet<string>,
  business: BudgetInput['business'],
  debate: Debate,
): BudgetPart[] {
  const parts: BudgetPart[] = [];
  if (reports > 0)
    parts.push({
      proposals: [],
      kind: 'report',
      group: null,
      minutes: reports,
      working: { mover: reports, opposer: 0, speakers: 0, each: 0, vote: 0 },
    });
  const blocks = Map.groupBy(proposals, ({ id, group }) =>
    group !== undefined && enBloc.has(groupKey(item.id, group)) ? `group ${group}` : `one ${id}`,
  );
  for (const [key, block] of blocks)
    parts.push(partOf(block, key.startsWith('group ') ? (block[0]?.group ?? null) : null, business, debate));
  return parts;
}

/** A group is taken en bloc under each of its items by itself. */
export const groupKey = (item: string, group: string): string => `${item} ${group}`;
