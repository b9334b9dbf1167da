import type { Closing, CopyState, LetterLanguage, LetterPart, Reason, ReasonCode } from '@plenum/letters';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FieldProblem, LetterFormCode, LetterProblemCode } from '../services/letters-problems.ts';

/** What is wrong with a request or a form of it, by the codes of both packages. */
export const requestProblems = {
  missing: 'request.missing',
  'wrong-type': 'request.wrong-type',
  'unknown-field': 'request.unknown-field',
  'not-allowed': 'request.not-allowed',
  empty: 'request.empty',
  'out-of-range': 'request.out-of-range',
  'too-long': 'request.too-long',
  'too-many': 'request.too-many',
  'not-a-line': 'request.not-a-line',
  'not-a-text': 'request.not-a-text',
  'not-a-code': 'request.not-a-code',
  'not-a-name': 'request.not-a-name',
  'bad-date': 'request.bad-date',
  'no-country': 'request.no-country',
  'unknown-country': 'request.unknown-country',
  'unknown-language': 'request.unknown-language',
  'unknown-kind': 'request.unknown-kind',
  'unknown-section': 'request.unknown-section',
  'unknown-recipient': 'request.unknown-recipient',
  'duplicate-id': 'request.duplicate-id',
  'repeated-language': 'request.repeated-language',
  'language-not-asked': 'request.language-not-asked',
  'demands-differ': 'request.demands-differ',
  'closes-before-opens': 'request.closes-before-opens',
  'not-a-quantity': 'request.not-a-quantity',
  negative: 'request.negative',
  nought: 'request.nought',
  'not-whole': 'request.not-whole',
  'too-precise': 'request.too-precise',
  'unknown-unit': 'request.unknown-unit',
  'mixed-units': 'request.mixed-units',
  'unknown-item': 'request.unknown-item',
  'unknown-pledge': 'request.unknown-pledge',
  'unknown-consignment': 'request.unknown-consignment',
  'unknown-message': 'request.unknown-message',
  'repeated-need': 'request.repeated-need',
  'repeated-pledge': 'request.repeated-pledge',
} as const satisfies Record<LetterProblemCode, Key>;

const formProblems: Record<LetterFormCode, Key> = { ...requestProblems, 'in-future': 'request.in-future' };

/** What is wrong beside a field, and what was found in it. */
export function fieldProblemWords(reader: Reader, { code, found }: FieldProblem): string {
  const says = reader.say(formProblems[code]);
  const sentence = `${says.charAt(0).toLocaleUpperCase(reader.language)}${says.slice(1)}`;
  return found === undefined || found === ''
    ? `${sentence}.`
    : `${sentence}; ${reader.say('file.found', { found: found.length > 40 ? `${found.slice(0, 39)}…` : found })}.`;
}

export const letterLanguageNames: Record<LetterLanguage, Key> = {
  en: 'letters.language.en',
  ru: 'letters.language.ru',
  de: 'letters.language.de',
  sv: 'letters.language.sv',
  kk: 'letters.language.kk',
};

const parts: Record<LetterPart, Key> = {
  sender: 'letters.part.sender',
  address: 'letters.part.address',
  reference: 'letters.part.reference',
  subject: 'letters.part.subject',
  demands: 'letters.part.demands',
  copies: 'letters.part.copies',
};

/** How many copies stand how. */
export const figureNames: Record<CopyState | 'underWay', Key> = {
  sent: 'letters.figure.sent',
  underWay: 'letters.figure.underWay',
  delivered: 'letters.figure.delivered',
  refused: 'letters.figure.refused',
  returned: 'letters.figure.returned',
  answered: 'letters.figure.answered',
};

export const closingNames: Record<Closing, Key> = {
  yielded: 'letters.what.yielded',
  moved: 'letters.what.moved',
};

/** What can happen to a copy, and how it stands then. */
export const stateNames: Record<CopyState, Key> = {
  sent: 'letters.what.sent',
  delivered: 'letters.what.delivered',
  refused: 'letters.what.refused',
  returned: 'letters.what.returned',
  answered: 'letters.what.answered',
};

/** The words for how a copy stands. */
export const stateWords = (reader: Reader, state: string): string => {
  const names: Readonly<Record<string, Key>> = stateNames;
  const key = names[state];
  return key === undefined ? state : reader.say(key);
};

/** What the codes in a reason stand for: sections by id, forbidden names by their place. */
export type LetterKnown = { sections: readonly { id: string; name: string }[]; names?: readonly string[] };

export const sectionName = ({ sections }: LetterKnown, section: string): string =>
  sections.find(({ id }) => id === section)?.name ?? section;

const sentences = {
  'nobody-asked': 'letters.reason.nobody-asked',
  'no-consent': 'letters.reason.no-consent',
  'consent-later': 'letters.reason.consent-later',
  'no-lawyers-check': 'letters.reason.no-lawyers-check',
  'lawyers-check-later': 'letters.reason.lawyers-check-later',
  'not-open-yet': 'letters.reason.not-open-yet',
  expired: 'letters.reason.expired',
  closed: 'letters.reason.closed.yielded',
  'not-translated': 'letters.reason.not-translated',
  'no-common-language': 'letters.reason.no-common-language',
  'after-deadline': 'letters.reason.after-deadline',
  'name-in-letter': 'letters.reason.name-in-letter',
  'read-from-line': 'letters.reason.read-from-line',
  'kept-as-written': 'letters.reason.kept-as-written',
  'no-template': 'letters.reason.no-template',
  'letter-sent': 'letters.reason.letter-sent',
  'letter-delivered': 'letters.reason.letter-delivered',
  'letter-refused': 'letters.reason.letter-refused',
  'letter-returned': 'letters.reason.letter-returned',
  'letter-answered': 'letters.reason.letter-answered',
  'demand-met': 'letters.reason.demand-met',
  'matter-moved': 'letters.reason.matter-moved',
  'never-sent': 'letters.reason.never-sent',
  'before-sent': 'letters.reason.before-sent',
  'out-of-order': 'letters.reason.out-of-order',
  'closed-already': 'letters.reason.closed-already',
} as const satisfies Record<ReasonCode, Key>;

const closedSentences: Record<Closing, Key> = {
  yielded: 'letters.reason.closed.yielded',
  moved: 'letters.reason.closed.moved',
};

/** Why a letter may not go, what was done to an address, or what became of a copy. */
export function letterReason(reader: Reader, reason: Reason, known: LetterKnown): string {
  const { code, params } = reason;
  if (code === 'closed') return reader.say(closedSentences[params.because], { on: reader.days(params.on) });
  const key = sentences[code];
  if (code === 'name-in-letter')
    return reader.say(key, {
      name: known.names?.[params.name] ?? '',
      part: reader.say(parts[params.part]),
    });
  const said = Object.entries(params).map(([name, value]) => [name, paramWords(reader, known, name, value)]);
  return reader.say(key, Object.fromEntries(said));
}

function paramWords(reader: Reader, known: LetterKnown, name: string, value: string | number): string {
  const text = String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return reader.days(text);
  if (name === 'section') return sectionName(known, text);
  if (name === 'country') return reader.country(text);
  if (name === 'state') return stateWords(reader, text);
  if (name === 'language' && text in letterLanguageNames)
    return reader.say(letterLanguageNames[text as LetterLanguage]);
  return text;
}
