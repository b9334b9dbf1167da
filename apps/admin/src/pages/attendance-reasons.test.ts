import { reasonCodes } from '@plenum/attendance';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { goalWords, type Known, limitWords, whyWaiting } from './attendance-reasons.ts';

const known: Known = {
  currency: 'KZT',
  branch: (id) => (id === 'oral' ? 'Uralsk' : id),
  person: (id) => (id === 'D1' ? 'Ізгі 1' : id),
};
const reader = makeReader('en');

describe('whyWaiting', () => {
  it.each([
    ['money', { cost: 6_250_000, short: 1_840_000 }, '₸18,400 more would be needed'],
    ['seats', { seats: 100, people: 101 }, 'no seat is left (101 people, 100 seats)'],
    [
      'group-maximum',
      { group: 'oral', maximum: 9, attending: 10 },
      'Uralsk would have 10 delegates, above its 9',
    ],
    ['rank', { group: 'oral', waiting: ['D1'] }, '1 person elected before them waits too'],
    ['rank', { group: 'oral', first: 'D1', count: 2 }, '2 people elected before them wait too'],
    ['bedrooms', { beds: 2 }, 'no bed is free for them (2 are needed)'],
    [
      'quota',
      { where: { gender: 'woman' }, atLeast: '2/5', share: '39/100' },
      'women would fall to 39%, below 40%',
    ],
    [
      'quota',
      { where: { gender: 'man' }, atMost: '3/5', share: '61/100' },
      'men would rise to 61%, above 60%',
    ],
    ['earmark', { left: 35_000 }, '₸350 lies there for others by its earmark'],
    ['goal', { goal: 'cost', value: '5' }, 'something that counts more would get worse: Cost'],
  ] as const)('says %s', (code, params, sentence) => {
    expect(whyWaiting(reader, { code, params }, known)).toBe(sentence);
  });
});

describe('limitWords', () => {
  it.each([
    ['money', { income: 100, short: 200 }, 'the money: ₸1 in all, and at least ₸2 more is needed'],
    ['money', { income: 100 }, 'the money: ₸1 in all'],
    ['must', { ids: ['D1', 'O9'] }, 'those who must be there: Ізгі 1, O9'],
    ['must', { count: 1 }, '1 person who would have to be there'],
    ['must', { count: 3 }, '3 people who would all have to be there'],
    ['delegates-minimum', { minimum: 84, candidates: 83 }, 'at least 84 delegates in all, 83 elected'],
    ['group-minimum', { group: 'oral', minimum: 1, candidates: 0 }, 'Uralsk: at least 1 delegate, 0 elected'],
    [
      'time-ran-out',
      { goals: ['cost', 'later'] },
      'Time ran out before everything was compared; not reached: Cost, later.',
    ],
  ] as const)('says %s', (code, params, sentence) => {
    expect(limitWords(reader, { code, params }, known)).toBe(sentence);
  });

  it('has words for every code in every language, even where figures lack', () => {
    for (const language of languages)
      for (const code of reasonCodes) {
        const params = { where: {}, atLeast: '0', share: '0' };
        for (const say of [whyWaiting, limitWords])
          expect(say(makeReader(language), { code, params }, known), code).not.toBe('');
      }
  });
});

describe('goalWords', () => {
  it('shows a goal of a later version by its name', () => {
    expect(['cost', 'speed', 'toString'].map((goal) => goalWords(reader, goal))).toEqual([
      'Cost',
      'speed',
      'toString',
    ]);
  });
});
