import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLetters, followLetters, type Letter, type LetterEvent, type Section } from './index.ts';

const example = JSON.parse(
  readFileSync(
    new URL('../../../examples/national-conference/letters-and-aid.json', import.meta.url),
    'utf8',
  ),
) as Letter[];
const [court, , registration] = example as [Letter, unknown, Letter];

const sections: Section[] = [
  { id: 'german', name: 'German section', city: 'Berlin', country: 'DE', languages: ['de', 'en'] },
  { id: 'swedish', name: 'Swedish section', country: 'SE', languages: ['sv'] },
];
const translations: Letter['translations'] = {
  ru: { title: 'Снимите запрет', demands: ['снять запрет', 'прекратить преследования'] },
  de: { title: 'Heben Sie das Verbot auf', demands: ['das Verbot aufzuheben', 'die Verfolgung zu beenden'] },
  sv: { title: 'Häv förbudet', demands: ['att häva förbudet', 'att upphöra med förföljelsen'] },
};
const inKazakh = {
  kk: { title: 'Тыйымды алу', demands: ['тыйымды алуды', 'қысымды тоқтатуды'] },
};
const checked: Letter = { ...court, lawyersCheck: '2027-01-10', translations };
const day = { on: '2027-01-20', forbiddenNames: [] as string[] };

const compose = (letter: Letter, change: object = {}, events: LetterEvent[] = [], who = sections) =>
  composeLetters({ letter, sections: who, events }, { ...day, ...change });
const ready = (...given: Parameters<typeof compose>) => {
  const made = compose(...given);
  if (made.status !== 'ready') throw new Error(JSON.stringify(made));
  return made;
};

