import { describe, expect, it } from 'vitest';
import { amendAll } from './amend-all.ts';
import { amendText } from './amend-text.ts';
import { findCollisions } from './find-collisions.ts';
import { mergeAmendments } from './merge-amendments.ts';
import { orderVotes } from './order-votes.ts';
import type { Change, Proposal } from './proposal-schemas.ts';
import { rebaseAmendments } from './rebase-amendments.ts';
import type { Text } from './schemas.ts';

const textOf = (texts: string[]): Text => ({
  clauses: texts.map((text, index) => ({ id: `c${index}`, kind: 'paragraph', level: 0, text })),
});
const propose = (id: string, clause: string, change: Change): Proposal => ({
  id,
  by: 'oral',
  at: { clause },
  change,
});
const words = (find: string, replace: string): Change => ({ kind: 'replace-words', find, replace });

// Each must end within the time that a test has; the figures are measured in bench.
describe('amendments made to be slow or to do harm', () => {
  it('are found, merged and carried over in a clause of a megabyte', () => {
    const numbers = Array.from({ length: 140_000 }, (_, index) => index.toString(36)).join(' ');
    const long = `${numbers} Еңбек заңы e\u0301 👩‍👩‍👧 حق العمل «конец».`;
    expect(long.length).toBeGreaterThan(600_000);
    const text = textOf([long]);
    const { amendments, inQuestion } = amendAll(text, [
      propose('A1', 'c0', words('Еңбек заңы', 'Еңбек кодексі')),
      propose('A2', 'c0', words('حق العمل', 'حق السكن')),
      propose('A3', 'c0', words('nothing of it', 'x')),
      propose('A4', 'c0', { kind: 'replace', text: `So ${long}` }),
    ]);
    expect(inQuestion.map(({ id, nearest }) => [id, nearest])).toEqual([['A3', undefined]]);
    expect(findCollisions(text, amendments)).toEqual([]);
    const merged = mergeAmendments(text, amendments);
    const expected = `So ${long.replace('заңы', 'кодексі').replace('العمل', 'السكن')}`;
    expect(merged.status === 'merged' && merged.text.clauses[0]?.text === expected).toBe(true);
    expect(rebaseAmendments(amendments.slice(0, 2), text, textOf([`x ${long}`])).carried).toHaveLength(2);
  });

  it('are looked for in words that nearly are what is sought, over and over', () => {
    const same = textOf([`${'a '.repeat(100_000)}b`]);
    const find = `${'a '.repeat(10_000)}c`;
    expect(amendText(same, propose('A1', 'c0', words(find, 'x')))).toMatchObject({
      problem: { code: 'words-gone' },
    });
    expect(amendText(same, propose('A1', 'c0', words('a a', 'x')))).toMatchObject({
      problem: { code: 'words-found-twice', params: { times: 99_999 } },
    });
    const other = Array.from({ length: 100_000 }, (_, index) => index).join(' ');
    expect(amendText(same, propose('A1', 'c0', { kind: 'replace', text: other }))).toMatchObject({
      amendment: { change: { edits: [{ from: 0 }] } },
    });
  });

  it('are many in five thousand clauses, and many of one', () => {
    const text = textOf(Array.from({ length: 5000 }, (_, index) => `One two three ${index}.`));
    const each = amendAll(
      text,
      text.clauses.map(({ id }, index) => propose(`A${index}`, id, words('two', 'x'))),
    );
    expect(orderVotes(text, each.amendments).map(({ id }) => id)).toEqual(['en-bloc', 'main']);
    expect(mergeAmendments(text, each.amendments)).toMatchObject({ status: 'merged' });
    const alike = Array.from({ length: 100 }, (_, index) =>
      propose(`A${index}`, 'c1', words('two', `x${index}`)),
    );
    const { amendments } = amendAll(text, alike);
    expect(findCollisions(text, amendments)).toHaveLength((100 * 99) / 2);
    expect(orderVotes(text, amendments)).toHaveLength(101);
  });

  it('move one behind the other, to the last', () => {
    const text = textOf(Array.from({ length: 2000 }, (_, index) => `${index}`));
    const chain = Array.from({ length: 1998 }, (_, index) =>
      propose(`A${index}`, `c${index}`, { kind: 'move', after: `c${index + 2}` }),
    );
    const { amendments } = amendAll(text, chain);
    expect(mergeAmendments(text, amendments).status).toBe('collided');
    const order = amendments.map(({ id }) => id);
    const there = mergeAmendments(text, amendments, { order });
    const back = mergeAmendments(text, amendments, { order: order.toReversed() });
    for (const merged of [there, back])
      expect(merged.status === 'merged' && new Set(merged.text.clauses.map(({ id }) => id)).size).toBe(2000);
  });

  it('carry no markup and no control characters where they come as words', () => {
    const text = textOf(['One <b>two</b> [three](javascript:alert(1)).']);
    const script = amendText(text, propose('A1', 'c0', words('two', '<script>alert(1)</script>')));
    expect(script).toMatchObject({
      amendment: { change: { edits: [{ insert: '<script>alert(1)</script>' }] } },
    });
    expect(() => amendText(text, propose('A1', 'c0', words('two', '\0')))).toThrow(
      expect.objectContaining({ code: 'control-character' }),
    );
    expect(() => amendText(text, propose('A1', 'c0', words('two', '\ud800')))).toThrow(
      expect.objectContaining({ code: 'lone-surrogate' }),
    );
    const proto = propose('__proto__', 'c0', words('two', 'x'));
    expect(amendAll(text, [proto, propose('constructor', 'c0', words('One', 'y'))]).amendments).toHaveLength(
      2,
    );
  });
});
