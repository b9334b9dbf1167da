import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amendment, Edit } from './amendment.ts';
import { carryOutAll } from './carry-out-one-by-one.fixture.ts';
import { findCollisions } from './find-collisions.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { smallText, someAmendments } from './random-amendments.fixture.ts';
import type { Text } from './schemas.ts';

const textOf = (...texts: string[]): Text => ({
  clauses: texts.map((text, index) => ({ id: `c${index + 1}`, kind: 'paragraph', level: 0, text })),
});
const edit = (text: string, found: string, insert: string): Edit => {
  const from = text.indexOf(found);
  return { from, to: from + found.length, found, insert };
};
const amendment = (id: string, clause: string, change: Amendment['change']): Amendment => ({
  id,
  by: 'oral',
  clause,
  change,
});
const put = (
  id: string,
  clause: string,
  text: string,
  kind: 'insert-before' | 'insert-after' = 'insert-after',
) => amendment(id, clause, { kind, clauses: [{ kind: 'paragraph', level: 0, text }] });
const lines = (text: Text, adopted: Amendment[], order?: string[]): string[] | string => {
  const merged = mergeAmendments(text, adopted, { order });
  return merged.status === 'merged' ? merged.text.clauses.map((clause) => clause.text) : merged.status;
};

describe('mergeAmendments', () => {
  // Oracle: worked by hand.
  it('carries all out at once and tells what each did', () => {
    const text = textOf('No more than 36 hours, without loss of pay.', 'Health care is free.', 'Last.');
    const [first = ''] = text.clauses.map((clause) => clause.text);
    const merged = mergeAmendments(text, [
      put('A7', 'c1', 'New.'),
      amendment('A9', 'c2', { kind: 'delete' }),
      amendment('A3', 'c1', { kind: 'words', edits: [edit(first, '36', '35')] }),
      amendment('A4', 'c1', { kind: 'words', edits: [edit(first, 'loss', 'any loss')] }),
    ]);
    expect(merged).toEqual({
      status: 'merged',
      text: {
        clauses: [
          { id: 'c1', kind: 'paragraph', level: 0, text: 'No more than 35 hours, without any loss of pay.' },
          { id: 'A7', kind: 'paragraph', level: 0, text: 'New.' },
          { id: 'c3', kind: 'paragraph', level: 0, text: 'Last.' },
        ],
        removed: [{ id: 'c2', by: 'A9' }],
      },
      changes: [
        {
          clause: 'c1',
          kind: 'changed',
          amendments: ['A3', 'A4'],
          before: first,
          after: 'No more than 35 hours, without any loss of pay.',
        },
        { clause: 'A7', kind: 'inserted', amendments: ['A7'], before: null, after: 'New.' },
        { clause: 'c2', kind: 'deleted', amendments: ['A9'], before: 'Health care is free.', after: null },
      ],
    });
  });

  it('asks for the order where it decides, and follows it', () => {
    const text = textOf('one', 'two', 'three');
    const both = [put('A1', 'c1', 'x'), put('A2', 'c1', 'y')];
    expect(mergeAmendments(text, both)).toMatchObject({
      status: 'collided',
      collisions: [{ orderDecides: true }],
    });
    expect(lines(text, both, ['A1', 'A2'])).toEqual(['one', 'x', 'y', 'two', 'three']);
    expect(lines(text, both, ['A2', 'A1'])).toEqual(['one', 'y', 'x', 'two', 'three']);
    const move = amendment('A3', 'c1', { kind: 'move', after: 'c3' });
    const [first] = both;
    const beside = first === undefined ? [move] : [move, first];
    expect(lines(text, beside, ['A1', 'A3'])).toEqual(['x', 'two', 'three', 'one']);
    expect(lines(text, beside, ['A3', 'A1'])).toEqual(['two', 'three', 'one', 'x']);
    const round = [move, amendment('A4', 'c3', { kind: 'move', after: 'c1' })];
    expect(lines(text, round)).toBe('collided');
    expect(lines(text, round, ['A3', 'A4'])).toEqual(['two', 'one', 'three']);
    expect(lines(text, round, ['A4', 'A3'])).toEqual(['three', 'one', 'two']);
  });

  it('gives new clauses names that nobody has or had', () => {
    const text = { ...textOf('one'), removed: [{ id: 'A1' }] };
    const merged = mergeAmendments(text, [
      amendment('A1', 'c1', {
        kind: 'insert-after',
        clauses: ['x', 'y'].map((words) => ({ kind: 'item', level: 1, text: words })),
      }),
    ]);
    expect(merged.status === 'merged' && merged.text.clauses.map(({ id }) => id)).toEqual([
      'c1',
      'A1-2',
      'A1-3',
    ]);
  });

  it('takes a clause away of which two each take a half', () => {
    const text = textOf('one two', 'three');
    const half = (id: string, found: string) =>
      amendment(id, 'c1', { kind: 'words', edits: [edit('one two', found, '')] });
    expect(lines(text, [half('A1', 'one '), half('A2', 'two')])).toEqual(['three']);
  });

  it('is the identity without amendments', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 6 }), (texts) => {
        const text = textOf(...texts.map((words) => `${words.replace(/[\0-\x1f\x7f]/g, '')}.`));
        expect(mergeAmendments(text, [])).toEqual({ status: 'merged', text, changes: [] });
      }),
      { numRuns: 50, seed: 5 },
    );
  });

  // Oracle: a fixture that carries amendments out one after the other on lists of words.
  it('gives one text of disjoint amendments in any order, that of carrying out one after the other', () => {
    const shuffled = someAmendments(6).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const merged = mergeAmendments(smallText, all);
        if (merged.status === 'collided') {
          expect(merged.collisions).toEqual(findCollisions(smallText, all));
          return;
        }
        expect(mergeAmendments(smallText, other)).toEqual(merged);
        const withoutTwin = other.filter(({ id }) => id !== 'A9');
        const text = merged.text.clauses.map((clause) => clause.text.split(/\s+/).join(' ')).join('\n');
        expect(text).toBe(carryOutAll(smallText, withoutTwin));
        const known = new Set(JSON.stringify([smallText, all]).match(/[a-z]\d/g));
        for (const word of text.match(/\S+/g) ?? []) expect(known).toContain(word);
      }),
      { numRuns: 400, seed: 4 },
    );
  });
});
