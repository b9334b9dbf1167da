import { countryName } from './countries.ts';
import { fill } from './fill.ts';
import { nameFinder } from './find-names.ts';
import { logOf, type SentCopy } from './follow-letters.ts';
import type { LetterLanguage } from './languages.ts';
import { type LaidOut, layOut } from './lay-out-address.ts';
import { letterTexts } from './letter-texts.ts';
import { type CheckedLetter, type CheckedSection, type LettersInput, readLetters } from './read-letters.ts';
import { against } from './readiness.ts';
import type { Copy, LetterPart, Reason } from './reasons.ts';
import { composeOptionsSchema } from './schemas.ts';
import { wordingOf } from './wording.ts';
import { type LetterParts, toPlainText, writeLetter } from './write-letter.ts';

/** A letter that can be printed and signed by a section; `number` above 1 is a follow-up. */
export type ReadyLetter = Copy & {
  language: LetterLanguage;
  parts: LetterParts;
  text: string;
  /** For the envelopes: the recipient's, and one for each copy. */
  address: LaidOut;
  copies: LaidOut[];
  /** To be read by whoever is asked to sign; never part of the letter. */
  warning: string | null;
};

/** What a section does not get, in which language and to which recipient (of all if not named), and why. */
export type WithheldLetter = {
  section: string;
  language?: LetterLanguage;
  recipient?: number;
  reasons: Reason[];
};

/** Letters of a day, or why there are none. */
export type ComposedLetters =
  | { status: 'ready'; letters: ReadyLetter[]; withheld: WithheldLetter[]; warnings: Reason[] }
  | { status: 'not-ready'; reasons: Reason[] };

type Given = {
  letter: CheckedLetter;
  section: CheckedSection;
  to: CheckedLetter['to'][number];
  wording: { title: string; demands: readonly string[] };
};

const fieldsOf = ({ name, address, postcode, city, region }: CheckedLetter['to'][number]) =>
  [name, ...address, postcode, city, region].filter((field) => field !== undefined);

/** All that somebody wrote, by the part where it stands. The kept texts are no person's name, if they look like one. */
const textsOf = ({ letter, section, to, wording }: Given): [part: LetterPart, lines: string[]][] => [
  ['sender', [section.name, section.city ?? '']],
  ['address', fieldsOf(to)],
  ['reference', [letter.id, section.id]],
  ['subject', [wording.title]],
  ['demands', [...wording.demands]],
  ['copies', (letter.copies ?? []).flatMap(fieldsOf)],
];

/** Finds names part by part; what many letters share is looked through once. */
function partsChecker(forbiddenNames: readonly string[]) {
  const find = nameFinder(forbiddenNames);
  const known = new Map<string, number[]>();
  return (given: Given): Reason[] =>
    textsOf(given).flatMap(([part, lines]) => {
      const text = lines.join('\n');
      const names = known.get(text) ?? find(text);
      known.set(text, names);
      return names.map((name): Reason => ({ code: 'name-in-letter', params: { name, part } }));
    });
}

function addresses() {
  const known = new Map<string, LaidOut>();
  return (recipient: CheckedLetter['to'][number], from: string): LaidOut => {
    const key = JSON.stringify([recipient, from]);
    const laid = known.get(key) ?? layOut(recipient, 'en', from);
    known.set(key, laid);
    return laid;
  };
}

const earlierOf = (own: readonly SentCopy[]) => {
  const last = own.at(-1);
  if (last === undefined) return null;
  return { number: last.number, sent: last.sent, isAnswered: own.some(({ state }) => state === 'answered') };
};

