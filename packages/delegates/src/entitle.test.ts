import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  DelegatesError,
  entitle,
  entitlementRuleSchema,
  type Reason,
  type ReasonCode,
  reasonCodes,
} from './index.ts';

const rule = Object.freeze({ onePerMembers: 20, orPart: true, minimum: 1 });
const example = (name: string) =>
  readFileSync(new URL(`../../../examples/national-conference/${name}`, import.meta.url), 'utf8');
const rows = (name: string) =>
  example(name)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const one = (members: number, by: Parameters<typeof entitle>[1]) =>
  entitle([{ id: 'saran', members }], by).map(({ delegates, working }) => ({ delegates, working }))[0];

describe('entitle', () => {
  // Oracle: the elected delegates that the branches of the example sent, counted in delegates.csv.
  it('entitles the branches of the example conference to whom they elected', () => {
    const branches = rows('branches.csv').map((cells) => ({ id: cells[0] ?? '', members: Number(cells[7]) }));
    const { rules } = JSON.parse(example('conference.json'));
    const entitled = entitle(branches, rules.entitlement);
    const elected = rows('delegates.csv').filter((cells) => cells[3] === 'elected');
    expect(entitled.reduce((sum, { delegates }) => sum + delegates, 0)).toBe(168);
    expect(entitled.map(({ branch, delegates }) => [branch, delegates])).toEqual(
      branches.map(({ id }) => [id, elected.filter((cells) => cells[1] === id).length]),
    );
  });

  it('shows its working', () => {
    expect(entitle([{ id: 'almaty', members: 412 }], rule)).toEqual([
      {
        branch: 'almaty',
        members: 412,
        delegates: 21,
        working: [
          { code: 'full-norms', params: { members: 412, onePerMembers: 20, count: 20 } },
          { code: 'part-of-norm', params: { remainder: 12, onePerMembers: 20 } },
        ],
      },
    ]);
  });

  it.each([
    [400, 20, ['full-norms']],
    [401, 20, ['full-norms', 'remainder-left']],
    [19, 2, ['full-norms', 'remainder-left', 'minimum-applies']],
    [1, 2, ['full-norms', 'remainder-left', 'minimum-applies']],
    [0, 0, ['no-members']],
  ])('counts full norms only, with a minimum of 2: %d members give %d', (members, delegates, codes) => {
    const found = one(members, { kind: 'one-per-members', onePerMembers: 20, orPart: false, minimum: 2 });
    expect([found?.delegates, found?.working.map(({ code }) => code)]).toEqual([delegates, codes]);
  });

  it.each([
    [1, 1],
    [20, 1],
    [21, 2],
    [40, 2],
    [41, 3],
  ])('counts a part of a norm: %d members give %d', (members, delegates) => {
    expect(one(members, { onePerMembers: 20, orPart: true, minimum: undefined })?.delegates).toBe(delegates);
  });

  it('gives every delegate as many members as the norm asks for, but for one part', () => {
    const members = fc.oneof(fc.nat(2000), fc.maxSafeNat());
    fc.assert(
      fc.property(members, fc.integer({ min: 1, max: 500 }), fc.boolean(), (of, onePerMembers, orPart) => {
        const delegates = BigInt(one(of, { onePerMembers, orPart })?.delegates ?? -1);
        const missing = BigInt(of) - delegates * BigInt(onePerMembers);
        const [least, most] = orPart ? [1 - onePerMembers, 0] : [0, onePerMembers - 1];
        expect(missing >= BigInt(least) && missing <= BigInt(most)).toBe(true);
      }),
    );
  });

  it('reports everything wrong at once', () => {
    const branches = [
      { id: 'oral', members: 1 },
      { id: 'oral', members: -1 },
      { id: 'oral', members: 2 },
      { id: '', members: 0.5 },
    ];
    const attempt = () => entitle(branches, { onePerMembers: 0, orPart: true, minimum: 1.5 });
    expect(attempt).toThrow(DelegatesError);
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'not-a-count',
        problems: [
          ['not-a-count', ['branches', 1, 'members']],
          ['repeated-branch', ['branches', 2, 'id']],
          ['not-an-id', ['branches', 3, 'id']],
          ['not-a-count', ['branches', 3, 'members']],
          ['not-a-norm', ['rule', 'onePerMembers']],
          ['not-a-count', ['rule', 'minimum']],
        ].map(([code, path]) => expect.objectContaining({ code, path })),
      }),
    );
  });

  it.each([
    [{ ...rule, cap: 5 }, 'unknown-rule'],
    [{ ...rule, kind: 'by-acclamation' }, 'unknown-rule'],
    [null, 'malformed'],
  ])('refuses a rule that it would apply in part only: %j', (other, code) => {
    const { error } = entitlementRuleSchema.safeParse(other);
    expect(error?.issues.map(({ message }) => message)).toEqual([code]);
  });

  it('lists the codes of all reasons', () => {
    expectTypeOf<Reason['code']>().toEqualTypeOf<ReasonCode>();
    expect(new Set(reasonCodes).size).toBe(reasonCodes.length);
  });
});
