import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRoll, type RollEntry, type RollInput } from './index.ts';

const person = (id: string, branch: string, rank: number, more: Partial<RollEntry> = {}): RollEntry => ({
  id,
  branch,
  codeName: `Name of ${id}`,
  status: 'elected',
  rank,
  attributes: { gender: 'woman' },
  ...more,
});
const ids = (people: readonly RollEntry[] | undefined) => people?.map(({ id }) => id);

describe('makeRoll', () => {
  it('draws up a branch in order of rank and says what is vacant', () => {
    const roll = makeRoll({
      branches: [
        { id: 'oral', entitled: 3 },
        { id: 'saran', entitled: 1 },
      ],
      people: [
        person('D4', 'oral', 2, { status: 'alternate' }),
        person('D3', 'oral', 1, { status: 'alternate' }),
        person('D2', 'oral', 2, { role: 'credentials-committee' }),
        person('D1', 'oral', 1),
        person('D5', 'saran', 1),
      ],
    });
    expect(roll.branches.map(({ branch, vacant, over }) => [branch, vacant, over])).toEqual([
      ['oral', 1, 0],
      ['saran', 0, 0],
    ]);
    expect(ids(roll.branches[0]?.elected)).toEqual(['D1', 'D2']);
    expect(ids(roll.branches[0]?.alternates)).toEqual(['D3', 'D4']);
    expect(roll.branches[0]?.elected[1]).toStrictEqual(
      person('D2', 'oral', 2, { role: 'credentials-committee' }),
    );
    expect(roll.totals).toEqual({
      branches: 2,
      entitled: 4,
      elected: 3,
      alternates: 2,
      vacant: 1,
      over: 0,
    });
    expect(roll.warnings).toEqual([
      { code: 'vacant', params: { branch: 'oral', entitled: 3, elected: 2, vacant: 1 } },
    ]);
  });

  it('warns of ranks given twice and of more elected than entitled', () => {
    const alternate = { status: 'alternate' } as const;
    const roll = makeRoll({
      branches: [{ id: 'oral', entitled: 2 }],
      people: [
        person('b', 'oral', 1),
        person('a', 'oral', 1),
        person('B', 'oral', 2),
        person('z', 'oral', 1, alternate),
        person('y', 'oral', 1, alternate),
      ],
    });
    expect(ids(roll.branches[0]?.elected)).toEqual(['a', 'b', 'B']);
    expect(roll.warnings).toEqual([
      { code: 'same-rank', params: { branch: 'oral', status: 'elected', rank: 1, ids: ['a', 'b'] } },
      { code: 'same-rank', params: { branch: 'oral', status: 'alternate', rank: 1, ids: ['y', 'z'] } },
      { code: 'over-entitlement', params: { branch: 'oral', entitled: 2, elected: 3, over: 1 } },
    ]);
  });

  it('does not depend on the order of people, loses nobody and balances', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        branch: fc.constantFrom('oral', 'saran', '__proto__'),
        codeName: fc.string(),
        status: fc.constantFrom('elected', 'alternate'),
        rank: fc.integer({ min: 1, max: 4 }),
        attributes: fc.constant({}),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    const branches = ['oral', 'saran', '__proto__'].map((id) => Object.freeze({ id, entitled: 2 }));
    fc.assert(
      fc.property(people, (all) => {
        const input: RollInput = Object.freeze({
          branches: Object.freeze(branches),
          people: Object.freeze(all),
        });
        const roll = makeRoll(input);
        expect(makeRoll({ branches, people: all.toReversed() })).toEqual(roll);
        const listed = roll.branches.flatMap(({ elected, alternates }) => [...elected, ...alternates]);
        expect(ids(listed)?.toSorted()).toEqual(ids(all)?.toSorted());
        const { entitled, elected, vacant, over } = roll.totals;
        expect(elected - over + vacant).toBe(entitled);
      }),
    );
  });

  it('makes an empty roll of nothing', () => {
    expect(makeRoll({ branches: [], people: [] })).toEqual({
      branches: [],
      totals: { branches: 0, entitled: 0, elected: 0, alternates: 0, vacant: 0, over: 0 },
      warnings: [],
    });
  });

  it.each(['branches', 'people'])('refuses %s that are no list', (name) => {
    const input = { branches: [], people: [], [name]: 'none' } as unknown as RollInput;
    expect(() => makeRoll(input)).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ code: 'malformed', path: [name] })],
      }),
    );
  });

  it('reports everything wrong at once and names nobody', () => {
    const attempt = () =>
      makeRoll({
        branches: [
          { id: 'oral', entitled: 1 },
          { id: 'oral', entitled: 1 },
          { id: 'saran', entitled: -1 },
        ],
        people: [
          person('D1', 'oral', 0),
          person('D2', 'Orall', 1, { codeName: 'Secret' }),
          person('D2', 'saran', 1.5),
          person('D2', 'saran', 1),
          // What a caller without types may send.
          { ...person('D3', 'oral', 1), status: 'guest', attributes: { gender: 1 } } as unknown as RollEntry,
        ],
      });
    expect(attempt).toThrow(
      expect.objectContaining({
        code: 'repeated-branch',
        problems: [
          ['repeated-branch', ['branches', 1, 'id']],
          ['not-a-count', ['branches', 2, 'entitled']],
          ['not-a-rank', ['people', 0, 'rank']],
          ['not-a-rank', ['people', 2, 'rank']],
          ['repeated-id', ['people', 3, 'id']],
          ['not-a-status', ['people', 4, 'status']],
          ['malformed', ['people', 4, 'attributes', 'gender']],
          ['unknown-branch', ['people', 1, 'branch']],
        ].map(([code, path]) => expect.objectContaining({ code, path, severity: 'error' })),
        message: expect.not.stringMatching(/Secret|Orall|D2/),
      }),
    );
  });
});
