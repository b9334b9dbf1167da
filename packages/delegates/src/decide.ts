import { Fraction as Ratio } from 'fraction.js';
import type { z } from 'zod';
import { type Amount, add, toAmount } from './amount.ts';
import { readInput } from './read-input.ts';
import { decideInputSchema, type MajorityRule, type Votes } from './vote-schemas.ts';
import type { VotingReason } from './voting-reasons.ts';

/**
 * Whether it is carried: `needed` votes of `base`; where votes are not whole, `needed` is what must be reached, or
 * passed with `moreThan`. `tied`: exactly half were for, where more than half are needed.
 */
export type Decision = {
  carried: boolean;
  needed: Amount;
  base: Amount;
  moreThan: boolean;
  tied: boolean;
  working: VotingReason[];
};

const heads = ({ present, entitled, represented }: Votes) => ({
  present,
  entitled,
  'members-represented': represented,
});

const field = (of: string): string => (of === 'members-represented' ? 'represented' : of);

const checkFigures: Parameters<typeof readInput<z.infer<typeof decideInputSchema>>>[2] = (
  { rule, votes },
  tell,
) => {
  const bases = heads(votes);
  const given = toAmount(add([votes.for, votes.against, votes.abstain, votes.spoilt ?? 0]));
  const mostOf = (of: keyof typeof bases, what: string, figure: Amount | undefined): void => {
    const base = bases[of];
    if (base !== undefined && figure !== undefined && new Ratio(figure).gt(base))
      tell('votes-above-base', ['votes', what], { of, figure, base });
  };
  for (const unit of ['present', 'entitled', 'members-represented'] as const) {
    if ((rule.of === unit || rule.least?.of === unit) && bases[unit] === undefined)
      tell('base-missing', ['votes', field(unit)], { of: unit });
    mostOf(unit, 'for', given);
  }
  mostOf('entitled', 'present', votes.present);
  mostOf('entitled', 'represented', votes.represented);
};

const baseOf = (rule: MajorityRule, votes: Votes): Ratio => {
  const counted = rule.spoilt === 'counted' ? (votes.spoilt ?? 0) : 0;
  const all =
    rule.of === 'cast'
      ? add([votes.for, votes.against, votes.abstain, counted])
      : new Ratio(heads(votes)[rule.of] ?? 0);
  return rule.abstentions === 'not-counted' ? all.sub(votes.abstain) : all;
};

const abstentionCodes = {
  'not-counted': 'abstentions-left-out',
  against: 'abstentions-against',
  counted: 'abstentions-in-base',
} as const;

const describeBase = (rule: MajorityRule, votes: Votes, base: Amount): VotingReason[] => {
  const working: VotingReason[] = [{ code: 'vote-base', params: { of: rule.of, base } }];
  if (new Ratio(votes.abstain).gt(0))
    working.push({ code: abstentionCodes[rule.abstentions], params: { abstain: votes.abstain } });
  if (rule.of === 'cast' && votes.spoilt !== undefined && new Ratio(votes.spoilt).gt(0)) {
    const code = rule.spoilt === 'counted' ? 'spoilt-in-base' : 'spoilt-left-out';
    working.push({ code, params: { spoilt: votes.spoilt } });
  }
  return working;
};

/** Whether so many are enough; whole votes need a whole number, the least that is enough. */
const need = (share: string, base: Ratio, moreThan: boolean, votes: Ratio, whole: boolean) => {
  const threshold = base.mul(share);
  const exact = moreThan ? threshold.floor().add(1) : threshold.ceil();
  const least = exact.lt(1) ? new Ratio(1) : exact;
  const enough = moreThan ? votes.gt(threshold) : votes.gte(threshold);
  return { needed: toAmount(whole ? least : threshold), reached: votes.gt(0) && enough };
};

/**
 * Decides whether a proposal is carried, and shows the working.
 *
 * The base is the votes cast, those present, those entitled, or the members represented. Abstentions that are
 * 'not-counted' are taken out of the base, whichever it is; those 'against' or 'counted' stay in it, and since
 * nobody in the base but those for helps the proposal, the two need the same number. Spoilt papers are no votes
 * cast unless the rule counts them. Whoever is in another base and does not vote for weighs against.
 *
 * A majority of '1/2' means more than half, any other share at least that share; `moreThan` says otherwise. A
 * tie is not carried, since things stay as they are, unless the chair's casting vote is for.
 * @param rule the share, of what, and what abstentions count as
 * @param votes figures in one unit, people or members
 * @returns whether it is carried, the votes needed, the base, and the working
 * @throws DelegatesError 'not-a-fraction', 'unknown-rule', 'base-missing', 'votes-above-base', 'not-a-count',
 *   'malformed'
 * @example
 * const rule = { majority: '2/3', of: 'cast', abstentions: 'not-counted' } as const;
 * decide(rule, { for: 6, against: 3, abstain: 20 }).needed; // => 6
 */
export function decide(rule: MajorityRule, votes: Votes): Decision {
  const { rule: by, votes: figures } = readInput(decideInputSchema, { rule, votes }, checkFigures);
  const isHalf = new Ratio(by.majority).equals('1/2');
  const moreThan = by.moreThan ?? isHalf;
  const base = baseOf(by, figures);
  const votesFor = new Ratio(figures.for);
  const whole = Object.values(figures).every((figure) => figure === undefined || new Ratio(figure).d === 1n);
  const working = describeBase(by, figures, toAmount(base));
  const majority = need(by.majority, base, moreThan, votesFor, whole);
  const { needed } = majority;
  working.push({
    code: 'majority-needed',
    params: { majority: by.majority, moreThan, base: toAmount(base), needed },
  });
  if (base.equals(0)) working.push({ code: 'no-votes-counted', params: {} });
  const tied = isHalf && moreThan && base.gt(0) && votesFor.mul(2).equals(base);
  if (tied) working.push({ code: 'vote-tied', params: { for: figures.for, base: toAmount(base) } });
  if (tied && by.casting) working.push({ code: 'casting-vote', params: { casting: by.casting } });
  if (tied && !by.casting) working.push({ code: 'tie-keeps-things', params: {} });
  if (!tied)
    working.push({
      code: majority.reached ? 'majority-reached' : 'majority-missed',
      params: { for: figures.for, needed },
    });
  let carried = tied ? by.casting === 'for' : majority.reached;
  if (by.least) {
    const { share, of } = by.least;
    const those = new Ratio(heads(figures)[of] ?? 0);
    const least = need(share, those, false, votesFor, whole);
    working.push(
      { code: 'least-needed', params: { share, of, base: toAmount(those), needed: least.needed } },
      {
        code: least.reached ? 'least-reached' : 'least-missed',
        params: { for: figures.for, needed: least.needed },
      },
    );
    carried &&= least.reached;
  }
  return { carried, needed, base: toAmount(base), moreThan, tied, working };
}
