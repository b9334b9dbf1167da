import { cardSize, drawCard } from './draw-card.ts';
import { colours, type Mark, sheetSize } from './mark.ts';
import { openPress } from './open-press.ts';
import { parseInput } from './parse-input.ts';
import { type CredentialCards, credentialCardsSchema } from './schemas.ts';

const perSheet = 4;
const tick = 14;
const margin = 12;

/** Where to cut: short lines at the edges and a cross in the middle, between the four cards. */
function cutMarks(): Mark[] {
  const { width, height } = cardSize;
  const line = (x: number, y: number, long: { width: number } | { height: number }): Mark => {
    const thin = { width: 0.5, height: 0.5, ...long };
    return {
      kind: 'box',
      x: x - ('width' in long ? 0 : 0.25),
      y: y - ('height' in long ? 0 : 0.25),
      ...thin,
      colour: colours.faint,
    };
  };
  return [
    line(width, margin, { height: tick }),
    line(width, height - tick / 2, { height: tick }),
    line(width, sheetSize.height - margin - tick, { height: tick }),
    line(margin, height, { width: tick }),
    line(width - tick / 2, height, { width: tick }),
    line(sheetSize.width - margin - tick, height, { width: tick }),
  ];
}

/**
 * Prints credential cards as PDF, four A6 cards to an A4 sheet with marks where to cut.
 *
 * @param input - Ready words of one language and the cards. `number` is the random credential number, printable
 *   ASCII without spaces: the QR code (error correction M or better) holds it and nothing else. `shortCode`
 *   is printed in groups; a card without `codeName` has an empty line.
 * @returns The bytes of the PDF. Cards stand in the order of their numbers, so the order of the input, and with
 *   it anybody's branch, cannot be read from the document: any order of the same cards gives the same bytes.
 * @throws PapersError with every problem of the input: `no-cards`, `repeated-number`, `number-too-long` ...
 * @example
 * const pdf = await credentialCards({
 *   language: 'en', title: 'National Conference', subtitle: 'Almaty, 16–18 April 2027',
 *   instant: '2027-03-01T09:00:00Z',
 *   labels: { credential: 'Delegate’s credential', codeName: 'Code name', shortCode: 'Code' },
 *   cards: [{ number: '9f86d081884c7d659a2feaa0c55ad015', shortCode: 'K7QM2F9X', codeName: 'Ізгі 1' }],
 * });
 */
export async function credentialCards(input: CredentialCards): Promise<Uint8Array> {
  const { cards, ...paper } = parseInput(credentialCardsSchema, input);
  const sorted = cards.toSorted((one, other) => (one.number < other.number ? -1 : 1));
  const { typeface, print } = await openPress();
  const sheets: Mark[][] = [];
  for (let from = 0; from < sorted.length; from += perSheet) {
    const marks = sorted.slice(from, from + perSheet).flatMap((card, place) => {
      const corner = { x: (place % 2) * cardSize.width, top: Math.floor(place / 2) * cardSize.height };
      return drawCard(card, paper, corner, typeface);
    });
    sheets.push([...marks, ...cutMarks()]);
  }
  return print(sheets, {
    title: typeface.clean(paper.title),
    language: paper.language,
    instant: paper.instant,
  });
}
