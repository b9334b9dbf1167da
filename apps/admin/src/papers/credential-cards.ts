import { shortCodeOf } from '@plenum/delegates';
import { type CredentialCards, credentialCards } from '@plenum/papers';
import type { Language } from '../catalogue/language.ts';
import { makeReader } from '../reader.ts';
import type { Conference } from '../services/conference.ts';

/** The cards of those who come: a number that means nothing, and a code name only where it is wanted. */
export async function printCards(
  conference: Conference,
  numbers: ReadonlyMap<string, string>,
  options: { names: 'code' | 'none'; language: Language; instant: string },
): Promise<Uint8Array> {
  const { language, instant, names } = options;
  const { say, days } = makeReader(language);
  const { settled } = conference;
  const codeNames = new Map(conference.delegates.map(({ id, codeName }) => [id, codeName]));
  const cards: CredentialCards['cards'] = [...numbers].map(([id, number]) => {
    const codeName = names === 'code' ? codeNames.get(id) : undefined;
    return { number, shortCode: shortCodeOf(number), ...(codeName === undefined ? {} : { codeName }) };
  });
  return credentialCards({
    language,
    title: settled.name[language],
    subtitle: days(settled.opens, settled.closes),
    ...(settled.example ? { stamp: say('paper.stamp.example') } : {}),
    instant,
    labels: {
      credential: say('paper.card.credential'),
      codeName: say('paper.card.code-name'),
      shortCode: say('paper.card.short-code'),
      note: say('paper.card.note'),
    },
    cards,
  });
}