/**
 * Writes the letters of a day: one for each section, language and recipient, as plain text and in parts.
 *
 * Nothing is ready before those concerned have asked for the letter and agreed to it, a lawyer has read it and it is
 * open, and nothing after it has expired or was closed. A letter that has a forbidden name anywhere, or on the envelope of a copy, is withheld.
 * The names are looked for as people write them: in other case and order, with genitives and Russian and Kazakh
 * endings, with letters of the other alphabet that look the same. A section's second letter to the same recipient
 * says which letter it is and when it last wrote. Addresses have the country in English, as the post asks.
 * @param input the letter, the sections that send it, and what has happened to it so far
 * @param options `on`, the day that the letters bear; `forbiddenNames`, those of delegates and whoever else is to be
 *   kept out (a surname by itself is found by itself; give both)
 * @returns the letters with their addresses, a warning to signers where the letter goes abroad, and what is withheld
 *   with its reasons; or 'not-ready' with everything that is missing
 * @throws LettersError with all problems: 'no-country', 'unknown-language', 'demands-differ', 'not-a-name' and the
 *   other codes of `lettersProblemCodes`
 * @example
 * const letter = {
 *   id: 'court', title: 'Lift the ban', demands: ['lift the ban'], languages: ['en' as const], opens: '2027-01-15',
 *   requestedBy: 'union', consent: '2026-11-18',
 *   to: [{ name: 'City Court', kind: 'court' as const, address: ['ul. Yerubaeva 30'], postcode: '100000', city: 'Karaganda', country: 'KZ' }],
 * };
 * const sections = [{ id: 'german', name: 'German section', country: 'DE' }];
 * const day = { on: '2027-01-20', forbiddenNames: ['Poplar'] };
 * composeLetters({ letter, sections }, day); // => { status: 'not-ready', reasons: [{ code: 'no-lawyers-check', params: {} }] }
 * const done = composeLetters({ letter: { ...letter, lawyersCheck: '2026-12-01' }, sections }, day);
 * done.status === 'ready' && done.letters[0]?.parts.salutation; // 'Honourable Members of the Court,'
 */
export function composeLetters(
  input: LettersInput,
  options: { on: string; forbiddenNames: readonly string[] },
): ComposedLetters {
  const { letter, sections, events, options: checked } = readLetters(input, composeOptionsSchema, options);
  const { on, forbiddenNames } = checked;
  const log = logOf(letter, events);
  const reasons = against(letter, on, log.closed);
  if (reasons.length > 0) return { status: 'not-ready', reasons };

  const namesIn = partsChecker(forbiddenNames);
  const layOutFrom = addresses();
  const sent = Map.groupBy(log.copies, (copy) => `${copy.section} ${copy.recipient}`);
  const letters: ReadyLetter[] = [];
  const withheld: WithheldLetter[] = [];
  const write = (section: CheckedSection, language: LetterLanguage): void => {
    const wording = wordingOf(letter, language);
    if (wording === undefined) {
      withheld.push({
        section: section.id,
        language,
        reasons: [{ code: 'not-translated', params: { language } }],
      });
      return;
    }
    for (const [recipient, to] of letter.to.entries()) {
      const earlier = earlierOf(sent.get(`${section.id} ${recipient}`) ?? []);
      const number = (earlier?.number ?? 0) + 1;
      const address = layOutFrom(to, section.country);
      const parts = writeLetter({
        letter,
        section,
        language,
        wording,
        number,
        earlier,
        on,
        kind: to.kind ?? 'office',
        address: address.lines,
      });
      const copies = (letter.copies ?? []).map((copy) => layOutFrom(copy, section.country));
      const found = namesIn({ letter, section, to, wording });
      if (found.length > 0) {
        withheld.push({ section: section.id, language, recipient, reasons: found });
        continue;
      }
      const country = countryName(to.country, language);
      letters.push({
        section: section.id,
        recipient,
        number,
        language,
        parts,
        address,
        text: toPlainText(parts),
        copies,
        warning: to.country === section.country ? null : fill(letterTexts[language].familyThere, { country }),
      });
    }
  };
  for (const section of sections) {
    const languages = letter.languages.filter((language) => section.languages?.includes(language) ?? true);
    if (languages.length === 0)
      withheld.push({
        section: section.id,
        reasons: [{ code: 'no-common-language', params: { section: section.id } }],
      });
    for (const language of languages) write(section, language);
  }
  const { deadline } = letter;
  const warnings: Reason[] =
    deadline !== undefined && on > deadline ? [{ code: 'after-deadline', params: { deadline, on } }] : [];
  return { status: 'ready', letters, withheld, warnings };
}
