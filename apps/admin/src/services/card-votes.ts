import { cardVote, decide } from '@plenum/delegates';
import type { CardVote } from './card-vote-record.ts';
import { countOf } from './change-members.ts';
import type { Conference } from './conference.ts';
import { change, held } from './documents.ts';
import { hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import { newId, type Office } from './office.ts';
import { quorumView } from './view-hall.ts';

const sides = ['for', 'against', 'abstain'] as const;

/** A card vote as somebody typed it; `cards` by side and branch, 'for:oral'. */
export type VoteForm = { title: string; rule: string; cards: Record<string, string> };

export type VoteProblem = {
  field: string;
  code: 'not-a-count' | 'too-many-cards' | 'no-title';
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
  const present = presentByBranch(office, loaded);
  if (present === undefined) return undefined;
  const names = new Map(conference.branches.map(({ id, name }) => [id, name]));
  const branches = present.map((one) => ({
    ...one,
    id: one.branch,
    name: names.get(one.branch) ?? { en: one.branch, ru: one.branch, kk: one.branch },
  }));
  return {
    present: branches.reduce((sum, one) => sum + one.present, 0),
    members: branches.reduce((sum, one) => sum + one.members, 0),
    branches,
    rules: Object.entries(rulesOf(conference)).map(([id, { majority }]) => ({ id, majority })),
    taken: held(loaded.documents, 'card-vote')
      .map(({ value }) => resultOf(conference, value))
      .reverse(),
  };
}

/** Counts a card vote and keeps it; more cards than delegates present are refused. */
export async function takeCardVote(
  office: Office,
  form: VoteForm,
): Promise<{ status: 'taken' } | { status: 'problems'; problems: VoteProblem[] }> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  const present = presentByBranch(office, loaded) ?? [];
  const problems: VoteProblem[] = [];
  if (form.title === '') problems.push({ field: 'title', code: 'no-title', found: '' });
  const cards = present.map(({ branch, present: here }) => {
    const raised = { branch, for: 0, against: 0, abstain: 0 };
    for (const side of sides) {
      const typed = form.cards[`${side}:${branch}`] ?? '';
      const count = countOf(typed === '' ? '0' : typed);
      if (count === undefined) problems.push({ field: branch, code: 'not-a-count', found: typed });
      raised[side] = count ?? 0;
    }
    const sum = raised.for + raised.against + raised.abstain;
    if (sum > here) problems.push({ field: branch, code: 'too-many-cards', found: String(sum) });
    return raised;
  });
  if (problems.length > 0 || hall === undefined) return { status: 'problems', problems };
  const rules = Object.keys(rulesOf(loaded.conference));
  const at = office.now().toISOString();
  const position = held(loaded.documents, 'card-vote').length;
  const vote: CardVote = {
    at,
    title: form.title,
    rule: rules.find((rule) => rule === form.rule) ?? rules[0] ?? 'procedural',
    hall: present,
    quorate: quorumView(loaded.conference, hall).quorate,
    cards,
  };
  await office.store.save(
    [change('card-vote', { document: newId(office), revision: null, position }, vote)],
    { by: office.by, now: at, read: [] },
  );
  return { status: 'taken' };
}

/** What a vote came to: cards bear equal shares of the branch's members, in exact fractions. */
function resultOf(conference: Conference, vote: CardVote): TakenVote {
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
  const rules = rulesOf(conference);
  const { majority, of, abstentions } = rules[vote.rule] ?? simple;
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

type Open = Awaited<ReturnType<typeof openConference>>;

function presentByBranch(
  office: Office,
  loaded: Open,
): { branch: string; members: number; present: number }[] | undefined {
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const here = new Map(
    hall.state.counts.branches.map(({ branch, present }) => [hall.branchOf(branch), present]),
  );
  return loaded.conference.branches.flatMap(({ id, members }) => {
    const present = here.get(id) ?? 0;
    return present === 0 ? [] : [{ branch: id, members, present }];
  });
}
