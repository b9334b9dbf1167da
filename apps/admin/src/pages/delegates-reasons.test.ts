import { entitlementReasonCodes, type RollWarning, type WorkingReason } from '@plenum/delegates';
import { describe, expect, it } from 'vitest';
import { makeReader } from '../reader.ts';
import { rollWords, workingWords } from './delegates-reasons.ts';

const branch = () => 'Uralsk';
const en = makeReader('en');
const ru = makeReader('ru');

const kk = makeReader('kk');

type Sample = { [Code in WorkingReason['code']]: Extract<WorkingReason, { code: Code }>['params'] };

/** One of each code, so that a new one does not compile without its words. */
const samples: Sample = {
  'full-norms': { members: 412, onePerMembers: 20, count: 20 },
  'part-of-norm': { remainder: 12, onePerMembers: 20 },
  'remainder-left': { remainder: 12, onePerMembers: 20 },
  'minimum-applies': { minimum: 1, count: 0 },
  'no-members': {},
  'part-too-small': { remainder: 4, onePerMembers: 20, from: '1/2' },
  'part-reached': { remainder: 12, onePerMembers: 20, from: '1/2' },
  'maximum-applies': { maximum: 5, count: 6 },
  'below-first': { members: 8, at: 10 },
  'first-delegates': { members: 12, at: 10, first: 1 },
  'norms-above': { above: 100, beyond: 312, onePerMembers: 100, count: 3 },
  'in-band': { members: 44, from: 1, upTo: 50, delegates: 1 },
  'the-same-for-each': { count: 2 },
  'share-of-total': { members: 412, all: 856, seats: 30, method: 'hare', count: 14 },
  'tie-settled': { tied: ['a', 'b'], seatsAtStake: 1, by: 'seed' },
  tied: { tied: ['a', 'b'], seatsAtStake: 1, count: 0 },
  'over-allocated': { seats: 30, over: 1 },
  'not-full-standing': { standing: 'lapsed' },
  'united-with': { from: [{ branch: 'saran', members: 12 }], members: 400 },
  'united-into': { into: 'oral', members: 12 },
  exception: { delegates: 4, count: 3, reason: 'a strike', decidedBy: 'committee' },
  'members-at': { date: '2027-01-01', figureOf: '2026-12-31', members: 361 },
  'average-paid': {
    from: '2026-11',
    to: '2027-01',
    months: 3,
    paid: 1166,
    average: '1166/3',
    rounding: 'half-up',
    members: 389,
  },
  'missing-months': { months: ['2026-11', '2026-12'], taken: 'in-question' },
  'no-figure': { date: '2027-01-01' },
};
const reasonOf = (code: WorkingReason['code'], params: object) => ({ code, params }) as WorkingReason;

describe('workingWords and rollWords', () => {
  it.each([en, ru, kk])('has a sentence for every step of a working ($language)', (reader) => {
    const codes = Object.keys(samples) as WorkingReason['code'][];
    expect(codes).toEqual(expect.arrayContaining([...entitlementReasonCodes]));
    const said = codes.map((code) => workingWords(reader, reasonOf(code, samples[code]), (id) => `«${id}»`));
    expect(said.filter((words) => words.trim() === '')).toEqual([]);
    expect(new Set(said).size).toBe(codes.length);
    if (reader !== en) expect(said.join(' ')).not.toMatch(/\b(members|places|united|counted|figure)\b/);
  });

  it('names branches, months, bodies and bounds where a working has them', () => {
    const say = (code: WorkingReason['code'], params: object) =>
      workingWords(en, reasonOf(code, params), (id) => id.toUpperCase());
    expect(say('united-with', samples['united-with'])).toBe('united with SARAN: 400 members');
    expect(say('tied', samples.tied)).toBe('1 place waits for the tie of A, B to be settled');
    expect(say('exception', samples.exception)).toBe('by decision of committee 4, not 3: a strike');
    expect(say('exception', { ...samples.exception, decidedBy: null })).toBe(
      'by decision 4, not 3: a strike',
    );
    expect(say('in-band', { ...samples['in-band'], upTo: null })).toBe('44 members, from 1: 1');
    expect(say('missing-months', { ...samples['missing-months'], taken: 'zero' })).toBe(
      'no figure for November 2026, December 2026, counted as nought',
    );
    const many = Array.from({ length: 30 }, (_, index) => `20${10 + index}-01`);
    expect(say('missing-months', { months: many, taken: 'left-out' })).toContain('January 2021, …, left out');
  });

  it('says how an entitlement comes about', () => {
    const full = { code: 'full-norms', params: { members: 412, onePerMembers: 20, count: 20 } } as const;
    const part = { code: 'part-of-norm', params: { remainder: 12, onePerMembers: 20 } } as const;
    expect([full, part].map((reason) => workingWords(en, reason, branch))).toEqual([
      '20 × 20',
      '12 more: one place',
    ]);
    const left = { code: 'remainder-left', params: { remainder: 12, onePerMembers: 20 } } as const;
    expect(workingWords(en, left, branch)).toBe('12 over, not counted');
  });

  it('says what to look at in the roll', () => {
    const vacant = {
      code: 'vacant',
      params: { branch: 'oral', entitled: 20, elected: 18, vacant: 2 },
    } as const;
    expect(rollWords(en, vacant, branch)).toBe('Uralsk: nobody is elected to 2 places (18 of 20).');
    expect(rollWords(ru, vacant, () => 'Уральск')).toBe('Уральск: на 2 места никто не избран (18 из 20).');
    const rank: RollWarning = {
      code: 'same-rank',
      params: { branch: 'oral', status: 'elected', rank: 3, ids: ['D3', 'D4'] },
    };
    expect(rollWords(en, rank, branch)).toBe('Uralsk: 2 people share rank 3: D3, D4.');
  });
});
