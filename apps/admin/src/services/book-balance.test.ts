import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asel, bolat, bookOf, entriesOf, guest, known, officers, printer } from '../rehearsal/small-book.ts';
import { type Book, foldBook, isApproved, noFigures, openAdvanceOf } from './book-balance.ts';
import { type BookBody, type BookEntry, bodySchema, type Draft, endedBy, purposes } from './book-entry.ts';
import { judgeEntry, movementOf } from './book-judge.ts';
import { settlementOf } from './book-read.ts';

const date = '2027-04-16';
const dues = { fund: 'dues', currency: 'KZT', date };

describe('foldBook', () => {
  it('follows a fund from the money received to what is left', () => {
    const book = bookOf(
      officers,
      { kind: 'received', ...dues, amount: 100_000 },
      { kind: 'advance', ...dues, amount: 30_000, payee: asel, purpose: 'fare', signedBy: ['T1', 'T2'] },
      {
        kind: 'claim',
        ...dues,
        amount: 24_000,
        payee: asel,
        purpose: 'fare',
        receipt: { number: 1 },
        advance: 3,
      },
      { kind: 'claim', ...dues, amount: 9_000, payee: printer, purpose: 'printing', receipt: { number: 2 } },
      {
        kind: 'claim',
        ...dues,
        amount: 500,
        payee: guest,
        purpose: 'meals',
        receipt: { none: 'Bread, market' },
      },
      { kind: 'signature', claim: 4, officer: 'T1', date },
      { kind: 'signature', claim: 4, officer: 'T2', date },
      { kind: 'signature', claim: 5, officer: 'T1', date },
      { kind: 'signature', claim: 5, officer: bolat.code, date },
    );
    // 100,000 - 30,000 out with Asel; of the 70,000 left 9,000 are promised to the printer, the fare is covered.
    expect(book.funds.get('dues')).toEqual({
      ...noFigures,
      received: 100_000,
      advanced: 30_000,
      claimed: 500,
      approved: 33_000,
      left: 70_000,
      free: 61_000,
    });
    expect(settlementOf(book, 3)).toEqual({ claims: [4], back: 6_000, out: 0 });
    const after = foldBook([
      ...book.entries,
      { number: 11, at: '', body: { kind: 'settled', advance: 3, claims: [4], back: 6_000, out: 0, date } },
      { number: 12, at: '', body: { kind: 'paid', claim: 5, date } },
      {
        number: 13,
        at: '',
        body: { kind: 'struck', entry: 12, why: 'Bank sent it back', signedBy: ['T1', 'T2'] },
      },
      { number: 14, at: '', body: { kind: 'paid', claim: 5, date } },
    ]);
    expect(after.funds.get('dues')).toEqual({
      ...noFigures,
      received: 100_000,
      claimed: 500,
      paid: 33_000,
      left: 67_000,
      free: 67_000,
    });
    expect(after.ended.get(12)).toBe(13);
  });
});