describe('composeLetters', () => {
  it('holds back the letters of the example until both have agreed', () => {
    expect(compose(court)).toEqual({
      status: 'not-ready',
      reasons: [{ code: 'no-lawyers-check', params: {} }],
    });
    expect(compose(registration)).toEqual({
      status: 'not-ready',
      reasons: ['nobody-asked', 'no-consent', 'no-lawyers-check'].map((code) => ({ code, params: {} })),
    });
    expect(followLetters({ letter: registration, sections }).closes).toBe('2027-04-18');
    const { consent: _, ...unasked } = checked;
    expect(compose(unasked)).toEqual({ status: 'not-ready', reasons: [{ code: 'no-consent', params: {} }] });
  });

  // Oracle: a letter typed in by hand.
  it('writes the letter of the example as a section would print it', () => {
    const { letters, withheld, warnings } = ready(checked);
    expect(letters.map(({ section, language, number }) => [section, language, number])).toEqual([
      ['german', 'en', 1],
      ['german', 'de', 1],
      ['swedish', 'sv', 1],
    ]);
    expect([withheld, warnings]).toEqual([[], []]);
    expect(letters[0]?.text).toBe(
      [
        'German section\nBerlin\nGermany',
        'Berlin, 20 January 2027',
        '470000\nKaraganda\nul. Yerubaeva, dom 30\nLeninskii uchastok Sovetskovo raionnovo sud (City Court)\nKAZAKHSTAN',
        "Our reference: saran-court/german/1\nSubject: Lift the ban on the Independent Miners' Union at Saran",
        'Dear Sir or Madam,',
        'We write to you on behalf of our organisation (German section) about the matter named above.',
        "We respectfully ask you to:\n1. lift the ban on the Independent Miners' Union at the Saran coal mine\n2. end the repression of its members",
        'Thank you for your attention. We would be grateful for an answer.',
        'Yours faithfully,\nGerman section',
        "Copies to:\nIndependent Miners' Union, care of the solidarity office\n",
      ].join('\n\n'),
    );
    // Post within Germany bears no country, that from Sweden does.
    const copyTo = (section: string) => letters.find((one) => one.section === section)?.copies[0]?.lines;
    expect(copyTo('german')?.slice(1)).toEqual(['PO Box 1234', '10115 Berlin']);
    expect(copyTo('swedish')?.slice(1)).toEqual(['PO Box 1234', '10115 Berlin', 'GERMANY']);
  });

  it('says of what is not translated, and of sections that share no language, that they get nothing', () => {
    const { translations: _, ...untranslated } = checked;
    const french = { id: 'kazakh', name: 'Kazakh section', country: 'FR', languages: ['kk' as const] };
    const { letters, withheld } = ready(untranslated, {}, [], [...sections, french]);
    expect(letters.map(({ language }) => language)).toEqual(['en']);
    expect(withheld).toEqual([
      {
        section: 'german',
        language: 'de',
        reasons: [{ code: 'not-translated', params: { language: 'de' } }],
      },
      {
        section: 'swedish',
        language: 'sv',
        reasons: [{ code: 'not-translated', params: { language: 'sv' } }],
      },
      { section: 'kazakh', reasons: [{ code: 'no-common-language', params: { section: 'kazakh' } }] },
    ]);
  });

  it('numbers follow-ups, and says when it last wrote and whether it was answered', () => {
    const sent: LetterEvent = { kind: 'sent', section: 'german', on: '2027-01-16' };
    const [first] = ready(checked, {}, [sent]).letters;
    expect(first?.number).toBe(2);
    expect(first?.parts.reference).toBe('Our reference: saran-court/german/2');
    expect(first?.parts.paragraphs[1]).toBe(
      'This is our letter no. 2 in this matter; we last wrote to you on 16 January 2027. We have not yet had an answer.',
    );
    const [next] = ready(checked, {}, [
      sent,
      { kind: 'answered', section: 'german', on: '2027-01-19' },
    ]).letters;
    expect(next?.text).not.toContain('not yet had an answer');
  });

  it('writes nothing once it is closed', () => {
    expect(compose(checked, {}, [{ kind: 'moved', on: '2027-01-19' }])).toEqual({
      status: 'not-ready',
      reasons: [{ code: 'closed', params: { because: 'moved', on: '2027-01-19' } }],
    });
  });

  it('names the deadline until it has passed, and then tells', () => {
    const letter = { ...checked, deadline: '2027-02-01' };
    const before = ready(letter);
    expect(before.letters[0]?.text).toContain('We ask you to do so by 1 February 2027.');
    const after = ready(letter, { on: '2027-02-02' });
    expect(after.letters[0]?.text).not.toContain('1 February');
    expect(after.warnings).toEqual([
      { code: 'after-deadline', params: { deadline: '2027-02-01', on: '2027-02-02' } },
    ]);
  });

  it('greets each kind of recipient in its way', () => {
    const to = (['court', 'ministry', 'head-of-state'] as const).map((kind) => ({
      ...(checked.to[0] ?? { name: '', address: [], country: '' }),
      kind,
    }));
    const salutations = ready({ ...checked, to })
      .letters.filter(({ language }) => language === 'de')
      .map(({ parts }) => parts.salutation);
    expect(salutations).toEqual([
      'Sehr geehrte Richterinnen und Richter,',
      'Sehr geehrte Frau Ministerin, sehr geehrter Herr Minister,',
      'Exzellenz,',
    ]);
  });

  it('warns signers with family there beside the letter, never in it', () => {
    const almaty = { id: 'almaty', name: 'Almaty', country: 'KZ', languages: ['en' as const] };
    const { letters } = ready(checked, {}, [], [...sections, almaty]);
    for (const { section, language, warning, text, parts } of letters) {
      if (section === 'almaty') expect(warning).toBe(null);
      else {
        expect([language, warning]).toEqual([
          language,
          expect.stringMatching(/Kazakhstan|Kasachstan|Kazakstan/),
        ]);
        expect(text + JSON.stringify(parts)).not.toContain(warning);
      }
    }
    expect(letters[0]?.warning).toContain('family');
  });

  it('withholds a letter that has a forbidden name anywhere, and does not repeat the name', () => {
    const places: [part: string, change: Partial<Letter>, who?: Section[]][] = [
      ['subject', { title: 'Free Poplar' }],
      ['demands', { demands: ['x', 'free POPLAR’s friends'] }],
      ['address', { to: [{ name: 'Court of Poplar', address: [], city: 'X', country: 'KZ' }] }],
      ['copies', { copies: [{ name: 'Poplar', address: [], city: 'X', country: 'KZ' }] }],
      ['copies', { copies: [{ name: 'Union', address: ['c/o Poplar'], city: 'X', country: 'KZ' }] }],
      ['reference', { id: 'free-poplar' }],
    ];
    for (const [part, change] of places) {
      const { letters, withheld } = ready({ ...checked, ...change }, { forbiddenNames: ['Reed', 'Poplar'] });
      expect(letters.map(({ language }) => language)).not.toContain('en');
      const [english] = withheld;
      expect(english?.reasons).toEqual([{ code: 'name-in-letter', params: { name: 1, part } }]);
      expect(JSON.stringify(withheld).toLowerCase()).not.toContain('"poplar"');
    }
    // A section whose own name has one gets nothing; the others do.
    const { letters, withheld } = ready(checked, { forbiddenNames: ['Swedish'] });
    expect([letters.length, withheld.map(({ section }) => section)]).toEqual([2, ['swedish']]);
    expect(withheld[0]?.reasons.map(({ params }) => (params as { part: string }).part)).toEqual([
      'sender',
      'reference',
    ]);
  });

  it('takes thanks, months and countries for no names', () => {
    const forbiddenNames = ['Рахмет', 'Мырза', 'January', 'Germany', 'Madam'];
    const kazakh = {
      ...checked,
      languages: ['en' as const, 'kk' as const],
      translations: inKazakh,
    };
    const { letters } = ready(kazakh, { forbiddenNames }, [], [{ id: 'all', name: 'All', country: 'DE' }]);
    expect(letters.map(({ language }) => language)).toEqual(['en', 'kk']);
    expect(letters[1]?.text).toContain('рахмет');
  });

  // Oracle: the text itself, which is split on its breaks.
  it('keeps hostile texts what they are: braces, signs of patterns, markup', () => {
    const bit = fc.constantFrom(
      '{section}',
      '{title}',
      '$&',
      '$1',
      '<b>',
      '{',
      '}',
      '\\n',
      '“',
      'x',
      ' ',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(bit, { minLength: 1, maxLength: 8 }), (bits) => {
        const title = `T${bits.join('')}`;
        const { letters } = ready(
          { ...checked, title },
          {},
          [],
          [{ ...(sections[0] as Section), name: title }],
        );
        const [first] = letters;
        expect(first?.parts.subject).toBe(`Subject: ${title}`);
        expect(first?.text.split('\n')).toContain(`Subject: ${title}`);
        expect(first?.parts.paragraphs[0]).toBe(
          ['We write to you on behalf of our organisation (', title, ') about the matter named above.'].join(
            '',
          ),
        );
      }),
      { numRuns: 50, seed: 2 },
    );
  });

  it('does not touch what it is given', () => {
    const input = {
      letter: checked,
      sections,
      events: [{ kind: 'sent', section: 'german', on: '2027-01-16' }],
    };
    const before = structuredClone(input);
    composeLetters(input as never, day);
    expect(input).toEqual(before);
  });

  it('tells everything that is wrong in one pass', () => {
    const nowhere = { name: 'Court', address: ['Street'] };
    expect(() =>
      compose({ ...checked, to: [nowhere as never] }, { on: '20 January', forbiddenNames: ['—'] }),
    ).toThrow(
      expect.objectContaining({
        code: 'no-country',
        problems: [
          expect.objectContaining({ code: 'no-country', path: ['letter', 'to', 0, 'country'] }),
          expect.objectContaining({ code: 'bad-date', path: ['options', 'on'] }),
          expect.objectContaining({ code: 'not-a-name', path: ['options', 'forbiddenNames', 0] }),
        ],
      }),
    );
  });
});
