import fc from 'fast-check';
import { amendText } from './amend-text.ts';
import type { Amendment } from './amendment.ts';
import type { Change } from './proposal-schemas.ts';
import type { Clause, Text } from './schemas.ts';

const clause = (index: number): Clause => ({
  id: `c${index}`,
  kind: 'paragraph',
  level: 0,
  text: Array.from({ length: 6 }, (_, word) => `${'abcd'[index]}${word}`).join(' '),
});

/** Four clauses of six words each, no word twice. */
export const smallText: Text = { clauses: [0, 1, 2, 3].map(clause) };

const wordsOf = (index: number): string[] => clause(index).text.split(' ');
const place = fc.nat({ max: 3 });
const fresh = fc.nat({ max: 2 });

/** What an amendment whose new words begin with `tag` may do. */
const changeOf = (tag: string): fc.Arbitrary<{ at: number; change: Change }> => {
  const made = (count: number) => Array.from({ length: count }, (_, index) => `${tag}${index}`);
  const range = fc.tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 3 }), fresh);
  const exchanged = (at: number, [from, length, count]: [number, number, number]) => {
    const find = wordsOf(at).slice(from, from + length);
    return { find: find.join(' '), replace: made(count).join(' ') };
  };
  const between = (at: number, [from, , count]: [number, number, number]) => {
    const find = wordsOf(at).slice(from, from + 2);
    return { find: find.join(' '), replace: [find[0], ...made(count + 1), ...find.slice(1)].join(' ') };
  };
  const words = fc
    .tuple(place, range, fc.boolean())
    .map(([at, given, inserts]) => ({ at, given: inserts ? between(at, given) : exchanged(at, given) }));
  return fc.oneof(
    {
      weight: 5,
      arbitrary: words.map(({ at, given }) => ({ at, change: { kind: 'replace-words' as const, ...given } })),
    },
    fc.tuple(place, range, range).map(([at, one, other]) => ({
      at,
      change: { kind: 'replace-several' as const, edits: [exchanged(at, one), between(at, other)] },
    })),
    fc.tuple(place, fc.constantFrom('insert-before' as const, 'insert-after' as const)).map(([at, kind]) => ({
      at,
      change: { kind, text: made(2).join(' ') },
    })),
    place.map((at) => ({ at, change: { kind: 'delete' as const } })),
    fc
      .tuple(place, place)
      .map(([at, after]) => ({ at, change: { kind: 'move' as const, after: `c${after}` } })),
  );
};

/** Amendments of the small text, some of them doing the same as another. */
export const someAmendments = (most: number): fc.Arbitrary<Amendment[]> =>
  fc
    .tuple(
      fc.tuple(...Array.from({ length: most }, (_, index) => changeOf('uvwxyz'[index] ?? 'z'))),
      fc.nat({ max: most }),
      fc.boolean(),
    )
    .map(([changes, count, twice]) => {
      const amendments = changes.slice(0, count).flatMap(({ at, change }, index) => {
        const found = amendText(smallText, { id: `A${index}`, by: 'oral', at: { clause: `c${at}` }, change });
        return found.status === 'amended' ? [found.amendment] : [];
      });
      const [first] = amendments;
      return twice && first !== undefined ? [...amendments, { ...first, id: 'A9' }] : amendments;
    });
