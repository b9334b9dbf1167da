import { describe, expect, it } from 'vitest';
import { asVote, cardVoteRecord } from './card-vote-record.ts';
import { resultOf } from './votes-decide.ts';
import { type Taken, type VoteRecord, voteRecord } from './votes-record.ts';

// Every figure here was worked out by hand, on paper.
const twoThirds = { majority: '2/3', of: 'cast', abstentions: 'not-counted' } as const;
const ofMembers = { majority: '1/2', of: 'members-represented', abstentions: 'against' } as const;

const vote = (taken: Taken, majority: VoteRecord['majority'] = twoThirds): VoteRecord =>
  voteRecord.parse({
    at: '2027-04-16T06:00:00Z',
    title: 'Order of business',
    rule: 'rules',
    majority,
    quorum: {
      present: 10,
      branches: 3,
      entitled: 16,
      needed: { delegates: 8, branches: 0 },
      quorate: true,
    },
    taken,
  });

const hands = (votesFor: number, against: number, abstain: number): Taken => ({
  method: 'show',
  sectors: 1,
  tellers: 1,
  sheets: [{ sector: '1', teller: 'T1', counts: { for: votesFor, against, abstain } }],
});

const numbers = (code: string, count: number) =>
  Array.from({ length: count }, (_one, index) => ({ code: `${code}-${index + 1}` }));

/** Oral 45 members on 2 cards, Saran 20 on 3, Aktau 7 on 2; Abai has nobody here. */
const hall = [
  { branch: 'oral', code: 'B1', members: 45, voters: numbers('B1', 2), outside: [] },
  { branch: 'saran', code: 'B2', members: 20, voters: numbers('B2', 3), outside: numbers('B2x', 1) },
  { branch: 'aktau', code: 'B3', members: 7, voters: numbers('B3', 2), outside: [] },
  { branch: 'abai', code: 'B4', members: 9, voters: [], outside: [] },
];

const everyFirstFor = {
  'B1-1': 'for',
  'B1-2': 'against',
  'B2-1': 'for',
  'B2-2': 'against',
  'B2-3': 'abstain',
  'B3-1': 'for',
  'B3-2': 'against',
} as const;

