import { Worker } from 'node:worker_threads';
import { type AttendanceCode, AttendanceError, attendanceCodes } from '@plenum/attendance';
import type { Ask, Told } from './messages.ts';
import { type Planner, parted, plannerOf, type QuestionName } from './planner.ts';

/** Plans in a worker; `close` ends it. */
export type WorkerPlanner = { planner: Planner; close: () => Promise<void> };

type Job = {
  ask: Ask;
  callbacks: Map<string, (...given: unknown[]) => void>;
  signal: AbortSignal | undefined;
  abort: () => void;
  resolve: (answer: unknown) => void;
  reject: (reason: unknown) => void;
};

// Beside this file as it is written, and beside the bundle that it is built into.
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Plans in a worker that is kept warm, one question after the other: whoever waits for a page does not wait for a
 * plan, and an abort ends the worker at once.
 */
export function createWorkerPlanner(): WorkerPlanner {
  const queue: Job[] = [];
  let current: Job | undefined;
  let closed = false;
  let worker: Worker | undefined = start();

  function start(): Worker {
    const fresh = new Worker(workerFile);
    fresh.unref();
    fresh.on('message', (told: Told) => {
      if (fresh !== worker || !current) return;
      if ('callback' in told) current.callbacks.get(told.callback)?.(...told.with);
      else if ('answer' in told) settle(({ resolve }) => resolve(told.answer));
      else settle(({ reject }) => reject(errorOf(told.failure)));
    });
    // Not started again before it is needed: a worker that cannot start would be started for ever.
    const lost = () => {
      if (fresh !== worker) return;
      worker = undefined;
      settle(({ reject }) => reject(new PlannerError()));
    };
    fresh.on('error', lost);
    fresh.on('exit', lost);
    return fresh;
  }

  function settle(answer: (job: Job) => void): void {
    if (!current) return;
    const job = current;
    current = undefined;
    job.signal?.removeEventListener('abort', job.abort);
    worker?.unref();
    answer(job);
    next();
  }

  function next(): void {
    if (current || closed) return;
    current = queue.shift();
    if (!current) return;
    worker ??= start();
    worker.ref();
    worker.postMessage(current.ask);
  }

  function abort(job: Job): void {
    if (job !== current) {
      queue.splice(queue.indexOf(job), 1);
      job.reject(job.signal?.reason);
      return;
    }
    void worker?.terminate();
    worker = start();
    settle(({ reject }) => reject(job.signal?.reason));
  }

  const ask = (name: QuestionName, asked: unknown[]): Promise<unknown> => {
    const { required, options } = parted(name, asked);
    const { signal, ...rest } = options as { signal?: AbortSignal };
    const entries = Object.entries(rest);
    const callbacks = new Map(
      entries.filter((entry): entry is [string, () => void] => typeof entry[1] === 'function'),
    );
    const plain = Object.fromEntries(entries.filter(([key]) => !callbacks.has(key)));
    return new Promise((resolve, reject) => {
      if (signal?.aborted || closed) {
        reject(signal?.aborted ? signal.reason : new PlannerError());
        return;
      }
      const job: Job = {
        ask: { name, required, options: plain, callbacks: [...callbacks.keys()] },
        callbacks,
        signal,
        abort: () => abort(job),
        resolve,
        reject,
      };
      signal?.addEventListener('abort', job.abort, { once: true });
      queue.push(job);
      next();
    });
  };

  return {
    planner: plannerOf(ask),
    close: async () => {
      closed = true;
      const ending = worker;
      worker = undefined;
      const closing = (job: Job) => {
        job.signal?.removeEventListener('abort', job.abort);
        job.reject(new PlannerError());
      };
      settle(closing);
      queue.splice(0).forEach(closing);
      await ending?.terminate();
    },
  };
}

/** The worker broke off, or has been closed. */
class PlannerError extends Error {
  override readonly name = 'PlannerError';
  readonly code = 'planner-failed';
}

const isAttendanceCode = (code: string): code is AttendanceCode =>
  (attendanceCodes as readonly string[]).includes(code);

function errorOf({ code, problems }: Extract<Told, { failure: unknown }>['failure']): Error {
  return isAttendanceCode(code) && problems.length > 0 ? new AttendanceError(problems) : new PlannerError();
}
