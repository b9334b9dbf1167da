import { type BodyOf, type BookBody, type BookEntry, endedBy } from './book-entry.ts';

/** What has become of the money of one fund, in minor units of its currency. */
export type FundFigures = {
  received: number;
  /** Freed from earmarked funds into this one. */
  movedIn: number;
  /** Out as advances that are not settled yet. */
  advanced: number;
  /** Claimed and not signed by two. */
  claimed: number;
  /** Signed by two and not paid. */
  approved: number;
  /** Paid on claims, those settled with an advance too. */
  paid: number;
  returned: number;
  kept: number;
  freed: number;
  /** Still there. */
  left: number;
  /** Still there and promised to nobody. */
  free: number;
};

export type ClaimNow = { number: number; body: BodyOf<'claim'>; signedBy: string[]; paidBy?: number };
export type AdvanceNow = { number: number; body: BodyOf<'advance'>; settledBy?: number };

/** A book as its entries leave it. */
export type Book = {
  entries: readonly BookEntry[];
  byNumber: ReadonlyMap<number, BookEntry>;
  /** By the number of an entry that does not stand any more: the one that replaced or struck it. */
  ended: ReadonlyMap<number, number>;
  funds: ReadonlyMap<string, FundFigures>;
  claims: ReadonlyMap<number, ClaimNow>;
  advances: ReadonlyMap<number, AdvanceNow>;
  /** Earmarks under which money has come, by fund. */
  earmarks: ReadonlyMap<string, readonly Record<string, string>[]>;
  officers: readonly string[];
  closing: string | undefined;
};

/** Signatures that a claim needs. */
const signaturesNeeded = 2;
export const isApproved = ({ signedBy }: ClaimNow): boolean => signedBy.length >= signaturesNeeded;

export const noFigures: Readonly<FundFigures> = {
  received: 0,
  movedIn: 0,
  advanced: 0,
  claimed: 0,
  approved: 0,
  paid: 0,
  returned: 0,
  kept: 0,
  freed: 0,
  left: 0,
  free: 0,
};

/** Money that an entry moves into a fund or, below nought, out of it. */
export function cashOf(
  body: BookBody,
  byNumber: ReadonlyMap<number, BookEntry>,
): { fund: string; amount: number }[] {
  switch (body.kind) {
    case 'received':
      return [{ fund: body.fund, amount: body.amount }];
    case 'advance':
      return [{ fund: body.fund, amount: -body.amount }];
    case 'paid': {
      const claim = byNumber.get(body.claim)?.body;
      return claim?.kind === 'claim' ? [{ fund: claim.fund, amount: -claim.amount }] : [];
    }
    case 'settled': {
      const advance = byNumber.get(body.advance)?.body;
      return advance?.kind === 'advance' ? [{ fund: advance.fund, amount: body.back - body.out }] : [];
    }
    case 'rest':
      return [
        { fund: body.fund, amount: -body.amount },
        ...(body.to === undefined ? [] : [{ fund: body.to, amount: arriving(body) }]),
      ];
    default:
      return [];
  }
}

/** Reads a book from its first entry to its last; an entry that was replaced or struck counts for nothing. */
export function foldBook(entries: readonly BookEntry[]): Book {
  const byNumber = new Map(entries.map((one) => [one.number, one]));
  const ended = new Map<number, number>();
  for (const { number, body } of entries) {
    const before = endedBy(body);
    if (before !== undefined) ended.set(before, number);
  }
  const funds = new Map<string, FundFigures>();
  const add = (fund: string, name: keyof FundFigures, amount: number) => {
    const sums = funds.get(fund) ?? { ...noFigures };
    sums[name] += amount;
    funds.set(fund, sums);
  };
  const claims = new Map<number, ClaimNow>();
  const advances = new Map<number, AdvanceNow>();
  const earmarks = new Map<string, Record<string, string>[]>();
  let officers: readonly string[] = [];
  let closing: string | undefined;
  const pay = (number: number, by: number) => {
    const claim = claims.get(number);
    if (claim === undefined) return;
    claim.paidBy = by;
    add(claim.body.fund, 'paid', claim.body.amount);
  };
  for (const { number, body } of entries) {
    if (ended.has(number)) continue;
    for (const { fund, amount } of cashOf(body, byNumber)) add(fund, 'left', amount);
    if (body.kind === 'officers') officers = body.codes;
    else if (body.kind === 'closing') closing = body.date;
    else if (body.kind === 'received') {
      add(body.fund, 'received', body.amount);
      if (body.earmark !== undefined)
        earmarks.set(body.fund, [...(earmarks.get(body.fund) ?? []), body.earmark]);
    } else if (body.kind === 'advance') advances.set(number, { number, body });
    else if (body.kind === 'claim') claims.set(number, { number, body, signedBy: [] });
    else if (body.kind === 'signature') claims.get(body.claim)?.signedBy.push(body.officer);
    else if (body.kind === 'paid') pay(body.claim, number);
    else if (body.kind === 'settled') {
      const advance = advances.get(body.advance);
      if (advance !== undefined) advance.settledBy = number;
      for (const claim of body.claims) pay(claim, number);
    } else if (body.kind === 'rest') {
      add(body.fund, body.how, body.amount);
      if (body.to !== undefined) add(body.to, 'movedIn', arriving(body));
    }
  }
  for (const { body, settledBy } of advances.values())
    if (settledBy === undefined) add(body.fund, 'advanced', body.amount);
  for (const claim of claims.values())
    if (claim.paidBy === undefined)
      add(claim.body.fund, isApproved(claim) ? 'approved' : 'claimed', claim.body.amount);
  const book = { entries, byNumber, ended, funds, claims, advances, earmarks, officers, closing };
  for (const [fund, sums] of funds) sums.free = sums.left - promised(book, fund);
  return book;
}

/** Claims that are to be settled with an advance that is open. */
export function claimsAgainst({ claims }: Pick<Book, 'claims'>, advance: number): ClaimNow[] {
  return [...claims.values()].filter((claim) => claim.body.advance === advance && claim.paidBy === undefined);
}

/** The advance that will pay a claim or a part of it, as long as it is open. */
export function openAdvanceOf({ advances }: Pick<Book, 'advances'>, claim: ClaimNow): AdvanceNow | undefined {
  const advance = advances.get(claim.body.advance ?? 0);
  return advance?.settledBy === undefined ? advance : undefined;
}

/** What has been approved and must still leave the fund: of claims against an advance only what is above it. */
function promised(book: Pick<Book, 'claims' | 'advances'>, fund: string): number {
  const waiting = [...book.claims.values()].filter(
    (claim) => claim.body.fund === fund && claim.paidBy === undefined && isApproved(claim),
  );
  const against = Map.groupBy(waiting, (claim) => openAdvanceOf(book, claim));
  return [...against].reduce((sum, [advance, claims]) => {
    const asked = claims.reduce((total, { body }) => total + body.amount, 0);
    return sum + Math.max(0, asked - (advance?.body.amount ?? 0));
  }, 0);
}

function arriving({ amount, exchanged }: BodyOf<'rest'>): number {
  return exchanged?.amount ?? amount;
}
