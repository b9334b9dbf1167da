import type { Book } from './book-balance.ts';
import type { BookEntry } from './book-entry.ts';
import { movementOf } from './book-judge.ts';
import { type BookLine, lineOf } from './book-lines.ts';

/** A run of numbers that are missing. */
export type Gap = { from: number; to: number };

export type AuditedLine = BookLine & {
  /** What the entry moves, with what it ends, and what each fund holds after it. */
  moves: { fund: string; amount: number; balance: number }[];
};

export type Audit = {
  lines: AuditedLine[];
  /** Receipt numbers that no claim that stands has, up to the highest. */
  receiptGaps: (Gap & { on: number[] })[];
  /** Entries that are missing from the book, are there twice, or have been changed since. */
  missing: Gap[];
  twice: number[];
  changed: number[];
};

/** Every entry in its order with running balances, and whatever an auditor would ask about. */
export function auditBook(
  book: Book,
  held: readonly { position: number; revision: number }[],
  entries: number,
): Audit {
  const balances = new Map<string, number>();
  const lines = book.entries.map((entry) => auditedLine(book, entry, balances));
  const numbers = held.map(({ position }) => position + 1);
  return {
    lines,
    receiptGaps: receiptGapsOf(book),
    missing: gapsIn(numbers, entries),
    twice: [...new Set(numbers.filter((number, index) => numbers.indexOf(number) < index))],
    changed: held.filter(({ revision }) => revision > 1).map(({ position }) => position + 1),
  };
}

function auditedLine(book: Book, entry: BookEntry, balances: Map<string, number>): AuditedLine {
  const moves = movementOf(book, entry.body);
  const sums = [...Map.groupBy(moves, ({ fund }) => fund)].map(([fund, those]) => ({
    fund,
    amount: those.reduce((sum, { amount }) => sum + amount, 0),
  }));
  return {
    ...lineOf(book, entry),
    moves: sums.map(({ fund, amount }) => {
      const balance = (balances.get(fund) ?? 0) + amount;
      balances.set(fund, balance);
      return { fund, amount, balance };
    }),
  };
}

function receiptGapsOf(book: Book): Audit['receiptGaps'] {
  const receipts = book.entries.flatMap(({ number, body }) =>
    body.kind === 'claim' && 'number' in body.receipt ? [{ number, receipt: body.receipt.number }] : [],
  );
  const stand = receipts.filter(({ number }) => !book.ended.has(number)).map(({ receipt }) => receipt);
  const highest = receipts.reduce((most, { receipt }) => Math.max(most, receipt), 0);
  return gapsIn(stand, highest).map(({ from, to }) => ({
    from,
    to,
    on: receipts.filter(({ receipt }) => receipt >= from && receipt <= to).map(({ number }) => number),
  }));
}

/** Runs of whole numbers from 1 to `last` that are not among those given; as many as there are numbers, at most. */
export function gapsIn(numbers: readonly number[], last: number): Gap[] {
  const gaps: Gap[] = [];
  let next = 1;
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    if (number > next) gaps.push({ from: next, to: number - 1 });
    next = number + 1;
  }
  if (next <= last) gaps.push({ from: next, to: last });
  return gaps;
}
