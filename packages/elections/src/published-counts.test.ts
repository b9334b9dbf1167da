import { describe, expect, it } from 'vitest';
import { countBallots } from './count-ballots.ts';
import type { CountRule } from './count-schemas.ts';

// Oracle: the election of the steering committee of the Green Party of the United States, 24 July 2005, as counted
// by Droop 0.11 of the Proportional Representation Foundation (its Scottish, WIGM and Meek reference rules), and
// Droop's small elections "42", "513" and "weak surplus". The figures are typed in as they were published.
const papers = `
1 x 1 13 3 4 7 5 2
1 x 1 13 3 7 2 4 5
1 x 1 4 13 2 7 5 3 9 8 12 11
1 x 1 4 13 5 3 2
2 x 1 4 13 7
2 x 13 1 2 7 4 5 3
1 x 13 1 4 2 5 3 7
1 x 13 1 7 4
1 x 13 2 4 7 5 1
1 x 13 3 4 1 2 5 7
1 x 13 3 4 1 7 2 5
1 x 13 3 5 2
1 x 13 4 1 2
1 x 13 4 1 3
1 x 13 4 3 1 2 5
1 x 13 4 7 2 8
1 x 13 4 7 3 1 5 8 2 9
1 x 13 5 2 1 7 3 8
1 x 13 5 2 4 1 3 7
1 x 13 5 7 2 4 1
1 x 13 7 3 2 5 4 1
1 x 13 7 5 4 2 1
1 x 2 3 4 1 13 7
1 x 2 4 13 5
1 x 2 7 8 12 13 11 1 5 9
1 x 3 1 4 13
1 x 3 1 4 13 2 7
1 x 3 1 4 2 13 7 9 5 8
2 x 3 13 1 2
1 x 3 13 1 4 2 7 5
1 x 3 13 4 1 7 2 5
1 x 3 4 7 2 12 13 8 1 5
1 x 4 1 13 3 2 7 8
2 x 4 1 13 7 3 5 2
1 x 4 1 2 13 9 5
1 x 4 1 2 8 3
2 x 4 1 5 13 2 3
1 x 4 13 2 7
1 x 4 13 2 7 1 8
1 x 4 13 5 2 1 3
1 x 4 2 13 1 3
1 x 4 3 1 2 11
3 x 4 3 13 1
1 x 4 3 13 1 7
1 x 4 3 13 8
1 x 4 5 13 3 2 1
1 x 4 5 2 3 13
1 x 4 7 13 5
1 x 4 7 8 2
1 x 4 8 7 5 13 2 1 3 9
1 x 5 1 13 3 2 4 7
1 x 5 13 2 7 4 1
2 x 7 1 8 9 13 3 2 4 12 5 11
1 x 7 3 4 13 1 5
1 x 7 4 2 13
1 x 7 5 4 8 11 2 13 1 3 9 12
2 x 7 8 11 9
1 x 7 8 11 9 12
1 x 7 8 12 1 13 9 2 4 11 5
1 x 7 8 4 9 12
1 x 7 8 9 11
19 x 7 8 9 11 12
1 x 7 8 9 12 11
1 x 7 8 9 3 12 2 13 5 1 4
1 x 7 9 8 12 11 2 13
1 x 8 4 7 11 13 9
1 x 9 11 8 7
`;
const two = (candidate: string): string => candidate.padStart(2, '0');
const ballots = papers
  .trim()
  .split('\n')
  .map((line) => {
    const [count = '', ranking = ''] = line.split(' x ');
    return { count: Number(count), ranking: ranking.split(' ').map(two) };
  });
const candidates = Array.from({ length: 13 }, (_, index) => ({ id: two(String(index + 1)), name: '' }));
const committee = { seats: 4, candidates, ballots };
// Four candidates without a single first preference are tied; Droop drew these lots, at the stages of a count here.
const drawn = (from: number) => ({ [from]: '06', [from + 1]: '10', [from + 2]: '11' });

const count = (rule: CountRule) =>
  countBallots(committee, {
    rule,
    ties: { order: ['stages', 'seed'], seed: '', decisions: drawn(rule === 'prf-meek' ? 2 : 3) },
  });

const small = (
  seats: number,
  lines: [number, string][],
  rule: CountRule,
  decisions: Record<number, string> = {},
) =>
  countBallots(
    {
      seats,
      candidates: [...new Set(lines.flatMap(([, ranking]) => ranking.split('')))].map((id) => ({
        id,
        name: id,
      })),
      ballots: lines.map(([many, ranking]) => ({ count: many, ranking: ranking.split('') })),
    },
    { rule, ties: { order: ['stages'], decisions } },
  );

