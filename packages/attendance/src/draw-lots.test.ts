import { execFileSync } from 'node:child_process';
import { createSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, type Draw, type DrawOptions, drawLots, verifyPlan } from './index.ts';

let solver: { solve: Solver; close: () => void };
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

const person = (id: string, rest: object = {}) => ({
  id,
  group: 'north',
  attributes: {},
  travel: [],
  ...rest,
});

const lottery = (candidates: AttendanceProblem['candidates'], rest: Partial<AttendanceProblem> = {}) => ({
  currency: 'EUR',
  nights: 0,
  perHead: 0,
  quotas: [],
  fixedCosts: [],
  respectRank: false,
  groups: [{ id: 'north', entitled: candidates.length }],
  candidates,
  funds: [],
  ...rest,
});

const draw = async (problem: AttendanceProblem, options: Partial<DrawOptions> = {}): Promise<Draw> => {
  const answer = await drawLots(problem, { seed: 'a seed', solver: solver.solve, ...options });
  if (answer.status !== 'drawn') throw new Error(answer.status);
  expect(answer.lots.reduce((sum, { lots }) => sum + lots, 0)).toBe(answer.totalLots);
  expect(new Ratio(answer.minimum.bound).sub(answer.minimum.value).lte('1/1000000')).toBe(true);
  expect(new Ratio(answer.minimum.value).lte(answer.minimum.bound)).toBe(true);
  return answer;
};
const near = (written: string | undefined, expected: number) =>
  expect(new Ratio(written ?? 0).valueOf()).toBeCloseTo(expected, 6);

const women = { attributes: { gender: 'woman' } };
const five = ['A', 'B', 'C', 'D', 'E'].map((id, index) => person(id, index < 2 ? women : {}));

