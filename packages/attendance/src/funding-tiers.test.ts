import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, confidence, fundingTiers, planAttendance, verifyPlan } from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const person = (id: string, rank: number, rest: object = {}) => ({
  id,
  group: 'north',
  rank,
  attributes: {},
  travel: [],
  ...rest,
});

/** Four delegates at 40 each, two women; quotas and earmarks as a test adds them. */
const conference = (rest: Partial<AttendanceProblem> = {}): AttendanceProblem => ({
  currency: 'EUR',
  nights: 0,
  perHead: 4000,
  quotas: [],
  fixedCosts: [],
  groups: [{ id: 'north', entitled: 4 }],
  candidates: [
    person('N1', 1),
    person('N2', 2, { attributes: { gender: 'woman' } }),
    person('N3', 3, { attributes: { gender: 'woman' } }),
    person('N4', 4),
  ],
  funds: [
    { id: 'dues', amount: 5000 },
    { id: 'raffle', amount: 3000, status: 'hoped', probability: '1/2' },
    { id: 'women', amount: 8000, status: 'pledged', probability: '0.9', earmark: { gender: 'woman' } },
  ],
  ...rest,
});

describe('fundingTiers', () => {
  it('confirms with money received, then with each pledge, then with what is hoped for', async () => {
    const tiers = await fundingTiers(conference(), undefined, { quorum: 3 });
    expect(tiers.map(({ fund, income, confirmed, added }) => [fund, income, confirmed, added])).toEqual([
      [undefined, 5000, ['N1'], ['N1']],
      ['women', 13_000, ['N1', 'N2', 'N3'], ['N2', 'N3']],
      ['raffle', 16_000, ['N1', 'N2', 'N3', 'N4'], ['N4']],
    ]);
    expect(tiers.map(({ quorum }) => quorum?.missing)).toEqual([2, 0, 0]);
    // Without the women's fund the raffle and the dues pay two of three women's places: not all of them.
    expect(tiers.map(({ confidence: how }) => how)).toEqual([
      { ownFunds: '1', allFunds: '1' },
      { ownFunds: '9/10', allFunds: '9/10' },
      { ownFunds: '9/20', allFunds: '9/20' },
    ]);
  });

  it('tells each tier as soon as it is there, and before it the sound plans that led to it', async () => {
    const told: unknown[] = [];
    const tiers = await fundingTiers(conference(), undefined, {
      solver: solver.solve,
      onTier: (done, of, tier) => told.push([done, of, tier]),
      onIncumbent: ({ totals }) => told.push(totals.delegates),
    });
    expect(told.filter((one) => typeof one !== 'number')).toEqual(tiers.map((tier, at) => [at + 1, 3, tier]));
    tiers.forEach((tier, at) => {
      const before = told.findIndex((one) => Array.isArray(one) && one[0] === at + 1) - 1;
      expect(told[before]).toBe(tier.confirmed.length);
    });
  });

  it('counts the funds in the order given, and no others', async () => {
    const tiers = await fundingTiers(conference(), ['raffle']);
    expect(tiers.map(({ confirmed }) => confirmed)).toEqual([['N1'], ['N1', 'N2']]);
    // Either the raffle or, though no tier counts it, the women's fund pays the second place.
    expect(tiers[1]?.confidence).toEqual({ ownFunds: '1/2', allFunds: '19/20' });
  });

  it('keeps those confirmed though the best plan of the next tier would be another', async () => {
    // With 60 the quick plan is the cheap one; with 100 two of the dear group would represent better.
    const problem: AttendanceProblem = {
      ...conference(),
      perHead: 0,
      goals: ['weight'],
      respectRank: false,
      candidates: [
        person('cheap', 1, { extraCosts: 60, weight: 2 }),
        person('dear', 1, { extraCosts: 100, weight: 3 }),
      ],
      funds: [
        { id: 'dues', amount: 60 },
        { id: 'appeal', amount: 40, status: 'pledged' },
      ],
    };
    const tiers = await fundingTiers(problem);
    expect(tiers.map(({ confirmed }) => confirmed)).toEqual([['cheap'], ['cheap']]);
    const free = await planAttendance(problem);
    expect(free.status === 'optimal' && free.attending.map(({ id }) => id)).toEqual(['dear']);
  });

  it('says why a tier has no plan, and begins with the next', async () => {
    const candidates = [person('N1', 1, { must: true }), person('N2', 2, { must: true })];
    const tiers = await fundingTiers(conference({ candidates }), ['raffle'], { quorum: 1 });
    expect(tiers[0]).toMatchObject({
      plan: { status: 'infeasible' },
      confirmed: [],
      quorum: { needed: 1, missing: 1, quorate: false },
    });
    expect(tiers[0]?.confidence).toBeUndefined();
    expect(tiers[1]?.added).toEqual(['N1', 'N2']);
  });

  it('refuses an order that names what is not there, a fund twice, a broken quorum and too many uncertain funds', async () => {
    const problem = conference();
    await expect(fundingTiers(problem, ['nobody', 'women', 'women'])).rejects.toMatchObject({
      problems: [
        { code: 'unknown-fund', path: ['order', 0] },
        { code: 'duplicate-id', path: ['order', 2] },
      ],
    });
    await expect(fundingTiers(problem, [], { quorum: 1.5 })).rejects.toMatchObject({ code: 'bad-option' });
    const funds = Array.from({ length: 17 }, (_, index) => ({
      id: `f${index}`,
      amount: 4000,
      status: 'pledged' as const,
      probability: '1/2',
    }));
    await expect(fundingTiers(conference({ funds }), [])).rejects.toMatchObject({
      code: 'too-many-uncertain-funds',
      problems: [{ params: { most: 16, found: 17 } }],
    });
  });

  it('is stopped by its signal', async () => {
    await expect(fundingTiers(conference(), [], { signal: AbortSignal.abort('enough') })).rejects.toBe(
      'enough',
    );
  });

  it('contains the tier before in each, and every tier is a sound plan for its money', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ cost: fc.nat(9), woman: fc.boolean(), group: fc.constantFrom('a', 'b') }), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(
          fc.record({
            amount: fc.nat(20),
            status: fc.constantFrom('received' as const, 'pledged' as const, 'hoped' as const),
            women: fc.boolean(),
          }),
          { maxLength: 4 },
        ),
        async (people, money) => {
          const problem: AttendanceProblem = {
            currency: 'EUR',
            nights: 0,
            perHead: 0,
            quotas: [],
            fixedCosts: [],
            groups: ['a', 'b'].map((id) => ({
              id,
              entitled: people.filter(({ group }) => group === id).length,
            })),
            candidates: people.map(({ cost, woman, group }, index) => ({
              id: `p${index}`,
              group,
              rank: index,
              attributes: woman ? { gender: 'woman' } : {},
              travel: [],
              extraCosts: cost,
            })),
            funds: money.map(({ amount, status, women }, index) => ({
              id: `f${index}`,
              amount,
              status,
              ...(women ? { earmark: { gender: 'woman' } } : {}),
            })),
          };
          const tiers = await fundingTiers(problem, undefined, { solver: solver.solve });
          let before: string[] = [];
          for (const { confirmed, funds, plan } of tiers) {
            expect(confirmed).toEqual(expect.arrayContaining(before));
            const own = { ...problem, funds: problem.funds.filter(({ id }) => funds.includes(id)) };
            expect(verifyPlan(own, plan)).toEqual([]);
            before = confirmed;
          }
          expect(tiers.at(-1)?.funds).toHaveLength(money.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('confidence', () => {
  /** The oracle: every outcome, one by one, judged by Hall's condition over sets of people. */
  const outcomes = (problem: AttendanceProblem, people: { woman: boolean; cost: number }[]): string => {
    const { funds } = problem;
    let sum = new Ratio(0);
    for (let outcome = 0; outcome < 2 ** funds.length; outcome++) {
      const come = funds.filter((_, index) => (outcome >> index) & 1);
      const chance = funds.reduce((product, fund, index) => {
        const probability = new Ratio(fund.probability ?? '1');
        return product.mul((outcome >> index) & 1 ? probability : new Ratio(1).sub(probability));
      }, new Ratio(1));
      let payable = true;
      for (let set = 1; set < 2 ** people.length; set++) {
        const members = people.filter((_, index) => (set >> index) & 1);
        const cost = members.reduce((total, member) => total + member.cost, 0);
        const money = come.reduce(
          (total, { amount, earmark }) =>
            !earmark || members.some(({ woman }) => woman) ? total + amount : total,
          0,
        );
        if (cost > money) payable = false;
      }
      if (payable) sum = sum.add(chance);
    }
    return sum.toFraction();
  };

  it('adds up the outcomes in which everybody can be paid', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ woman: fc.boolean(), cost: fc.nat(6) }), { minLength: 1, maxLength: 4 }),
        fc.array(
          fc.record({
            amount: fc.nat(9),
            probability: fc.constantFrom('0', '1/3', '0.5', '9/10', '1', undefined),
            women: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
        async (people, money) => {
          const funds = money.map(({ amount, probability, women }, index) => ({
            id: `f${index}`,
            amount,
            ...(probability === undefined ? {} : { probability }),
            ...(women ? { earmark: { gender: 'woman' } } : {}),
          }));
          const problem: AttendanceProblem = {
            currency: 'EUR',
            nights: 0,
            perHead: 0,
            quotas: [],
            fixedCosts: [],
            groups: [],
            candidates: people.map(({ woman, cost }, index) => ({
              id: `p${index}`,
              must: true,
              attributes: woman ? { gender: 'woman' } : {},
              travel: [],
              extraCosts: cost,
            })),
            funds: [{ id: 'everything', amount: 100 }],
          };
          const plan = await planAttendance(problem, { solver: solver.solve });
          if (plan.status !== 'optimal') throw new Error(plan.status);
          const asked = { ...problem, funds };
          expect(confidence(asked, plan)).toBe(outcomes(asked, people));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not judge a plan of other people', async () => {
    const plan = await planAttendance(conference());
    if (plan.status !== 'optimal') throw new Error(plan.status);
    expect(() => confidence(conference({ candidates: [person('X', 1)] }), plan)).toThrow(/unknown-person/);
  });
});