/** The ledger of an accountant: postings that come to nothing, and for every correction the same postings turned. */
function ledgerOf(entries: readonly BookEntry[]) {
  const accounts = new Map<string, number>();
  const made = new Map<number, [account: string, amount: number][]>();
  const bodies = new Map(entries.map(({ number, body }) => [number, body]));
  const post = (number: number, postings: [string, number][]) => {
    expect(postings.reduce((sum, [, amount]) => sum + amount, 0)).toBe(0);
    made.set(number, [...(made.get(number) ?? []), ...postings]);
    for (const [account, amount] of postings) accounts.set(account, (accounts.get(account) ?? 0) + amount);
  };
  const claim = (number: number) => {
    const body = bodies.get(number);
    if (body?.kind !== 'claim') throw new Error(`${number} is no claim`);
    return body;
  };
  for (const { number, body } of entries) {
    const before =
      body.kind === 'struck' ? body.entry : 'corrects' in body ? body.corrects?.entry : undefined;
    if (before !== undefined)
      post(
        before,
        (made.get(before) ?? []).map(([account, amount]): [string, number] => [account, -amount]),
      );
    if (body.kind === 'received')
      post(number, [
        [`bank ${body.fund}`, body.amount],
        [`givers ${body.fund}`, -body.amount],
      ]);
    if (body.kind === 'advance')
      post(number, [
        [`out ${body.fund}`, body.amount],
        [`bank ${body.fund}`, -body.amount],
      ]);
    if (body.kind === 'claim')
      post(number, [
        [`asked ${body.fund}`, body.amount],
        [`askers ${body.fund}`, -body.amount],
      ]);
    if (body.kind === 'paid') {
      const { fund, amount } = claim(body.claim);
      post(number, [
        [`cost ${fund}`, amount],
        [`bank ${fund}`, -amount],
        [`asked ${fund}`, -amount],
        [`askers ${fund}`, amount],
      ]);
    }
    if (body.kind === 'settled') {
      const advance = bodies.get(body.advance);
      if (advance?.kind !== 'advance') throw new Error('no advance');
      const of = ` ${advance.fund}`;
      const cost = body.claims.map((one) => claim(one).amount).reduce((sum, one) => sum + one, 0);
      post(number, [
        [`out${of}`, -advance.amount],
        [`cost${of}`, cost],
        [`bank${of}`, body.back - body.out],
        [`asked${of}`, -cost],
        [`askers${of}`, cost],
      ]);
    }
    if (body.kind === 'rest') {
      post(number, [
        [`${body.how} ${body.fund}`, body.amount],
        [`bank ${body.fund}`, -body.amount],
      ]);
      const arrives = body.exchanged?.amount ?? body.amount;
      if (body.to !== undefined)
        post(number, [
          [`bank ${body.to}`, arrives],
          [`moved ${body.to}`, -arrives],
        ]);
    }
  }
  return (account: string) => accounts.get(account) ?? 0;
}

const people = [asel, bolat, guest, printer];
const signers = ['T1', 'T2', bolat.code, ' t1', 'nobody'];
const kinds = [
  'received',
  'advance',
  'claim',
  'signature',
  'paid',
  'settled',
  'rest',
  'struck',
  'correct',
] as const;
const signer = fc.oneof(fc.nat(2), fc.nat(4));
/** One thing that somebody wants to add: what kind, and enough numbers to fill it in. */
const wish = fc.record({
  kind: fc.constantFrom(...kinds, 'received', 'claim', 'claim', 'signature', 'signature', 'signature'),
  fund: fc.nat(2),
  amount: fc.integer({ min: 1, max: 900 }),
  who: fc.nat(3),
  first: signer,
  second: signer,
  entry: fc.nat(40),
  how: fc.constantFrom('returned', 'kept', 'freed'),
});
type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

function draftOf(book: Book, { kind, fund: index, amount, who, first, second, entry, how }: Wish): Draft {
  const fund = known.funds[index] ?? known.funds[0];
  const payee = people[who] ?? asel;
  if (fund === undefined) throw new Error('no fund');
  const sum = { fund: fund.id, currency: fund.currency, amount, date };
  const some = entry % (book.entries.length + 1);
  const nth = <T>(all: Iterable<T>): T | undefined => [...all][entry % Math.max(1, [...all].length)];
  const claim = nth(book.claims.keys()) ?? some;
  const advance = nth(book.advances.keys()) ?? some;
  const signedBy: [string, string] = [signers[first] ?? '', signers[second] ?? ''];
  const paid = { ...sum, payee, purpose: purposes[entry % 7] ?? 'fare' };
  switch (kind) {
    case 'received':
      return { kind, ...sum, ...(fund.earmark ? { earmark: fund.earmark } : {}) };
    case 'advance':
      return { kind, ...paid, signedBy };
    case 'claim':
      return {
        kind,
        ...paid,
        receipt: { number: entry + 1 },
        ...(entry % 2 === 0 && book.advances.has(advance) ? { advance } : {}),
      };
    case 'signature':
      return { kind, claim, officer: signers[first] ?? '', date };
    case 'paid':
      return { kind, claim, date };
    case 'settled':
      return { kind, advance, ...settlementOf(book, advance), date };
    case 'rest': {
      const to = known.funds[(index + who) % 3];
      const rate = { from: fund.currency, to: to?.currency ?? '', rate: '2' };
      const there =
        how === 'freed' && to
          ? { to: to.id, exchanged: { amount: amount * 2, currency: to.currency, rate } }
          : {};
      return { kind, ...sum, how, decision: 'Minute 4', signedBy, ...there };
    }
    case 'struck':
      return { kind, entry: some, why: 'A slip', signedBy };
    default: {
      const before = book.byNumber.get(some)?.body;
      const corrects = { entry: some, why: 'A slip', signedBy };
      if (before?.kind === 'claim' || before?.kind === 'advance')
        return { ...before, amount, corrects: { entry: some, why: 'A slip' } };
      return { kind: 'received', ...sum, corrects };
    }
  }
}

