import { describe, expect, it } from 'vitest';
import { apportion } from './apportion.ts';
import { breakTie } from './break-tie.ts';
import { drawLots } from './draw-lots.ts';

const claims = ['north', 'south', 'east'].map((id) => ({ id, weight: 100 }));
const tied = apportion({ method: 'sainte-lague', seats: 5, claims });

describe('breakTie', () => {
  it('gives the seats at stake to the first of an order, and says so', () => {
    const result = breakTie(tied, { order: ['west', 'east', 'north', 'south'] });
    expect(result).toMatchObject({
      status: 'decided',
      seats: { north: 2, south: 1, east: 2 },
      working: { lots: { by: 'decision', among: ['north', 'south', 'east'], chosen: ['east', 'north'] } },
    });
  });

  it('gives them by lots that sha256sum repeats', () => {
    const chosen = drawLots(['north', 'south', 'east'], 'Oral 2027').slice(0, 2);
    const result = breakTie(tied, { seed: 'Oral 2027' });
    expect(result.working.lots).toEqual({ by: 'seed', among: ['north', 'south', 'east'], chosen });
    for (const { id } of claims) expect(result.seats[id]).toBe(chosen.includes(id) ? 2 : 1);
  });

  it('breaks a tie of remainders alike', () => {
    const result = breakTie(apportion({ method: 'hare', seats: 4, claims }), {
      order: ['south', 'north', 'east'],
    });
    expect(result.seats).toEqual({ north: 1, south: 2, east: 1 });
  });

  it('refuses what is not tied, and an order that misses or repeats an id', () => {
    const decided = apportion({ method: 'hare', seats: 3, claims });
    expect(() => breakTie(decided, { seed: 'any' })).toThrow(expect.objectContaining({ code: 'not-tied' }));
    expect(() => breakTie(tied, { order: ['north', 'north', 'east'] })).toThrow(
      expect.objectContaining({
        problems: [
          { code: 'repeated-id', path: ['order', 1], params: {}, severity: 'error' },
          { code: 'order-incomplete', path: ['order'], params: { missing: ['south'] }, severity: 'error' },
        ],
      }),
    );
  });
});
