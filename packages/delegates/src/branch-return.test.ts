import { describe, expect, it } from 'vitest';
import { type BranchReturnInput, branchReturn, makeRoll } from './index.ts';

const codesOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return (error as { problems: { code: string; path: unknown[] }[] }).problems.map(({ code, path }) => [
      code,
      path.join('.'),
    ]);
  }
  return 'nothing thrown';
};

const woman = { gender: 'woman' };
const input: BranchReturnInput = Object.freeze({
  branch: 'oral',
  date: '2027-03-06',
  members: 45,
  attended: 31,
  entitled: 3,
  elected: [{ id: 'D1', attributes: woman }, { id: 'D2' }, { id: 'D3', attributes: { gender: 'man' } }],
  alternates: [{ id: 'D4' }],
  places: [{ where: woman, atLeast: 1 }],
  papers: { issued: 31, returned: 30, valid: 29, spoilt: 1 },
  signedBy: ['Reed', 'Willow'],
});
const found = (change: Partial<BranchReturnInput>) => {
  const sent = branchReturn({ ...input, ...change });
  return (sent.status === 'accepted' ? sent.warnings : sent.problems).map(({ code, params }) => [
    code,
    params,
  ]);
};

describe('branchReturn', () => {
  it('accepts a return signed by two, ready for the roll', () => {
    const sent = branchReturn(input);
    expect(sent).toMatchObject({
      status: 'accepted',
      branch: 'oral',
      signedBy: ['Reed', 'Willow'],
      warnings: [],
    });
    const people = sent.status === 'accepted' ? sent.people : [];
    expect(people.map(({ id, status, rank }) => [id, status, rank])).toEqual([
      ['D1', 'elected', 1],
      ['D2', 'elected', 2],
      ['D3', 'elected', 3],
      ['D4', 'alternate', 1],
    ]);
    const roll = makeRoll({
      branches: [{ id: 'oral', entitled: 3 }],
      people: people.map((person) => ({ ...person, codeName: person.id })),
    });
    expect(roll.warnings).toEqual([]);
  });

  it('needs two different signatures', () => {
    expect(found({ signedBy: ['Reed'] })).toEqual([['signature-missing', { signed: 1, needed: 2 }]]);
    expect(found({ signedBy: ['Reed', 'Reed'] })).toEqual([
      ['signature-repeated', { by: 'Reed' }],
      ['signature-missing', { signed: 1, needed: 2 }],
    ]);
    expect(found({ signedBy: [] })).toEqual([['signature-missing', { signed: 0, needed: 2 }]]);
  });

  it('refuses figures that do not add up, all at once', () => {
    expect(found({ attended: 46, papers: { issued: 47, returned: 48, valid: 47, spoilt: 0 } })).toEqual([
      ['return-attended-above-members', { attended: 46, members: 45 }],
      ['return-papers-above-attended', { issued: 47, attended: 46 }],
      ['count-papers-above-issued', { returned: 48, issued: 47 }],
      ['count-papers-differ', { returned: 48, valid: 47, spoilt: 0 }],
    ]);
  });

  it('refuses more than entitled, people listed twice and places not kept', () => {
    expect(
      found({ entitled: 2, alternates: [{ id: 'D2' }], places: [{ where: woman, atLeast: 2 }] }),
    ).toEqual([
      ['return-person-repeated', { person: 'D2' }],
      ['return-elected-above-entitled', { elected: 3, entitled: 2 }],
      ['return-place-not-kept', { where: woman, atLeast: 2, have: 1 }],
    ]);
  });

  it('warns of vacant places and of no alternates', () => {
    expect(found({ entitled: 5, alternates: [], members: undefined, papers: undefined })).toEqual([
      ['return-vacant', { entitled: 5, elected: 3, vacant: 2 }],
      ['return-no-alternates', {}],
    ]);
  });

  it('refuses bad input', () => {
    expect(codesOf(() => branchReturn({ ...input, date: '6.3.2027', attended: -1 }))).toEqual([
      ['not-a-date', 'date'],
      ['not-a-count', 'attended'],
    ]);
  });
});
