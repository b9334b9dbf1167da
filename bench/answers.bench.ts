import { readFileSync } from 'node:fs';
import {
  type AttendanceProblem,
  cheapestQuorate,
  explain,
  findRelaxations,
  fundingTiers,
  planAttendance,
  replan,
  verifyPlan,
} from '@plenum/attendance';
import { createSolver } from '@plenum/milp';
import { exampleConference, madeUpConference } from './attendance-problems.ts';

// How many plans of the same problem each answer takes: the ladder of tiers, why somebody waits, the cheapest quorum,
// what would have to give way, and planning again after three have dropped out.
const expected: Record<string, Record<string, number>> = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).answers;

const { solve, close } = await createSolver();

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The funds with two of them still to come, so that there is a ladder to climb. */
const inSteps = (problem: AttendanceProblem): AttendanceProblem => ({
  ...problem,
  funds: problem.funds.flatMap((fund, index) =>
    index > 0 || fund.earmark
      ? [fund]
      : [
          { ...fund, amount: Math.floor(fund.amount / 2), status: 'received' as const },
          ...['first', 'second'].map((id) => ({
            id,
            amount: Math.floor(fund.amount / 4),
            status: 'pledged' as const,
          })),
        ],
  ),
});

async function measure(name: string, problem: AttendanceProblem): Promise<void> {
  const options = { solver: solve };
  const plans: number[] = [];
  for (let round = 0; round < 3; round++) plans.push(await took(() => planAttendance(problem, options)));
  const one = plans.toSorted((a, b) => a - b)[1] ?? Number.NaN;
  const plan = await planAttendance(problem, options);
  if (!('goals' in plan) || verifyPlan(problem, plan).length > 0) throw new Error(`${name}: ${plan.status}`);
  const all = new Set(problem.candidates.filter(({ group }) => group !== undefined).map(({ id }) => id));
  const delegates = plan.attending.filter(({ id }) => all.has(id));
  const waits = plan.waiting[0]?.id ?? '';
  // More than come by this plan; that all come is beyond the money.
  const quorum = delegates.length + 3;
  const answers: Record<string, () => Promise<{ status: string } | unknown[]>> = {
    tiers: () => fundingTiers(inSteps(problem), undefined, options),
    explain: () => explain(problem, plan, waits, options),
    quorate: () => cheapestQuorate(problem, quorum, options),
    relaxations: () => findRelaxations({ ...problem, delegatesAtLeast: all.size }, { ...options, most: 3 }),
    replan: () => replan(problem, plan, { dropOuts: delegates.slice(-3).map(({ id }) => id) }, options),
  };
  for (const [answer, ask] of Object.entries(answers)) {
    const found = await ask();
    const said = Array.isArray(found) ? `${found.length} tiers` : found.status;
    const times = (await took(ask)) / one;
    const most = expected[name]?.[answer];
    console.log(`${name}, ${answer} (${said}): ${times.toFixed(2)} times a plan, expected at most ${most}`);
    if (!(times <= (most ?? 0))) process.exitCode = 1;
  }
}

await measure('example', exampleConference());
await measure('1000', madeUpConference(1000));
close();
