import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawLots, lotOf } from './draw-lots.ts';

// The oracle is the command anybody would repeat the draw with.
const byHand = (seed: string, id: string) =>
  execFileSync('sha256sum', { input: `${seed}\n${id}`, encoding: 'utf8' }).slice(0, 64);

describe('drawLots', () => {
  it('draws what sha256sum draws', () => {
    const seed = 'national conference 2027';
    const ids = ['oral', 'saran', 'temir', 'Қызылорда'];
    for (const id of ids) expect(lotOf(seed, id)).toBe(byHand(seed, id));
    const sorted = ids.map((id) => `${byHand(seed, id)} ${id}`).toSorted();
    expect(drawLots(ids, seed)).toEqual(sorted.map((line) => line.slice(65)));
    expect(drawLots(['oral', 'saran'], seed)).toEqual(['oral', 'saran']);
  });

  it('does not depend on the order of the ids nor on who else is drawn', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 }), fc.string(), (ids, seed) => {
        const drawn = drawLots(Object.freeze(ids), seed);
        expect(drawLots(ids.toReversed(), seed)).toEqual(drawn);
        expect(drawLots(ids.slice(1), seed)).toEqual(drawn.filter((id) => id !== ids[0]));
      }),
    );
  });
});
