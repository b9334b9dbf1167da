import { beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, planAttendance, type SoundPlan, verifyPlan } from './index.ts';

const coach = [{ mode: 'coach', fare: 100 }];
const woman = { gender: 'woman' };
const man = { gender: 'man' };

const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 1,
  perHead: 50,
  perNight: 30,
  seats: 7,
  groups: [
    { id: 'north', entitled: 4, minimum: 1 },
    { id: 'south', entitled: 3, minimum: 1, maximum: 2 },
  ],
  candidates: [
    { id: 'N1', group: 'north', rank: 1, attributes: woman, travel: coach },
    { id: 'N2', group: 'north', rank: 2, attributes: man, travel: coach },
    { id: 'N3', group: 'north', rank: 3, attributes: woman, travel: coach, companions: 1 },
    { id: 'N4', group: 'north', rank: 4, attributes: man, travel: coach, must: true },
    { id: 'S1', group: 'south', rank: 1, attributes: woman, travel: coach, weight: 2 },
    { id: 'S2', group: 'south', rank: 2, attributes: man, travel: coach },
    { id: 'S3', group: 'south', rank: 3, attributes: man, travel: coach },
    { id: 'guest', attributes: {}, travel: [], must: true },
  ],
  quotas: [{ where: woman, atLeast: '2/5', atMost: '1/2' }],
  fixedCosts: [{ name: 'printing', amount: 90 }],
  venues: [{ id: 'hall', seats: 8, hire: 200 }],
  funds: [
    { id: 'dues', amount: 950 },
    { id: 'women', amount: 260, earmark: woman },
    { id: 'appeal', amount: 100 },
  ],
};

