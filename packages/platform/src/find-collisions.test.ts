import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendText } from './amend-text.ts';
import type { Amendment } from './amendment.ts';
import { carryOutAll } from './carry-out-one-by-one.fixture.ts';
import { findCollisions } from './find-collisions.ts';
import type { Change } from './proposal-schemas.ts';
import { smallText, someAmendments } from './random-amendments.fixture.ts';
import type { Text } from './schemas.ts';

const text: Text = {
  clauses: [
    'The working week shall be no longer than 36 hours, without loss of pay.',
    'Health care shall be free, and medicines for long illness supplied without charge.',
    'All languages shall be respected.',
  ].map((words, index) => ({ id: `c${index + 1}`, kind: 'paragraph', level: 0, text: words })),
};
const words = (find: string, replace: string): Change => ({ kind: 'replace-words', find, replace });
const found = (...proposals: [clause: string, change: Change][]) =>
  proposals.map(([clause, change], index): Amendment => {
    const amended = amendText(text, { id: `A${index + 1}`, by: 'oral', at: { clause }, change });
    if (amended.status !== 'amended') throw new Error(amended.problem.code);
    return amended.amendment;
  });
const collide = (...proposals: [clause: string, change: Change][]) =>
  findCollisions(text, found(...proposals)).map(({ amendments, orderDecides, reason }) => [
    amendments.join(' '),
    reason.code,
    orderDecides,
  ]);

// Clauses in between, so that two places are not one by chance.
const spread: Text = {
  clauses: smallText.clauses.flatMap((clause) => [
    { ...clause, id: `before ${clause.id}`, text: `before ${clause.id}` },
    clause,
  ]),
};

describe('findCollisions', () => {
  // Oracle: worked by hand.
  it('finds what two amendments change alike, and nothing else', () => {
    expect(
      findCollisions(
        text,
        found(['c1', words('36 hours', '35 hours')], ['c1', words('36 hours', '40 hours')]),
      ),
    ).toEqual([
      {
        amendments: ['A1', 'A2'],
        clause: 'c1',
        words: ['36', '36'],
        orderDecides: false,
        reason: { code: 'same-words', params: {} },
      },
    ]);
    expect(
      collide(['c1', words('36 hours', '35 hours')], ['c1', words('loss of pay', 'any loss of pay')]),
    ).toEqual([]);
    expect(collide(['c1', words('36 hours', '35 hours')], ['c2', words('free', 'free to all')])).toEqual([]);
    expect(collide(['c2', { kind: 'delete' }], ['c2', words('for long illness', '')])).toEqual([
      ['A1 A2', 'deleted-and-changed', false],
    ]);
    expect(collide(['c2', words('free', 'gratis')], ['c2', { kind: 'move', after: 'c3' }])).toEqual([]);
    expect(collide(['c2', { kind: 'delete' }], ['c2', { kind: 'move', after: 'c3' }])).toEqual([
      ['A1 A2', 'deleted-and-moved', false],
    ]);
    expect(collide(['c1', { kind: 'move', after: 'c2' }], ['c1', { kind: 'move', after: 'c3' }])).toEqual([
      ['A1 A2', 'moved-to-two-places', false],
    ]);
  });

  it('tells where only the order decides', () => {
    const after = (added: string): Change => ({ kind: 'insert-after', text: added });
    expect(collide(['c2', after('One.')], ['c2', after('Two.')])).toEqual([['A1 A2', 'same-place', true]]);
    expect(collide(['c2', after('One.')], ['c2', after('One.')])).toEqual([]);
    expect(collide(['c2', after('One.')], ['c3', { kind: 'insert-before', text: 'Two.' }])).toEqual([]);
    expect(collide(['c2', after('One.')], ['c2', { kind: 'delete' }])).toEqual([]);
    expect(collide(['c2', after('One.')], ['c2', { kind: 'move', after: 'c3' }])).toEqual([
      ['A1 A2', 'beside-what-moves', true],
    ]);
    expect(
      collide(
        ['c3', words('respected', 'respected at work')],
        ['c3', words('respected', 'respected at school')],
      ),
    ).toEqual([['A1 A2', 'same-place', true]]);
    expect(
      collide(
        ['c3', words('All languages', 'All the languages')],
        ['c3', words('All languages', 'All their languages')],
      ),
    ).toEqual([['A1 A2', 'same-place', true]]);
  });

  it('takes words put in for bound to those beside them', () => {
    const putIn = words('36 hours', '36 to 38 hours');
    expect(collide(['c1', putIn], ['c1', words('36', '35')])).toEqual([['A1 A2', 'same-words', false]]);
    expect(collide(['c1', putIn], ['c1', words('no longer', 'not longer')])).toEqual([]);
  });

  it('takes amendments of no other text', () => {
    const [amendment] = found(['c1', words('36 hours', '35 hours')]);
    const other = { clauses: text.clauses.map((clause) => ({ ...clause, text: `So: ${clause.text}` })) };
    const amendments = amendment === undefined ? [] : [amendment, { ...amendment, clause: 'c9' }];
    expect(() => findCollisions(other, amendments)).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'not-of-this-text' }),
          expect.objectContaining({ code: 'unknown-clause' }),
          expect.objectContaining({ code: 'duplicate-id' }),
        ],
      }),
    );
  });

  // Oracle: the two carried out one after the other, both ways round, by a fixture that knows lists of words only.
  it('agrees with carrying out every two both ways', () => {
    fc.assert(
      fc.property(someAmendments(5), (amendments) => {
        const given = structuredClone(amendments);
        const expected = amendments.flatMap((one, index) =>
          amendments.slice(index + 1).flatMap((other) => {
            if (JSON.stringify(one.change) === JSON.stringify(other.change) && one.clause === other.clause)
              return [];
            const [there, back] = [carryOutAll(spread, [one, other]), carryOutAll(spread, [other, one])];
            if (there !== null && there === back) return [];
            return [`${one.id} ${other.id} ${there !== null && back !== null}`];
          }),
        );
        const collisions = findCollisions(smallText, amendments);
        expect(
          collisions.map(({ amendments: pair, orderDecides }) => `${pair.join(' ')} ${orderDecides}`).sort(),
        ).toEqual(expected.sort());
        expect(amendments).toEqual(given);
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