describe('countBallots', () => {
  it('counts the steering committee by the Scottish rule as Droop did, stage by stage', () => {
    const result = count('scottish');
    expect(result).toMatchObject({
      status: 'complete',
      elected: ['07', '04', '13', '03'],
      quota: '19.00000',
    });
    expect(result.excluded).toEqual(['06', '10', '11', '12', '09', '05', '02', '01', '08']);
    const figures = result.stages.map(({ votes, exhausted, lost }) => [
      ...['01', '02', '03', '04', '05', '07', '08', '09', '13'].map((id) => Number(votes[id])),
      Number(exhausted),
      Number(lost),
    ]);
    const afterSurpluses = [7.803, 3.5606, 9.2424, 19, 2.69696, 19, 12.7272, 1.42424, 18.54544, 0, 0.00016];
    expect(figures.slice(0, -2)).toEqual([
      [6, 3, 8, 22, 2, 33, 1, 1, 18, 0, 0],
      [6.84848, 3.42424, 8.42424, 22, 2.42424, 19, 12.45448, 1.42424, 18, 0, 0.00008],
      afterSurpluses,
      afterSurpluses,
      afterSurpluses,
      afterSurpluses,
      afterSurpluses,
      [7.803, 3.5606, 9.2424, 19, 2.69696, 19, 14.15144, 0, 18.54544, 0, 0.00016],
      [8.803, 3.69696, 9.2424, 19, 0, 19, 14.57568, 0, 19.6818, 0, 0.00016],
      [8.803, 3.69696, 9.2424, 19, 0, 19, 14.57568, 0, 19.6818, 0, 0.00016],
      [9.01084, 3.9536, 9.45496, 19, 0, 19, 14.57568, 0, 19, 0.00472, 0.0002],
      [9.36448, 0, 10.59132, 19, 0, 19, 15.61032, 0, 19, 1.43368, 0.0002],
      [0, 0, 16.62204, 19, 0, 19, 16.59988, 0, 19, 3.77788, 0.0002],
    ]);
  });

  it('counts it by the reference rule of Meek as Droop did, to the ninth decimal', () => {
    const result = count('prf-meek');
    expect(result.elected).toEqual(['07', '04', '13', '08']);
    expect(result.quota).toBe('18.586296861');
    const moved = result.stages.filter(({ action }) => action.kind === 'transfer-surplus');
    expect(
      moved.map(({ votes, exhausted }) => [votes['04'], votes['07'], votes['01'], votes['03'], exhausted]),
    ).toEqual([
      ['18.800000609', '18.800000299', '8.006073598', '9.408174589', '0.000000000'],
      ['18.799133460', '18.799133416', '9.427381450', '9.774255128', '0.004333472'],
      ['18.789719457', '18.789719396', '10.204118384', '11.498644230', '0.051403528'],
      ['19.087429756', '19.073682122', '0.000000000', '16.482212783', '1.068515700'],
    ]);
  });

  it('counts it by WIGM in exact fractions of the decimals Droop printed', () => {
    const result = count('wigm');
    const decimals = (text = ''): number => {
      const [over = '', under = '1'] = text.split('/');
      return Number(over) / Number(under);
    };
    expect(result).toMatchObject({ elected: ['07', '04', '13', '03'], quota: '94/5' });
    expect(result.stages[1]?.votes).toMatchObject({ '01': '1132/165', '08': '694/55', '07': '94/5' });
    const after = result.stages.find(
      ({ action }) => action.kind === 'transfer-surplus' && action.ids[0] === '13',
    );
    for (const [id, votes] of Object.entries({
      '01': 9.160815528557,
      '02': 4.070755481078,
      '03': 9.591894986734,
    }))
      expect(decimals(after?.votes[id])).toBeCloseTo(votes, 11);
    expect(decimals(after?.exhausted)).toBeCloseTo(0.006837033934, 12);
  });

  it('agrees with Droop about the elections called 42 and 513', () => {
    const fortyTwo: [number, string][] = [
      [4, 'AB'],
      [2, 'C'],
    ];
    const fiveOneThree: [number, string][] = [
      [5, 'AB'],
      [1, 'B'],
      [3, 'C'],
    ];
    expect(small(2, fortyTwo, 'scottish').stages.map(({ votes }) => votes)).toEqual([
      { A: '4.00000', B: '0.00000', C: '2.00000' },
      { A: '3.00000', B: '1.00000', C: '2.00000' },
      { A: '3.00000', B: '0.00000', C: '2.00000' },
      { A: '3.00000', B: '0.00000', C: '2.00000' },
    ]);
    expect(small(2, fiveOneThree, 'scottish').elected).toEqual(['A', 'C']);
    expect(small(2, fiveOneThree, 'prf-meek').stages[1]?.votes).toEqual({
      A: '3.000000005',
      B: '2.999999995',
      C: '3.000000000',
    });
    expect(small(2, fiveOneThree, 'prf-meek').elected).toEqual(['A', 'C']);
    // Under exact arithmetic B and C are tied at 2, as the title of the election says; at first C had more.
    expect(small(2, fortyTwo, 'wigm')).toMatchObject({
      elected: ['A', 'C'],
      ties: [{ stage: 2, among: ['B', 'C'], brokenBy: 'stages', chosen: 'B' }],
    });
    expect(small(2, fortyTwo, 'meek').ties).toEqual([
      { stage: 2, among: ['B', 'C'], brokenBy: 'stages', chosen: 'B' },
    ]);
  });

  it('agrees with Droop about the election called weak surplus', () => {
    const lines: [number, string][] = [
      [10, 'AC'],
      [8, 'B'],
      [6, 'C'],
      [5, 'D'],
      [3, 'ED'],
      [3, 'FD'],
    ];
    expect(small(4, lines, 'scottish')).toMatchObject({
      status: 'tied',
      undecided: { stage: 3, among: ['E', 'F'] },
      elected: ['A', 'B', 'C'],
    });
    expect(small(4, lines, 'scottish', { 3: 'E' }).elected).toEqual(['A', 'B', 'C', 'D']);
  });
});
