import { type Book, claimsAgainst, isApproved, openAdvanceOf } from './book-balance.ts';
import type { Draft, Party } from './book-entry.ts';
import { type BookKnown, earmarksOf, sameCode } from './book-known.ts';
import type { BookProblem } from './book-problems.ts';

/** Earmarked money is for those it was given for: whoever is paid, or for whom a supplier is paid. */
export function judgePayee(book: Book, known: BookKnown, draft: Draft): BookProblem[] {
  if (draft.kind !== 'advance' && draft.kind !== 'claim') return [];
  const { payee, for: whom, purpose, note } = draft;
  const problems: BookProblem[] = [];
  if (purpose === 'other' && note === undefined)
    problems.push({ field: 'note', code: 'no-note', params: {} });
  const fund = known.funds.find(({ id }) => id === draft.fund);
  if (fund === undefined || payee === undefined) return problems;
  const judged = [
    ...(payee.kind === 'supplier' && whom !== undefined ? [] : [payee]),
    ...(whom ? [whom] : []),
  ];
  const [broken] = judged.flatMap((party) => {
    const where = earmarksOf(fund, book).find((earmark) => !matches(known, party, earmark));
    return where === undefined ? [] : [{ party, where }];
  });
  if (broken !== undefined) {
    const params = { fund: fund.name, found: broken.party.code };
    problems.push({ field: 'fund', code: 'earmark', params, where: broken.where });
  }
  return problems;
}

/** A claim: in time, on a receipt of its own, and with an advance only if it is theirs. */
export function judgeClaim(book: Book, known: BookKnown, draft: Draft<'claim'>): BookProblem[] {
  const problems: BookProblem[] = [];
  const { receipt, corrects } = draft;
  const before = corrects === undefined ? undefined : book.claims.get(corrects.entry);
  // Whoever claimed in time may have it put right, but not raised.
  const notRaised =
    before !== undefined && before.body.fund === draft.fund && (draft.amount ?? 0) <= before.body.amount;
  if (book.closing !== undefined && known.today > book.closing && !notRaised)
    problems.push({
      field: 'date',
      code: 'after-closing',
      params: { closing: book.closing, today: known.today },
    });
  const used =
    receipt !== undefined && 'number' in receipt
      ? [...book.claims.values()].find(
          ({ number, body }) =>
            number !== corrects?.entry && 'number' in body.receipt && body.receipt.number === receipt.number,
        )
      : undefined;
  if (used !== undefined && receipt !== undefined && 'number' in receipt)
    problems.push({
      field: 'receipt',
      code: 'receipt-used',
      params: { found: receipt.number, by: used.number },
    });
  if (draft.advance !== undefined) {
    const advance = book.advances.get(draft.advance);
    if (advance === undefined)
      problems.push({ field: 'advance', code: 'unknown-advance', params: { found: draft.advance } });
    else if (advance.settledBy !== undefined)
      problems.push({ field: 'advance', code: 'advance-settled', params: { by: advance.settledBy } });
    else if (
      (draft.payee !== undefined && !same(advance.body.payee, draft.payee)) ||
      (draft.fund !== undefined && advance.body.fund !== draft.fund)
    )
      problems.push({
        field: 'advance',
        code: 'advance-of-another',
        params: { found: advance.number, code: advance.body.payee.code },
      });
  }
  return problems;
}

/** A claim is paid once, when two have signed it; one against an open advance is settled with it. */
export function judgePaid(book: Book, { claim: number }: Draft<'paid'>): BookProblem[] {
  if (number === undefined) return [];
  const claim = book.claims.get(number);
  if (claim === undefined) return [{ field: 'claim', code: 'unknown-claim', params: { found: number } }];
  const problems: BookProblem[] = [];
  if (claim.paidBy !== undefined)
    problems.push({ field: 'claim', code: 'paid-already', params: { by: claim.paidBy } });
  if (!isApproved(claim))
    problems.push({ field: 'claim', code: 'not-approved', params: { signed: claim.signedBy.length } });
  const advance = openAdvanceOf(book, claim);
  if (claim.paidBy === undefined && advance !== undefined)
    problems.push({ field: 'claim', code: 'against-advance', params: { advance: advance.number } });
  return problems;
}

/** An advance is settled once, when everything that is claimed against it has been signed by two. */
export function judgeSettled(book: Book, { advance: number }: Draft<'settled'>): BookProblem[] {
  if (number === undefined) return [];
  const advance = book.advances.get(number);
  if (advance === undefined)
    return [{ field: 'advance', code: 'unknown-advance', params: { found: number } }];
  if (advance.settledBy !== undefined)
    return [{ field: 'advance', code: 'advance-settled', params: { by: advance.settledBy } }];
  const unsigned = claimsAgainst(book, number).filter((claim) => !isApproved(claim));
  if (unsigned.length === 0) return [];
  const entries = unsigned.map((claim) => claim.number).join(', ');
  return [{ field: 'advance', code: 'claims-unsigned', params: { entries } }];
}

/** Only earmarked money is kept or freed, and freed into a fund that is for everybody. */
export function judgeRest(book: Book, known: BookKnown, draft: Draft<'rest'>): BookProblem[] {
  const { how } = draft;
  const fund = known.funds.find(({ id }) => id === draft.fund);
  if (fund === undefined || how === undefined || how === 'returned') return [];
  const problems: BookProblem[] = [];
  if (earmarksOf(fund, book).length === 0)
    problems.push({ field: 'how', code: 'not-earmarked', params: { fund: fund.name } });
  const to = known.funds.find(({ id }) => id === draft.to);
  if (how !== 'freed') return problems;
  if (to === undefined)
    problems.push({ field: 'to', code: 'unknown-fund', params: { found: draft.to ?? '' } });
  else if (to.id === fund.id)
    problems.push({ field: 'to', code: 'to-same-fund', params: { fund: fund.name } });
  else if (earmarksOf(to, book).length > 0)
    problems.push({ field: 'to', code: 'to-earmarked', params: { fund: to.name } });
  return problems;
}

function matches(known: BookKnown, party: Party, earmark: Readonly<Record<string, string>>): boolean {
  const attributes = known.people.find((one) => same(one, party))?.attributes ?? {};
  return Object.entries(earmark).every(
    ([name, value]) => Object.hasOwn(attributes, name) && attributes[name] === value,
  );
}

const same = (a: Party, b: Party): boolean => a.kind === b.kind && sameCode(a.id, b.id);
