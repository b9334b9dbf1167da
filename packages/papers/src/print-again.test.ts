import { expect, it } from 'vitest';
import { cardsOf } from '../test/papers.ts';
import { pageTexts } from '../test/read-back.ts';
import { credentialCards } from './index.ts';

// In a file, and so in a process, of its own: no other paper may have been printed before. pdftotext is the oracle.
it('prints every letter, whatever was printed before in the same process', async () => {
  const { cards, ...rest } = cardsOf(1);
  const printed = (shortCode: string, codeName: string) =>
    credentialCards({ ...rest, cards: cards.map((card) => ({ ...card, shortCode, codeName })) });
  await printed('XXXX1111', 'Ӧ Ó Ö Õ');
  expect(pageTexts(await printed('XXXO1O56', 'Obi')).join()).toContain('XXXO 1O56');
});
