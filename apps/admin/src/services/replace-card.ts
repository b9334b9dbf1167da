import { followHall, hashCredential, hashShortCode, makeCredential, shortCodeOf } from '@plenum/delegates';
import type { Language } from '../catalogue/language.ts';
import { printCards } from '../papers/credential-cards.ts';
import { change, held } from './documents.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import type { Loaded } from './loaded.ts';
import { branchNames, type Names } from './names.ts';
import { newId, type Office } from './office.ts';

type Holder = { document: string; codeName: string; branch: Names };

export type ReplaceView = {
  /** The revision of the numbers that this page was made from. */
  revision: number;
  /** Whose card can be replaced, by branch and code name. */
  holders: Holder[];
  /** Whose card has been, and how many times. */
  replaced: (Holder & { times: number })[];
};

/** Whose lost card can be replaced, and whose has been. */
export async function viewReplace(office: Office): Promise<ReplaceView | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  const [credentials] = held(loaded.documents, 'credentials');
  if (hall === undefined || credentials === undefined) return undefined;
  const nameOf = branchNames(loaded.conference.branches);
  const sound = new Set(
    hall.state.entries
      .filter(({ standing, collected }) => !collected && standing !== 'revoked' && standing !== 'rejected')
      .map(({ entry }) => entry),
  );
  const delegates = new Map(held(loaded.documents, 'delegate').map((one) => [one.value.id, one]));
  const cards = hall.cards.flatMap((card) => {
    const delegate = delegates.get(card.person);
    if (delegate === undefined) return [];
    const { codeName, branch } = delegate.value;
    return [{ ...card, holder: { document: delegate.document, codeName, branch: nameOf(branch) } }];
  });
  return {
    revision: credentials.revision,
    holders: cards.filter(({ entry }) => sound.has(entry)).map(({ holder }) => holder),
    replaced: cards
      .filter(({ numbers }) => numbers.length > 1)
      .map(({ holder, numbers }) => ({ ...holder, times: numbers.length - 1 })),
  };
}

/** Makes a new number for a delegate whose card is lost; the old one opens no door from then on. */
export async function replaceCard(
  office: Office,
  document: string,
  revision: number,
): Promise<'replaced' | 'conflict' | 'refused' | 'unknown'> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  const card = hall && cardOf(loaded, hall, document);
  const [credentials] = held(loaded.documents, 'credentials');
  if (hall === undefined || card === undefined || credentials === undefined) return 'unknown';
  const { number } = makeCredential(office.random(16));
  const at = office.now().toISOString();
  const event = { kind: 'replaced' as const, entry: card.entry, at, card: hashesOf(number, hall) };
  const events = [...hall.events, event];
  const { warnings } = followHall(hall.kit, events);
  if (warnings.some(({ params }) => 'event' in params && params.event === hall.events.length))
    return 'refused';
  const { value } = credentials;
  const replacements = { ...value.replacements, [card.person]: [...card.numbers.slice(1), number] };
  const place = {
    document: newId(office),
    revision: null,
    position: held(loaded.documents, 'hall-event').length,
  };
  // By the form's own revision: sent twice, it must not give up the card that it has just made.
  const saved = await office.store.save(
    [
      change('credentials', { ...credentials, revision }, { ...value, replacements }),
      change('hall-event', place, { event }),
    ],
    { by: office.by, now: at, read: [] },
  );
  return saved.status === 'saved' ? 'replaced' : 'conflict';
}

/** Prints the card that is good now, alone; it makes no number. */
export async function printOneCard(
  office: Office,
  document: string,
  options: { names: 'code' | 'none'; language: Language },
): Promise<Uint8Array | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  const card = hall && cardOf(loaded, hall, document);
  const number = card?.numbers.at(-1);
  if (card === undefined || number === undefined) return undefined;
  const instant = office.now().toISOString();
  return printCards(loaded.conference, new Map([[card.person, number]]), { ...options, instant });
}

function hashesOf(number: string, { kit }: Hall) {
  return {
    hash: hashCredential(number, kit.salt),
    shortHash: hashShortCode(shortCodeOf(number), kit.salt),
  };
}

function cardOf(loaded: Loaded, hall: Hall, document: string): Hall['cards'][number] | undefined {
  const delegate = held(loaded.documents, 'delegate').find((one) => one.document === document);
  return hall.cards.find(({ person }) => person === delegate?.value.id);
}
