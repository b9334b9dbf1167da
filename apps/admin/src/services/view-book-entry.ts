import { openBook } from './book.ts';
import { type AdvanceNow, type ClaimNow, isApproved, openAdvanceOf } from './book-balance.ts';
import { correctable, strikable } from './book-judge-corrections.ts';
import { type BookLine, lineOf } from './book-lines.ts';
import { cityNames } from './city-names.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';

export type BookEntryView = {
  line: BookLine;
  /** What the funds that it speaks of are called. */
  fund: string | undefined;
  to: string | undefined;
  claim: ClaimNow | undefined;
  approved: boolean;
  /** The open advance that a claim waits to be settled with. */
  against: number | undefined;
  advance: AdvanceNow | undefined;
  canCorrect: boolean;
  canStrike: boolean;
  timeZone: string;
  city: Names;
};

/** One entry with what has become of it. */
export async function viewBookEntry(office: Office, number: number): Promise<BookEntryView | undefined> {
  const { loaded, known, book } = await openBook(office);
  const entry = book.byNumber.get(number);
  if (entry === undefined) return undefined;
  const line = lineOf(book, entry);
  const claim = book.claims.get(number);
  const stands = line.endedBy === undefined;
  const named = (id: string | undefined) =>
    id === undefined ? undefined : (known.funds.find((fund) => fund.id === id)?.name ?? id);
  return {
    line,
    fund: named(line.fund),
    to: named(line.to),
    claim,
    approved: claim !== undefined && isApproved(claim),
    against: claim === undefined ? undefined : openAdvanceOf(book, claim)?.number,
    advance: book.advances.get(number),
    canCorrect: stands && correctable.includes(entry.body.kind),
    canStrike: stands && strikable.includes(entry.body.kind),
    timeZone: loaded.conference.settled.timeZone,
    city: cityNames(loaded.conference),
  };
}
