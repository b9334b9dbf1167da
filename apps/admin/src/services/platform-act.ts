import { amendText, makeEdition, type Proposal } from '@plenum/platform';
import type { Change } from '@plenum/vault';
import { change, type Held } from './documents.ts';
import { openConference } from './load-conference.ts';
import { newId, type Office } from './office.ts';
import { platformOf } from './platform.ts';

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
  const at = { document: newId(office), revision: null, position: number };
  const edition = makeEdition(text.value.text, { lineLength, number });
  const value = { edition, printed: office.now().toISOString() };
  const read = [{ id: text.document, revision: text.revision }];
  return save(office, [change('platform-edition', at, value)], read);
}

/** Keeps an amendment under the next free number, or on top of the revision that its form was made from. */
export async function keepAmendment(
  office: Office,
  at: { document: string; revision: number | null },
  proposal: Omit<Proposal, 'id'>,
): Promise<PlatformActed> {
  const { documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return { status: 'unknown' };
  const all = platform.received;
  const before = platform.kept.find(({ document }) => document === at.document);
  // The same form sent again.
  if (at.revision === null && all.some(({ document }) => document === at.document))
    return { status: 'saved' };
  if (at.revision !== null && before === undefined) return { status: 'unknown' };
  const position = before?.position ?? Math.max(-1, ...all.map((one) => one.position)) + 1;
  const numbered = { ...proposal, id: before?.value.proposal.id ?? nextId(all) };
  const amended = amendText(platform.text.value.text, numbered, { editions: platform.editions });
  const {
    found: _found,
    question: _question,
    nearest: _nearest,
    ...kept
  } = before?.value ??
  ({
    received: office.now().toISOString(),
  } as Partial<Held<'amendment'>['value']>);
  const place =
    amended.status === 'amended'
      ? { found: amended.amendment }
      : {
          question: [amended.problem],
          ...(amended.nearest === undefined ? {} : { nearest: amended.nearest }),
        };
  const value = { ...kept, proposal: numbered, ...place };
  return save(office, [change('amendment', { ...at, position }, value)]);
}

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
