import { cardVote, decide } from '@plenum/delegates';
import type { CardVote } from './card-vote-record.ts';
import type { Conference } from './conference.ts';
import { change, held } from './documents.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import { newId, type Office } from './office.ts';
import { readCount } from './read-count.ts';
import { quorumView } from './view-hall.ts';

const sides = ['for', 'against', 'abstain'] as const;

/** A card vote as somebody typed it; `cards` by side and branch, 'for:oral'. */
export type VoteForm = { title: string; rule: string; cards: Record<string, string> };

export type VoteProblem = {
  field: string;
  code: 'not-a-count' | 'too-many-cards' | 'no-title' | 'no-rule' | 'conflict';
  found: string;
};

type Amount = number | string;

type TakenVote = {
  title: string;
  carried: boolean;
  needed: Amount;
  quorate: boolean;
  totals: { for: Amount; against: Amount; abstain: Amount };
};

export type VotesView = {
  present: number;
  /** Members of the branches that have somebody in the hall. */
  members: number;
  branches: { id: string; name: Names; members: number; present: number }[];
  rules: { id: string; majority: string }[];
  /** The newest first. */
  taken: TakenVote[];
};

export const emptyVote: VoteForm = { title: '', rule: '', cards: {} };

/** Reads the form as it was sent; fields that are none of it are left aside. */
export function readVoteForm(body: Record<string, unknown>): VoteForm {
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  const names = Object.keys(body).filter((name) => sides.some((side) => name.startsWith(`${side}:`)));
  return {
    title: text('title').trim(),
    rule: text('rule'),
    cards: Object.fromEntries(names.map((name) => [name, text(name).trim()])),
  };
}

/** Card votes: what has been decided, and the branches that can vote now. */
export async function viewVotes(office: Office): Promise<VotesView | undefined> {
  const loaded = await openConference(office);
  const { conference } = loaded;
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const nameOf = branchNames(conference.branches);
  const branches = presentByBranch(conference, hall).map(({ branch, ...rest }) => ({
    ...rest,
    id: branch,
    name: nameOf(branch),
  }));
  return {
    present: branches.reduce((sum, one) => sum + one.present, 0),
    members: branches.reduce((sum, one) => sum + one.members, 0),
    branches,
    rules: Object.entries(rulesOf(conference)).map(([id, { majority }]) => ({ id, majority })),
    taken: held(loaded.documents, 'card-vote')
      .map(({ value }) => resultOf(value))
      .reverse(),
  };
}

/** Counts a card vote and keeps it; more cards than delegates present are refused. */
export async function takeCardVote(
  office: Office,
  form: VoteForm,
): Promise<{ status: 'taken' | 'conflict' | 'no-hall' } | { status: 'problems'; problems: VoteProblem[] }> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { status: 'no-hall' };
  const present = presentByBranch(loaded.conference, hall);
  const rules = new Map(Object.entries(rulesOf(loaded.conference)));
  const majority = rules.get(form.rule);
  const problems: VoteProblem[] = [];
  if (form.title === '') problems.push({ field: 'title', code: 'no-title', found: '' });
  if (majority === undefined) problems.push({ field: 'rule', code: 'no-rule', found: form.rule });
  const cards = present.map(({ branch, present: here }) => {
    const raised = { branch, for: 0, against: 0, abstain: 0 };
    for (const side of sides) {
      const typed = form.cards[`${side}:${branch}`] ?? '';
      const count = readCount(typed === '' ? '0' : typed);
      if (count === undefined) problems.push({ field: branch, code: 'not-a-count', found: typed });
      raised[side] = count ?? 0;
    }
    const sum = raised.for + raised.against + raised.abstain;
    if (sum > here) problems.push({ field: branch, code: 'too-many-cards', found: String(sum) });
    return raised;
  });
  if (problems.length > 0 || majority === undefined) return { status: 'problems', problems };
  const at = office.now().toISOString();
  const position = held(loaded.documents, 'card-vote').length;
  const vote: CardVote = {
    at,
    title: form.title,
    majority,
    hall: present,
    quorate: quorumView(loaded.conference, hall).quorate,
    cards,
  };
  const saved = await office.store.save(
    [change('card-vote', { document: newId(office), revision: null, position }, vote)],
    { by: office.by, now: at, read: [] },
  );
  return { status: saved.status === 'saved' ? 'taken' : 'conflict' };
}

/** What a vote came to: cards bear equal shares of the branch's members, in exact fractions. */
function resultOf(vote: CardVote): TakenVote {
  const holder = (branch: string, index: number) => `${branch} ${index}`;
  const votes = vote.cards.flatMap(({ branch, ...raised }) =>
    sides
      .flatMap((side) => Array.from({ length: raised[side] }, () => side))
      .map((side, index) => [holder(branch, index), side] as const),
  );
  const counted = cardVote({
    branches: vote.hall.map(({ branch, members, present }) => ({
      id: branch,
      members,
      delegates: Array.from({ length: present }, (_one, index) => holder(branch, index)),
    })),
    mode: 'equal',
    remainder: 'exact',
    votes: Object.fromEntries(votes),
  });
  const { majority, of, abstentions } = vote.majority;
  // A card vote is of members throughout: those present in the hall are the members represented there.
  const base = of === 'cast' ? 'cast' : 'members-represented';
  const decision = decide({ majority, of: base, abstentions }, counted.votes);
  return {
    title: vote.title,
    carried: decision.carried,
    needed: decision.needed,
    quorate: vote.quorate,
    totals: counted.votes,
  };
}

const simple = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;

function rulesOf(conference: Conference): NonNullable<Conference['settled']['standingOrders']> {
  return conference.settled.standingOrders ?? { procedural: simple };
}

function presentByBranch(
  conference: Conference,
  { state, branchOf }: Hall,
): { branch: string; members: number; present: number }[] {
  const here = new Map(state.counts.branches.map(({ branch, present }) => [branchOf(branch), present]));
  return conference.branches.flatMap(({ id, members }) => {
    const present = here.get(id) ?? 0;
    return present === 0 ? [] : [{ branch: id, members, present }];
  });
}
