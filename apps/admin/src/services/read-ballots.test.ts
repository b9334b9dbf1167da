import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBallots, sayBallots } from './read-ballots.ts';
import { readCandidates, sayCandidates } from './read-candidates.ts';

describe('readBallots', () => {
  it('reads papers as a teller writes them down', () => {
    expect(readBallots('3 1 4\n\n12 x 2, 1\n5× 3 1=4\n2: 0\r\n', 4)).toEqual({
      ballots: [
        { count: 1, ranking: ['3', '1', '4'] },
        { count: 12, ranking: ['2', '1'] },
        { count: 5, ranking: ['3', ['1', '4']] },
        { count: 2, ranking: [] },
      ],
      problems: [],
    });
  });

  it('says which line cannot be and keeps counting', () => {
    expect(readBallots('1 2\n1 5\n2 2\nthree\n0 x 1\n1 0', 4).problems).toEqual([
      { code: 'no-candidate', line: 2, found: '5' },
      { code: 'named-twice', line: 3, found: '2' },
      { code: 'unreadable', line: 4, found: 'three' },
      { code: 'unreadable', line: 5, found: '0 x 1' },
      { code: 'no-candidate', line: 6, found: '0' },
    ]);
  });

  it('reads what it writes', () => {
    const ranking = fc
      .shuffledSubarray(['1', '2', '3', '4', '5'])
      .chain((ids) =>
        fc.boolean().map((tie) => (tie && ids.length > 1 ? [ids.slice(0, 2), ...ids.slice(2)] : ids)),
      );
    const ballots = fc.array(fc.record({ count: fc.integer({ min: 1, max: 999 }), ranking }));
    fc.assert(
      fc.property(ballots, (all) => {
        expect(readBallots(sayBallots(all), 5)).toEqual({ ballots: all, problems: [] });
      }),
    );
  });
});

describe('readCandidates', () => {
  it('reads a list in any of the three languages, and writes it back', () => {
    const { candidates, problems } = readCandidates('Reed; woman; under-30\nКамыш; м\n- Құрақ; ә; 60+');
    expect(problems).toEqual([]);
    expect(candidates).toEqual([
      { id: '1', name: 'Reed', withdrawn: false, attributes: { gender: 'woman', age_band: 'under-30' } },
      { id: '2', name: 'Камыш', withdrawn: false, attributes: { gender: 'man' } },
      { id: '3', name: 'Құрақ', withdrawn: true, attributes: { gender: 'woman', age_band: '60-plus' } },
    ]);
    expect(readCandidates(sayCandidates(candidates))).toEqual({ candidates, problems });
  });

  it('asks about names that repeat or are missing and words that mean nothing here', () => {
    expect(readCandidates('Reed\nReed\n; woman\nPine; tall').problems).toEqual([
      { code: 'repeated-name', line: 2, found: 'Reed' },
      { code: 'no-name', line: 3, found: '; woman' },
      { code: 'unknown-attribute', line: 4, found: 'tall' },
    ]);
  });
});
