import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendAll } from './amend-all.ts';
import { orderVotes } from './order-votes.ts';
import type { Change } from './proposal-schemas.ts';
import { smallText, someAmendments } from './random-amendments.fixture.ts';
import type { Text } from './schemas.ts';
import type { VoteRules } from './vote-rules.ts';

const text: Text = {
  clauses: ['A week of 36 hours and 36,000 a month.', 'Health care shall be free.', 'Last.'].map(
    (words, index) => ({
      id: `c${index + 1}`,
      kind: 'paragraph',
      level: 0,
      text: words,
    }),
  ),
};
const words = (find: string, replace: string): Change => ({ kind: 'replace-words', find, replace });
type Given = Record<string, [clause: string, change: Change]>;
const amendmentsOf = (given: Given) =>
  amendAll(
    text,
    Object.entries(given).map(([id, [clause, change]]) => ({ id, by: 'oral', at: { clause }, change })),
  ).amendments;
const put = (given: Given, rules: VoteRules = {}) => orderVotes(text, amendmentsOf(given), rules);
const ids = (given: Given, rules: VoteRules = {}) => put(given, rules).map(({ id }) => id);
const codes = (given: Given, id: string, rules: VoteRules = {}) =>
  put(given, rules)
    .find((question) => question.id === id)
    ?.reasons.map(({ code }) => code);

describe('orderVotes', () => {
  const hours: Given = {
    A3: ['c1', words('36 hours', '35 hours')],
    A4: ['c1', words('36 hours', '40 hours')],
    A6: ['c1', words('36 hours', '37 hours')],
  };

  it('puts first what goes furthest, and says so', () => {
    expect(ids(hours)).toEqual(['A4', 'A3', 'A6', 'main']);
    expect(codes(hours, 'A4')).toEqual(['alternatives', 'furthest-first', 'text-order', 'falls-if-passed']);
    expect(codes(hours, 'A6')).toContain('equally-far');
    expect(codes(hours, 'A3')).not.toContain('equally-far');
    expect(ids({ A1: ['c1', words('36,000', '36,500')], A2: ['c1', words('36,000', '34,000')] })).toEqual([
      'A2',
      'A1',
      'main',
    ]);
    // One that changes no number: then all of the series are measured by words.
    expect(ids({ ...hours, A7: ['c1', words('36 hours', 'as few hours as the union agrees to')] })).toEqual([
      'A7',
      'A3',
      'A4',
      'A6',
      'main',
    ]);
    expect(ids({ ...hours, A8: ['c1', { kind: 'delete' }] })).toEqual(['A8', 'A4', 'A3', 'A6', 'main']);
  });

  it('follows standing orders and the chair', () => {
    expect(ids(hours, { alternatives: 'nearest-first' })).toEqual(['A3', 'A6', 'A4', 'main']);
    expect(ids(hours, { alternatives: 'as-listed' })).toEqual(['A3', 'A4', 'A6', 'main']);
    const orders = [{ amendments: ['A6', 'A3', 'A4'], reason: 'the movers agreed' }];
    expect(ids(hours, { orders })).toEqual(['A6', 'A3', 'A4', 'main']);
    expect(codes(hours, 'A6', { orders })).toEqual([
      'alternatives',
      'order-given',
      'text-order',
      'falls-if-passed',
    ]);
    const free: Given = { A1: ['c2', words('free', 'free to all')] };
    expect(put(free)[0]).toMatchObject({
      id: 'en-bloc',
      amendments: ['A1'],
      reasons: [{ code: 'uncontested' }],
    });
    expect(ids(free, { separate: ['A1'] })).toEqual(['A1', 'main']);
    expect(codes(free, 'A1', { separate: ['A1'] })).toEqual(['text-order', 'separate-vote']);
    expect(ids(free, { enBloc: false })).toEqual(['A1', 'main']);
    expect(ids(free, { substitutes: ['S1', 'S2'] })).toEqual(['en-bloc', 'S1', 'S2', 'main']);
    expect(put(free, { substitutes: ['S1', 'S2'] })[1]?.falls).toEqual(['S2']);
  });

  it('makes one question of amendments that do the same, and none of what follows from others', () => {
    const given: Given = {
      ...hours,
      B3: ['c1', words('36 hours', '35 hours')],
      C1: ['c2', words('free', 'free at last')],
    };
    const consequentials = [{ amendment: 'C1', on: 'A3' }];
    const question = put(given, { consequentials }).find(({ id }) => id === 'A3');
    expect(question).toMatchObject({ amendments: ['A3', 'B3'], consequentials: ['C1'], falls: ['A4', 'A6'] });
    expect(question?.reasons.map(({ code }) => code)).toEqual([
      'alternatives',
      'furthest-first',
      'text-order',
      'same-change',
      'consequential',
      'falls-if-passed',
    ]);
    const other: Given = { ...given, D1: ['c2', words('free', 'cheap')] };
    expect(put(other, { consequentials }).find(({ id }) => id === 'D1')?.falls).toEqual(['A3']);
  });

  it('puts what shares a place by itself, for the order decides', () => {
    const after = (added: string): Change => ({ kind: 'insert-after', text: added });
    const given: Given = { A1: ['c2', after('One.')], A2: ['c2', after('Two.')] };
    expect(ids(given)).toEqual(['A1', 'A2', 'main']);
    expect(codes(given, 'A1')).toEqual(['text-order', 'order-decides']);
    expect(put(given)[0]?.falls).toEqual([]);
  });

  it('finds a name for its own questions that no amendment has', () => {
    expect(ids({ main: ['c2', { kind: 'delete' }] })).toEqual(['en-bloc', 'main-question']);
  });

  it('tells everything that is wrong with the rules', () => {
    const act = (rules: VoteRules) => () => put({ ...hours, A9: ['c2', { kind: 'delete' }] }, rules);
    expect(act({ separate: ['X'], consequentials: [{ amendment: 'Y', on: 'A3' }] })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'unknown-amendment', path: ['rules', 'separate', 0] }),
          expect.objectContaining({
            code: 'unknown-amendment',
            path: ['rules', 'consequentials', 0, 'amendment'],
          }),
        ],
      }),
    );
    expect(act({ orders: [{ amendments: ['A3', 'A9'], reason: 'x' }] })).toThrow(
      expect.objectContaining({ code: 'not-alternatives' }),
    );
    const round = [
      { amendment: 'A3', on: 'A9' },
      { amendment: 'A9', on: 'A3' },
    ];
    expect(act({ consequentials: round })).toThrow(
      expect.objectContaining({ code: 'consequential-on-consequential' }),
    );
    expect(act({ consequentials: [{ amendment: 'A3', on: 'A4' }] })).toThrow(
      expect.objectContaining({ code: 'consequential-collides' }),
    );
  });

  // Oracle: counting.
  it('puts every amendment to the vote once', () => {
    fc.assert(
      fc.property(someAmendments(6), (amendments) => {
        const given = structuredClone(amendments);
        const questions = orderVotes(smallText, amendments);
        expect(questions.flatMap((question) => question.amendments).sort()).toEqual(
          amendments.map(({ id }) => id).sort(),
        );
        expect(questions.map(({ place }) => place)).toEqual(questions.map((_, index) => index + 1));
        expect(questions.at(-1)?.kind).toBe('main');
        expect(amendments).toEqual(given);
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});
