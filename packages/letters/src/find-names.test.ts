import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFinder } from './find-names.ts';

describe('nameFinder', () => {
  // Oracle: how a person would read each line.
  it.each([
    ['Ivan Petrov', 'the trial of IVAN PETROV, miner'],
    ['Ivan Petrov', 'Petrov, Ivan'],
    ['Petrov', 'Petrov’s union'],
    ['Petrov', 'Petrovs Gewerkschaft'],
    ['Petrov', 'Pet\u200brov'],
    ['Müller', 'Mu\u0308ller'],
    ['Müller', 'Ｍüller'],
    ['Иванов', 'дело Иванова'],
    ['Иванов', 'вместе с Ивановыми'],
    ['Мария Ким', 'Марии Ким'],
    ['Семёнов', 'Семенову'],
    ['Ивано\u0301в', 'Иванов'],
    ['Серік', 'Серіктің ісі'],
    ['Серік', 'Cepik'],
    ['Poplar', 'court/poplar/1'],
    ['Code-Name', 'code name'],
  ])('finds %j in %j', (name, text) => {
    expect(nameFinder(['Nobody', name])(text)).toEqual([1]);
  });

  it.each([
    ['Ash', 'ashamed of the ban'],
    ['Ivan Petrov', 'Ivan and others; later Petrov'],
    ['Ким', 'кимоно'],
    ['Иванов', 'Ивано-Франковск'],
    ['Reed', 'agreed'],
  ])('does not find %j in %j', (name, text) => {
    expect(nameFinder([name])(text)).toEqual([]);
  });

  // Oracle: the text is made around the name.
  it('finds any name of letters wherever it stands between other words', () => {
    const word = fc.stringMatching(/^[A-Za-zА-Яа-яÄÖÜäöüҚқӘә]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), word, word, (name, before, after) => {
        expect(nameFinder([name.join(' ')])(`${before}, ${name.join(' ').toUpperCase()}; ${after}`)).toEqual([
          0,
        ]);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
