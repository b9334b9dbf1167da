import { countBallots } from '@plenum/elections';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocalElection } from './local-election.ts';
import { emptyReturn, type ReturnBasis, type ReturnForm, signReturn } from './sign-return.ts';

const candidate = (id: string, name: string, gender: string) => ({
  id,
  name,
  withdrawn: false,
  attributes: { gender },
});
const election: LocalElection = {
  branch: 'oral',
  seats: 2,
  rule: 'scottish',
  places: [{ where: { gender: 'woman' }, atLeast: 1 }],
  candidates: [candidate('1', 'Reed', 'man'), candidate('2', 'Birch', 'woman'), candidate('3', 'Elm', 'man')],
  ballots: [],
  spoilt: 2,
  seed: '',
  decisions: {},
};
// 28 valid papers and a blank one: Reed and Birch are elected, Elm is the alternate.
const count = countBallots(
  {
    seats: 2,
    candidates: election.candidates,
    ballots: [
      { count: 10, ranking: ['1'] },
      { count: 10, ranking: ['2'] },
      { count: 8, ranking: ['3'] },
      { count: 1, ranking: [] },
    ],
  },
  { rule: 'approval', ties: { order: ['stages', 'seed'], seed: 'rain' } },
);
const basis: ReturnBasis = { branch: 'oral', members: 40, entitled: 2, election, count };
const filled: ReturnForm = {
  ...emptyReturn('2027-02-04', election, count),
  attended: '35',
  issued: '32',
  chair: ' Larch ',
  secretary: 'Maple',
};
const at = '2027-02-05T06:00:00Z';
const told = (change: Partial<ReturnForm>, other: Partial<ReturnBasis> = {}) => {
  const sent = signReturn({ ...filled, ...change }, { ...basis, ...other }, at);
  return sent.status === 'problems'
    ? sent.problems.map(({ field, reason }) => `${field} ${reason.code}`)
    : [];
};

describe('signReturn', () => {
  it('takes figures that add up, signed by two', () => {
    expect(filled).toMatchObject({ date: '2027-02-04', returned: '31', valid: '28', spoilt: '3' });
    expect(signReturn(filled, basis, at)).toEqual({
      status: 'signed',
      signed: {
        at,
        date: '2027-02-04',
        members: 40,
        entitled: 2,
        attended: 35,
        papers: { issued: 32, returned: 31, valid: 28, spoilt: 3 },
        chair: 'Larch',
        secretary: 'Maple',
        warnings: [],
      },
    });
  });

  it.each<[string, Partial<ReturnForm>, string[]]>([
    ['more came than there are members', { attended: '41' }, ['attended return-attended-above-members']],
    ['more papers than people', { issued: '36' }, ['issued return-papers-above-attended']],
    ['more back than issued', { issued: '30' }, ['returned count-papers-above-issued']],
    ['back is not valid and spoilt', { returned: '30' }, ['returned count-papers-differ']],
    ['valid is not the count’s', { valid: '27', spoilt: '3', returned: '30' }, ['valid valid-differs']],
    ['spoilt is not the count’s', { spoilt: '2', returned: '30' }, ['spoilt spoilt-differs']],
    ['one signature', { secretary: ' ' }, ['secretary signature-missing']],
    ['none', { chair: '', secretary: '' }, ['chair signature-missing']],
    [
      'the same twice',
      { secretary: 'Larch' },
      ['secretary signature-repeated', 'secretary signature-missing'],
    ],
    ['no day', { date: '6.3.2027' }, ['date not-a-date']],
    // What cannot be read is told once; no sum is made of it.
    ['no figures', { attended: 'many', issued: '-1' }, ['attended not-a-count', 'issued not-a-count']],
  ])('tells beside the field: %s', (_name, change, expected) => {
    expect(told(change)).toEqual(expected);
  });

  it('tells what stands against the list itself', () => {
    expect(told({}, { entitled: 1 })).toEqual(['list return-elected-above-entitled']);
    const men = { ...count, elected: ['1', '3'], alternates: ['2'] };
    expect(told({}, { count: men })).toEqual(['list return-place-not-kept']);
  });

  it('warns of what stays open', () => {
    const alone = { ...count, elected: ['2'], alternates: [] };
    expect(signReturn(filled, { ...basis, count: alone }, at)).toMatchObject({
      status: 'signed',
      signed: { warnings: ['return-vacant', 'return-no-alternates'] },
    });
  });

  // The oracle: a return is right if members >= came >= issued >= back = valid + spoilt, as the count has them.
  it('takes exactly the sums that add up', () => {
    const figure = fc.integer({ min: 26, max: 42 });
    fc.assert(
      fc.property(figure, figure, figure, (attended, issued, returned) => {
        const right = 40 >= attended && attended >= issued && issued >= returned && returned === 31;
        const typed = { attended: `${attended}`, issued: `${issued}`, returned: `${returned}` };
        expect(told(typed).length === 0).toBe(right);
      }),
      { numRuns: 500 },
    );
  });
});
