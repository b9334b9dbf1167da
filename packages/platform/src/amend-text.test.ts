import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendText } from './amend-text.ts';
import { makeEdition } from './make-edition.ts';
import type { Change } from './proposal-schemas.ts';
import { withEdits } from './word-edits.ts';

const textOf = (...texts: string[]) => ({
  clauses: texts.map((text, index) => ({ id: `c${index + 1}`, kind: 'paragraph' as const, level: 0, text })),
});
const run = (change: Change, ...texts: string[]) =>
  amendText(textOf(...texts), { id: 'A1', by: 'oral', at: { clause: 'c1' }, change });
const replaced = (text: string, find: string, replace: string): string => {
  const found = run({ kind: 'replace-words', find, replace }, text);
  if (found.status === 'in-question') return found.problem.code;
  const { change } = found.amendment;
  return change.kind === 'words' ? withEdits(text, change.edits) : change.kind;
};

describe('amendText', () => {
  it('finds the words of a proposal and changes no others', () => {
    const text = 'The working week shall be no longer than 36 hours, without loss of pay.';
    expect(run({ kind: 'replace-words', find: '36 hours', replace: '35 hours' }, text)).toEqual({
      status: 'amended',
      amendment: {
        id: 'A1',
        by: 'oral',
        clause: 'c1',
        change: { kind: 'words', edits: [{ from: 41, to: 43, found: '36', insert: '35' }] },
      },
    });
    const whole = text.replace('36 hours', '30 hours underground and 36 hours above ground');
    expect(replaced(text, text, whole)).toBe(whole);
  });

  // Oracle: written out by hand.
  it.each([
    ['136 hours or 36 hours', '36 hours', '35 hours', '136 hours or 35 hours'],
    ['36.5 or 36 hours', '36', '35', '36.5 or 35 hours'],
    ['one, two, three', 'two', '', 'one,, three'],
    ['one two three', 'two', '', 'one three'],
    ['one two.', 'two', '', 'one.'],
    ['one two three', 'one', '', 'two three'],
    ['no\u00a0longer than', 'no longer', 'not longer', 'not\u00a0longer than'],
    ['co\u00adoperation of all', 'cooperation', 'help', 'help of all'],
    ['«Әділет» кодексі', '"Әділет" кодексі', '"Әділет" заңы', '«Әділет» заңы'],
    [
      'Рабочая неделя — не более 36 часов',
      'не более 36',
      'не более 35',
      'Рабочая неделя — не более 35 часов',
    ],
    ['der Ärzte und Schüler', 'A\u0308rzte', 'Pfleger', 'der Pfleger und Schüler'],
    ['حق العمل للجميع', 'العمل', 'السكن', 'حق السكن للجميع'],
    ['for 👩‍👩‍👧 and all', '👩‍👩‍👧', 'families', 'for families and all'],
    ['for 👩‍👩‍👧 and all', '👩', 'x', 'words-gone'],
    ['e\u0301tat', 'e', 'x', 'words-gone'],
    ['workers', 'work', 'x', 'words-gone'],
    ['one two two', 'two', 'three', 'words-found-twice'],
    ['ha ha ha', 'ha ha', 'ho', 'words-found-twice'],
    ['one two', 'two', 'two', 'changes-nothing'],
    ['one two', 'one two', ' ', 'leaves-nothing'],
  ])('%s: %s becomes %s', (text, find, replace, expected) => {
    expect(replaced(text, find, replace)).toBe(expected);
  });
  // A list loses one of its members and the comma in front of it, where both are quoted.
  it('takes out signs that are quoted', () => {
    expect(replaced('one, two, three', ', two', '')).toBe('one, three');
  });

  it.each([
    ['no longer than 36 hours', '38 hours', '36 hours'],
    ['no longer than 36 hours', 'no longer then 36', 'no longer than 36'],
    ['medicines for long illness', 'medecines', 'medicines'],
    ['Неделя не более 36 часов', 'недели не более', 'Неделя не более'],
    ['nothing of it', 'quite other words', undefined],
  ])('%s: nearest to %s', (text, find, nearest) => {
    expect(run({ kind: 'replace-words', find, replace: 'x' }, text)).toEqual({
      status: 'in-question',
      problem: { code: 'words-gone', params: { clause: 'c1', find } },
      ...(nearest === undefined ? {} : { nearest }),
    });
  });

  it('takes several changes of one clause, unless they reach into each other', () => {
    const several = (...edits: [string, string][]) => {
      const found = run(
        { kind: 'replace-several', edits: edits.map(([find, replace]) => ({ find, replace })) },
        'one two three four',
      );
      if (found.status === 'in-question') return found.problem;
      const { change } = found.amendment;
      return change.kind === 'words' && withEdits('one two three four', change.edits);
    };
    expect(several(['three', '3'], ['one', '1'])).toBe('1 two 3 four');
    expect(several(['two three', 'x'], ['three four', 'y'])).toEqual({
      code: 'overlapping-edits',
      params: { clause: 'c1', first: 'two three', second: 'three four' },
    });
    expect(several(['two', 'two a'], ['two', 'two b'])).toMatchObject({ code: 'overlapping-edits' });
  });

  it('takes changes that stand side by side and change nothing of each other', () => {
    const edits = [
      { find: ',', replace: ';' },
      { find: 'one', replace: '1' },
    ];
    const found = run({ kind: 'replace-several', edits }, 'one, two');
    if (found.status === 'in-question' || found.amendment.change.kind !== 'words')
      throw new Error('not found');
    expect(withEdits('one, two', found.amendment.change.edits)).toBe('1; two');
  });

  it('sees in a clause that was written anew what is new in it', () => {
    const text = 'Child allowances shall be restored and paid to every family.';
    const changed = (to: string) => {
      const found = run({ kind: 'replace', text: to }, text);
      if (found.status === 'in-question') return found.problem.code;
      const { change } = found.amendment;
      return change.kind === 'words' && change.edits.map(({ found, insert }) => [found, insert]);
    };
    expect(changed('Child allowances must be restored and paid to every mother.')).toEqual([
      ['shall', 'must'],
      ['family', 'mother'],
    ]);
    expect(changed('Allowances and housing for every family are a right of all.')).toEqual([
      [text, 'Allowances and housing for every family are a right of all.'],
    ]);
    expect(changed(text)).toBe('changes-nothing');
    expect(changed('')).toBe('leaves-nothing');
  });

  it('inserts paragraphs, headings and items, deletes, and moves', () => {
    const kind = 'insert-after' as const;
    expect(run({ kind, text: 'New.\r\n\r\n## Next\n\nMore.' }, 'one')).toMatchObject({
      amendment: {
        change: {
          kind,
          clauses: [
            { kind: 'paragraph', level: 0, text: 'New.' },
            { kind: 'heading', level: 2, text: 'Next' },
            { kind: 'paragraph', level: 0, text: 'More.' },
          ],
        },
      },
    });
    expect(run({ kind: 'delete' }, 'one')).toMatchObject({ amendment: { change: { kind: 'delete' } } });
    expect(run({ kind: 'move', after: 'c2' }, 'one', 'two')).toMatchObject({ status: 'amended' });
    expect(run({ kind: 'move', after: 'c3' }, 'one', 'two')).toMatchObject({
      problem: { code: 'target-gone' },
    });
    expect(run({ kind: 'move', after: 'c1' }, 'one')).toMatchObject({ problem: { code: 'changes-nothing' } });
  });

  it('tells a clause that is not there, and by what it was taken out', () => {
    const at = (clause: string) =>
      amendText(
        { ...textOf('one'), removed: [{ id: 'c9', by: 'A9' }] },
        { id: 'A1', by: 'oral', at: { clause }, change: { kind: 'delete' } },
      );
    expect(at('c8')).toMatchObject({ problem: { code: 'no-such-clause', params: { clause: 'c8' } } });
    expect(at('c9')).toMatchObject({
      problem: { code: 'clause-removed', params: { clause: 'c9', by: 'A9' } },
    });
  });

  it('finds what is cited from an edition, in the text as it stands now', () => {
    const printed = textOf('All shall have work, all shall have homes.', 'And bread.');
    const edition = makeEdition(printed, { lineLength: 21, number: 2 });
    const now = {
      clauses: printed.clauses.slice(0, 1).map((clause) => ({ ...clause, text: `Today: ${clause.text}` })),
      removed: [{ id: 'c2', by: 'A9' }],
    };
    const amended = (citation: string, change: Change, number = 2) => {
      const at = { citation, edition: number };
      return amendText(now, { id: 'A1', by: 'oral', at, change }, { editions: [edition] });
    };
    const change: Change = { kind: 'replace-words', find: 'all shall', replace: 'all must' };
    const found = amended('2', change);
    expect(found).toMatchObject({
      amendment: { clause: 'c1', change: { edits: [{ from: 32, found: 'shall' }] } },
    });
    const twice: Change = { kind: 'replace-words', find: 'shall have', replace: 'must have' };
    expect(amended('2', twice)).toMatchObject({ amendment: { change: { edits: [{ from: 32 }] } } });
    expect(amended('1-2', twice)).toMatchObject({ problem: { code: 'words-found-twice' } });
    expect(amended('3', change)).toMatchObject({ problem: { code: 'clause-removed', params: { by: 'A9' } } });
    expect(amended('7', change)).toMatchObject({ problem: { code: 'citation-beyond-edition' } });
    expect(amended('1', change, 1)).toMatchObject({ problem: { code: 'no-such-edition' } });
    const several = amendText(
      printed,
      { id: 'A1', by: 'oral', at: { citation: '2-3', edition: 2 }, change: { kind: 'delete' } },
      { editions: [edition] },
    );
    expect(several).toMatchObject({
      problem: { code: 'several-clauses', params: { clauses: ['c1', 'c2'] } },
    });
  });

  it('refuses what it cannot read, with all that is wrong', () => {
    const act = () =>
      amendText(
        { clauses: [{ id: '', kind: 'paragraph', level: 0, text: 'x' }] },
        {
          id: 'A1',
          by: 'oral',
          at: { clause: 'c1' },
          change: { kind: 'replace-words', find: ' ', replace: '' },
        },
      );
    expect(act).toThrow(expect.objectContaining({ code: 'empty' }));
  });

  // Oracle: the segmenter of ICU.
  it('cuts no character in two, and changes nothing but what it says', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'ә',
        'e\u0301',
        'Й',
        'ß',
        'ع',
        '👩🏽‍🚒',
        '🇰🇿',
        '1️⃣',
        '\u00ad',
        '\u00a0',
        ' ',
        '\n',
        '.',
        'क्षि',
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => text.replace(/[\0-\x1f\x7f]/g, '')),
    );
    const words = fc.array(part, { maxLength: 12 }).map((parts) => `${parts.join('')}.`);
    fc.assert(
      fc.property(words, words, (text, other) => {
        const given = textOf(text);
        const copy = structuredClone(given);
        const found = run({ kind: 'replace', text: other }, text);
        expect(given).toEqual(copy);
        if (found.status === 'in-question') return;
        const { change } = found.amendment;
        if (change.kind !== 'words') throw new Error('a change of words');
        expect(withEdits(text, change.edits)).toBe(other.trim());
        const segments = new Intl.Segmenter('en').segment(text);
        for (const { from, to, found } of change.edits) {
          expect(text.slice(from, to)).toBe(found);
          for (const cut of [from, to])
            if (cut < text.length) expect(segments.containing(cut)?.index).toBe(cut);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
