import { describe, expect, it } from 'vitest';
import {
  cancelAllWork,
  cancelWork,
  noWorks,
  pageOf,
  startWork,
  type Telling,
  workFailed,
  workNamed,
  workUnderWay,
} from './under-way.ts';

const office = () => ({ works: noWorks(), now: () => new Date('2026-11-24T06:00:00Z') });
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const untilStopped = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

describe('startWork', () => {
  it('tells how far it is, once under each name, and nothing when it is done', async () => {
    const here = office();
    let go = () => {};
    const seen: unknown[] = [];
    const run = async (_: AbortSignal, { step, found }: Telling) => {
      found(49);
      step();
      seen.push(workUnderWay(here, 'plan')?.found);
      found(60);
      found(62);
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return undefined;
    };
    expect(startWork(here, 'plan', 3, run)).toBe('started');
    expect(startWork(here, 'plan', 3, run)).toBe('under-way');
    expect(startWork(here, 'tiers', 1, untilStopped)).toBe('started');
    const startedAt = '2026-11-24T06:00:00.000Z';
    expect(workUnderWay(here, 'plan')).toEqual({ what: 'plan', startedAt, done: 1, of: 3, found: 62 });
    // What was found for one step says nothing of the next.
    expect(seen).toEqual([undefined]);
    go();
    await settled();
    expect([workUnderWay(here, 'plan'), workFailed(here, 'plan')]).toEqual([undefined, undefined]);
    cancelAllWork(here);
  });

  it('keeps why each work failed until it begins anew', async () => {
    const here = office();
    startWork(here, 'plan', 1, untilStopped);
    startWork(here, 'tiers', 1, () => Promise.reject({ code: 'invalid-problem' }));
    startWork(here, 'replan', 1, () => Promise.reject(new Error('broken')));
    startWork(here, 'replan:x', 1, () => Promise.resolve('conflict'));
    cancelWork(here, 'plan');
    await settled();
    expect((['plan', 'tiers', 'replan', 'replan:x'] as const).map((what) => workFailed(here, what))).toEqual([
      'cancelled',
      'invalid-problem',
      'solver-failed',
      'conflict',
    ]);
    startWork(here, 'plan', 1, async () => undefined);
    expect(workFailed(here, 'plan')).toBeUndefined();
    await settled();
  });

  it('stops everything at once', async () => {
    const here = office();
    for (const what of ['plan', 'tiers', 'replan:x'] as const) startWork(here, what, 1, untilStopped);
    cancelAllWork(here);
    await settled();
    expect([...here.works.failed.values()]).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(here.works.current.size).toBe(0);
  });
});

describe('workNamed', () => {
  it('knows the kinds and the pages that they end on, and nothing else', () => {
    expect(workNamed('plan')).toBe('plan');
    expect(workNamed('replan:4f2a')).toBe('replan:4f2a');
    expect(['', 'x', 'constructor', ':plan', 'plan.'].map(workNamed)).toEqual(Array(5).fill(undefined));
    expect([pageOf('plan'), pageOf('replan:a/b')]).toEqual(['/attendance', '/attendance/replan/a%2Fb']);
  });
});
