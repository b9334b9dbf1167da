import { change, held } from './documents.ts';
import { type Hall, hallOf } from './hall.ts';
import { openConference } from './load-conference.ts';
import { branchNames, type Names } from './names.ts';
import { newId, type Office } from './office.ts';
import { tickCodes } from './tick-list.ts';

export type CloseView = {
  present: number;
  collected: number;
  /** Cards that somebody has come in with and not handed in. */
  outstanding: { entry: string; code: string; branch: Names }[];
};

/** The close of the conference: which cards are back and which are not. */
export async function viewClose(office: Office): Promise<CloseView | undefined> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return undefined;
  const nameOf = branchNames(loaded.conference.branches);
  const codeOf = tickCodes(hall);
  const all = [...hall.cards, ...hall.formerCards];
  const cards = new Map(all.map(({ entry, numbers }) => [entry, numbers.at(-1)]));
  return {
    present: hall.state.present.length,
    collected: hall.state.collected.length,
    outstanding: outstandingOf(hall)
      .map(({ entry, branch }) => ({
        entry,
        code: codeOf(cards.get(entry) ?? ''),
        branch: nameOf(hall.branchOf(branch) ?? branch),
      }))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** Notes that these cards have been handed in; one that has been already is left as it is. */
export async function collectCards(
  office: Office,
  entries: readonly string[],
): Promise<{ status: 'collected'; cards: number } | { status: 'conflict' | 'no-hall' }> {
  const loaded = await openConference(office);
  const hall = hallOf(office, loaded);
  if (hall === undefined) return { status: 'no-hall' };
  const chosen = outstandingOf(hall).filter(({ entry }) => entries.includes(entry));
  if (chosen.length === 0) return { status: 'collected', cards: 0 };
  const at = office.now().toISOString();
  const before = held(loaded.documents, 'hall-event').length;
  const saved = await office.store.save(
    chosen.map(({ entry }, index) =>
      change(
        'hall-event',
        { document: newId(office), revision: null, position: before + index },
        { event: { kind: 'collected' as const, entry, at } },
      ),
    ),
    { by: office.by, now: at, read: [] },
  );
  return saved.status === 'saved' ? { status: 'collected', cards: chosen.length } : { status: 'conflict' };
}

function outstandingOf({ state }: Hall): Hall['state']['entries'] {
  return state.entries.filter(({ received, collected }) => received && !collected);
}
