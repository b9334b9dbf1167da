import { Worker } from 'node:worker_threads';
import { checkProgram } from './check-program.ts';
import { MilpError } from './errors.ts';
import type { Answer, Question } from './messages.ts';
import type { Solution, Solver } from './solver.ts';

/** A solver in a worker; `close` ends it. */
export type WorkerSolver = { solve: Solver; close: () => Promise<void> };

type Job = {
  question: Question;
  signal: AbortSignal | undefined;
  abort: () => void;
  resolve: (solution: Solution) => void;
  reject: (reason: unknown) => void;
};

/** HiGHS looks at its clock only now and then; a worker that overstays this much longer is ended. */
const graceMs = 2000;

/**
 * Starts HiGHS in a worker and keeps it warm: nothing blocks this thread and an abort is immediate.
 *
 * Calls queue. Abort ends the worker and starts a new one; so does a time limit that HiGHS overstays,
 * and the answer is then `unknown`. An idle worker does not keep the process alive.
 *
 * @returns a solver, and `close` which ends it and rejects what is still queued
 * @throws (from `solve`) as {@link solve}; MilpError `closed` after `close()`
 * @example
 * ```ts
 * import assert from 'node:assert/strict';
 * import { createWorkerSolver } from '@plenum/milp';
 *
 * const solver = createWorkerSolver();
 * const solution = await solver.solve(
 *   { variables: [{ name: 'a', kind: 'binary' }], constraints: [], goals: [] },
 *   { timeLimitMs: 5000, signal: AbortSignal.timeout(10_000) },
 * );
 * assert.equal(solution.status, 'optimal');
 * await solver.close();
 * ```
 */
export function createWorkerSolver(): WorkerSolver {
  const queue: Job[] = [];
  let current: Job | undefined;
  let overdue: NodeJS.Timeout | undefined;
  let closed = false;
  let worker: Worker | undefined = start();

  function start(): Worker {
    const fresh = new Worker(new URL(import.meta.resolve('@plenum/milp/worker')));
    fresh.unref();
    fresh.on('message', (answer: Answer) => {
      if (fresh !== worker) return;
      settle((job) => {
        if ('solution' in answer) job.resolve(answer.solution);
        else job.reject(new MilpError(answer.failure.code, answer.failure.problems));
      });
    });
    // Not started again before it is needed: a worker that cannot start would be started for ever.
    const lost = () => {
      if (fresh !== worker) return;
      worker = undefined;
      settle(({ reject }) => reject(new MilpError('solver-failed', [])));
    };
    fresh.on('error', lost);
    fresh.on('exit', lost);
    return fresh;
  }

  function replaceWorker(answer: (job: Job) => void): void {
    void worker?.terminate();
    worker = start();
    settle(answer);
  }

  function settle(answer: (job: Job) => void): void {
    if (!current) return;
    const job = current;
    current = undefined;
    clearTimeout(overdue);
    job.signal?.removeEventListener('abort', job.abort);
    worker?.unref();
    answer(job);
    next();
  }

  function next(): void {
    if (current || closed) return;
    current = queue.shift();
    if (!current) return;
    const { timeLimitMs } = current.question.options;
    if (timeLimitMs !== undefined)
      overdue = setTimeout(
        () =>
          replaceWorker(({ resolve }) => resolve({ status: 'unknown', bounds: [], solverMs: timeLimitMs })),
        timeLimitMs + graceMs,
      );
    worker ??= start();
    worker.ref();
    worker.postMessage(current.question);
  }

  function abort(job: Job): void {
    if (job === current) {
      replaceWorker(({ reject }) => reject(job.signal?.reason));
      return;
    }
    queue.splice(queue.indexOf(job), 1);
    job.reject(job.signal?.reason);
  }

  return {
    solve: async (program, { signal, ...options } = {}) => {
      signal?.throwIfAborted();
      checkProgram(program, options);
      if (closed) throw new MilpError('closed', []);
      return new Promise((resolve, reject) => {
        const job: Job = {
          question: { program, options },
          signal,
          abort: () => abort(job),
          resolve,
          reject,
        };
        signal?.addEventListener('abort', job.abort, { once: true });
        queue.push(job);
        next();
      });
    },
    close: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      const closing = (job: Job) => {
        job.signal?.removeEventListener('abort', job.abort);
        job.reject(new MilpError('closed', []));
      };
      settle(closing);
      queue.splice(0).forEach(closing);
      await ending?.terminate();
    },
  };
}
