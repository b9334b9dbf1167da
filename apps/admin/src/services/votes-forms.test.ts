import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotFigures, readBallot, typeBallot } from './ballot-vote.ts';
import { readCards, typeCards } from './card-votes.ts';
import { readRollCall, typeRollCall } from './recorded-vote.ts';
import { readTellers, typeTellers } from './tellers-vote.ts';
import type { HallOfVote, Typed, VoteProblem } from './votes-form.ts';

const hall: HallOfVote = {
  quorum: { present: 5, quorate: true },
  delegations: [
    {
      branch: 'oral',
      code: 'B1',
      members: 45,
      voters: [{ code: 'B1-1', person: 'D1' }, { code: 'B1-2' }],
      outside: [{ code: 'B1-3' }],
    },
    {
      branch: 'saran',
      code: 'B2',
      members: 20,
      voters: [{ code: 'B2-1' }, { code: 'B2-2' }, { code: 'B2-3' }],
      outside: [],
    },
  ],
};

const told = (problems: VoteProblem[]) =>
  problems.map((one) => [one.field, 'reason' in one ? one.reason.code : one.code]);

describe('readTellers', () => {
  const sheet = (at: string, figures: Record<string, string>): Typed =>
    Object.fromEntries(Object.entries(figures).map(([name, value]) => [`sheet:${at}:${name}`, value]));

  it('takes sheets that add up', () => {
    const typed = {
      sectors: '2',
      ...sheet('1:1', { teller: 'T1', for: '2', against: '1', abstain: '0', issued: '3', unused: '0' }),
      ...sheet('2:1', { teller: 'T2', for: '1', against: '0', abstain: '1', returned: '2' }),
    };
    const { taken, problems } = readTellers(typed, hall);
    expect(problems).toEqual([]);
    expect(taken.sheets.map(({ counts }) => counts.for)).toEqual([2, 1]);
  });

  it('tells every slip beside its field, all in one pass', () => {
    const typed = {
      sectors: '3',
      tellers: '2',
      ...sheet('1:1', { teller: 'A', for: '2', against: '1', abstain: '', returned: '3' }),
      ...sheet('1:2', { teller: 'B', for: '2', against: '0', abstain: '0', returned: '3' }),
      ...sheet('2:1', { teller: 'C', for: '4', against: '0', abstain: '0', issued: '5', unused: '2' }),
      ...sheet('2:2', { teller: 'C', for: '4', against: '0', abstain: '0' }),
    };
    expect(told(readTellers(typed, hall).problems)).toEqual([
      ['sheet:2:2:teller', 'sheet-repeated'],
      ['sheet:1:1:abstain', 'sheet-option-missing'],
      ['sheet:1:2:returned', 'sheet-returned-differs'],
      ['sheet:2:1:issued', 'sheet-issued-differs'],
      ['sector:1', 'sector-counts-differ'],
      ['sector:1', 'sector-counts-differ'],
      ['sector:2', 'sector-counts-differ'],
      ['sector:2', 'sector-counts-differ'],
      ['sector:3', 'sector-missing'],
      ['sheets', 'papers-above-voters'],
    ]);
  });

  it('says what is no number, and whose sheet is not known, before any sum', () => {
    const typed = { sectors: '1', ...sheet('1:1', { teller: '', for: 'ten', against: '-1', abstain: '0' }) };
    expect(told(readTellers(typed, hall).problems)).toEqual([
      ['sheet:1:1:teller', 'no-teller'],
      ['sheet:1:1:for', 'not-a-count'],
      ['sheet:1:1:against', 'not-a-count'],
    ]);
  });

  it('takes no hall of a thousand sectors from a form', () => {
    expect(readTellers({ sectors: '1000', tellers: '0' }, hall).taken).toMatchObject({
      sectors: 2,
      tellers: 1,
    });
  });
});

describe('readRollCall', () => {
  it('takes answers of those in the hall only', () => {
    const typed = { 'choice:B1-1': 'for', 'choice:B1-2': 'absent', 'choice:B1-3': 'against' };
    expect(readRollCall(typed, hall).taken.choices).toEqual({ 'B1-1': 'for' });
  });

  it('refuses what cannot be chosen', () => {
    expect(told(readRollCall({ 'choice:B1-1': 'perhaps' }, hall).problems)).toEqual([
      ['choice:B1-1', 'no-choice'],
    ]);
  });
});

