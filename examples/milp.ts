import assert from 'node:assert/strict';
import { createWorkerSolver, program } from '@plenum/milp';

// Three minibuses or trains for 17 people: everybody rides, then as cheaply as possible.
const draft = program();
const buses = draft.integer('minibuses', { upper: 3 });
const trains = draft.integer('train tickets');
draft.constraint(
  'everybody rides',
  [
    [buses, 8],
    [trains, 1],
  ],
  '>=',
  17,
);
draft.goal('cost', 'minimise', [
  [buses, 48_000],
  [trains, 8_600],
]);

const solver = createWorkerSolver();
const solution = await solver.solve(draft.build(), { timeLimitMs: 5000 });
await solver.close();

assert(solution.status === 'optimal');
for (const [name, count] of Object.entries(solution.values)) console.log(`${count} ${name}`);
for (const { name, value, bound } of solution.goals)
  console.log(`${name} ${value}, proved to be at least ${bound}`);
