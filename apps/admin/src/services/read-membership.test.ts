import { describe, expect, it } from 'vitest';
import { type Sending, sendingProblems } from '../rehearsal/sending-conference.ts';

const average = { kind: 'average-paid', from: '2026-11', to: '2027-01', rounding: 'down' };
const at = { kind: 'at', date: '2027-01-01' };
const paid = (...lines: string[]): Sending => ({
  rules: { membership: average },
  membership: ['branch,month,paid', ...lines],
});
const rule = (entitlement: unknown, more: Record<string, unknown> = {}): Sending => ({
  rules: { entitlement, ...more },
});
const terms = (entitlementTerms: unknown): Sending => ({ rules: { entitlementTerms } });
const json = (column: string) => ({ file: 'conference.json', column });
const row = (line: number, column: string) => ({ file: 'membership.csv', line, column });

describe('the rules of entitlement and the figures of membership', () => {
  it.each<[string, Sending, object]>([
    [
      'an unknown branch',
      paid('nowhere,2026-11,4'),
      { ...row(2, 'branch'), code: 'unknown-branch', found: 'nowhere' },
    ],
    [
      'a month that is none',
      paid('oral,2026-13,4'),
      { ...row(2, 'month'), code: 'not-a-month', found: '2026-13' },
    ],
    [
      'a month twice',
      paid('oral,2026-11,4', 'almaty,2026-11,4', 'oral,2026-11,5'),
      { ...row(4, 'month'), code: 'repeated-month', found: '2026-11' },
    ],
    ['fewer than nobody', paid('oral,2026-11,-4'), { ...row(2, 'paid'), code: 'below-minimum', found: '-4' }],
    [
      'a date twice',
      {
        rules: { membership: at },
        membership: ['branch,date,members', 'oral,2026-06-30,4', 'oral,2026-06-30,4'],
      },
      { ...row(3, 'date'), code: 'repeated-date', found: '2026-06-30' },
    ],
    [
      'figures of the other kind',
      { rules: { membership: at }, membership: ['branch,month,paid', 'oral,2026-11,4'] },
      { ...row(1, 'date'), code: 'missing-column' },
    ],
    [
      'figures that are not there',
      { rules: { membership: average } },
      { file: 'membership.csv', code: 'file-missing' },
    ],
    [
      'figures that nothing counts by',
      { membership: ['branch,month,paid', 'oral,2026-11,4'] },
      { ...json('rules.membership'), code: 'membership-unsaid' },
    ],
    [
      'a period that ends before it begins',
      { ...paid('oral,2026-11,4'), rules: { membership: { ...average, to: '2026-10' } } },
      { ...json('rules.membership.to'), code: 'not-a-period', found: '2026-11–2026-10' },
    ],
    [
      'a rounding that is not known',
      { ...paid('oral,2026-11,4'), rules: { membership: { ...average, rounding: 'bankers' } } },
      {
        ...json('rules.membership.rounding'),
        code: 'wrong-value',
        expected: 'down | half-up | up',
        found: 'bankers',
      },
    ],
    [
      'a standing that is not known',
      { standing: { oral: 'dormant' } },
      { file: 'branches.csv', line: 3, column: 'standing', code: 'not-one-of', found: 'dormant' },
    ],
    [
      'a kind of rule that is not known',
      rule({ kind: 'lottery', seats: 3 }),
      {
        ...json('rules.entitlement.kind'),
        code: 'unknown-rule',
        values: ['one-per-members', 'first-then', 'bands', 'each', 'total'],
      },
    ],
    [
      'a condition that is not known',
      rule({ onePerMembers: 20, orPart: true, perWoman: 2 }),
      { ...json('rules.entitlement'), code: 'unknown-rule', found: 'perWoman' },
    ],
    [
      'a norm of nought',
      rule({ onePerMembers: 0, orPart: true }),
      { ...json('rules.entitlement.onePerMembers'), code: 'not-a-norm', found: '0' },
    ],
    [
      'a maximum below the minimum',
      rule({ onePerMembers: 20, orPart: true, minimum: 3, maximum: 2 }),
      { ...json('rules.entitlement.maximum'), code: 'minimum-above-maximum', minimum: 3 },
    ],
    [
      'bands that end nowhere',
      rule({ kind: 'bands', bands: [{ upTo: 50, delegates: 1 }] }),
      { ...json('rules.entitlement.bands[0].upTo'), code: 'bands-not-open' },
    ],
    [
      'a method that is not known',
      rule({ kind: 'total', seats: 30, method: 'borda' }),
      { ...json('rules.entitlement.method'), code: 'unknown-method', found: 'borda' },
    ],
    [
      'a total that its minimums overrun',
      rule({ kind: 'total', seats: 3, method: 'hare', minimum: 1 }),
      { ...json('rules.entitlement.seats'), code: 'seats-below-minimums', found: '3' },
    ],
    [
      'an exception without a reason',
      terms({ exceptions: [{ branch: 'oral', delegates: 2, reason: ' ' }] }),
      { ...json('rules.entitlementTerms.exceptions[0].reason'), code: 'not-a-reason', found: ' ' },
    ],
    [
      'an exception of a branch that is not there',
      terms({ exceptions: [{ branch: 'nowhere', delegates: 2, reason: 'x' }] }),
      { ...json('rules.entitlementTerms.exceptions[0].branch'), code: 'unknown-branch', found: 'nowhere' },
    ],
    [
      'a union into a body that is no branch',
      terms({ united: [{ into: 'steppe', from: ['oral', 'saran'] }] }),
      { ...json('rules.entitlementTerms.united[0].into'), code: 'unknown-branch', found: 'steppe' },
    ],
    [
      'visiting delegates that are no number',
      terms({ visiting: -1 }),
      { ...json('rules.entitlementTerms.visiting.delegates'), code: 'not-a-count', found: '-1' },
    ],
  ])('tells %s where it is and what was found', async (_, sending, problem) => {
    expect(await sendingProblems(sending)).toContainEqual(expect.objectContaining(problem));
  });

  it('reads the figures all the same when the rules cannot be read', async () => {
    const problems = await sendingProblems({
      rules: { quotas: 'none', membership: average },
      membership: ['branch,month,paid', 'oral,2026-11,many'],
    });
    expect(problems.map(({ file, column }) => [file, column])).toEqual([
      ['conference.json', 'rules.quotas'],
      ['membership.csv', 'paid'],
    ]);
  });
});
