import { createSolver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanner } from '../planner/planner.ts';
import { makeReader } from '../reader.ts';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { Conference } from '../services/conference.ts';
import { planStep, type SolvedStep } from '../services/plan-attendance.ts';
import { viewPlan } from '../services/view-plan.ts';
import { planPaper } from './plan-paper.ts';

let conference: Conference;
let solved: SolvedStep;
let solver: Awaited<ReturnType<typeof createSolver>>;
beforeAll(async () => {
  solver = await createSolver();
  conference = await exampleConference();
  solved = await planStep(conference, 'pledged', { planner: makePlanner(solver.solve) });
});
afterAll(() => solver.close());

function paperIn(language: 'en' | 'ru' | 'kk') {
  const funds = conference.funds.map((value) => ({
    document: value.id,
    value,
    counted: value.status !== 'hoped',
  }));
  const view = viewPlan(conference, solved, funds);
  if (view.status === 'infeasible' || view.status === 'unknown') throw new Error(view.status);
  return planPaper(conference, view, {
    step: 'pledged',
    reader: makeReader(language),
    instant: '2026-11-24T20:00:00Z',
  });
}

describe('planPaper', () => {
  it('says the sentence, stamps the example and dates it where the conference is', () => {
    const paper = paperIn('en');
    expect(paper.headline).toBe('The money brings 87 delegates. Quorum is 84.');
    expect(paper.stamp).toBe('EXAMPLE');
    // 20:00 UTC is already the next day in Almaty.
    expect(paper.made).toBe('Printed 25 November 2026');
  });

  it('accounts for everybody: 87 delegates and 6 others come, 81 wait with a reason each', () => {
    const [, , , , attending, waiting] = paperIn('ru').sections;
    expect(attending?.table?.rows).toHaveLength(93);
    expect(waiting?.table?.rows).toHaveLength(81);
    for (const row of waiting?.table?.rows ?? []) expect(row.at(-1)).toMatch(/[а-я]/);
  });

  it('names no source of money, in no language', () => {
    for (const language of ['en', 'ru', 'kk'] as const) {
      const text = JSON.stringify(paperIn(language));
      for (const { name } of conference.funds) expect(text).not.toContain(name);
    }
  });
});
