import { reasonCodes as aidCodes, aidProblemCodes } from '@plenum/aid';
import { type Reason, reasonCodes } from '@plenum/letters';
import { describe, expect, it } from 'vitest';
import { languages } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import { aidReason } from './aid-words.ts';
import { fieldProblemWords, letterReason } from './letters-words.ts';

const params = {
  section: 'german',
  recipient: 0,
  number: 2,
  on: '2027-01-20',
  sent: '2027-01-10',
  consent: '2027-01-21',
  checked: '2027-01-21',
  opens: '2027-01-15',
  closes: '2027-05-01',
  because: 'moved',
  language: 'de',
  deadline: '2027-01-01',
  name: 0,
  part: 'demands',
  postcode: '1',
  city: 'x',
  country: 'KZ',
  state: 'returned',
  quantity: '2.5',
  unit: 'kg',
  due: '2027-01-01',
  by: '2027-01-01',
  arrivesBy: '2027-01-01',
  pledge: 'p1',
  consignment: 'c1',
  open: 1,
  there: 1,
  message: 'm1',
  until: '2027-01-01',
};

describe.each(languages)('the sentences of letters and aid in %s', (language) => {
  const reader = makeReader(language);
  const known = { sections: [{ id: 'german', name: 'German section' }], names: ['Poplar 3'] };

  it('has one for every code, with nothing left unsaid', () => {
    const said = [
      ...reasonCodes.map((code) => letterReason(reader, { code, params } as unknown as Reason, known)),
      ...aidCodes.map((code) => aidReason(reader, { code, params } as never)),
      ...aidProblemCodes.map((code) => fieldProblemWords(reader, { field: 'on', code })),
    ];
    for (const sentence of said) {
      expect(sentence.trim()).not.toBe('');
      expect(sentence).not.toMatch(/[{}]|undefined|\.\./);
    }
  });
});

it('names what the codes stand for', () => {
  const reader = makeReader('en');
  const known = { sections: [{ id: 'german', name: 'German section' }], names: ['Poplar 3'] };
  expect(letterReason(reader, { code: 'name-in-letter', params: { name: 0, part: 'subject' } }, known)).toBe(
    'A name that no letter may have stands in it, “Poplar 3”, here: in the title. Change the words, or write from elsewhere.',
  );
  expect(
    letterReason(reader, { code: 'closed', params: { because: 'moved', on: '2027-02-01' } }, known),
  ).toBe('It is closed since 1 February 2027: the matter is before somebody else.');
});
