import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardVoteInput, type Choice, cardVote, decide } from './index.ts';

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};
const oral = { id: 'oral', members: 45, delegates: ['Reed', 'Willow'] };
const saran = { id: 'saran', members: 20, delegates: ['Ash', 'Birch', 'Cedar'] };
const away = { id: 'away', members: 7, delegates: [] };
const codesOf = (input: CardVoteInput): unknown => {
  try {
    cardVote(input);
  } catch (error) {
    return (error as { problems: { code: string; path: unknown[] }[] }).problems.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return 'nothing thrown';
};

describe('cardVote', () => {
  const input = freeze<CardVoteInput>({
    branches: [oral, saran, away],
    mode: 'equal',
    votes: { Reed: 'for', Willow: 'against', Ash: 'for', Birch: 'abstain' },
  });

  it('divides members among the delegates present and deals what is over to the first in rank', () => {
    const { branches, ...result } = cardVote(input);
    expect(result).toEqual({
      totals: { for: 30, against: 22, abstain: 7, notVoted: 6 },
      votes: { for: 30, against: 22, abstain: 7, represented: 65 },
      members: 72,
      represented: 65,
      lost: 0,
      notRepresented: 7,
      notVoted: ['Cedar'],
    });
    expect(branches[1]).toEqual({
      branch: 'saran',
      members: 20,
      represented: 20,
      lost: 0,
      notRepresented: 0,
      split: true,
      cards: [
        { who: 'Ash', weight: 7, choice: 'for' },
        { who: 'Birch', weight: 7, choice: 'abstain' },
        { who: 'Cedar', weight: 6, choice: null },
      ],
      for: 7,
      against: 0,
      abstain: 7,
      notVoted: 6,
      working: [
        { code: 'card-divided', params: { members: 20, delegates: 3, each: 6, remainder: 2 } },
        { code: 'card-remainder-dealt', params: { remainder: 2 } },
        { code: 'card-split', params: { for: 7, against: 0, abstain: 7 } },
        { code: 'card-not-all-cast', params: { notVoted: 6 } },
      ],
    });
    expect(branches[2]?.working).toEqual([{ code: 'card-nobody-present', params: { members: 7 } }]);
  });

  it('loses the remainder, or divides exactly, by another rule', () => {
    expect(cardVote({ ...input, remainder: 'lost' })).toMatchObject({
      totals: { for: 28, against: 22, abstain: 6, notVoted: 6 },
      represented: 62,
      lost: 3,
    });
    const exact = cardVote({ ...input, remainder: 'exact' });
    expect(exact.totals).toEqual({ for: '175/6', against: '45/2', abstain: '20/3', notVoted: '20/3' });
    const lost = cardVote({ ...input, remainder: 'lost' }).branches;
    expect(lost[0]?.working[1]).toEqual({ code: 'card-remainder-lost', params: { remainder: 1 } });
    expect(exact.branches[0]?.working[0]).toEqual({
      code: 'card-divided-exactly',
      params: { members: 45, delegates: 2, each: '45/2' },
    });
    const rule = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;
    expect(decide(rule, exact.votes)).toMatchObject({ carried: true, base: '155/3', needed: '155/6' });
  });

  it('lets the chair cast all, or nobody if the chair is away', () => {
    const branches = [
      { ...oral, chair: 'Willow' },
      { ...saran, chair: 'Elm' },
    ];
    const {
      totals,
      branches: found,
      notVoted,
    } = cardVote({ branches, mode: 'chair', votes: { Willow: 'against' } });
    expect(totals).toEqual({ for: 0, against: 45, abstain: 0, notVoted: 20 });
    expect(found.map(({ working }) => working[0])).toEqual([
      { code: 'card-chair-casts', params: { members: 45, chair: 'Willow' } },
      { code: 'card-chair-absent', params: { members: 20, chair: 'Elm' } },
    ]);
    expect(notVoted).toEqual([]);
    expect(codesOf({ branches, mode: 'chair', votes: { Reed: 'for', Elm: 'for' } })).toEqual([
      ['no-card', 'votes.Reed'],
      ['unknown-voter', 'votes.Elm'],
    ]);
    expect(codesOf({ branches: [oral], mode: 'chair' })).toEqual([['chair-missing', 'branches.0.chair']]);
  });

  it('reads what is written on each card', () => {
    const cards = { Reed: 30, Willow: 10 };
    const { totals, notRepresented, branches } = cardVote({
      branches: [oral],
      mode: 'per-card',
      cards,
      votes: { Reed: 'for', Willow: 'for' },
    });
    expect([totals.for, notRepresented, branches[0]?.split]).toEqual([40, 5, false]);
    expect(branches[0]?.working).toEqual([
      { code: 'card-per-delegate', params: { cards: 2, represented: 40 } },
      { code: 'card-members-without-card', params: { members: 5 } },
    ]);
    expect(codesOf({ branches: [oral], mode: 'per-card', cards: { Reed: 46 } })).toEqual([
      ['card-missing', 'cards.Willow'],
      ['cards-above-members', 'branches.0'],
    ]);
  });

  it('takes the split of a delegation as it hands it in', () => {
    const splits = [{ branch: 'oral', for: 30, against: 10, abstain: 0 }];
    const { totals, branches, notVoted } = cardVote({ ...input, votes: {}, splits });
    expect(totals).toEqual({ for: 30, against: 10, abstain: 0, notVoted: 25 });
    expect([branches[0]?.split, branches[0]?.notVoted, notVoted]).toEqual([
      true,
      5,
      ['Ash', 'Birch', 'Cedar'],
    ]);
    expect(codesOf({ ...input, splits })).toEqual([
      ['voted-twice', 'votes.Reed'],
      ['voted-twice', 'votes.Willow'],
    ]);
    const [split = { branch: '', for: 0, against: 0, abstain: 0 }] = splits;
    const wrong = [
      split,
      split,
      { ...split, branch: 'away' },
      { ...split, branch: 'none' },
      { ...split, branch: 'saran' },
    ];
    expect(codesOf({ ...input, votes: {}, splits: wrong })).toEqual([
      ['voted-twice', 'splits.1.branch'],
      ['nobody-present', 'splits.2.branch'],
      ['unknown-branch', 'splits.3.branch'],
      ['split-above-members', 'splits.4'],
    ]);
  });

  const branch = fc.record({
    members: fc.nat(40),
    choices: fc.array(fc.constantFrom<(Choice | null)[]>('for', 'against', 'abstain', null), {
      maxLength: 6,
    }),
  });
  const hall = fc.array(branch, { maxLength: 4 });
  const inputOf = (given: { members: number; choices: (Choice | null)[] }[]): CardVoteInput => ({
    branches: given.map(({ members, choices }, i) => ({
      id: `b${i}`,
      members,
      delegates: choices.map((_, j) => `b${i}-${j}`),
    })),
    mode: 'equal',
    votes: Object.fromEntries(
      given.flatMap(({ choices }, i) =>
        choices.flatMap((choice, j): [string, Choice][] => (choice === null ? [] : [[`b${i}-${j}`, choice]])),
      ),
    ),
  });

  // Oracle: a paper for each member is dealt round the delegation, and the papers are counted one by one.
  it('agrees with one paper for each member', () => {
    fc.assert(
      fc.property(hall, (given) => {
        const papers = { for: 0, against: 0, abstain: 0, notVoted: 0 };
        for (const { members, choices } of given)
          for (let member = 0; member < members && choices.length > 0; member += 1)
            papers[choices[member % choices.length] ?? 'notVoted'] += 1;
        expect(cardVote(inputOf(given)).totals).toEqual(papers);
      }),
    );
  });

  // Oracle: each member's paper is cut into as many pieces as there are delegates in any delegation, multiplied.
  it('agrees with papers cut into pieces where it divides exactly', () => {
    fc.assert(
      fc.property(hall, (given) => {
        const pieces = given.reduce((product, { choices }) => product * Math.max(1, choices.length), 1);
        const sums = { for: 0, against: 0, abstain: 0, notVoted: 0 };
        for (const { members, choices } of given)
          for (const choice of choices) sums[choice ?? 'notVoted'] += (members * pieces) / choices.length;
        const { totals } = cardVote({ ...inputOf(given), remainder: 'exact' });
        for (const key of ['for', 'against', 'abstain', 'notVoted'] as const) {
          const [above = '', below = '1'] = String(totals[key]).split('/');
          expect(BigInt(above) * BigInt(pieces)).toBe(BigInt(sums[key]) * BigInt(below));
        }
      }),
    );
  });

  it('gives out neither more nor less than the members represented', () => {
    const remainder = fc.constantFrom<NonNullable<CardVoteInput['remainder']>[]>('first-in-rank', 'lost');
    const large = fc.record({ members: fc.maxSafeNat(), choices: branch.map(({ choices }) => choices) });
    fc.assert(
      fc.property(fc.array(large, { maxLength: 3 }), remainder, (given, rule) => {
        for (const one of cardVote({ ...inputOf(given), remainder: rule }).branches) {
          const figures = [one.for, one.against, one.abstain, one.notVoted].map(BigInt);
          const [represented, lost, absent] = [one.represented, one.lost, one.notRepresented].map(BigInt);
          expect(figures.reduce((a, b) => a + b, 0n)).toBe(represented);
          expect((represented ?? 0n) + (lost ?? 0n) + (absent ?? 0n)).toBe(BigInt(one.members));
          expect(one.cards.reduce((sum, { weight }) => sum + BigInt(weight), 0n)).toBe(represented);
        }
      }),
    );
  });

  it('refuses repeated branches and delegates, strangers and bad choices', () => {
    expect(
      codesOf({
        ...input,
        branches: [oral, oral],
        votes: Object.fromEntries([['toString', 'for' as const]]),
      }),
    ).toEqual([
      ['repeated-branch', 'branches.1.id'],
      ['repeated-id', 'branches.1.delegates.0'],
      ['repeated-id', 'branches.1.delegates.1'],
      ['unknown-voter', 'votes.toString'],
    ]);
    expect(codesOf({ ...input, votes: { Reed: 'perhaps' as Choice } })).toEqual([
      ['not-a-choice', 'votes.Reed'],
    ]);
    expect(codesOf({ ...input, branches: [{ ...oral, members: 1.5 }] })).toEqual([
      ['not-a-count', 'branches.0.members'],
    ]);
  });
});
