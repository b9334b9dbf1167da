import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlt } from './read-blt.ts';
import { type Election, electionSchema } from './schemas.ts';
import { writeBlt } from './write-blt.ts';

const lines = (...all: string[]): string => all.join('\n');

const refusal = (text: string): unknown => {
  try {
    return readBlt(text);
  } catch (error) {
    if (!(error instanceof Error) || !('problems' in error) || !Array.isArray(error.problems)) throw error;
    return error.problems.map(({ code, params }) => [code, params.line]);
  }
};

describe('readBlt', () => {
  it('reads what OpaVote shows in its help', () => {
    const text = lines(
      '4 2          # four candidates are competing for two seats',
      '-2           # Bob has withdrawn (optional)',
      '1 4 1 3 2 0  # first ballot',
      '1 3 4 1 2 0',
      '1 2 4 1 0    # The first number is the ballot weight (>= 1).',
      '1 4 3 0      # The last 0 is an end of ballot marker.',
      '1 3 2 4=1 0  # Candidates 4 and 1 are equally ranked',
      '1 2 - 1 0    # the second rank is skipped',
      '1 0          # An empty ballot.',
      '28 3 4 0',
      '0            # end of ballots marker',
      '"Adam"       # candidate 1',
      '"Basil"',
      '"Charlotte"',
      '"Donald"',
      '"Gardening Club Election"',
      '',
    );
    const election: Election = {
      title: 'Gardening Club Election',
      seats: 2,
      candidates: [
        { id: '1', name: 'Adam' },
        { id: '2', name: 'Basil', withdrawn: true },
        { id: '3', name: 'Charlotte' },
        { id: '4', name: 'Donald' },
      ],
      ballots: [
        { count: 1, ranking: ['4', '1', '3', '2'] },
        { count: 1, ranking: ['3', '4', '1', '2'] },
        { count: 1, ranking: ['2', '4', '1'] },
        { count: 1, ranking: ['4', '3'] },
        { count: 1, ranking: ['3', '2', ['4', '1']] },
        { count: 1, ranking: ['2', [], '1'] },
        { count: 1, ranking: [] },
        { count: 28, ranking: ['3', '4'] },
      ],
    };
    expect(readBlt(text)).toEqual(election);
    expect(readBlt(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(election);
    expect(readBlt(text.replace('0            # end of ballots marker\n', ''))).toEqual(election);
  });

  it("reads Droop's nicknames, brackets and ids without counts", () => {
    const text = lines(
      '3 1',
      '[nick A B C] [tie C B A]',
      '[withdrawn B]',
      '(paper 1) A C 0',
      '(paper 2) C=A B 0',
      '(paper 3) 3 0',
      '0 "Ann" "Bob" "Cid" "Title" "source" "comment"',
    );
    const { ballots, candidates } = readBlt(text);
    expect(ballots).toEqual([
      { count: 1, ranking: ['1', '3'] },
      { count: 1, ranking: [['3', '1'], '2'] },
      { count: 1, ranking: ['3'] },
    ]);
    expect(candidates[1]).toEqual({ id: '2', name: 'Bob', withdrawn: true });
  });

  it("reads OpenSTV's ids, which a count of 1 follows", () => {
    const text = lines('2 1', '(x1) 1 2 1 0', '(x2) 1 2 0', '(x3) 1 0', '0', '"Ann"', '"Bob"', '"Title"');
    expect(readBlt(text).ballots).toEqual([
      { count: 1, ranking: ['2', '1'] },
      { count: 1, ranking: ['2'] },
      { count: 1, ranking: [] },
    ]);
  });

  it('reads parties where every candidate has a line with two texts, as Scottish councils write it', () => {
    const text = lines(
      '3 1',
      '1 1 0',
      '0',
      '"Ann" "Green"',
      '"Bob" ""',
      '"Cid" "Independent (Ind)"',
      '"Ward 5"',
    );
    expect(readBlt(text)).toMatchObject({
      title: 'Ward 5',
      candidates: [
        { id: '1', name: 'Ann', attributes: { party: 'Green' } },
        { id: '2', name: 'Bob' },
        { id: '3', name: 'Cid', attributes: { party: 'Independent (Ind)' } },
      ],
    });
    expect(readBlt(text).candidates[1]).not.toHaveProperty('attributes');
    // Without it this could as well be four names on three lines.
    expect(refusal(text.replace(' ""', ''))).toEqual([['blt-rest', 4]]);
  });

  it.each([
    ['names and title on a line', ['"Ann" "Bob" "Title"', '"source"']],
    ['names after the end marker', ['"Ann"', '"Bob"', '"Title" "source" "comment"']],
  ])('takes no name for a party: %s', (_, names) => {
    const { title, candidates } = readBlt(lines('2 1', '1 1 0', '0', ...names));
    expect([title, candidates]).toEqual([
      'Title',
      [
        { id: '1', name: 'Ann' },
        { id: '2', name: 'Bob' },
      ],
    ]);
  });

  it('reads quotes in names, both ways of writing them', () => {
    const text = lines('2 1', '1 1 0', '0', '"Ann \\"Annie\\" # Lee"', '"Bob ""Bo"" \\\\ C:\\new"', '""');
    expect(readBlt(text)).toMatchObject({
      title: '',
      candidates: [{ name: 'Ann "Annie" # Lee' }, { name: 'Bob "Bo" \\ C:\\new' }],
    });
  });

  const named = (...ballots: string[]): string => lines('2 1', ...ballots, '0', '"A"', '"B"');

  it.each([
    ['nothing', '', [['blt-empty', 1]]],
    ['only a comment', '# later\n', [['blt-empty', 1]]],
    ['another kind of file', '<html></html>', [['blt-header', 1]]],
    ['no seats', '2 0\n0\n"A"\n"B"', [['blt-header', 1]]],
    [
      'a candidate that is none, and another',
      named('1 3 0', '1 0', '1 x 0'),
      [
        ['blt-candidate', 2],
        ['blt-candidate', 4],
      ],
    ],
    ['a withdrawn one that is none', named('-3', '1 1 0'), [['blt-candidate', 2]]],
    ['half an equal rank', named('1 1= 0'), [['blt-candidate', 2]]],
    ['a ballot without its end', named('1 1 2', '1 2 0'), [['blt-ballot', 2]]],
    [
      'a file cut off in a ballot',
      '2 1\n1 1 2',
      [
        ['blt-ballot', 2],
        ['blt-names', 2],
      ],
    ],
    ['a file cut off after the ballots', '2 1\n1 1 0\n0\n', [['blt-names', 3]]],
    ['a file cut off in the names', '2 1\n1 1 0\n0\n"A"\n', [['blt-names', 4]]],
    ['a file cut off in a name', '2 1\n1 1 0\n0\n"A"\n"B', [['blt-quote', 5]]],
    ['a count that is no whole number', named('1.5 1 0'), [['blt-ballot', 2]]],
    ['an instruction that is not known', named('[seats 4]', '1 1 0'), [['blt-directive', 2]]],
    ['too few nicknames', named('[nick A]', '1 1 0'), [['blt-directive', 2]]],
    ['a bracket that is not closed', '2 1\n[nick A B\n"A"\n"B"', [['blt-quote', 2]]],
    ['more after the title', lines(named('1 1 0'), '"T"', '1 2 0'), [['blt-rest', 7]]],
  ])('refuses %s, with the line', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });

  it('never does anything but read or refuse', () => {
    const bits = fc.constantFrom(
      '1',
      '0',
      '2',
      '-1',
      '-',
      '=',
      '"',
      '"A"',
      '[',
      ']',
      '(',
      ')',
      'nick',
      '#',
      '\n',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        const result = refusal(`2 1 ${parts.join('')}`);
        if (Array.isArray(result)) expect(result).not.toEqual([]);
        else expect(electionSchema.safeParse(result).success).toBe(true);
      }),
    );
  });
});

