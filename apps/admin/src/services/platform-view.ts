import { type Amendment, type Clause, type Collision, type Edition, makeEdition } from '@plenum/platform';
import type { Held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { type Platform, platformOf } from './platform.ts';

/** A branch by its names, or whoever else moves something by what they call themselves. */
export type BranchName = Names | string;

type Moved = {
  id: string;
  document: string;
  revision: number;
  by: BranchName;
  reason: string | undefined;
};

export type PlatformView = {
  edition: number;
  isPrinted: boolean;
  clauses: {
    clause: Clause;
    lines: { number: number; words: string }[];
    amendments: (Moved & { amendment: Amendment })[];
  }[];
  amendments: string[];
  inQuestion: (Moved & {
    problems: { code: string; params: Record<string, unknown> }[];
    nearest: string | undefined;
  })[];
  collisions: Collision[];
  /** The lines of a clause in words of the edition: '14–16'. */
  placeOf: (clause: string) => string;
};

/** The text and what is moved to it, clause by clause; nothing if there is no text. */
export async function viewPlatform(office: Office): Promise<PlatformView | undefined> {
  const { conference, documents } = await openConference(office);
  const platform = platformOf({ documents });
  if (platform === undefined) return undefined;
  const branches = new Map(conference.branches.map(({ id, name }) => [id, name]));
  return viewOf(platform, (id) => branches.get(id) ?? id);
}

/** The edition that whoever speaks of lines means: the last printed, or what would be printed now. */
export function currentEdition({ text, editions }: Platform): { edition: Edition; isPrinted: boolean } {
  const last = editions.at(-1);
  if (last !== undefined && JSON.stringify(last.text) === JSON.stringify(text.value.text))
    return { edition: last, isPrinted: true };
  const number = (last?.number ?? 0) + 1;
  return { edition: makeEdition(text.value.text, { number, lineLength: 76 }), isPrinted: false };
}

function viewOf(platform: Platform, nameOf: (branch: string) => BranchName): PlatformView {
  const { edition, isPrinted } = currentEdition(platform);
  const lines = new Map<string, { number: number; words: string }[]>();
  const texts = new Map(edition.text.clauses.map(({ id, text }) => [id, text]));
  for (const [index, { clause, from, to }] of edition.lines.entries()) {
    const words = (texts.get(clause) ?? '').slice(from, to);
    lines.set(clause, [...(lines.get(clause) ?? []), { number: edition.firstLine + index, words }]);
  }
  const movedOf = ({ document, revision, value: { proposal } }: Held<'amendment'>): Moved => ({
    id: proposal.id,
    document,
    revision,
    by: nameOf(proposal.by),
    reason: proposal.reason,
  });
  const placeOf = (clause: string) => {
    const [first, last] = [lines.get(clause)?.[0]?.number, lines.get(clause)?.at(-1)?.number];
    return first === last ? `${first ?? '–'}` : `${first}–${last}`;
  };
  return {
    edition: edition.number,
    isPrinted,
    clauses: platform.text.value.text.clauses.map((clause) => ({
      clause,
      lines: lines.get(clause.id) ?? [],
      amendments: platform.kept.flatMap((one) => {
        const { found } = one.value;
        return found?.clause === clause.id ? [{ ...movedOf(one), amendment: found }] : [];
      }),
    })),
    amendments: platform.kept.map(({ value }) => value.proposal.id),
    inQuestion: platform.inQuestion.map((one) => ({
      ...movedOf(one),
      problems: one.value.question ?? [],
      nearest: one.value.nearest,
    })),
    collisions: platform.collisions,
    placeOf,
  };
}
