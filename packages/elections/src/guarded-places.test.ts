import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doomedAmong, type Guarantee, guardedAmong, placesCanBeKept } from './guarded-places.ts';

const sets = (from: readonly number[], size: number): number[][] => {
  const [first, ...rest] = from;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...sets(rest, size - 1).map((set) => [first, ...set]), ...sets(rest, size)];
};

// Oracle: every set of candidates that could fill the seats left is written out.
const completions = (
  guarantees: readonly Guarantee[],
  elected: number[],
  standing: number[],
  left: number,
): number[][] =>
  sets(standing, Math.min(left, standing.length)).filter((set) =>
    guarantees.every(
      ({ members, atLeast }) => [...elected, ...set].filter((one) => members.has(one)).length >= atLeast,
    ),
  );

const situations = fc
  .record({
    masks: fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 8 }),
    atLeast: fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }),
    seats: fc.integer({ min: 1, max: 6 }),
    elected: fc.nat({ max: 2 }),
  })
  .map(({ masks, atLeast, seats, elected }) => ({
    guarantees: atLeast.map((least, bit) => ({
      members: new Set(masks.flatMap((mask, one) => (mask & (1 << bit) ? [one] : []))),
      atLeast: least,
    })),
    elected: [...masks.keys()].slice(0, Math.min(elected, seats)),
    standing: [...masks.keys()].slice(Math.min(elected, seats)),
    left: seats - Math.min(elected, seats, masks.length),
  }));

describe('placesCanBeKept', () => {
  it('keeps two women and two young in two seats only by young women', () => {
    const [women, young] = [new Set([0, 1]), new Set([1, 2])];
    const guarantees = [
      { members: women, atLeast: 1 },
      { members: young, atLeast: 1 },
    ];
    expect(placesCanBeKept(guarantees, [], [0, 1, 2], 1)).toBe(true);
    expect(placesCanBeKept(guarantees, [], [0, 2], 1)).toBe(false);
    expect([...guardedAmong(guarantees, [], [0, 1, 2], 1)]).toEqual([1]);
    expect(doomedAmong(guarantees, [], [0, 1, 2], 1)).toEqual([0, 2]);
  });

  it('says what writing out every set says', () => {
    fc.assert(
      fc.property(situations, ({ guarantees, elected, standing, left }) => {
        const all = completions(guarantees, elected, standing, left);
        expect(placesCanBeKept(guarantees, elected, standing, left)).toBe(all.length > 0);
        if (all.length === 0 || standing.length <= left) return;
        const needed = standing.filter((one) => all.every((set) => set.includes(one)));
        expect([...guardedAmong(guarantees, elected, standing, left)]).toEqual(needed);
        const hopeless = standing.filter((one) => !all.some((set) => set.includes(one)));
        if (left > 0) expect(doomedAmong(guarantees, elected, standing, left)).toEqual(hopeless);
      }),
      { numRuns: 300 },
    );
  });
});
