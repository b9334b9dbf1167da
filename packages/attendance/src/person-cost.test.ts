import { describe, expect, it } from 'vitest';
import { personCost } from './index.ts';

const problem = { nights: 2, perHead: 1000, perNight: 500 };

describe('personCost', () => {
  it('counts fare, nights on the road, companions, childcare and what the person pays', () => {
    const travel = [{ mode: 'coach', fare: 3000, extraNights: 1 }];
    const person = { id: 'p', attributes: {}, travel, companions: 1, extraCosts: 700, ownContribution: 300 };
    expect(personCost(problem, person)).toEqual({
      cost: 2 * (3000 + 3 * 500 + 1000) + 700 - 300,
      mode: 'coach',
    });
  });

  it.each([
    [
      'cheapest with its nights',
      [
        { mode: 'a', fare: 900, extraNights: 1 },
        { mode: 'b', fare: 1300 },
      ],
      'b',
    ],
    [
      'fewer minutes of equally cheap ones',
      [
        { mode: 'a', fare: 9, minutes: 60 },
        { mode: 'b', fare: 9, minutes: 50 },
      ],
      'b',
    ],
    [
      'known minutes before unknown ones',
      [
        { mode: 'a', fare: 9 },
        { mode: 'b', fare: 9, minutes: 50 },
      ],
      'b',
    ],
    [
      'first of equals',
      [
        { mode: 'a', fare: 9, minutes: 5 },
        { mode: 'b', fare: 9, minutes: 5 },
      ],
      'a',
    ],
  ])('takes the %s', (_, travel, mode) => {
    expect(personCost(problem, { id: 'p', attributes: {}, travel }).mode).toBe(mode);
  });

  it('is never below nothing, and takes the nights where there is no travel', () => {
    expect(personCost(problem, { id: 'p', attributes: {}, travel: [] })).toEqual({ cost: 2000 });
    expect(personCost(problem, { id: 'p', attributes: {}, travel: [], ownContribution: 9999 })).toEqual({
      cost: 0,
    });
  });
});