describe('a book of whatever may be added', () => {
  it('loses no unit, promises no more than there is, and agrees with a double-entry ledger', () => {
    const added = new Map<string, number>();
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60, size: 'max' }), (wishes) => {
        let book = foldBook(entriesOf([officers, { kind: 'received', ...dues, amount: 2_000 }]));
        for (const one of wishes) {
          const draft = draftOf(book, one);
          if (judgeEntry(book, known, draft).length > 0) continue;
          const body: BookBody = bodySchema.parse(draft);
          book = foldBook([...book.entries, { number: book.entries.length + 1, at: '', body }]);
          added.set(one.kind, (added.get(one.kind) ?? 0) + 1);
          for (const sums of book.funds.values())
            expect(Math.min(sums.left, sums.free)).toBeGreaterThanOrEqual(0);
        }
        const ledger = ledgerOf(book.entries);
        for (const { id } of known.funds) {
          const sums = book.funds.get(id) ?? noFigures;
          expect({
            left: sums.left,
            received: sums.received,
            movedIn: sums.movedIn,
            advanced: sums.advanced,
            paid: sums.paid,
            asked: sums.claimed + sums.approved,
            returned: sums.returned,
            kept: sums.kept,
            freed: sums.freed,
          }).toEqual({
            left: ledger(`bank ${id}`),
            received: 0 - ledger(`givers ${id}`),
            movedIn: 0 - ledger(`moved ${id}`),
            advanced: ledger(`out ${id}`),
            paid: ledger(`cost ${id}`),
            asked: ledger(`asked ${id}`),
            returned: ledger(`returned ${id}`),
            kept: ledger(`kept ${id}`),
            freed: ledger(`freed ${id}`),
          });
          expect(sums.received + sums.movedIn).toBe(
            sums.left + sums.advanced + sums.paid + sums.returned + sums.kept + sums.freed,
          );
          // Free is what is left when all that is promised has been paid out.
          const alone = [...book.claims.values()].filter(
            (one) => one.paidBy === undefined && isApproved(one) && openAdvanceOf(book, one) === undefined,
          );
          const above = [...book.advances.values()].filter((one) => one.settledBy === undefined);
          const due = [
            ...alone.map(({ body }) => ({ fund: body.fund, sum: body.amount })),
            ...above.map(({ number, body }) => ({
              fund: body.fund,
              sum: settlementOf(book, number)?.out ?? 0,
            })),
          ];
          expect(sums.left - due.reduce((all, { fund, sum }) => (fund === id ? all + sum : all), 0)).toBe(
            sums.free,
          );
          // What the auditors add up, entry by entry, ends where the book does.
          const moved = book.entries
            .flatMap(({ body }) => movementOf(book, body))
            .filter(({ fund }) => fund === id);
          expect(moved.reduce((sum, { amount }) => sum + amount, 0)).toBe(sums.left);
        }
        for (const claim of book.claims.values()) {
          if (claim.paidBy !== undefined) expect(isApproved(claim)).toBe(true);
          expect(new Set(claim.signedBy).size).toBe(claim.signedBy.length);
          expect(claim.signedBy).not.toContain(claim.body.payee.code);
          if (claim.body.fund === 'sweden') expect(claim.body.payee).toEqual(asel);
        }
        const ended = book.entries.flatMap(({ body }) => endedBy(body) ?? []);
        expect(new Set(ended).size).toBe(ended.length);
      }),
      { numRuns: 120 },
    );
    // All that can be done to a book was done.
    for (const kind of kinds) expect(added.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });

  it('never changes what it is given', () => {
    const entries = entriesOf([officers, { kind: 'received', ...dues, amount: 5 }]);
    const before = JSON.stringify(entries);
    judgeEntry(foldBook(entries), known, { kind: 'struck', entry: 2, why: 'x', signedBy: ['T1', 'T2'] });
    expect(JSON.stringify(entries)).toBe(before);
  });
});
