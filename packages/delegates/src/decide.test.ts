import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type MajorityRule, type Votes, type VotingReason } from './index.ts';

const { standingOrders } = JSON.parse(
  readFileSync(new URL('../../../examples/national-conference/conference.json', import.meta.url), 'utf8'),
);
const twoThirds: MajorityRule = { majority: '2/3', of: 'cast', abstentions: 'not-counted' };
const simple: MajorityRule = { majority: '1/2', of: 'cast', abstentions: 'not-counted' };
const codes = (working: readonly VotingReason[]) => working.map(({ code }) => code);

const codesOf = (rule: object, votes: object): unknown => {
  try {
    decide(rule as MajorityRule, votes as Votes);
  } catch (error) {
    return (error as { problems: { code: string; path: unknown[] }[] }).problems.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return 'nothing thrown';
};

describe('decide', () => {
  // Standing orders of the example: a change of rules needs two thirds of those present.
  it('carries a change of the rules by 60 of 90 present, and not by 59', () => {
    const rule: MajorityRule = Object.freeze(standingOrders.rules);
    const votes = Object.freeze({ for: 60, against: 20, abstain: 10, present: 90 });
    expect(decide(rule, votes)).toEqual({
      carried: true,
      needed: 60,
      base: 90,
      moreThan: false,
      tied: false,
      working: [
        { code: 'vote-base', params: { of: 'present', base: 90 } },
        { code: 'abstentions-against', params: { abstain: 10 } },
        { code: 'majority-needed', params: { majority: '2/3', moreThan: false, base: 90, needed: 60 } },
        { code: 'majority-reached', params: { for: 60, needed: 60 } },
      ],
    });
    expect(decide(rule, { ...votes, for: 59 }).carried).toBe(false);
  });

  it('carries a procedural motion by more than half of the votes cast', () => {
    const rule: MajorityRule = standingOrders.procedural;
    expect(decide(rule, { for: 21, against: 20, abstain: 43 })).toMatchObject({
      carried: true,
      needed: 21,
      base: 41,
    });
    expect(decide(rule, { for: 20, against: 21, abstain: 43 }).carried).toBe(false);
  });

  // Robert's Rules of Order Newly Revised (12th ed., 44:3): of 30, 20 are two thirds; of 31, 21; of 32, 22; of 33, 22.
  it.each([
    [9, 6],
    [10, 7],
    [30, 20],
    [31, 21],
    [32, 22],
    [33, 22],
  ])('needs of %d for two thirds %d', (cast, needed) => {
    expect(decide(twoThirds, { for: needed, against: cast - needed, abstain: 5 })).toMatchObject({
      carried: true,
      needed,
    });
    expect(decide(twoThirds, { for: needed - 1, against: cast - needed + 1, abstain: 5 }).carried).toBe(
      false,
    );
  });

  // RONR 44:1: of 19 votes a majority is 10, of 20 it is 11, of 21 it is 11.
  it.each([
    [19, 10],
    [20, 11],
    [21, 11],
  ])('needs of %d for a majority %d', (cast, needed) => {
    const share = decide({ ...simple, majority: '0.50' }, { for: 0, against: cast, abstain: 0 });
    expect([share.needed, share.moreThan]).toEqual([needed, true]);
  });

  // General Assembly of the United Nations, rules 85 and 86: those who abstain are considered as not voting.
  it('leaves abstentions out, or weighs them against, as the rule says', () => {
    const votes = { for: 10, against: 8, abstain: 4, present: 30, entitled: 40 };
    const found = (of: MajorityRule['of'], abstentions: MajorityRule['abstentions']) => {
      const { base, needed, carried } = decide({ majority: '1/2', of, abstentions }, votes);
      return [base, needed, carried];
    };
    expect(found('cast', 'not-counted')).toEqual([18, 10, true]);
    expect(found('cast', 'against')).toEqual([22, 12, false]);
    expect(found('cast', 'counted')).toEqual([22, 12, false]);
    expect(found('present', 'not-counted')).toEqual([26, 14, false]);
    expect(found('present', 'against')).toEqual([30, 16, false]);
    expect(found('entitled', 'against')).toEqual([40, 21, false]);
  });

  it('leaves things as they are at a tie, unless the chair has a casting vote for', () => {
    const votes = { for: 10, against: 10, abstain: 1 };
    const found = (rule: MajorityRule) => {
      const { carried, tied, working } = decide(rule, votes);
      return [carried, tied, working.at(-1)];
    };
    expect(found(simple)).toEqual([false, true, { code: 'tie-keeps-things', params: {} }]);
    expect(found({ ...simple, casting: 'for' })).toEqual([
      true,
      true,
      { code: 'casting-vote', params: { casting: 'for' } },
    ]);
    expect(found({ ...simple, casting: 'against' })[0]).toBe(false);
    expect(found({ ...simple, moreThan: false }).slice(0, 2)).toEqual([true, false]);
    expect(decide({ ...twoThirds, casting: 'for' }, votes).carried).toBe(false);
  });

  it('says what became of abstentions and spoilt papers, and what was missed', () => {
    const votes = { for: 4, against: 4, abstain: 2, spoilt: 1 };
    const told = (rule: MajorityRule) => decide(rule, { ...votes, present: 20 }).working;
    expect(told({ ...simple, majority: '3/4', least: { share: '1/5', of: 'present' } })).toEqual([
      { code: 'vote-base', params: { of: 'cast', base: 8 } },
      { code: 'abstentions-left-out', params: { abstain: 2 } },
      { code: 'spoilt-left-out', params: { spoilt: 1 } },
      { code: 'majority-needed', params: { majority: '3/4', moreThan: false, base: 8, needed: 6 } },
      { code: 'majority-missed', params: { for: 4, needed: 6 } },
      { code: 'least-needed', params: { share: '1/5', of: 'present', base: 20, needed: 4 } },
      { code: 'least-reached', params: { for: 4, needed: 4 } },
    ]);
    expect(told(simple).at(-2)).toEqual({ code: 'vote-tied', params: { for: 4, base: 8 } });
    expect(codes(told({ ...simple, abstentions: 'counted' }))).toContain('abstentions-in-base');
  });

  it('asks for a least share of the entitled beside the majority', () => {
    const rule: MajorityRule = { ...simple, least: { share: '1/4', of: 'entitled' } };
    const { carried, working } = decide(rule, { for: 41, against: 2, abstain: 0, entitled: 168 });
    expect(carried).toBe(false);
    expect(working.slice(-2)).toEqual([
      { code: 'least-needed', params: { share: '1/4', of: 'entitled', base: 168, needed: 42 } },
      { code: 'least-missed', params: { for: 41, needed: 42 } },
    ]);
    expect(decide(rule, { for: 42, against: 2, abstain: 0, entitled: 168 }).carried).toBe(true);
  });

  it('counts spoilt papers only if the rule does', () => {
    const votes = { for: 10, against: 8, abstain: 0, spoilt: 3 };
    expect(decide(simple, votes)).toMatchObject({ base: 18, carried: true });
    const counting = decide({ ...simple, spoilt: 'counted' }, votes);
    expect(counting).toMatchObject({ base: 21, needed: 11, carried: false });
    expect(codes(counting.working)).toContain('spoilt-in-base');
  });

  it('reckons exactly with members divided into fractions', () => {
    const rule: MajorityRule = { majority: '2/3', of: 'members-represented', abstentions: 'against' };
    const votes = { for: '20/3', against: '10/3', abstain: 0, represented: 10 };
    expect(decide(rule, votes)).toMatchObject({ carried: true, needed: '20/3', base: 10 });
    expect(decide({ ...rule, moreThan: true }, votes).carried).toBe(false);
  });

  it('carries nothing where nobody votes', () => {
    for (const casting of [undefined, 'for'] as const) {
      const { carried, tied, working } = decide({ ...simple, casting }, { for: 0, against: 0, abstain: 9 });
      expect([carried, tied, codes(working).includes('no-votes-counted')]).toEqual([false, false, true]);
    }
  });

  // Oracle: each paper is laid on a pile, and heads are counted; fractions are compared by cross-multiplying.
  it('agrees with counting heads on all small votes', () => {
    const shares = [
      [1, 2],
      [2, 3],
      [3, 5],
      [1, 1],
    ] as const;
    let compared = 0;
    for (const [a, b] of shares)
      for (const of of ['cast', 'present', 'entitled'] as const)
        for (const abstentions of ['not-counted', 'against', 'counted'] as const)
          for (let papers = 0; papers < 4 ** 5; papers += 1) {
            const piles = Array.from({ length: 5 }, (_, i) => Math.floor(papers / 4 ** i) % 4);
            const pile = (kind: number) => piles.filter((paper) => paper === kind).length;
            // Pile 3: five are entitled, and these are away.
            const [yes, no, neither] = [pile(0), pile(1), pile(2)];
            const heads = piles.filter((paper) => {
              if (paper === 2) return abstentions !== 'not-counted';
              return paper !== 3 || of === 'entitled';
            }).length;
            const enough = 2 * a === b ? yes * b > a * heads : yes * b >= a * heads;
            const votes = {
              for: yes,
              against: no,
              abstain: neither,
              present: yes + no + neither,
              entitled: 5,
            };
            const found = decide({ majority: `${a}/${b}`, of, abstentions }, votes);
            if (found.base !== heads || found.carried !== (yes > 0 && enough))
              expect({ votes, of, abstentions, found }).toBe('as counted by heads');
            compared += 1;
          }
    expect(compared).toBe(4 * 3 * 3 * 1024);
  });

  it('needs a number that is enough, and one less is not', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }))
      .filter(([a, b]) => a < b);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), share, fc.boolean(), (cast, [a, b], moreThan) => {
        const rule: MajorityRule = { ...simple, majority: `${a}/${b}`, moreThan };
        const needed = Number(decide(rule, { for: 0, against: cast, abstain: 0 }).needed);
        const carriedBy = (yes: number) =>
          decide(rule, { for: yes, against: cast - yes, abstain: 0 }).carried;
        expect(needed <= cast ? [carriedBy(needed), carriedBy(needed - 1)] : needed).toEqual(
          needed <= cast ? [true, false] : cast + 1,
        );
      }),
    );
  });

  it('refuses figures that cannot be, and rules without their base', () => {
    const votes = { for: 5, against: 3, abstain: 1 };
    expect(codesOf({ ...simple, of: 'present' }, votes)).toEqual([['base-missing', 'votes.present']]);
    expect(codesOf({ ...simple, of: 'members-represented' }, votes)).toEqual([
      ['base-missing', 'votes.represented'],
    ]);
    expect(codesOf(simple, { ...votes, spoilt: 1, present: 9, entitled: 8 })).toEqual([
      ['votes-above-base', 'votes.for'],
      ['votes-above-base', 'votes.for'],
      ['votes-above-base', 'votes.present'],
    ]);
    expect(codesOf({ ...simple, majority: '0' }, { ...votes, for: -1 })).toEqual([
      ['not-a-fraction', 'rule.majority'],
      ['not-a-count', 'votes.for'],
    ]);
    expect(codesOf({ ...simple, majority: '1', moreThan: true }, votes)).toEqual([
      ['not-a-fraction', 'rule.majority'],
    ]);
    expect(codesOf({ ...simple, majority: '1/0', quorum: 3 }, { ...votes, for: 0.5 })).toEqual([
      ['not-a-fraction', 'rule.majority'],
      ['unknown-rule', 'rule'],
      ['not-a-count', 'votes.for'],
    ]);
  });
});
