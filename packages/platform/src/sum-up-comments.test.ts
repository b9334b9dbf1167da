import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendAll } from './amend-all.ts';
import { smallText } from './random-amendments.fixture.ts';
import { type Comment, stances, sumUpComments } from './sum-up-comments.ts';

describe('sumUpComments', () => {
  // Oracle: worked by hand.
  it('sums up by clause where branches stand and what they propose alike', () => {
    const change = (replace: string) => ({ kind: 'replace-words' as const, find: 'b1', replace });
    const { amendments } = amendAll(smallText, [
      { id: 'A1', by: 'oral', at: { clause: 'c1' }, change: change('x') },
      { id: 'A2', by: 'saran', at: { clause: 'c1' }, change: change('x') },
      { id: 'A3', by: 'semey', at: { clause: 'c1' }, change: change('y') },
      { id: 'A4', by: 'oral', at: { clause: 'c3' }, change: { kind: 'delete' } },
    ]);
    const comments: Comment[] = [
      { id: '1', branch: 'oral', clause: 'c1', stance: 'against', words: 'Too little' },
      { id: '2', branch: 'saran', clause: 'c1', stance: 'neutral' },
      { id: '3', branch: 'oral', clause: 'c1', stance: 'support' },
      { id: '4', branch: 'oral', clause: 'c9', stance: 'support' },
    ];
    expect(sumUpComments(smallText, comments, amendments)).toEqual({
      clauses: [
        {
          clause: 'c1',
          support: ['oral'],
          against: [],
          neutral: ['saran'],
          changed: ['oral'],
          comments: ['1', '2', '3'],
          proposals: [
            { amendments: ['A1', 'A2'], branches: ['oral', 'saran'] },
            { amendments: ['A3'], branches: ['semey'] },
          ],
          collides: true,
        },
        {
          clause: 'c3',
          support: [],
          against: [],
          neutral: [],
          changed: [],
          comments: [],
          proposals: [{ amendments: ['A4'], branches: ['oral'] }],
          collides: false,
        },
      ],
      elsewhere: [{ clause: 'c9', comments: ['4'] }],
    });
  });

  // Oracle: a count by pairs of branch and clause.
  it('counts every branch of a clause once, and loses no comment', () => {
    const comment = fc.record({
      branch: fc.constantFrom('oral', 'saran', 'semey'),
      clause: fc.constantFrom('c0', 'c1', 'c9'),
      stance: fc.constantFrom(...stances),
    });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 20 }), (given) => {
        const comments = given.map((one, index) => ({ ...one, id: `${index}` }));
        const { clauses, elsewhere } = sumUpComments(smallText, comments);
        const all = [...clauses, ...elsewhere].flatMap((summary) => summary.comments);
        expect(all.sort()).toEqual(comments.map(({ id }) => id).sort());
        for (const { clause, support, against, neutral } of clauses) {
          const branches = new Set(
            comments.filter((one) => one.clause === clause).map(({ branch }) => branch),
          );
          expect([...support, ...against, ...neutral].sort()).toEqual([...branches].sort());
        }
      }),
      { numRuns: 100, seed: 14 },
    );
  });
});
