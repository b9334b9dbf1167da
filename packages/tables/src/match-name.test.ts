import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { matchName, nameMatcher } from './index.ts';

const known = [
  { id: 'almaty', names: ['Алматы', 'Almaty'] },
  { id: 'oral', names: ['Уральск', 'Орал', 'Uralsk'] },
  { id: 'semey', names: ['Семей', 'Semey'] },
  { id: 'oskemen', names: ['Усть-Каменогорск', 'Өскемен'] },
  { id: 'orel', names: ['Орёл'] },
];

describe('matchName', () => {
  it.each([
    ['Уральск ', 'oral'],
    ['\u00A0УРАЛЬСК\u202F', 'oral'],
    ['«Орал»,', 'oral'],
    ['усть\u2011каменогорск', 'oskemen'],
    ['ӨСКЕМЕН', 'oskemen'],
    ['Орел', 'orel'],
    ['Се\u00ADмей.', 'semey'],
  ])('matches %j', (written, id) => {
    expect(matchName(written, known)).toEqual({ status: 'matched', id });
  });

  it.each([
    ['Алма-Ата', 'almaty'],
    ['Семипалатинск', 'semey'],
    ['Семе', 'semey'],
    ['г. Уральск', 'oral'],
    ['Ооал', 'oral'],
    ['Усть Каменогорск', 'oskemen'],
  ])('asks about %j, naming the nearest first', (written, id) => {
    const match = matchName(written, known);
    expect(match.status === 'in-question' && match.candidates[0]?.id).toBe(id);
  });

  it('has no candidate for what is like nothing, for nothing and for very long texts', () => {
    for (const written of ['Tashkent', '', ' . ', 'Уральск'.repeat(100_000)])
      expect(matchName(written, known)).toEqual({ status: 'in-question', candidates: [] });
  });

  it('asks when two things have the name, and not when one thing has it twice', () => {
    const twice = [
      { id: 'a', names: ['Орал', 'ОРАЛ'] },
      { id: 'b', names: ['орал'] },
    ];
    expect(matchName('Орал', twice)).toEqual({
      status: 'in-question',
      candidates: [
        { id: 'a', name: 'Орал', distance: 0 },
        { id: 'b', name: 'орал', distance: 0 },
      ],
    });
    expect(matchName('Орал', twice.slice(0, 1))).toEqual({ status: 'matched', id: 'a' });
  });

  it('names no more candidates than it is asked for, each once', () => {
    const match = nameMatcher(known, { candidates: 1 })('Орад');
    expect(match).toEqual({
      status: 'in-question',
      candidates: [{ id: 'oral', name: 'Орал', distance: 1 }],
    });
  });

  it('never matches a name with a letter too many', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known.flatMap(({ names }) => names)), fc.nat(20), (name, at) => {
        const longer = `${name.slice(0, at)}ж${name.slice(at)}`;
        expect(matchName(longer, known).status).toBe('in-question');
      }),
    );
  });
});

describe('editDistance', () => {
  const distance = (one: string, other: string) => editDistance([...one], [...other]);

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['семе', 'семей', 1],
  ])('is between %j and %j', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
  });

  // Oracle: the recursive definition, written apart from the rows of the table.
  const byDefinition = (one: string, other: string): number => {
    if (one === '' || other === '') return one.length + other.length;
    const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
    const choices = [
      byDefinition(a, other) + 1,
      byDefinition(one, b) + 1,
      byDefinition(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1),
    ];
    if (one.length > 1 && other.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1))
      choices.push(byDefinition(one.slice(0, -2), other.slice(0, -2)) + 1);
    return Math.min(...choices);
  };

  it('agrees with its definition', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }).map((all) => all.join(''));
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(distance(one, other)).toBe(byDefinition(one, other));
      }),
    );
  });
});
