import { countryName } from './countries.ts';
import { fill } from './fill.ts';
import type { LetterLanguage } from './languages.ts';
import { dateInWords, letterTexts } from './letter-texts.ts';
import type { CheckedLetter, CheckedSection } from './read-letters.ts';
import type { RecipientKind } from './schemas.ts';

/** A letter in its parts, for a paper or a page; `copies` has the names alone. */
export type LetterParts = {
  sender: string[];
  address: string[];
  placeAndDate: string;
  reference: string;
  subject: string;
  salutation: string;
  paragraphs: string[];
  request: string;
  demands: string[];
  closingParagraphs: string[];
  closing: string;
  signature: string;
  copies: { heading: string; names: string[] } | null;
};

export type Writing = {
  letter: CheckedLetter;
  section: CheckedSection;
  language: LetterLanguage;
  kind: RecipientKind;
  address: readonly string[];
  wording: { title: string; demands: readonly string[] };
  number: number;
  /** The day of the letter before this one, and whether any has been answered. */
  earlier: { sent: string; isAnswered: boolean } | null;
  on: string;
};

/** Writes one letter, in parts. */
export function writeLetter(writing: Writing): LetterParts {
  const { letter, section, language, wording, number, earlier, on } = writing;
  const text = letterTexts[language];
  const inWords = (date: string) => dateInWords(date, text);
  const before = earlier && {
    said: fill(text.followUp, { number: String(number), date: inWords(earlier.sent) }),
    open: earlier.isAnswered ? [] : [text.unanswered],
  };
  const { deadline, copies = [] } = letter;
  return {
    sender: [
      section.name,
      ...(section.city === undefined ? [] : [section.city]),
      countryName(section.country, language),
    ],
    address: [...writing.address],
    placeAndDate: section.city === undefined ? inWords(on) : `${section.city}, ${inWords(on)}`,
    reference: fill(text.reference, { reference: `${letter.id}/${section.id}/${number}` }),
    subject: fill(text.subject, { title: wording.title }),
    salutation: text.salutations[writing.kind],
    paragraphs: [
      fill(text.opening, { section: section.name }),
      ...(before === null ? [] : [[before.said, ...before.open].join(' ')]),
    ],
    request: text.request,
    demands: [...wording.demands],
    closingParagraphs: [
      ...(deadline === undefined || on > deadline ? [] : [fill(text.deadline, { date: inWords(deadline) })]),
      text.answer,
    ],
    closing: text.closing,
    signature: section.name,
    copies: copies.length === 0 ? null : { heading: text.copies, names: copies.map(({ name }) => name) },
  };
}

/** The whole letter as plain text. */
export const toPlainText = (parts: LetterParts): string =>
  `${[
    parts.sender.join('\n'),
    parts.placeAndDate,
    parts.address.join('\n'),
    `${parts.reference}\n${parts.subject}`,
    parts.salutation,
    ...parts.paragraphs,
    [parts.request, ...parts.demands.map((demand, index) => `${index + 1}. ${demand}`)].join('\n'),
    ...parts.closingParagraphs,
    `${parts.closing}\n${parts.signature}`,
    ...(parts.copies === null ? [] : [[parts.copies.heading, ...parts.copies.names].join('\n')]),
  ].join('\n\n')}\n`;
