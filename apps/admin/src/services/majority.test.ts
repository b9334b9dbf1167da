import { describe, expect, it } from 'vitest';
import { asVote } from './card-vote-record.ts';
import { type Majority, majorityRecord, ruleOf } from './majority.ts';
import { resultOf } from './votes-decide.ts';
import { type Taken, voteRecord } from './votes-record.ts';

const half = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;

/** A box of ten papers from ten present, of sixteen entitled: six for, two against, two spoilt. */
const decision = (
  majority: Majority,
  box = { for: 6, against: 2, abstain: 0, spoilt: 2 },
  casting?: 'for',
) => {
  const taken: Taken = { method: 'ballot', issued: 10, returned: 10, valid: 10 - box.spoilt, ...box };
  const quorum = { present: 10, entitled: 16, quorate: true };
  const at = '2027-04-16T06:00:00Z';
  const record = { at, title: 'T', rule: 'rules', majority, quorum, taken, ...(casting && { casting }) };
  return resultOf(voteRecord.parse(record)).decision;
};

// Every figure here was worked out by hand.
describe('a majority of the standing orders', () => {
  it('counts spoilt papers in where it says so: three quarters of 10 are 8, of the 8 valid 6', () => {
    const quarters = { ...half, majority: '3/4' };
    expect(decision(quarters)).toMatchObject({ base: 8, needed: 6, carried: true });
    expect(decision({ ...quarters, spoilt: 'counted' })).toMatchObject({
      base: 10,
      needed: 8,
      carried: false,
    });
  });

  it('is passed, not reached, where it says more than', () => {
    const quarters = { ...half, majority: '3/4', moreThan: true };
    expect(decision(quarters)).toMatchObject({ needed: 7, carried: false });
    const even = { for: 5, against: 5, abstain: 0, spoilt: 0 };
    expect(decision({ ...half, moreThan: false }, even)).toMatchObject({ needed: 5, carried: true });
  });

  it('asks for a share of another number too: half of the 16 entitled are 8', () => {
    const least = (of: 'present' | 'entitled') => decision({ ...half, least: { share: '1/2', of } }).carried;
    expect([least('present'), least('entitled')]).toEqual([true, false]);
  });

  it('asks it of members at a card vote, where those present are those represented', () => {
    const votes = voteRecord.parse({
      ...asVote({
        at: '2027-04-16T06:00:00Z',
        title: 'Old',
        majority: half,
        hall: [{ branch: 'oral', members: 40, present: 2 }],
        quorate: true,
        cards: [{ branch: 'oral', for: 1, against: 0, abstain: 0 }],
      }),
      majority: { ...half, least: { share: '2/3', of: 'present' } },
    });
    // 20 of 20 cast; two thirds of the 40 represented are 27.
    expect(resultOf(votes).decision.carried).toBe(false);
  });

  it('leaves a tie as it is unless the chair casts a vote', () => {
    const even = { for: 4, against: 4, abstain: 0, spoilt: 2 };
    const chair = { ...half, casting: 'chair' } as const;
    expect(decision(chair, even)).toMatchObject({ tied: true, carried: false });
    expect(decision(chair, even, 'for')).toMatchObject({ tied: true, carried: true });
    expect([ruleOf(chair, 'none'), ruleOf(chair, 'against')]).toEqual([
      half,
      { ...half, casting: 'against' },
    ]);
  });

  it('is refused where it cannot be, at its place', () => {
    const refused = (majority: object) =>
      majorityRecord.safeParse({ ...half, ...majority }).error?.issues.map(({ path }) => path.join('.'));
    expect(refused({})).toBeUndefined();
    expect(refused({ majority: '1', moreThan: true })).toEqual(['majority']);
    expect(refused({ majority: '2/3', casting: 'chair' })).toEqual(['casting']);
    expect(refused({ moreThan: false, casting: 'chair' })).toEqual(['casting']);
    expect(refused({ majority: '3/2', spoilt: 'yes', least: { share: '0', of: 'cast' } })).toEqual([
      'majority',
      'spoilt',
      'least.share',
      'least.of',
    ]);
  });
});