describe('writeBlt', () => {
  it('writes what it was given, by number', () => {
    const election = {
      title: 'Chair',
      seats: 1,
      candidates: [
        { id: 'aigul', name: 'Aigul "A." \\' },
        { id: 'oral', name: 'Oral', withdrawn: true },
      ],
      ballots: [
        { count: 3, ranking: ['oral', [], 'aigul'] },
        { count: 1, ranking: [['aigul', 'oral']] },
        { count: 2, ranking: [] },
      ],
    };
    expect(writeBlt(election)).toBe(
      '2 1\n-2\n3 2 - 1 0\n1 1=2 0\n2 0\n0\n"Aigul \\"A.\\" \\\\"\n"Oral"\n"Chair"\n',
    );
  });

  const elections = fc.integer({ min: 0, max: 5 }).chain((candidates) => {
    const ids = Array.from({ length: candidates }, (_, index) => String(index + 1));
    const skipped = fc.constant<string[]>([]);
    const rank: fc.Arbitrary<string | string[]> =
      candidates < 2
        ? fc.oneof(skipped, fc.constantFrom('1'))
        : fc.oneof(skipped, fc.constantFrom(...ids), fc.shuffledSubarray(ids, { minLength: 2 }));
    const name = fc.string({ unit: fc.constantFrom(...'a"\\#\n\r\t ()[]-=0Қ\uFEFF😀\0'), maxLength: 12 });
    return fc
      .record({
        title: fc.option(name, { nil: undefined }),
        seats: fc.integer({ min: 1, max: 9 }),
        names: fc.array(fc.tuple(name, fc.boolean(), fc.oneof(fc.constant(''), name)), {
          minLength: candidates,
          maxLength: candidates,
        }),
        ballots: fc.array(
          fc.record({
            count: fc.integer({ min: 1, max: 99 }),
            ranking: fc.array(rank, { maxLength: candidates === 0 ? 0 : 4 }),
          }),
          { maxLength: 6 },
        ),
      })
      .map(
        ({ title, seats, names, ballots }): Election => ({
          ...(title !== undefined && { title }),
          seats,
          candidates: names.map(([text, withdrawn, party], index) => ({
            id: String(index + 1),
            name: text,
            ...(withdrawn && { withdrawn }),
            ...(party !== '' && { attributes: { party } }),
          })),
          ballots,
        }),
      );
  });

  it('gives back on reading what was written', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(readBlt(writeBlt(election))).toEqual(election);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses ids that repeat or that nobody has, all at once', () => {
    const candidate = { id: 'a', name: 'A' };
    const write = () =>
      writeBlt({ seats: 1, candidates: [candidate, candidate], ballots: [{ count: 1, ranking: [['b']] }] });
    expect(write).toThrow(
      expect.objectContaining({
        problems: [
          { code: 'repeated-id', path: ['candidates', 1, 'id'], params: {}, severity: 'error' },
          { code: 'unknown-id', path: ['ballots', 0, 'ranking', 0], params: {}, severity: 'error' },
        ],
      }),
    );
  });
});
