import { readFileSync } from 'node:fs';
import { type AttendanceProblem, planAttendance } from '@plenum/attendance';
import { createSolver, type Solver } from '@plenum/milp';

// How much longer a plan takes, reasons, payments and verification included, than HiGHS alone needs for it.
const expected: Record<string, number> = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).attendance;

function conference(people: number): AttendanceProblem {
  let seed = 5;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const groups = Array.from({ length: 21 }, (_, index) => `branch ${index}`);
  const fares = groups.map(() => 5000 + next(15_000));
  const candidates = Array.from({ length: people }, (_, index) => {
    const place = Math.min(20, Math.floor(((index / people) * (index / people) + index / people) * 10.5));
    return {
      id: `D${String(index).padStart(6, '0')}`,
      group: groups[place] ?? '',
      rank: index,
      must: index % 25 === 0,
      attributes: { gender: next(5) < 2 ? 'woman' : 'man', age: next(4) === 0 ? 'under-30' : '30-59' },
      travel: [{ mode: 'train', fare: fares[place] ?? 0 }],
      extraCosts: next(10) === 0 ? 8000 : 0,
    };
  });
  return {
    currency: 'EUR',
    nights: 2,
    perNight: 6500,
    perHead: 10_500,
    candidates,
    groups: groups.map((id) => ({
      id,
      entitled: candidates.filter(({ group }) => group === id).length,
      minimum: 1,
    })),
    quotas: [
      { where: { gender: 'woman' }, atLeast: '2/5' },
      { where: { age: 'under-30' }, atLeast: '3/20' },
    ],
    fixedCosts: [{ name: 'hall', amount: 4000 * people }],
    funds: [
      { id: 'dues', amount: 18_000 * people },
      { id: 'women', amount: 4000 * people, earmark: { gender: 'woman' } },
      { id: 'youth', amount: 1500 * people, earmark: { age: 'under-30' } },
    ],
  };
}

const { solve, close } = await createSolver();
let solverMs = 0;
const measured: Solver = async (program, options) => {
  const solution = await solve(program, options);
  solverMs += solution.solverMs;
  return solution;
};

for (const people of [170, 1000]) {
  const problem = conference(people);
  await planAttendance(problem, { solver: measured });
  const ratios: number[] = [];
  for (let round = 0; round < 5; round++) {
    solverMs = 0;
    const began = performance.now();
    await planAttendance(problem, { solver: measured });
    ratios.push((performance.now() - began) / solverMs);
  }
  const ratio = ratios.toSorted((one, two) => one - two)[2] ?? Number.NaN;
  const most = expected[String(people)] ?? 0;
  console.log(`${people} people: ${ratio.toFixed(2)} times HiGHS alone, expected at most ${most}`);
  if (!(ratio <= most)) process.exitCode = 1;
}
close();
