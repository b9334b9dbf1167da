import { createSolver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePlanner } from '../planner/planner.ts';
import { secondFiles } from '../rehearsal/example-files.ts';
import { planStep } from './plan-attendance.ts';
import { quorumOf } from './quorum.ts';
import { readConference } from './read-conference.ts';
import { workOutWhatItTakes } from './what-it-takes.ts';
import { evenWeights, type Weights, whatItTakesRecord } from './what-it-takes-record.ts';

let solver: Awaited<ReturnType<typeof createSolver>>;
let even: Awaited<ReturnType<typeof second>>;
beforeAll(async () => {
  solver = await createSolver();
  even = await second();
});
afterAll(() => solver.close());

/** The second conference with money received: it has no plan. */
async function second(weights: Weights = evenWeights) {
  const read = readConference(await secondFiles(), { example: false });
  if (read.status === 'problems') throw new Error(JSON.stringify(read.problems));
  const quorum = quorumOf(read.conference);
  const solved = await planStep(read.conference, 'received', { planner: makePlanner(solver.solve) });
  const signal = new AbortController().signal;
  const options = { planner: makePlanner(solver.solve), signal, step: () => {} };
  return { quorum, answers: await workOutWhatItTakes(solved, { quorum, weights }, options) };
}

// By hand, in euros: fixed costs 95, the larger hall 180, P2 177, each of Angra 29, H1 with a companion 258, L1 229 and
// the interpreter 29. One of each branch is one woman of four: two more of Angra make it two of six, 1055 in all.
describe('workOutWhatItTakes', () => {
  it('says of a conference without a plan what is missing and what could give way', () => {
    const { quorum, answers } = even;
    expect(quorum).toBe(5);
    expect(answers.price).toBeUndefined();
    // 585.50 are received.
    expect(answers.quorate).toEqual({
      status: 'found',
      short: 1055_00 - 585_50,
      delegates: 6,
      people: 8,
      cost: 1055_00,
      representation: '1/4',
    });
    const found = answers.relaxations;
    if (found?.status !== 'infeasible') throw new Error(found?.status);
    expect(found.relaxations[0]).toEqual({
      weight: 1,
      relaxing: [{ code: 'money', params: { more: 469_50 } }],
    });
    // Without Horta and Lisbon P2, A1 and the interpreter are 510; with Lisbon and without Horta it is 739.
    expect(found.relaxations[1]).toEqual({
      weight: 2,
      relaxing: ['horta', 'lisboa'].map((group) => ({ code: 'group-minimum', params: { group, to: 0 } })),
    });
    expect(answers.curve.find(({ more }) => more === 0)).toEqual({ more: 0, status: 'infeasible' });
    expect(answers.curve.find(({ more }) => more === 469_50)).toMatchObject({ delegates: 6, cost: 1055_00 });
  });

  it('never lets a limit give way whose weight is 0', async () => {
    const { answers } = await second({ ...evenWeights, money: 0, must: 0 });
    const found = answers.relaxations;
    const codes = found?.status === 'infeasible' ? found.relaxations.flatMap(({ relaxing }) => relaxing) : [];
    expect(new Set(codes.map(({ code }) => code))).toEqual(new Set(['group-minimum', 'rank']));
  });

  it('keeps nothing that names a source of money', () => {
    const { answers } = even;
    const step = 'received' as const;
    const record = { step, askedHash: '0'.repeat(64), madeAt: '2026-11-24T06:00:00Z', seconds: 1 };
    const kept = JSON.stringify(whatItTakesRecord.parse({ ...record, weights: evenWeights, ...answers }));
    expect(kept).not.toMatch(/dues|collections|yokohama|paidBy/);
  });
});