describe('readBallot', () => {
  const box = { issued: '5', returned: '4', valid: '3', spoilt: '1', for: '2', against: '1', abstain: '0' };

  it('takes a box that adds up', () => {
    expect(readBallot(box, hall).problems).toEqual([]);
  });

  it.each([
    [{ for: '3' }, [['valid', 'sheet-votes-differ']]],
    [{ spoilt: '0' }, [['returned', 'sheet-returned-differs']]],
    [{ issued: '3' }, [['returned', 'papers-above-issued']]],
    [{ issued: '6' }, [['issued', 'papers-above-voters']]],
    [{ abstain: '' }, [['abstain', 'not-counted']]],
    [{ valid: '1e3' }, [['valid', 'not-a-count']]],
  ])('tells of %j beside its field', (slip, expected) => {
    expect(told(readBallot({ ...box, ...slip }, hall).problems)).toEqual(expected);
  });
});

describe('readCards', () => {
  it('refuses more cards than there are, more members than a branch has, and a vote in two ways', () => {
    const raised = { 'raised:for:oral': '2', 'raised:against:oral': '1' };
    expect(told(readCards(raised, hall).problems)).toEqual([['branch:oral', 'too-many-cards']]);
    const written = { weighting: 'per-card', 'card:B1-1': '40', 'card:B1-2': '6', 'choice:B1-1': 'for' };
    expect(told(readCards(written, hall).problems)).toEqual([['branch:oral', 'cards-above-members']]);
    const split = { 'split:for:saran': '21' };
    expect(told(readCards(split, hall).problems)).toEqual([['branch:saran', 'split-above-members']]);
    const both = { 'raised:for:saran': '2', 'split:for:saran': '3' };
    expect(told(readCards(both, hall).problems)).toEqual([['branch:saran', 'voted-twice']]);
  });

  it('lets no one choose for a chair who is away', () => {
    const typed = { weighting: 'chair', 'chair:oral': 'away', 'choice:oral': 'for', 'chair:saran': 'B1-1' };
    expect(told(readCards(typed, hall).problems)).toEqual([['branch:oral', 'no-choice']]);
  });
});

describe('forms of votes', () => {
  const few = fc.integer({ min: 0, max: 2 }).map(String);
  const choice = fc.constantFrom('for', 'against', 'abstain', 'absent');
  const weighting = fc.constantFrom('exact', 'lost', 'first-in-rank', 'chair', 'per-card');
  const numbers = ['B1-1', 'B1-2', 'B2-1', 'B2-2', 'B2-3'];
  const fields: Record<string, fc.Arbitrary<string>> = {
    weighting,
    ...Object.fromEntries(
      numbers.flatMap((code) => [
        [`choice:${code}`, choice],
        [`card:${code}`, few],
      ]),
    ),
    ...Object.fromEntries(
      ['oral', 'saran'].flatMap((branch) => [
        [`choice:${branch}`, choice],
        [`chair:${branch}`, fc.constantFrom(...numbers)],
        [`raised:for:${branch}`, few],
        [`split:against:${branch}`, fc.constantFrom('', '1', '9')],
      ]),
    ),
  };

  // Whoever corrects a record must find in the form what was kept, and nothing else.
  it('read again what was typed from what they read', () => {
    fc.assert(
      fc.property(fc.record(fields), (typed) => {
        const cards = readCards(typed, hall);
        if (cards.problems.length === 0) expect(readCards(typeCards(cards.taken), hall)).toEqual(cards);
        const roll = readRollCall(typed, hall);
        expect(readRollCall(typeRollCall(roll.taken), hall)).toEqual(roll);
      }),
      { numRuns: 100 },
    );
    const box = Object.fromEntries(ballotFigures.map((name) => [name, '0']));
    const ballot = readBallot({ ...box, issued: '2', returned: '1', valid: '1', for: '1' }, hall);
    expect(readBallot(typeBallot(ballot.taken), hall)).toEqual(ballot);
    const typed = {
      sectors: '1',
      'sheet:1:1:teller': 'T',
      'sheet:1:1:for': '1',
      'sheet:1:1:against': '0',
      'sheet:1:1:abstain': '0',
      'sheet:1:1:unused': '4',
    };
    const hands = readTellers(typed, hall);
    expect(hands.problems).toEqual([]);
    expect(readTellers(typeTellers(hands.taken), hall)).toEqual(hands);
  });

  it('never break on what somebody sends', () => {
    const names = fc.constantFrom(
      ...Object.keys(fields),
      'sectors',
      'tellers',
      'sheet:1:1:for',
      'sheet:1:1:teller',
      ...ballotFigures,
      '__proto__',
    );
    const values = fc.oneof(fc.string({ maxLength: 12 }), few, choice, weighting);
    fc.assert(
      fc.property(fc.dictionary(names, values), (typed) => {
        for (const read of [readTellers, readRollCall, readBallot, readCards])
          expect(read(typed, hall).taken.method).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});
