import { parentPort } from 'node:worker_threads';
import { createSolver } from './create-solver.ts';
import { type MilpError, milpCodes } from './errors.ts';
import type { Answer, Question } from './messages.ts';

if (parentPort) {
  const port = parentPort;
  const loading = createSolver();
  port.on('message', async ({ program, options }: Question) => {
    const answer: Answer = await loading
      .then(({ solve }) => solve(program, options))
      .then((solution) => ({ solution }), failureOf);
    port.postMessage(answer);
  });
}

function failureOf(error: unknown): Answer {
  const { code = 'solver-failed', problems = [] } = error as Partial<MilpError>;
  return { failure: milpCodes.includes(code) ? { code, problems } : { code: 'solver-failed', problems: [] } };
}
