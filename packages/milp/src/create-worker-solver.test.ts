import { afterAll, describe, expect, it } from 'vitest';
import { createWorkerSolver, type Program, program } from './index.ts';

const easy = (bound: number): Program => {
  const draft = program();
  const n = draft.integer('n', { upper: 9 });
  draft.constraint('row', [[n, 1]], '<=', bound);
  draft.goal('much', 'maximise', [[n, 1]]);
  return draft.build();
};

/** A market-split problem (Cornuéjols and Dawande 1998): far too hard to finish within a test. */
const hard = (): Program => {
  const draft = program();
  const picks = Array.from({ length: 60 }, (_, index) => draft.binary(`p${index}`));
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor(seed / 21474837);
  };
  for (let market = 0; market < 7; market++) {
    const weights = picks.map(next);
    const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2);
    const over = draft.integer(`over ${market}`);
    const under = draft.integer(`under ${market}`);
    draft.constraint(
      `market ${market}`,
      [...picks.map((name, index) => [name, weights[index] ?? 0] as const), [over, -1], [under, 1]],
      '=',
      half,
    );
  }
  const slacks = Array.from({ length: 7 }, (_, market) => [`over ${market}`, `under ${market}`]).flat();
  draft.goal(
    'slack',
    'minimise',
    slacks.map((name) => [name, 1]),
  );
  return draft.build();
};

describe('createWorkerSolver', () => {
  const solver = createWorkerSolver();
  afterAll(() => solver.close());

  it('answers calls in order and knows bad input', async () => {
    const answers = await Promise.all([3, 1, 2].map((bound) => solver.solve(easy(bound))));
    expect(answers.map((answer) => 'goals' in answer && answer.goals[0]?.value)).toEqual([3, 1, 2]);
    await expect(solver.solve({ ...easy(1), variables: [] })).rejects.toMatchObject({
      code: 'unknown-variable',
    });
  });

  it('stops at the time limit with what it has and what it proved', async () => {
    const solution = await solver.solve(hard(), { timeLimitMs: 800 });
    expect(solution.status).toBe('feasible');
    if (solution.status !== 'feasible') return;
    const [goal] = solution.goals;
    expect(goal?.bound).not.toBeNull();
    expect(goal?.bound ?? 0).toBeLessThan(goal?.value ?? 0);
  });

  it('abandons a solve at once when aborted, and works on', async () => {
    const reason = new Error('cancelled');
    const controller = new AbortController();
    const going = solver.solve(hard(), { signal: controller.signal });
    const queued = solver.solve(easy(5), { signal: AbortSignal.abort(reason) });
    const alsoQueued = solver.solve(easy(4));
    const dropped = new AbortController();
    const droppedLater = solver.solve(easy(6), { signal: dropped.signal });
    await expect(queued).rejects.toBe(reason);
    dropped.abort(reason);
    await expect(droppedLater).rejects.toBe(reason);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const before = performance.now();
    controller.abort(reason);
    await expect(going).rejects.toBe(reason);
    // "At once" beside a solve that would take hours, on a machine that may be busy with other tests.
    expect(performance.now() - before).toBeLessThan(2000);
    expect(await alsoQueued).toMatchObject({ status: 'optimal', values: { n: 4 } });
  });

  it('rejects what waits when it is closed', async () => {
    const closing = createWorkerSolver();
    const first = closing.solve(hard());
    const second = closing.solve(easy(1));
    const refusals = Promise.allSettled([first, second]);
    await closing.close();
    expect(await refusals).toMatchObject([{ reason: { code: 'closed' } }, { reason: { code: 'closed' } }]);
    await expect(closing.solve(easy(1))).rejects.toMatchObject({ code: 'closed' });
  });
});
