import assert from 'node:assert/strict';
import { type AttendanceProblem, planAttendance, verifyPlan } from '@plenum/attendance';

// Two branches, a fund for women, and not money enough for all. Amounts are cents.
const delegate = (id: string, group: string, rank: number, gender: string, fare: number) => ({
  id,
  group,
  rank,
  attributes: { gender },
  travel: [{ mode: 'train', fare }],
});
const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 1,
  perHead: 1500,
  perNight: 2000,
  groups: [
    { id: 'harbour', entitled: 3, minimum: 1 },
    { id: 'mine', entitled: 2, minimum: 1 },
  ],
  candidates: [
    delegate('H1', 'harbour', 1, 'man', 4000),
    delegate('H2', 'harbour', 2, 'woman', 4000),
    delegate('H3', 'harbour', 3, 'man', 4000),
    delegate('M1', 'mine', 1, 'man', 6500),
    delegate('M2', 'mine', 2, 'woman', 6500),
    { id: 'interpreter', attributes: {}, travel: [], must: true },
  ],
  quotas: [{ where: { gender: 'woman' }, atLeast: '1/3' }],
  fixedCosts: [{ name: 'hall', amount: 10_000 }],
  funds: [
    { id: 'collections', amount: 32_000 },
    { id: "women's travel", amount: 9000, earmark: { gender: 'woman' } },
  ],
};

const plan = await planAttendance(problem);
assert(plan.status === 'optimal');
assert.deepEqual(verifyPlan(problem, plan), []);
for (const { goal, value, bound } of plan.goals) console.log(`${goal}: ${value} (proved best: ${bound})`);
for (const { id, cost, paidBy } of plan.attending) console.log(`${id} attends for ${cost}, paid by`, paidBy);
for (const { id, reasons } of plan.waiting) console.log(`${id} waits:`, ...reasons);