describe('resultOf', () => {
  it('finds that two thirds of 9 is 6, and of 10 is 7', () => {
    const nine = resultOf(vote(hands(6, 3, 1)));
    expect([nine.decision.needed, nine.decision.carried]).toEqual([6, true]);
    const ten = resultOf(vote(hands(6, 4, 0)));
    expect([ten.decision.needed, ten.decision.carried]).toEqual([7, false]);
  });

  it('counts those present and those entitled as the base where the rule says so', () => {
    const ofPresent = { majority: '1/2', of: 'present', abstentions: 'against' } as const;
    expect(resultOf(vote(hands(5, 1, 0), ofPresent)).decision).toMatchObject({ needed: 6, carried: false });
    const ofEntitled = { ...ofPresent, of: 'entitled' } as const;
    expect(resultOf(vote(hands(9, 0, 0), ofEntitled)).decision).toMatchObject({ needed: 9, carried: true });
  });

  it('adds the sheets of several sectors, each once though two tellers count it', () => {
    const sheet = (sector: string, teller: string, votesFor: number) => ({
      sector,
      teller,
      counts: { for: votesFor, against: 1, abstain: 0 },
    });
    const sheets = [sheet('1', 'A', 3), sheet('1', 'B', 3), sheet('2', 'C', 4), sheet('2', 'D', 4)];
    const { figures } = resultOf(vote({ method: 'show', sectors: 2, tellers: 2, sheets }));
    expect(figures).toEqual({ for: 7, against: 2, abstain: 0 });
  });

  it('has whoever did not answer a roll call as absent', () => {
    const { counted, figures } = resultOf(
      vote({ method: 'recorded', hall, choices: { 'B1-1': 'for', 'B2-3': 'abstain' } }),
    );
    expect(figures).toEqual({ for: 1, against: 0, abstain: 1 });
    expect(counted.method === 'recorded' && counted.roll.absent).toEqual([
      'B1-2',
      'B2-1',
      'B2-2',
      'B2x-1',
      'B3-1',
      'B3-2',
    ]);
  });

  it('leaves spoilt papers out of the votes cast, and knows how many never came back', () => {
    const taken = { method: 'ballot', issued: 10, returned: 9, valid: 8, spoilt: 1 } as const;
    const result = resultOf(vote({ ...taken, for: 5, against: 2, abstain: 1 }));
    // Two thirds of the 7 for and against: 4 2/3, so 5.
    expect(result.decision).toMatchObject({ base: 7, needed: 5, carried: true });
    expect(result.counted.method === 'ballot' && result.counted.notReturned).toBe(1);
  });

  it('deals what is over to the first in rank: 45 by 2, 20 by 3, 7 by 2', () => {
    const { figures, decision, counted } = resultOf(
      vote(
        { method: 'card', hall, weighting: 'first-in-rank', choices: everyFirstFor, splits: [] },
        ofMembers,
      ),
    );
    // For: 23 + 7 + 4. Against: 22 + 7 + 3. Abstaining: the third of Saran, with 6.
    expect(figures).toEqual({ for: 34, against: 32, abstain: 6 });
    expect(decision).toMatchObject({ base: 72, needed: 37, carried: false });
    expect(counted.method === 'card' && counted.count.notRepresented).toBe(9);
  });

  it('loses what is over: 44, 18 and 6 of the 72 members remain', () => {
    const raised = {
      oral: { for: 1, against: 1, abstain: 0 },
      saran: { for: 1, against: 1, abstain: 1 },
      aktau: { for: 1, against: 1, abstain: 0 },
    };
    const { figures, counted } = resultOf(
      vote({ method: 'card', hall, weighting: 'lost', raised, splits: [] }, ofMembers),
    );
    expect(figures).toEqual({ for: 31, against: 31, abstain: 6 });
    expect(counted.method === 'card' && counted.count.lost).toBe(4);
    const exact = resultOf(vote({ method: 'card', hall, weighting: 'exact', raised, splits: [] }, ofMembers));
    // 22 1/2 + 6 2/3 + 3 1/2.
    expect(exact.figures).toEqual({ for: '98/3', against: '98/3', abstain: '20/3' });
    expect(exact.decision).toMatchObject({ base: 72, carried: false });
  });

  it('lets the chair cast all, and nobody else where the chair is away', () => {
    const { figures, counted } = resultOf(
      vote(
        {
          method: 'card',
          hall,
          weighting: 'chair',
          chairs: { oral: 'B1-2', saran: 'B2-1' },
          choices: { 'B1-2': 'for', 'B2-1': 'against' },
          splits: [],
        },
        ofMembers,
      ),
    );
    expect(figures).toEqual({ for: 45, against: 20, abstain: 0 });
    expect(counted.method === 'card' && counted.count.totals.notVoted).toBe(7);
  });

  it('reads what is written on each card, and a split handed in as a whole', () => {
    const cards = { 'B1-1': 30, 'B1-2': 10, 'B2-1': 10, 'B2-2': 6, 'B2-3': 4, 'B3-1': 4, 'B3-2': 3 };
    const { figures, counted } = resultOf(
      vote(
        {
          method: 'card',
          hall,
          weighting: 'per-card',
          cards,
          choices: { 'B1-1': 'for', 'B1-2': 'against', 'B3-1': 'for' },
          splits: [{ branch: 'saran', for: 12, against: 7, abstain: 0 }],
        },
        ofMembers,
      ),
    );
    expect(figures).toEqual({ for: 46, against: 17, abstain: 0 });
    // 5 of Oral are on nobody's card, 9 of Abai have nobody; 1 of Saran and 3 of Aktau are not cast.
    const count = counted.method === 'card' ? counted.count : undefined;
    expect([count?.notRepresented, count?.totals.notVoted]).toEqual([14, 4]);
  });

  it('takes a card vote of all members where the rule says entitled, and of those represented for present', () => {
    const raised = { oral: { for: 2, against: 0, abstain: 0 } };
    const taken: Taken = { method: 'card', hall, weighting: 'exact', raised, splits: [] };
    const rule = { majority: '1/2', abstentions: 'not-counted' } as const;
    expect(resultOf(vote(taken, { ...rule, of: 'entitled' })).decision).toMatchObject({
      base: 81,
      needed: 41,
    });
    expect(resultOf(vote(taken, { ...rule, of: 'present' })).decision).toMatchObject({
      base: 72,
      needed: 37,
    });
  });

  it('still reads a card vote as it was kept in earlier days', () => {
    const old = cardVoteRecord.parse({
      at: '2027-04-16T06:00:00Z',
      title: 'Old',
      majority: twoThirds,
      hall: [{ branch: 'oral', members: 45, present: 2 }],
      quorate: false,
      cards: [{ branch: 'oral', for: 1, against: 1, abstain: 0 }],
    });
    const { figures, decision } = resultOf(voteRecord.parse(asVote(old)));
    expect(figures).toEqual({ for: '45/2', against: '45/2', abstain: 0 });
    expect(decision.carried).toBe(false);
  });
});
