import { describe, expect, it } from 'vitest';
import { cardsOf } from '../test/papers.ts';
import { pageTexts, pdfFonts, pdfInfo, scannedCodes } from '../test/read-back.ts';
import { type CredentialCards, credentialCards } from './index.ts';

const freeze = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
};

const foundIn = async (input: unknown): Promise<string[]> => {
  try {
    await credentialCards(input as CredentialCards);
  } catch (error) {
    const { problems } = error as { problems: { code: string; path: unknown[] }[] };
    return problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  }
  return [];
};

// The oracles are zbarimg on pdftoppm's picture, and poppler's pdftotext, pdfinfo and pdffonts.
describe('credentialCards', () => {
  it('prints four cards a page whose codes scan to the exact numbers', async () => {
    const input = freeze(cardsOf(6));
    const pdf = await credentialCards(input);
    const numbers = input.cards.map(({ number }) => number).toSorted();
    expect(scannedCodes(pdf).map((page) => page.toSorted())).toEqual([numbers.slice(0, 4), numbers.slice(4)]);
    expect(pdfInfo(pdf)).toMatch(/^Pages: +2$/m);
    for (const font of pdfFonts(pdf)) expect(font).toMatch(/NotoSans.* yes +yes +yes /);
  });

  it('prints the short code in groups and the code name or nothing', async () => {
    const input = cardsOf(3);
    const [text = ''] = pageTexts(await credentialCards(input));
    for (const { shortCode = '' } of input.cards) {
      expect(text).toContain(`${shortCode.slice(0, 4)} ${shortCode.slice(4)}`);
    }
    expect(text.match(/Шағала \d/g)?.toSorted()).toEqual(['Шағала 0', 'Шағала 1']);
    expect(text.match(/Бүркеншік есім/g)).toHaveLength(3);
    expect(text).not.toContain(input.cards[0]?.number ?? '');
  });

  it('stamps every card, since they are cut apart', async () => {
    const [text = ''] = pageTexts(await credentialCards({ ...cardsOf(4), stamp: 'ҮЛГІ' }));
    expect(text.match(/ҮЛГІ/g)).toHaveLength(4);
  });

  it('gives the same bytes for any order of the same cards', async () => {
    const input = cardsOf(9);
    const ordered = await credentialCards(input);
    const turned = await credentialCards({ ...input, cards: input.cards.toReversed() });
    expect(Buffer.compare(ordered, turned)).toBe(0);
    const place = (texts: string[], name: string): number => texts.join('\n').indexOf(name);
    const texts = pageTexts(ordered);
    const named = input.cards.filter(({ codeName }) => codeName);
    const byNumber = named.toSorted((one, other) => (one.number < other.number ? -1 : 1));
    const first = byNumber[0]?.codeName ?? '';
    const last = byNumber.at(-1)?.codeName ?? '';
    expect(place(texts, first)).toBeGreaterThan(-1);
    expect(place(texts, first)).toBeLessThan(place(texts, last));
  });

  it('says nothing about anybody in the metadata', async () => {
    const info = pdfInfo(await credentialCards(cardsOf(1)));
    expect(info).toMatch(/^Title: +Ұлттық конференция$/m);
    expect(info).not.toMatch(/Шағала|^(Author|Subject|Keywords|ModDate)/m);
  });

  it('prints the longest of everything and still scans', async () => {
    const input: CredentialCards = {
      ...cardsOf(0),
      title: 'W'.repeat(120),
      cards: [
        { number: '~'.repeat(213), shortCode: 'W'.repeat(32), codeName: 'Ж'.repeat(80) },
        { number: '!"#$%&/()=?`{[]}\\', shortCode: 'AB12-CD34', codeName: 'Әбдіғаппарқызы Нұрмұхаммедова' },
      ],
    };
    const pdf = await credentialCards(input);
    expect(scannedCodes(pdf)[0]?.toSorted()).toEqual(input.cards.map(({ number }) => number).toSorted());
    expect(pageTexts(pdf)[0]).toContain('AB12-CD34');
  });

  it('names every problem in one pass', async () => {
    const { cards, ...rest } = cardsOf(2);
    const [one, two] = cards;
    expect(await foundIn({ ...rest, cards: [] })).toEqual(['no-cards cards']);
    const wrong = [
      one,
      { ...two, number: one?.number },
      { number: 'қ' },
      { number: 'a b' },
      { number: 'x'.repeat(214) },
      { number: 'y', shortCode: one?.shortCode?.toLowerCase().replace(/^(.{4})/, '$1 - ') },
      { number: 'z', branch: 'almaty' },
    ];
    expect((await foundIn({ ...rest, language: 'not a language', cards: wrong })).toSorted()).toEqual([
      'number-not-printable cards.2.number',
      'number-not-printable cards.3.number',
      'number-too-long cards.4.number',
      'repeated-number cards.1.number',
      'repeated-short-code cards.5.shortCode',
      'unknown-field cards.6',
      'wrong-format language',
    ]);
  });
});
