import {
  type Amount,
  type CardVote,
  type Decision,
  decide,
  type MajorityRule,
  type RecordedVote,
} from '@plenum/delegates';
import { recordBox } from './ballot-vote.ts';
import { countCards } from './card-votes.ts';
import { ruleOf } from './majority.ts';
import { recordRollCall } from './recorded-vote.ts';
import { addSheets } from './tellers-vote.ts';
import type { TakenBy, VoteRecord } from './votes-record.ts';

type Figures = { for: Amount; against: Amount; abstain: Amount; spoilt?: Amount };

/** What a vote came to, and what it was counted from. */
export type VoteResult = {
  figures: Figures;
  decision: Decision;
  counted:
    | { method: 'show'; of: TakenBy<'show'> }
    | { method: 'recorded'; of: TakenBy<'recorded'>; roll: RecordedVote['roll'] }
    | { method: 'ballot'; of: TakenBy<'ballot'>; notReturned: number }
    | { method: 'card'; of: TakenBy<'card'>; count: CardVote };
};

/** Counts a vote again from what was kept and decides it by the majority that was kept with it. */
export function resultOf({ taken, majority, casting, quorum }: VoteRecord): VoteResult {
  const rule = ruleOf(majority, casting);
  const { present } = quorum;
  // A branch may have sent more than it is entitled to; the roll warns of it, and they vote until it is settled.
  const entitled = Math.max(quorum.entitled ?? 0, present);
  const byHeads = (figures: Figures) => ({
    figures,
    decision: decide(rule, { ...figures, present, entitled }),
  });
  switch (taken.method) {
    case 'show': {
      const sum = addSheets(taken, present);
      if (sum.status !== 'adds-up') throw new Error('the sheets of a vote that was kept do not add up');
      const { for: votesFor = 0, against = 0, abstain = 0 } = sum.totals;
      return { ...byHeads({ for: votesFor, against, abstain }), counted: { method: 'show', of: taken } };
    }
    case 'recorded': {
      const { roll, votes } = recordRollCall(taken);
      return { ...byHeads(votes), counted: { method: 'recorded', of: taken, roll } };
    }
    case 'ballot': {
      const box = recordBox(taken, present);
      if (box.status !== 'recorded') throw new Error('a ballot that was kept cannot stand');
      return {
        ...byHeads(box.votes),
        counted: { method: 'ballot', of: taken, notReturned: box.notReturned },
      };
    }
    case 'card': {
      const count = countCards(taken);
      const { represented, ...figures } = count.votes;
      // A card vote is of members throughout: those present in the hall are the members represented there.
      const decision = decide(inMembers(rule), { ...figures, represented, entitled: count.members });
      return { figures, decision, counted: { method: 'card', of: taken, count } };
    }
  }
}

function inMembers({ least, ...rule }: MajorityRule): MajorityRule {
  const of = <O extends MajorityRule['of']>(one: O) => (one === 'present' ? 'members-represented' : one);
  const second = least && { ...least, of: of(least.of) };
  return { ...rule, of: of(rule.of), ...(second && { least: second }) };
}