describe('verifyPlan', () => {
  let sound: SoundPlan;
  beforeAll(async () => {
    const plan = await planAttendance(problem);
    if (plan.status !== 'optimal') throw new Error(plan.status);
    sound = plan;
  });

  /** The codes found in a plan after somebody has changed it by hand. */
  const after = (change: (plan: SoundPlan) => void, changed: Partial<AttendanceProblem> = {}) => {
    const plan = structuredClone(sound);
    change(plan);
    return verifyPlan({ ...problem, ...changed }, plan).map(({ code }) => code);
  };
  const move = (plan: SoundPlan, leaves: string) => {
    plan.attending = plan.attending.filter(({ id }) => id !== leaves);
    plan.waiting.push({ id: leaves, reasons: [] });
  };
  const personIn = (plan: SoundPlan, id: string) => {
    const person = plan.attending.find((one) => one.id === id);
    if (!person) throw new Error(`${id} does not attend`);
    return person;
  };

  it('finds nothing wrong with the plan that all the others are made from', () => {
    expect(sound.attending.map(({ id }) => id)).toEqual(['N1', 'N2', 'N4', 'S1', 'S2', 'guest']);
    expect(after(() => {})).toEqual([]);
  });

  it('finds too few seats, in the hall or allowed', () => {
    expect(after(() => {}, { seats: 5 })).toEqual(['seats']);
    expect(after(() => {}, { venues: [{ id: 'hall', seats: 5, hire: 200 }] })).toEqual(['seats']);
  });

  it('finds somebody who must attend and waits', () => {
    expect(after((plan) => move(plan, 'guest'))).toContain('must');
  });

  it('finds somebody who attends past a better-ranked member, a must aside', () => {
    expect(after((plan) => move(plan, 'N1'))).toContain('rank');
    expect(after((plan) => move(plan, 'N2'))).not.toContain('rank');
    expect(after((plan) => move(plan, 'N1'), { respectRank: false })).not.toContain('rank');
  });

  it('finds a group below its minimum and above its maximum or what it is entitled to', () => {
    const [north, south] = problem.groups;
    const groups = (change: object, other: object = {}) => ({
      groups: [
        { id: 'north', entitled: 4, ...north, ...other },
        { id: 'south', entitled: 3, ...south, ...change },
      ],
    });
    expect(after(() => {}, { delegatesAtLeast: 9 })).toEqual(['delegates-minimum']);
    expect(after(() => {}, groups({ minimum: 3, maximum: 3 }))).toEqual(['group-minimum']);
    expect(after(() => {}, groups({ maximum: 1 }))).toEqual(['group-maximum']);
    expect(after(() => {}, groups({}, { entitled: 2, minimum: 1 }))).toContain('group-maximum');
  });

  it('finds a quota missed in each direction', () => {
    expect(after(() => {}, { quotas: [{ where: woman, atLeast: '0.41' }] })).toEqual(['quota']);
    expect(after(() => {}, { quotas: [{ where: woman, atMost: '0.39' }] })).toEqual(['quota']);
  });

  it('finds a wrong cost, a wrong mode and a vehicle that does not exist', () => {
    expect(
      after((plan) => {
        personIn(plan, 'N1').cost -= 1;
      }),
    ).toEqual(['cost']);
    expect(
      after((plan) => {
        personIn(plan, 'N1').mode = 'plane';
      }),
    ).toContain('mode');
    expect(
      after((plan) => {
        personIn(plan, 'N1').vehicle = 'bus';
      }),
    ).toEqual(['vehicle']);
  });

  it('finds payments that do not add up, are no amounts, or come from nowhere', () => {
    expect(
      after((plan) => {
        personIn(plan, 'N2').paidBy = { dues: 179 };
      }),
    ).toEqual(['paid-sum']);
    expect(
      after((plan) => {
        personIn(plan, 'N2').paidBy = { dues: 185, appeal: -5 };
      }),
    ).toContain('payment');
    expect(
      after((plan) => {
        personIn(plan, 'N2').paidBy = { purse: 180 };
      }),
    ).toEqual(['unknown-fund']);
  });

  it('finds an overdrawn fund and an earmark that is not kept', () => {
    const funds = (amount: number) => ({
      funds: problem.funds.map((fund) => (fund.id === 'dues' ? { ...fund, amount } : fund)),
    });
    expect(after(() => {}, funds(700))).toEqual(['fund-overdrawn', 'totals', 'totals']);
    expect(
      after((plan) => {
        personIn(plan, 'N2').paidBy = { women: 180 };
      }),
    ).toContain('earmark');
    expect(
      after((plan) => {
        for (const expense of plan.expenses) expense.paidBy = { women: expense.amount };
      }),
    ).toContain('earmark');
  });

  it('finds a missing, changed, repeated or invented expense', () => {
    expect(
      after((plan) => {
        plan.expenses.pop();
      }),
    ).toEqual(['expense']);
    expect(
      after((plan) => {
        for (const expense of plan.expenses) expense.amount += 1;
      }),
    ).toEqual(['expense', 'expense']);
    expect(
      after((plan) => {
        plan.expenses.push(...plan.expenses.slice(0, 1));
      }),
    ).toEqual(['expense']);
    expect(
      after((plan) => {
        plan.expenses.push({ name: 'bribes', amount: 1, paidBy: { dues: 1 } });
      }),
    ).toEqual(['expense']);
  });

  it('finds a wrong, missing or invented venue', () => {
    expect(
      after((plan) => {
        plan.venue = 'park';
      }),
    ).toContain('venue');
    expect(
      after((plan) => {
        delete plan.venue;
      }),
    ).toContain('venue');
    expect(after(() => {}, { venues: [] })).toContain('venue');
  });

  it.each([
    'delegates',
    'people',
    'weight',
    'cost',
    'income',
    'left',
  ] as const)('finds a wrong total: %s', (total) => {
    expect(
      after((plan) => {
        plan.totals[total] += 1;
      }),
    ).toEqual(['totals']);
  });

  it('finds people twice, nowhere, in both places or unknown', () => {
    expect(
      after((plan) => {
        plan.waiting.push({ id: 'N1', reasons: [] });
      }),
    ).toEqual(['attending-and-waiting']);
    expect(
      after((plan) => {
        plan.waiting = [];
      }),
    ).toEqual(['person-missing', 'person-missing']);
    expect(
      after((plan) => {
        plan.waiting.push(...plan.waiting.slice(0, 1), { id: 'nobody', reasons: [] });
      }),
    ).toEqual(['person-twice', 'unknown-person']);
  });

  it('finds goals that are not what the attendance gives, out of order, or better than their bound', () => {
    const goal = (place: number, change: Partial<SoundPlan['goals'][number]>) =>
      after((plan) => {
        plan.goals = plan.goals.map((one, index) => (index === place ? { ...one, ...change } : one));
      });
    expect(goal(0, { value: '1/2' })).toEqual(['goal-value']);
    expect(goal(1, { value: '5.0' })).toEqual(['goal-value']);
    expect(goal(0, { bound: '1/3' })).toEqual(['goal-bound', 'status']);
    expect(goal(1, { bound: '6' })).toEqual(['status']);
    expect(goal(2, { bound: '1' })).toEqual(['status']);
    expect(goal(2, { bound: '99999' })).toEqual(['goal-bound', 'status']);
    expect(goal(1, { bound: 'five' })).toEqual(['goal-bound']);
    expect(goal(0, { goal: 'weight' })).toEqual(['goal-order']);
    expect(
      after((plan) => {
        plan.goals.pop();
      }),
    ).toEqual(['status']);
    expect(
      after((plan) => {
        plan.status = 'feasible';
        plan.goals.pop();
      }),
    ).toEqual([]);
  });

  it('finds what is no plan at all', () => {
    expect(
      after((plan) => {
        plan.totals = { ...plan.totals, cost: Number.NaN };
        plan.goals = 'none' as unknown as [];
      }),
    ).toEqual(['malformed', 'malformed']);
  });

  it('has nothing to say of infeasible and unknown', () => {
    expect(verifyPlan(problem, { status: 'infeasible', conflicts: [] })).toEqual([]);
    expect(verifyPlan(problem, { status: 'unknown', bounds: [] })).toEqual([]);
  });

  it('refuses a problem that is not sound', () => {
    expect(() => verifyPlan({ ...problem, perHead: -1 }, sound)).toThrowError(
      expect.objectContaining({ code: 'too-small' }),
    );
  });
});
