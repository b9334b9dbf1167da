import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntitlementTerms, entitle } from './index.ts';

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
};
const rule = freeze({ onePerMembers: 20, orPart: true, minimum: 1 });
const branches = freeze([
  { id: 'karaganda', members: 297 },
  { id: 'saran', members: 31 },
  { id: 'abai', members: 12, standing: 'new' as const },
  { id: 'shakhtinsk', members: 45, standing: 'lapsed' as const },
]);
const counts = (terms: EntitlementTerms) =>
  entitle(branches, rule, terms).map(({ branch, members, delegates, consultative, visiting }) => [
    branch,
    members,
    delegates,
    consultative ?? null,
    visiting ?? null,
  ]);

describe('entitle with terms', () => {
  it('lets a new or a lapsed branch send observers only, and those only by rule', () => {
    expect(counts({})).toEqual([
      ['karaganda', 297, 15, null, null],
      ['saran', 31, 2, null, null],
      ['abai', 12, 0, 0, null],
      ['shakhtinsk', 45, 0, 0, null],
    ]);
    const entitled = entitle(branches, rule, {
      observers: { new: 1, lapsed: { onePerMembers: 30, orPart: false } },
    });
    expect(entitled.slice(2)).toEqual([
      {
        branch: 'abai',
        members: 12,
        delegates: 0,
        working: [{ code: 'not-full-standing', params: { standing: 'new' } }],
        consultative: 1,
        consultativeWorking: [{ code: 'the-same-for-each', params: { count: 1 } }],
      },
      {
        branch: 'shakhtinsk',
        members: 45,
        delegates: 0,
        working: [{ code: 'not-full-standing', params: { standing: 'lapsed' } }],
        consultative: 1,
        consultativeWorking: [
          { code: 'full-norms', params: { members: 45, onePerMembers: 30, count: 1 } },
          { code: 'remainder-left', params: { remainder: 15, onePerMembers: 30 } },
        ],
      },
    ]);
  });

  it('counts consultative and visiting delegates beside those who vote', () => {
    expect(counts({ consultative: { onePerMembers: 100, orPart: false }, visiting: 3 })).toEqual([
      ['karaganda', 297, 15, 2, 3],
      ['saran', 31, 2, 0, 3],
      ['abai', 12, 0, 0, null],
      ['shakhtinsk', 45, 0, 0, null],
    ]);
  });

  it('counts branches that united as one', () => {
    const united = [{ into: 'karaganda', from: ['saran', 'shakhtinsk'] }];
    const [karaganda, saran, , shakhtinsk] = entitle(branches, rule, { united });
    expect([karaganda?.members, karaganda?.delegates, karaganda?.working[0]]).toEqual([
      373,
      19,
      {
        code: 'united-with',
        params: {
          from: [
            { branch: 'saran', members: 31 },
            { branch: 'shakhtinsk', members: 45 },
          ],
          members: 373,
        },
      },
    ]);
    expect([saran, shakhtinsk]).toEqual([
      {
        branch: 'saran',
        members: 0,
        delegates: 0,
        working: [{ code: 'united-into', params: { into: 'karaganda', members: 31 } }],
      },
      {
        branch: 'shakhtinsk',
        members: 0,
        delegates: 0,
        working: [{ code: 'united-into', params: { into: 'karaganda', members: 45 } }],
      },
    ]);
  });

  it('puts a body with a new id where its first part stood, of the standing decided', () => {
    const from = ['abai', 'shakhtinsk'];
    expect(counts({ united: [{ into: 'mines', from }], observers: { new: 2 } }).slice(2)).toEqual([
      ['mines', 57, 0, 2, null],
      ['abai', 0, 0, null, null],
      ['shakhtinsk', 0, 0, null, null],
    ]);
    expect(counts({ united: [{ into: 'mines', from, as: 'full' }] })[2]).toEqual([
      'mines',
      57,
      3,
      null,
      null,
    ]);
  });

  it('shows an exception with its reason, also against the rule', () => {
    const reason = 'the strike committee of the branch';
    const exceptions = [
      { branch: 'saran', delegates: 4, reason, decidedBy: 'credentials-committee' },
      { branch: 'abai', delegates: 1, reason },
    ];
    const [, saran, abai] = entitle(branches, rule, { exceptions });
    expect([saran?.delegates, saran?.working.at(-1)]).toEqual([
      4,
      { code: 'exception', params: { delegates: 4, count: 2, reason, decidedBy: 'credentials-committee' } },
    ]);
    expect([abai?.delegates, abai?.working.at(-1)]).toEqual([
      1,
      { code: 'exception', params: { delegates: 1, count: 0, reason, decidedBy: null } },
    ]);
  });

  it('loses no member and gives a union what a branch of its size has', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 2, maxLength: 6 }), fc.nat(3), (members, seed) => {
        const listed = members.map((count, index) => ({ id: `b${index}`, members: count }));
        const from = listed.slice(0, 1 + (seed % (listed.length - 1))).map(({ id }) => id);
        const entitled = entitle(listed, rule, { united: [{ into: 'one', from }] });
        const all = (counted: readonly { members: number }[]) =>
          counted.reduce((sum, branch) => sum + branch.members, 0);
        expect(all(entitled)).toBe(all(listed));
        const size = all(listed.slice(0, from.length));
        expect(entitled[0]?.delegates).toBe(entitle([{ id: 'one', members: size }], rule)[0]?.delegates);
      }),
    );
  });

  it('does not look at the order of the branches', () => {
    const terms: EntitlementTerms = {
      united: [{ into: 'karaganda', from: ['abai'] }],
      consultative: { kind: 'total', seats: 5, method: 'hare' },
    };
    const byId = (list: typeof branches) =>
      new Map(entitle(list, rule, terms).map((entitlement) => [entitlement.branch, entitlement]));
    expect(byId([...branches].reverse())).toEqual(byId(branches));
  });
});
