import { readFileSync } from 'node:fs';
import {
  type AttendanceProblem,
  budgetCurve,
  drawLots,
  type PlanOptions,
  planAttendance,
  verifyPlan,
} from '@plenum/attendance';
import { createSolver, createWorkerSolver, type Solver } from '@plenum/milp';
import { exampleConference, madeUpConference, withVehicles } from './attendance-problems.ts';

// How much longer a plan takes, reasons, payments and verification included, than HiGHS alone needs for it; how long
// large problems take and how far their goals are from what was proved; how soon there is a first plan, and an end; a
// curve in plans, and a lottery without ranks that may stay a tenth below its bound.
type Expected = {
  ratios: Record<string, number>;
  milliseconds: Record<string, number>;
  gaps: Record<string, number>;
  megabytes: number;
  curves: Record<string, number>;
};
const expected: Expected = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).attendance;

const report = (name: string, value: number, most: number | undefined, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (!(value <= (most ?? 0))) process.exitCode = 1;
};

const { solve, close } = await createSolver();
let solverMs = 0;
const measured: Solver = async (program, options) => {
  const solution = await solve(program, options);
  solverMs += solution.solverMs;
  return solution;
};

for (const people of [170, 1000]) {
  const problem = madeUpConference(people);
  await planAttendance(problem, { solver: measured });
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    solverMs = 0;
    const began = performance.now();
    await planAttendance(problem, { solver: measured });
    ratios.push((performance.now() - began) / solverMs);
  }
  const ratio = ratios.toSorted((one, two) => one - two)[2] ?? Number.NaN;
  report(`${people} people`, ratio, expected.ratios[String(people)], 'times HiGHS alone');
}

/** The largest distance of a goal from its bound, in hundredths of the bound. */
const gapOf = (goals: { value: string; bound: string }[]): number => {
  const part = (written: string) => {
    const [numerator = '0', denominator = '1'] = written.split('/');
    return Number(numerator) / Number(denominator);
  };
  return Math.max(
    ...goals.map(({ value, bound }) => (100 * Math.abs(part(value) - part(bound))) / (part(bound) || 1)),
  );
};

async function measure(name: string, problem: AttendanceProblem, options: PlanOptions = {}): Promise<void> {
  let first: number | undefined;
  const began = performance.now();
  const plan = await planAttendance(problem, {
    solver: solve,
    ...options,
    onIncumbent: () => {
      first ??= performance.now() - began;
    },
  });
  const took = performance.now() - began;
  if (!('goals' in plan) || plan.goals.length < (problem.goals?.length ?? 3))
    throw new Error(`${name}: ${plan.status}`);
  if (verifyPlan(problem, plan).length > 0) throw new Error(`${name}: not sound`);
  console.log(
    `${name}: ${plan.goals.map(({ goal, value, bound }) => `${goal} ${value} of ${bound}`).join(', ')}`,
  );
  report(`${name}, all`, took, expected.milliseconds[name], 'ms');
  if (problem.candidates.length <= 10_000)
    report(`${name}, first plan`, first ?? Number.NaN, expected.milliseconds.first, 'ms');
  report(`${name}, gap`, gapOf(plan.goals), expected.gaps[name], '%');
}

await measure('100000', madeUpConference(100_000), { gap: '1/200' });
report('100000, memory', process.resourceUsage().maxRSS / 1024, expected.megabytes, 'MB');
await measure('example', exampleConference());
await measure('1000', madeUpConference(1000));
await measure('10000', madeUpConference(10_000), { gap: '1/1000' });
await measure(
  '10000 by attendance',
  { ...madeUpConference(10_000), goals: ['attendance', 'cost'] },
  { gap: '1/1000' },
);
await measure('10000 with vehicles', withVehicles(madeUpConference(10_000)), { gap: '1/200' });
/** A curve of 21 points beside one plan of the same problem. */
async function measureCurve(name: string, problem: AttendanceProblem): Promise<void> {
  const took = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const plans: number[] = [];
  const someMore = async () => {
    for (let round = 0; round < 3; round++)
      plans.push(await took(() => planAttendance(problem, { solver: solve })));
  };
  // What else the machine has to do changes in the meantime: plans are made before and after.
  await someMore();
  const curve = await took(() => budgetCurve(problem, { solver: solve, points: 21 }));
  await someMore();
  const plan = plans.toSorted((one, two) => one - two)[3] ?? Number.NaN;
  report(`${name}, curve`, curve / plan, expected.curves[name], 'times a plan');
}

await measureCurve('example', exampleConference());
await measureCurve('1000', madeUpConference(1000));

/** A lottery among the example's people whose smallest chance is within a tenth of what may be possible. */
const began = performance.now();
const draw = await drawLots(
  { ...exampleConference(), respectRank: false },
  { seed: 'bench', mode: 'uniform', gap: '1/10', solver: solve },
);
if (draw.status !== 'drawn') throw new Error(`lots: ${draw.status}`);
report('example, lots', performance.now() - began, expected.milliseconds.lots, 'ms');
report('example, lots, gap', gapOf([draw.minimum]), expected.gaps.lots, '%');
close();

const worker = createWorkerSolver();
const controller = new AbortController();
let aborted = 0;
const going = planAttendance(withVehicles(madeUpConference(10_000)), {
  solver: (program, options) => {
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, 700);
    return worker.solve(program, options);
  },
  signal: controller.signal,
});
await going.catch(() => undefined);
report('cancel', performance.now() - aborted, expected.milliseconds.cancel, 'ms');
await worker.close();
