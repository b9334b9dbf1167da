import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amendment } from './amendment.ts';
import { findCollisions } from './find-collisions.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { smallText, someAmendments } from './random-amendments.fixture.ts';
import { rebaseAmendments } from './rebase-amendments.ts';
import type { Text } from './schemas.ts';

const textOf = (texts: Record<string, string>): Text => ({
  clauses: Object.entries(texts).map(([id, text]) => ({ id, kind: 'paragraph', level: 0, text })),
});
const from = textOf({ c1: 'no longer than 36 hours', c2: 'free health care', c3: 'last' });
const at = (id: string, clause: string, change: Amendment['change']): Amendment => ({
  id,
  by: 'oral',
  clause,
  change,
});
const hours = at('A3', 'c1', { kind: 'words', edits: [{ from: 15, to: 17, found: '36', insert: '35' }] });
const rebase = (amendment: Amendment, to: Text) => {
  const { carried, inQuestion } = rebaseAmendments([amendment], from, to);
  return carried[0] ?? inQuestion[0]?.reasons;
};

describe('rebaseAmendments', () => {
  // Oracle: worked by hand.
  it('follows words to where they stand now', () => {
    expect(rebase(hours, textOf({ c1: 'never longer than 36 hours a week' }))).toEqual({
      ...hours,
      change: { kind: 'words', edits: [{ from: 18, to: 20, found: '36', insert: '35' }] },
    });
    expect(rebase(hours, textOf({ c1: 'no longer than 40 hours' }))).toEqual([
      { code: 'words-changed', params: { clause: 'c1', words: '36' } },
    ]);
    expect(rebase(hours, { ...textOf({ c2: 'x' }), removed: [{ id: 'c1', by: 'A9' }] })).toEqual([
      { code: 'clause-removed', params: { clause: 'c1', by: 'A9' } },
    ]);
    const putIn = at('A4', 'c1', {
      kind: 'words',
      edits: [{ from: 15, to: 15, found: '', insert: 'about ' }],
    });
    expect(rebase(putIn, textOf({ c1: 'no longer than some 36 hours' }))).toMatchObject([
      { code: 'words-changed' },
    ]);
    expect(rebase(putIn, textOf({ c1: 'so: no longer than 36 minutes' }))).toMatchObject({
      change: { edits: [{ from: 19, to: 19 }] },
    });
  });

  it('keeps what is put in at its place', () => {
    const clauses = [{ kind: 'paragraph' as const, level: 0, text: 'new' }];
    const after = at('A7', 'c2', { kind: 'insert-after', clauses });
    expect(rebase(after, textOf({ c1: 'x', c3: 'y' }))).toMatchObject({
      clause: 'c3',
      change: { kind: 'insert-before' },
    });
    expect(rebase(after, textOf({ c1: 'x' }))).toMatchObject({
      clause: 'c1',
      change: { kind: 'insert-after' },
    });
    expect(rebase(after, textOf({ d: 'x' }))).toMatchObject([{ code: 'clause-removed' }]);
  });

  it('asks about what deletes or moves a clause that is another now, or elsewhere', () => {
    const deletion = at('A9', 'c2', { kind: 'delete' });
    expect(rebase(deletion, textOf({ c1: 'x', c2: 'free health care' }))).toEqual(deletion);
    expect(rebase(deletion, textOf({ c2: 'free care' }))).toMatchObject([{ code: 'words-changed' }]);
    const move = at('A10', 'c1', { kind: 'move', after: 'c2' });
    expect(rebase(move, textOf({ c1: 'x', d: 'y', c3: 'z' }))).toMatchObject([{ code: 'changes-nothing' }]);
    expect(
      rebase(at('A10', 'c2', { kind: 'move', after: 'c1' }), textOf({ c2: 'x', c3: 'y' })),
    ).toMatchObject([{ code: 'target-gone' }]);
    const many = textOf({ a: 'a', b: 'b', c: 'c', d: 'd' });
    const away = { ...many, clauses: [...many.clauses.slice(1), ...many.clauses.slice(0, 1)] };
    const { inQuestion } = rebaseAmendments([at('A1', 'a', { kind: 'delete' })], many, away);
    expect(inQuestion).toEqual([{ id: 'A1', reasons: [{ code: 'clause-moved', params: { clause: 'a' } }] }]);
  });

  it('is the identity on the same text', () => {
    fc.assert(
      fc.property(someAmendments(6), (amendments) => {
        expect(rebaseAmendments(amendments, smallText, smallText)).toEqual({
          carried: amendments,
          inQuestion: [],
        });
      }),
      { numRuns: 100, seed: 2 },
    );
  });

  // Oracle: both merged at once. Clauses in between keep apart what only stands side by side by chance.
  it('gives, merged one by one, the text of both at once; and asks exactly where they collide', () => {
    const spread: Text = {
      clauses: smallText.clauses.flatMap((clause) => [
        { ...clause, id: `before ${clause.id}`, text: `before ${clause.id}` },
        clause,
      ]),
    };
    const read = (text: Text) => text.clauses.map((clause) => clause.text.split(/\s+/).join(' '));
    fc.assert(
      fc.property(someAmendments(2), ([one, other]) => {
        if (
          one === undefined ||
          other === undefined ||
          JSON.stringify(one.change) === JSON.stringify(other.change)
        )
          return;
        const [collision] = findCollisions(spread, [one, other]);
        if (collision?.orderDecides) return;
        const merged = mergeAmendments(spread, [one]);
        if (merged.status === 'collided') throw new Error('one alone collides');
        const { carried, inQuestion } = rebaseAmendments([other], spread, merged.text);
        expect(inQuestion.length > 0).toBe(collision !== undefined);
        const [both, after] = [mergeAmendments(spread, [one, other]), mergeAmendments(merged.text, carried)];
        if (both.status === 'merged' && after.status === 'merged')
          expect(read(after.text)).toEqual(read(both.text));
      }),
      { numRuns: 400, seed: 8 },
    );
  });
});
