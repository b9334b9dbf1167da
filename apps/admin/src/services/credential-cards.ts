import { type CredentialCards, credentialCards } from '@plenum/papers';
import type { Language } from '../catalogue/language.ts';
import { message } from '../catalogue/message.ts';
import type { Conference } from './conference.ts';
import { conferenceDates } from './conference-dates.ts';
import { shortCode } from './credential-number.ts';

/** The cards of those who come: a number that means nothing, and a code name only where it is wanted. */
export async function printCards(
  conference: Conference,
  numbers: ReadonlyMap<string, string>,
  options: { names: 'code' | 'none'; language: Language; instant: string },
): Promise<Uint8Array> {
  const { language, instant, names } = options;
  const { settled } = conference;
  const codeNames = new Map(conference.delegates.map(({ id, codeName }) => [id, codeName]));
  const cards: CredentialCards['cards'] = [...numbers].map(([id, number]) => {
    const codeName = names === 'code' ? codeNames.get(id) : undefined;
    return { number, shortCode: shortCode(number), ...(codeName === undefined ? {} : { codeName }) };
  });
  return credentialCards({
    language,
    title: settled.name[language],
    subtitle: conferenceDates(settled, language),
    ...(settled.example ? { stamp: message(language, 'paper.stamp.example') } : {}),
    instant,
    labels: {
      credential: message(language, 'paper.card.credential'),
      codeName: message(language, 'paper.card.code-name'),
      shortCode: message(language, 'paper.card.short-code'),
      note: message(language, 'paper.card.note'),
    },
    cards,
  });
}
