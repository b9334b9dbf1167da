import { parentPort } from 'node:worker_threads';
import { createSolver } from '@plenum/milp';
import type { Ask, Told } from './messages.ts';
import { askHere } from './planner.ts';

if (parentPort) {
  const port = parentPort;
  const tell = (told: Told) => port.postMessage(told);
  const loading = createSolver();
  port.on('message', async ({ name, required, options, callbacks }: Ask) => {
    const calling = (callback: string) => [
      callback,
      (...given: unknown[]) => tell({ callback, with: given }),
    ];
    const more = Object.fromEntries(callbacks.map(calling));
    tell(
      await loading
        .then(({ solve }) => askHere(name, [...required, options], { ...more, solver: solve }))
        .then((answer) => ({ answer }), failureOf),
    );
  });
}

/** Nothing of an error travels but its code and problems: its text could hold what somebody typed. */
function failureOf(error: unknown): Told {
  const { code, problems } = error as { code?: unknown; problems?: unknown };
  return {
    failure: {
      code: typeof code === 'string' ? code : 'planner-failed',
      problems: Array.isArray(problems) ? problems : [],
    },
  };
}
