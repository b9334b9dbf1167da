import { decide, type VotingReason, votingReasonCodes } from '@plenum/delegates';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { amountWords, majorityWords, problemWords, votingWords } from './vote-words.ts';

const en = makeReader('en');

const everything = {
  event: 0,
  of: 'cast',
  base: 10,
  abstain: 1,
  spoilt: 1,
  majority: '2/3',
  moreThan: false,
  needed: 7,
  for: 6,
  against: 2,
  share: '1/3',
  casting: 'for',
  members: 45,
  delegates: 2,
  each: '45/2',
  remainder: 1,
  chair: 'B1-1',
  cards: 2,
  represented: 40,
  notVoted: 3,
  papers: 9,
  issued: 8,
  returned: 7,
  unused: 2,
  valid: 6,
  votes: 7,
  votesPerPaper: 1,
  option: 'against',
  count: 7,
  sector: '1',
  teller: 'T1',
  expected: 2,
  voters: 8,
  present: 9,
  entitled: 8,
  figure: 'for',
};

describe('votingWords', () => {
  it.each(languages)('has a sentence without gaps for every code in %s', (language) => {
    for (const code of votingReasonCodes) {
      const counts = code === 'sector-counts-differ' ? [{ teller: 'T1', count: 3 }] : 2;
      const reason = { code, params: { ...everything, counts } } as unknown as VotingReason;
      const said = votingWords(makeReader(language), reason);
      expect(said, code).toMatch(/\.$/);
      expect(said, code).not.toMatch(/[{}]|undefined|\[object/);
    }
  });

  it('shows the working of a decision in the order in which it was worked out', () => {
    const rule = { majority: '2/3', of: 'cast', abstentions: 'not-counted' } as const;
    const { working } = decide(rule, { for: 6, against: 3, abstain: 1 });
    expect(working.map((reason) => votingWords(en, reason))).toEqual([
      'The majority is reckoned of the votes cast: 9.',
      'Abstaining: 1. They are left out of it.',
      'At least 2/3 of 9 must be for: 6.',
      'For: 6. That is enough; 6 were needed.',
    ]);
  });

  it('says that a share which is no whole number of members is to be passed', () => {
    const rule = { majority: '1/2', of: 'cast', abstentions: 'not-counted' } as const;
    const { working } = decide(rule, { for: '65/2', against: 40, abstain: 0 });
    expect(working.map((reason) => votingWords(en, reason))).toContain(
      'More than 1/2 of 72 1/2 must be for, that is more than 36 1/4.',
    );
    expect(votingWords(makeReader('ru'), working[1] as VotingReason)).toBe(
      'За должно быть больше 1/2 от 72 1/2, то есть больше 36 1/4.',
    );
  });

  it('names sheet, figure and tellers of a slip', () => {
    const differ: VotingReason = {
      code: 'sector-counts-differ',
      params: {
        sector: '2',
        of: 'votes',
        figure: 'against',
        counts: [
          { teller: 'A', count: 3 },
          { teller: 'B', count: null },
        ],
      },
    };
    expect(votingWords(en, differ)).toBe('Sector 2: the tellers do not agree. Against: A – 3, B – ?.');
  });
});

describe('other words of a vote', () => {
  it('writes members with the part that an equal share leaves', () => {
    expect(['619/3', '1/2', '12/4', 7].map((amount) => amountWords(en, amount))).toEqual([
      '206 1/3',
      '1/2',
      '3',
      '7',
    ]);
  });

  it('spells a majority out, by the name that the conference has for it', () => {
    const rule = { majority: '2/4', of: 'entitled', abstentions: 'counted' } as const;
    expect(majorityWords(en, 'toString', rule)).toBe(
      'toString: more than half of all who are entitled; abstentions count in the base',
    );
  });

  it('says all that a majority asks for', () => {
    const of = 'cast';
    const more = { majority: '3/4', moreThan: true, of, abstentions: 'against', spoilt: 'counted' } as const;
    expect(majorityWords(en, 'rules', { ...more, least: { share: '1/3', of: 'entitled' } })).toBe(
      'Rules: more than 3/4 of the votes cast; abstentions count against; spoilt papers count as cast; ' +
        'and at least 1/3 of all who are entitled',
    );
    const half = { majority: '1/2', of, abstentions: 'not-counted' } as const;
    expect(majorityWords(makeReader('ru'), 'x', { ...half, casting: 'chair' })).toMatch(
      /^x: больше половины от .*; при равенстве решает голос председателя$/,
    );
    expect(majorityWords(makeReader('kk'), 'x', { ...half, moreThan: false })).toContain(
      'кемінде 1/2 бөлігі',
    );
  });

  it('shows what was typed and what it may be at most', () => {
    const problem = { field: 'x', code: 'split-above-members', found: '21', most: '20' } as const;
    expect(problemWords(en, problem)).toBe('The split comes to 21 members; 20 are represented.');
  });
});
