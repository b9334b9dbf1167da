import { createHash } from 'node:crypto';
import { amendText, makeEdition, type Proposal } from '@plenum/platform';
import type { Change } from '@plenum/vault';
import { change, type Held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { type Platform, platformOf } from './platform.ts';

export type PlatformActed =
  | { status: 'saved' }
  | { status: 'conflict' }
  /** There is no such thing, or it is settled already. */
  | { status: 'unknown' };

/** Takes an amendment back for its mover. */
export async function withdrawAmendment(
  office: Office,
  document: string,
  revision: number,
): Promise<PlatformActed> {
  const { documents } = await openConference(office);
  const one = platformOf({ documents })?.kept.find((found) => found.document === document);
  if (one === undefined) return { status: 'unknown' };
  const at = { document, revision, position: one.position };
  return save(office, [change('amendment', at, { ...one.value, withdrawn: true })]);
}

/** Prints an edition: its lines have their numbers for good from now on. Asked again for the same text it is there. */
export async function printEdition(office: Office, lineLength: number): Promise<PlatformActed> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const { text, editions } = platform;
  const last = editions.at(-1);
  if (JSON.stringify(last?.text) === JSON.stringify(text.value.text)) return { status: 'saved' };
  const number = (last?.number ?? 0) + 1;
  const at = { document: documentOf('edition', number), revision: null, position: number };
  const edition = makeEdition(text.value.text, { lineLength, number });
  const value = { edition, printed: office.now().toISOString() };
  return save(office, [change('platform-edition', at, value)], textRead(platform));
}

/** So many are ever sent at the very same moment. */
const mostTries = 5;

/**
 * Keeps an amendment on top of the revision that its form was made from; a new one under the next free number. Its
 * document is named by that number, so that two that are sent at the same moment get two. `form` names the form that a
 * new one came from: sent again, it is there.
 */
export async function keepAmendment(
  office: Office,
  at: { document: string; revision: number } | { form: string },
  proposal: Omit<Proposal, 'id'>,
  tries = mostTries,
): Promise<PlatformActed> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  if ('document' in at) {
    const before = platform.kept.find(({ document }) => document === at.document);
    if (before === undefined) return { status: 'unknown' };
    const { found: _found, question: _question, nearest: _nearest, ...kept } = before.value;
    const numbered = { ...proposal, id: before.value.proposal.id };
    const value = { ...kept, proposal: numbered, ...placeIn(platform, numbered) };
    return save(
      office,
      [change('amendment', { ...at, position: before.position }, value)],
      textRead(platform),
    );
  }
  const all = platform.received;
  if (all.some(({ value }) => value.form === at.form)) return { status: 'saved' };
  const numbered = { ...proposal, id: nextId(all) };
  const position = Math.max(-1, ...all.map((one) => one.position)) + 1;
  const place = { document: documentOf('amendment', numbered.id), revision: null, position };
  const value = { proposal: numbered, received: office.now().toISOString(), form: at.form };
  const saved = await save(
    office,
    [change('amendment', place, { ...value, ...placeIn(platform, numbered) })],
    textRead(platform),
  );
  // Somebody took the number, or changed the text, in between.
  return saved.status === 'conflict' && tries > 1 ? keepAmendment(office, at, proposal, tries - 1) : saved;
}

/** Where it stands in the text, or why it is in question. */
function placeIn(platform: Platform, proposal: Proposal) {
  const amended = amendText(platform.text.value.text, proposal, { editions: platform.editions });
  if (amended.status === 'amended') return { found: amended.amendment };
  const { problem, nearest } = amended;
  return { question: [problem], ...(nearest === undefined ? {} : { nearest }) };
}

/** What is found in a text is found in this revision of it. */
const textRead = ({ text: { document, revision } }: Platform) => [{ id: document, revision }];

/** A document that is named by what it is and its number: there is only one. */
const documentOf = (kind: string, name: string | number): string =>
  createHash('sha256').update(`${kind} ${name}`).digest('hex').slice(0, 32);

function nextId(all: readonly Held<'amendment'>[]): string {
  const numbers = all.map(({ value }) => Number(/^A(\d{1,9})$/.exec(value.proposal.id)?.[1] ?? 0));
  return `A${Math.max(0, ...numbers) + 1}`;
}

async function save(
  office: Office,
  changes: Change[],
  read: { id: string; revision: number }[] = [],
): Promise<PlatformActed> {
  const { status } = await office.store.save(changes, {
    by: office.by,
    now: office.now().toISOString(),
    read,
  });
  return { status };
}
