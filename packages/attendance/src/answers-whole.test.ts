import { createLinearSolver, createSolver, type LinearSolver, type Solver } from '@plenum/milp';
import fc from 'fast-check';
import { Fraction as Ratio } from 'fraction.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  everySet,
  frozen,
  type How,
  holds,
  leastShort,
  maybe,
  missing,
  type People,
  payable,
  rounds,
  tiny,
} from './every-set.fixture.ts';
import {
  type AttendanceProblem,
  budgetCurve,
  cheapestQuorate,
  confidence,
  drawLots,
  explain,
  fundingTiers,
  planAttendance,
  priceOfOneMore,
  replan,
  type SoundPlan,
  verifyPlan,
} from './index.ts';

describe('answers with every feature on, against every set of people', () => {
  let solver: { solve: Solver; close: () => void };
  let linear: LinearSolver;
  beforeAll(async () => {
    solver = await createSolver();
    linear = await createLinearSolver();
  });
  afterAll(() => {
    solver.close();
    linear.close();
  });

  /** Problems that can be planned, with their plans; the others are passed over. */
  const planned = (check: (problem: AttendanceProblem, plan: SoundPlan, sets: People[]) => Promise<void>) =>
    fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const plan = await planAttendance(frozen(problem), { solver: solver.solve });
        const sets = everySet(problem);
        expect(plan.status).toBe(sets.some(payable) ? 'optimal' : 'infeasible');
        if (plan.status === 'optimal') await check(problem, plan, sets);
      }),
      { numRuns: rounds },
    );

  it('explain: the least sum, those who must come too, and as few displaced as may be', async () => {
    await planned(async (problem, plan, sets) => {
      const here = plan.attending.map(({ id }) => id);
      for (const { id } of plan.waiting) {
        const answer = await explain(problem, plan, id, { solver: solver.solve });
        if (answer.status !== 'waiting') throw new Error(answer.status);
        const { told, organisers } = answer;
        const could = sets.filter(holds([...here, id]));
        const least = leastShort(could);
        expect(told.extra).toMatchObject(
          least === undefined ? { status: 'impossible' } : { status: 'found', amount: least },
        );
        if (least !== undefined) {
          const company = new Set([...here, id, ...organisers.comesWith]);
          const enough = could.filter(
            (set) => set.ids.size <= company.size && leastShort([set]) === least && holds(company)(set),
          );
          expect(enough).toHaveLength(1);
          const fewer = could.filter(
            (set) =>
              set.ids.size < company.size &&
              (leastShort([set]) ?? 0) <= least &&
              [...set.ids].every((one) => company.has(one)),
          );
          expect(fewer).toEqual([]);
        }
        expect(told.others).toBe(organisers.comesWith.length);
        expect(JSON.stringify(told)).not.toMatch(/"p\d"/);
        const staying = sets
          .filter((set) => payable(set) && set.ids.has(id))
          .map((set) => here.filter((one) => set.ids.has(one)).length);
        if (staying.length === 0) expect(organisers.displaces).toBeUndefined();
        else expect(organisers.displaces).toHaveLength(here.length - Math.max(...staying));
      }
    });
  });

  it('priceOfOneMore: the least over all who contain the plan', async () => {
    await planned(async (problem, plan, sets) => {
      const here = plan.attending.map(({ id }) => id);
      const could = sets.filter((set) => holds(here)(set) && set.delegates > plan.totals.delegates);
      const least = leastShort(could);
      const answer = await priceOfOneMore(problem, plan, { solver: solver.solve });
      if (least === undefined) expect(answer.status).toBe('impossible');
      else {
        expect(answer).toMatchObject({ status: 'found', price: least });
        const who = answer.status === 'found' ? answer.who : [];
        const [set] = could.filter(({ ids }) => ids.size === here.length + who.length).filter(holds(who));
        expect(leastShort(set ? [set] : [])).toBeLessThanOrEqual(least);
      }
    });
  });

  it('cheapestQuorate: the least sum, and the least cost with it', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.integer({ min: 0, max: 4 }), async (problem, quorum) => {
        const sets = everySet(problem).filter(({ delegates }) => delegates >= quorum);
        const least = leastShort(sets);
        const answer = await cheapestQuorate(frozen(problem), quorum, { solver: solver.solve });
        if (least === undefined) expect(answer.status).toBe('impossible');
        if (least === undefined || answer.status !== 'found') {
          expect(least).toBeUndefined();
          return;
        }
        expect(answer.short).toBe(least);
        const prices = sets.flatMap((set) => set.prices).filter(({ short }) => short <= least);
        expect(answer.plan.totals.cost).toBe(Math.min(...prices.map(({ cost }) => cost)));
      }),
      { numRuns: rounds },
    );
  });

  it('replan: no more are withdrawn than must be', async () => {
    const change = fc.record({
      dropOuts: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 2 }),
      lost: fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 1 }),
      seats: maybe(fc.integer({ min: 1, max: 4 })),
      more: maybe(fc.integer({ min: 0, max: 20 })),
    });
    await fc.assert(
      fc.asyncProperty(tiny, change, async (problem, { dropOuts, lost, seats, more }) => {
        const plan = await planAttendance(problem, { solver: solver.solve });
        if (plan.status !== 'optimal') return;
        const ids = (list: { id: string }[], places: number[]) =>
          places.flatMap((place) => list[place]?.id ?? []);
        const changes = {
          dropOuts: ids(problem.candidates, dropOuts),
          lostFunds: ids(problem.funds, lost),
          ...{ seats, funds: more === undefined ? [] : [{ id: 'more', amount: more }] },
        };
        const answer = await replan(frozen(problem), frozen(plan), frozen(changes), { solver: solver.solve });
        const promised = plan.attending.map(({ id }) => id).filter((id) => !changes.dropOuts.includes(id));
        if (answer.status !== 'replanned') {
          expect(answer.status).toBe('infeasible');
          return;
        }
        const possible = everySet(answer.problem).filter(payable);
        const most = Math.max(...possible.map((set) => promised.filter((id) => set.ids.has(id)).length));
        expect(answer.kept).toHaveLength(most);
        expect([...answer.kept, ...answer.withdrawn.map(({ id }) => id)].toSorted()).toEqual(promised);
        expect(verifyPlan(answer.problem, answer.plan)).toEqual([]);
      }),
      { numRuns: rounds },
    );
  });

  it('fundingTiers and confidence: nested, sound, and every outcome counted', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, async (problem) => {
        const tiers = await fundingTiers(frozen(problem), undefined, { solver: solver.solve, quorum: 2 });
        let before: string[] = [];
        for (const tier of tiers) {
          const own = { ...problem, funds: problem.funds.filter(({ id }) => tier.funds.includes(id)) };
          expect(tier.confirmed).toEqual(expect.arrayContaining(before));
          expect(tier.plan.status).toBe(everySet(own).some(payable) ? 'optimal' : 'infeasible');
          before = tier.confirmed;
          if (tier.plan.status !== 'optimal') continue;
          const { attending, expenses, totals } = tier.plan;
          expect(tier.quorum?.missing).toBe(Math.max(0, 2 - totals.delegates));
          const members = new Map(problem.candidates.map((one) => [one.id, one]));
          const sure = (of: AttendanceProblem) => {
            let sum = new Ratio(0);
            for (let mask = 0; mask < 2 ** of.funds.length; mask++) {
              let chance = new Ratio(1);
              of.funds.forEach(({ probability = '1' }, index) => {
                const comes = new Ratio(probability);
                chance = chance.mul((mask >> index) & 1 ? comes : new Ratio(1).sub(comes));
              });
              const funds = of.funds.filter((_, index) => (mask >> index) & 1);
              const how = attending.flatMap(({ id }) => members.get(id) ?? []).map((one) => ({ one }) as How);
              const spent = expenses.reduce((all, { amount }) => all + amount, 0);
              const short = missing(
                { ...of, funds },
                how,
                attending.map(({ cost }) => cost),
                spent,
              );
              if (short === 0) sum = sum.add(chance);
            }
            return sum.toFraction();
          };
          expect(tier.confidence).toEqual({ ownFunds: sure(own), allFunds: sure(problem) });
          expect(confidence(problem, tier.plan)).toBe(sure(problem));
        }
      }),
      { numRuns: rounds },
    );
  });

  it('budgetCurve: what a plan for each sum brings', async () => {
    await fc.assert(
      fc.asyncProperty(tiny, fc.array(fc.nat(60), { maxLength: 4 }), async (problem, amounts) => {
        const curve = await budgetCurve(frozen(problem), { amounts: frozen(amounts), solver: solver.solve });
        const earmarked = problem.funds.filter(({ earmark }) => earmark);
        for (const point of curve) {
          const funds = [...earmarked, { id: 'free', amount: point.money }];
          const plan = await planAttendance({ ...problem, funds }, { solver: solver.solve });
          expect(point.status).toBe(plan.status);
          // A last goal cost is no goal of a curve.
          if (!('goals' in point && 'goals' in plan)) continue;
          const isLast = plan.goals.length > 1 && plan.goals.at(-1)?.goal === 'cost';
          expect(point.goals).toEqual(isLast ? plan.goals.slice(0, -1) : plan.goals);
        }
        const own = await budgetCurve(problem, { points: 3, solver: solver.solve });
        const least = leastShort(everySet({ ...problem, funds: earmarked }));
        expect(own[0]?.money).toBe(least);
      }),
      { numRuns: rounds },
    );
  });

  it('drawLots: sets that can be paid, and the best smallest chance that a linear program over all sets finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        tiny,
        fc.constantFrom('uniform' as const, 'leximin' as const),
        async (problem, mode) => {
          const sets = everySet(problem).filter(payable);
          const draw = await drawLots(frozen(problem), { seed: 'x', mode, solver: solver.solve });
          if (draw.status !== 'drawn') {
            expect([draw.status, sets]).toEqual(['infeasible', []]);
            return;
          }
          const drawnFor = problem.candidates.filter(({ group, must }) => group !== undefined && !must);
          const could = drawnFor.filter(({ id }) => sets.some(({ ids }) => ids.has(id))).map(({ id }) => id);
          expect(draw.never).toEqual(drawnFor.map(({ id }) => id).filter((id) => !could.includes(id)));
          for (const { attending } of draw.lots)
            expect(
              sets.some(({ ids }) => ids.size === attending.length && attending.every((id) => ids.has(id))),
            ).toBe(true);
          expect(draw.lots.reduce((sum, { lots }) => sum + lots, 0)).toBe(draw.totalLots);
          for (const { id } of drawnFor) {
            const own = draw.lots.filter(({ attending }) => attending.includes(id));
            const lots = own.reduce((sum, one) => sum + one.lots, 0);
            expect(draw.chances[id]).toBe(new Ratio(lots, draw.totalLots).toFraction());
          }
          const best = bestSmallestChance(linear, sets, could);
          expect(new Ratio(draw.minimum.bound).valueOf()).toBeGreaterThan(best - 1e-7);
          expect(new Ratio(draw.minimum.bound).sub(draw.minimum.value).lte('1/1000000')).toBe(true);
          let passed = 0;
          const winner = draw.lots.find(({ lots }) => {
            passed += lots;
            return draw.drawn < passed;
          });
          expect(draw.plan.attending.map(({ id }) => id).toSorted()).toEqual(winner?.attending);
          expect(verifyPlan({ ...problem, goals: ['cost'] }, draw.plan)).toEqual([]);
        },
      ),
      { numRuns: rounds },
    );
  });
});

function bestSmallestChance(linear: LinearSolver, sets: People[], could: string[]): number {
  if (could.length === 0) return 1;
  const free = { lower: 0, upper: Number.POSITIVE_INFINITY };
  const solution = linear.solve({
    sense: 'maximise',
    objective: [...sets.map(() => 0), 1],
    rows: [
      ...could.map((id) => ({
        terms: [
          ...sets.flatMap(({ ids }, index): [number, number][] => (ids.has(id) ? [[index, 1]] : [])),
          [sets.length, -1] as [number, number],
        ],
        ...free,
      })),
      { terms: sets.map((_, index): [number, number] => [index, 1]), lower: 1, upper: 1 },
    ],
  });
  return solution.status === 'optimal' ? solution.objective : Number.NaN;
}