describe('drawLots', () => {
  it('gives everybody the same chance where nothing tells them apart', async () => {
    const { chances, minimum, never } = await draw(lottery(five, { seats: 2 }));
    for (const chance of Object.values(chances)) near(chance, 2 / 5);
    near(minimum.bound, 2 / 5);
    expect(never).toEqual([]);
  });

  it('is as fair as a quota allows, and after the smallest chance raises the next', async () => {
    // Two women of three seats: both always come, and one of three men.
    const quotas = [{ where: { gender: 'woman' }, atLeast: '2/3' }];
    const { chances, minimum } = await draw(lottery(five, { seats: 3, quotas }));
    near(minimum.value, 1 / 3);
    near(chances.A, 1);
    for (const man of ['C', 'D', 'E']) near(chances[man], 1 / 3);
  });

  it('bounds the chance of those who can all come', async () => {
    const { minimum } = await draw(lottery(five));
    expect(minimum).toEqual({ value: '1', bound: '1' });
  });

  it('gives a plan for those whose lot it is and nobody else, with the weights of the problem', async () => {
    const weighty = five.map((one, index) => ({ ...one, weight: index }));
    const problem = lottery(weighty, { seats: 2 });
    const { plan } = await draw(problem);
    expect(verifyPlan({ ...problem, goals: ['cost'] }, plan)).toEqual([]);
  });

  it('tells those who can never come, and does not count them', async () => {
    const dear = [...five.slice(0, 3), person('X', { extraCosts: 100 })];
    const answer = await draw(lottery(dear, { seats: 2, funds: [{ id: 'dues', amount: 50 }] }));
    expect(answer.never).toEqual(['X']);
    near(answer.minimum.value, 2 / 3);
    expect(answer.chances.X).toBe('0');
  });

  it('draws the lot that sha256sum says', async () => {
    const problem = lottery(five, { seats: 2 });
    const answer = await draw(problem, { seed: 'Kurs 545,10 — 2 марта' });
    const digest = execFileSync('sha256sum', { input: 'Kurs 545,10 — 2 марта', encoding: 'utf8' }).slice(
      0,
      64,
    );
    expect(answer.drawn).toBe(Number(BigInt(`0x${digest}`) % 1_000_000_000n));
    let passed = 0;
    const winner = answer.lots.find(({ lots }) => {
      passed += lots;
      return answer.drawn < passed;
    });
    expect(answer.plan.attending.map(({ id }) => id).toSorted()).toEqual(winner?.attending);
    expect(verifyPlan({ ...problem, goals: ['cost'] }, answer.plan)).toEqual([]);
    expect(await draw(problem, { seed: 'Kurs 545,10 — 2 марта' })).toEqual(answer);
  });

  it('passes on what cannot be planned, and refuses an empty seed', async () => {
    const musts = five.map((one) => ({ ...one, must: true }));
    expect(await drawLots(lottery(musts, { seats: 2 }), { seed: 'x' })).toMatchObject({
      status: 'infeasible',
    });
    await expect(drawLots(lottery(five), { seed: '', mode: 'fair' as 'uniform' })).rejects.toMatchObject({
      problems: [{ path: ['options', 'seed'] }, { path: ['options', 'mode'] }],
    });
  });

  // The oracle: of n alike people of whom each costs the same, k can be paid, each with chance k/n; and with two
  // classes of prices p and q the chances of a knapsack of one dear or several cheap ones, by hand.
  it('reaches the best smallest chance that is known by symmetry', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        async (cheap, dear) => {
          // One dear one (cost 2) or two cheap ones (1 each) can be paid. If lots for a dear one are x together, each
          // dear one has x/dear; the cheap ones share 2(1-x), no more than 1 each: equal where x/dear = 2(1-x)/cheap.
          const candidates = [
            ...Array.from({ length: cheap }, (_, index) => person(`c${index}`, { extraCosts: 1 })),
            ...Array.from({ length: dear }, (_, index) => person(`d${index}`, { extraCosts: 2 })),
          ];
          const answer = await draw(lottery(candidates, { funds: [{ id: 'dues', amount: 2 }] }));
          const together = Math.min(2, cheap);
          const x = (together * dear) / (cheap + together * dear);
          near(answer.minimum.bound, x / dear);
          for (const one of candidates) near(answer.chances[one.id], x / dear);
        },
      ),
      { numRuns: 12 },
    );
  });

  // The oracle: people who are alike share the seats evenly, which is a third each, whatever was found on the way.
  it('has lots and a good bound where the time is over', async () => {
    const many = Array.from({ length: 60 }, (_, index) => person(`P${index}`));
    let asked = 0;
    const short: Solver = async (program, options) => {
      asked += 1;
      return asked > 15 ? { status: 'unknown', bounds: [], solverMs: 1 } : solver.solve(program, options);
    };
    const options = { seed: 'a seed', solver: short };
    const answer = await drawLots(lottery(many, { seats: 20 }), options);
    if (answer.status !== 'drawn') throw new Error(answer.status);
    expect(asked).toBeGreaterThan(15);
    near(answer.minimum.bound, 1 / 3);
    expect(new Ratio(answer.minimum.value).lt('1/3')).toBe(true);
    expect(answer.plan.attending).toHaveLength(20);
  });

  it('is content with a smallest chance within the gap', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      person(`P${index}`, { extraCosts: 10 + (index % 7) }),
    );
    let asked = 0;
    const counted: Solver = async (program, options) => {
      asked += 1;
      return solver.solve(program, options);
    };
    const problem = lottery(many, { funds: [{ id: 'dues', amount: 150 }] });
    const asksFor = async (gap?: string) => {
      asked = 0;
      const answer = await drawLots(problem, { seed: 'a seed', mode: 'uniform', solver: counted, gap });
      if (answer.status !== 'drawn') throw new Error(answer.status);
      return { ...answer.minimum, asked };
    };
    const [rough, exact] = [await asksFor('1/4'), await asksFor()];
    expect(new Ratio(rough.value).gte(new Ratio(rough.bound).mul('3/4').sub('1/1000000'))).toBe(true);
    expect(new Ratio(rough.bound).add('1/1000000').gte(exact.value)).toBe(true);
    expect(rough.asked).toBeLessThan(exact.asked);
  });

  it('raises only the smallest chance when asked to', async () => {
    const quotas = [{ where: { gender: 'woman' }, atLeast: '2/3' }];
    const { minimum } = await draw(lottery(five, { seats: 3, quotas }), { mode: 'uniform' });
    near(minimum.value, 1 / 3);
  });
});
