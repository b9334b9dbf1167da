import { createSolver } from '@plenum/milp';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanner } from '../planner/planner.ts';
import { smallConference } from '../rehearsal/small-conference.ts';
import { attendanceProblem } from './attendance-problem.ts';
import { type CurvePoint, curvePoints, roundSums, withPlan, workOutCurve } from './curve.ts';
import { planStep } from './plan-attendance.ts';
import { readConference } from './read-conference.ts';

let solver: Awaited<ReturnType<typeof createSolver>>;
beforeAll(async () => {
  solver = await createSolver();
});
afterAll(() => solver.close());

async function small() {
  const files = smallConference().map(async (file) => [file.name, await file.bytes()] as const);
  const read = readConference(new Map(await Promise.all(files)), { example: false });
  if (read.status === 'problems') throw new Error(JSON.stringify(read.problems));
  return read.conference;
}

/**
 * The oracle: the first so many of Almaty and of Uralsk, each branch with one at least. Women are D2, D3 and D5, a
 * third of them at least; of what can be paid the best share of the smaller branch, then the most people, then the
 * least cost.
 */
function byHand(money: number): Omit<CurvePoint, 'more' | 'status'> {
  const best = [1, 2, 3, 4]
    .flatMap((almaty) => [1, 2].map((oral) => ({ almaty, oral, delegates: almaty + oral })))
    .filter(({ almaty, delegates }) => 3 * (1 + Math.min(2, almaty - 1)) >= delegates)
    .map((set) => ({ ...set, cost: 36_000 + 11_000 * set.almaty + 40_000 * set.oral }))
    .filter(({ cost }) => cost <= money)
    .map((set) => ({ ...set, least: Math.min(set.almaty / 4, set.oral / 2) }))
    .sort((one, two) => two.least - one.least || two.delegates - one.delegates || one.cost - two.cost)[0];
  if (best === undefined) return {};
  const written: Record<number, string> = { 0.25: '1/4', 0.5: '1/2', 0.75: '3/4', 1: '1' };
  return {
    delegates: best.delegates,
    people: best.delegates + 1,
    cost: best.cost * 100,
    representation: written[best.least] ?? '',
  };
}

describe('workOutCurve', () => {
  it('is what trying every set by hand gives, at every sum and at the sum there is', async () => {
    const stop = new AbortController();
    let steps = 0;
    const solved = await planStep(await small(), 'received', { planner: makePlanner(solver.solve) });
    const points = await workOutCurve(solved, {
      planner: makePlanner(solver.solve),
      signal: stop.signal,
      timeLimitMs: 30_000,
      step: () => {
        steps += 1;
      },
    });
    expect(steps).toBeLessThanOrEqual(curvePoints);
    // From 87,000 to 160,000 by 5,000, beside the two ends.
    expect(points.map(({ more }) => more / 100_00)).toEqual(
      [-1.3, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6].map((tens) => tens * 100),
    );
    for (const { more, status, ...found } of points)
      expect([more, status, found]).toEqual([more, 'optimal', byHand(100_000 + more / 100)]);
  });
});

describe('roundSums', () => {
  it('are few, round from what there is, and between the ends', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.nat(1e12), fc.nat(1e12), (one, two, now) => {
        const sums = roundSums([one, two], now);
        expect(sums.length).toBeLessThanOrEqual(21);
        expect(sums.every((sum) => sum > Math.min(one, two) && sum < Math.max(one, two))).toBe(true);
        const steps = sums.slice(1).map((sum, index) => sum - (sums[index] ?? 0));
        expect(new Set(steps).size).toBeLessThanOrEqual(1);
        for (const step of steps) expect(String(step)).toMatch(/^[125]0*$/);
        expect(sums.every((sum) => steps[0] === undefined || (sum - now) % steps[0] === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it.each([[[]], [[7]], [[7, 7]], [[7, 8]]])('are none between the ends %j', (ends) => {
    expect(roundSums(ends, 0)).toEqual([]);
  });
});

describe('withPlan', () => {
  const infeasible = { status: 'infeasible' as const, conflicts: [] };

  it('tells sums by how far they are from the free money there is; a plan that cannot be is a point too', async () => {
    const problem = attendanceProblem(await small(), 'pledged');
    // The pledge from abroad is for women: only the dues of 100,000 are free.
    const points = withPlan(
      [
        { money: 99_000_00, status: 'unknown' },
        { money: 100_000_00, status: 'unknown' },
      ],
      {
        problem,
        plan: infeasible,
      },
    );
    expect(points).toEqual([
      { more: -1_000_00, status: 'unknown' },
      { more: 0, status: 'infeasible' },
    ]);
  });
});
