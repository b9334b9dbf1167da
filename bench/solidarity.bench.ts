import { readFileSync } from 'node:fs';
import { createSolver, type Solver } from '@plenum/milp';
import { type Picket, scheduleDay } from '@plenum/solidarity';

// Milliseconds for a day of 2,000 pickets, and how much longer a relay takes than HiGHS alone needs for what is in
// dispute. No package schedules events in many zones for coverage, so that the only peer is the solver.
const expected: { milliseconds: number; ratio: number } = JSON.parse(
  readFileSync(new URL('expected.json', import.meta.url), 'utf8'),
).solidarity;

let seed = 11;
const next = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
const zones = Intl.supportedValuesOf('timeZone');
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Pickets with windows of some hours anywhere in the day, in any zone of the world. */
const world = (pickets: number, minutes: () => number): Picket[] =>
  Array.from({ length: pickets }, (_, index) => {
    const from = 15 * next(70);
    return {
      id: `p${String(index).padStart(4, '0')}`,
      country: 'XX',
      timeZone: zones[next(zones.length)] ?? 'UTC',
      minutes: minutes(),
      available: [{ from: clock(from), to: clock(Math.min(1440, from + 90 + 15 * next(24))) }],
      expectedTurnout: next(100),
    };
  });

const report = (name: string, value: number, most: number, unit: string): void => {
  console.log(`${name}: ${value.toFixed(2)} ${unit}, expected at most ${most}`);
  if (!(value <= most)) process.exitCode = 1;
};

const { solve, close } = await createSolver();
let solverMs = 0;
const measured: Solver = async (program, options) => {
  const solution = await solve(program, options);
  solverMs += solution.solverMs;
  return solution;
};

const days = {
  'of an hour or two': world(2000, () => 60 + 15 * next(3)),
  // So short that they cover the world with holes: what is left over must be proved.
  'of some minutes': world(2000, () => 5 + 5 * next(3)),
};
for (const [kind, pickets] of Object.entries(days))
  for (const mode of ['same-date', 'simultaneous', 'relay'] as const) {
    solverMs = 0;
    const began = performance.now();
    const { objective } = await scheduleDay({ date: '2027-04-16' }, pickets, {
      mode,
      solver: measured,
      timeLimitMs: 60_000,
    });
    const taken = performance.now() - began;
    if (objective.value !== objective.bound) throw new Error(`${mode} is not proved`);
    report(`${mode}, 2,000 pickets ${kind}`, taken, expected.milliseconds, 'ms');
    if (solverMs > 0) report(`${mode} ${kind}`, taken / solverMs, expected.ratio, 'times HiGHS alone');
  }
close();
