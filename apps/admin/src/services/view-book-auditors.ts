import { toDecimal } from '@plenum/money';
import { type Cell, writeTable } from '@plenum/tables';
import { openBook } from './book.ts';
import { type Audit, type AuditedLine, auditBook } from './book-auditors.ts';
import { type AdvanceNow, type FundFigures, noFigures } from './book-balance.ts';
import { dayIn, earmarksOf } from './book-known.ts';
import { held } from './documents.ts';
import type { Office } from './office.ts';

export type AuditorsView = Audit & {
  /** By letters: the auditors' view names no source of money. */
  funds: {
    id: string;
    letter: string;
    currency: string;
    earmarks: readonly Readonly<Record<string, string>>[];
    figures: FundFigures;
  }[];
  advances: AdvanceNow[];
  lastReceipt: number;
  timeZone: string;
  /** Signatures under the claims that stand, by the number of the claim. */
  signatures: Record<number, readonly string[]>;
};

/** The whole book as auditors read it: every entry, running balances, gaps, open advances. */
export async function viewAuditors(office: Office): Promise<AuditorsView> {
  const { loaded, known, held: entries, book } = await openBook(office);
  const first = held(loaded.documents, 'book')[0]?.value.entries ?? 0;
  return {
    ...auditBook(book, entries, first),
    funds: known.funds.map(({ id, letter, currency, earmark }) => ({
      id,
      letter,
      currency,
      earmarks: earmarksOf({ id, ...(earmark ? { earmark } : {}) }, book),
      figures: book.funds.get(id) ?? noFigures,
    })),
    advances: [...book.advances.values()].filter(({ settledBy }) => settledBy === undefined),
    lastReceipt: [...book.claims.values()].reduce(
      (most, { body }) => Math.max(most, 'number' in body.receipt ? body.receipt.number : 0),
      0,
    ),
    timeZone: loaded.conference.settled.timeZone,
    signatures: Object.fromEntries(
      [...book.claims.values()].map(({ number, signedBy }) => [number, signedBy]),
    ),
  };
}

/** How the words of the table are said; the figures in it are plain decimals that any program reads. */
export type AuditorsWords = {
  heads: readonly string[];
  kind: (line: AuditedLine) => string;
  purpose: (line: AuditedLine) => string;
};

/**
 * The auditors' view as a file: a row for each fund that an entry moves, one at least. No cell can become a formula.
 */
export function auditorsTable(view: AuditorsView, { heads, kind, purpose }: AuditorsWords): string {
  const letters = new Map(view.funds.map(({ id, letter }) => [id, letter]));
  const currencies = new Map(view.funds.map(({ id, currency }) => [id, currency]));
  const rows = view.lines.flatMap((line): Cell[][] => {
    const moves = line.moves.length > 0 ? line.moves : [undefined];
    return moves.map((move) => {
      const fund = move?.fund ?? line.fund;
      const currency = fund === undefined ? undefined : (currencies.get(fund) ?? line.currency);
      const decimal = (amount: number | undefined) =>
        amount === undefined || currency === undefined ? undefined : toDecimal({ amount, currency });
      const moved = move?.amount ?? 0;
      return [
        line.number,
        dayIn(view.timeZone, new Date(line.at)),
        line.date,
        kind(line),
        fund === undefined ? undefined : letters.get(fund),
        currency,
        line.payee,
        line.for,
        purpose(line),
        line.receipt,
        line.amount === undefined || line.currency === undefined
          ? undefined
          : toDecimal({ amount: line.amount, currency: line.currency }),
        moved > 0 ? decimal(moved) : undefined,
        moved < 0 ? decimal(-moved) : undefined,
        decimal(move?.balance),
        line.exchanged && toDecimal(line.exchanged),
        line.exchanged?.currency,
        line.exchanged &&
          `1 ${line.exchanged.rate.from} = ${line.exchanged.rate.rate} ${line.exchanged.rate.to}`,
        line.names.join(' '),
        line.ends,
        line.endedBy,
        (view.signatures[line.number] ?? line.signedBy).join(', '),
        line.remarks.join('; '),
      ];
    });
  });
  return writeTable(heads, rows, { byteOrderMark: true });
}
