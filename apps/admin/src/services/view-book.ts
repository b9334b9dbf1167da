import { exchange } from '@plenum/money';
import { worth } from './attendance-problem.ts';
import { openBook } from './book.ts';
import {
  type AdvanceNow,
  type ClaimNow,
  type FundFigures,
  isApproved,
  noFigures,
  openAdvanceOf,
} from './book-balance.ts';
import { earmarksOf } from './book-known.ts';
import { type BookLine, lineOf } from './book-lines.ts';
import type { Conference } from './conference.ts';
import type { Loaded } from './loaded.ts';
import type { Office } from './office.ts';
import { storedPlans } from './stored-plans.ts';

export type BookFund = {
  id: string;
  document: string;
  name: string;
  letter: string;
  currency: string;
  earmarks: readonly Readonly<Record<string, string>>[];
  figures: FundFigures;
  /** What the list of funds says has been received, where the book says something else. */
  listed: number | undefined;
  /** What the plan at hand spends of it, in the fund's currency and in the conference's, if a plan counts it. */
  planned: { amount: number; inConference: number } | undefined;
};

export type BookView = {
  currency: string;
  today: string;
  /** Left in all funds together, in the conference's currency by the newest rates. */
  left: number;
  funds: BookFund[];
  plan: 'none' | 'fresh' | 'stale';
  toSign: ClaimNow[];
  toPay: ClaimNow[];
  advances: AdvanceNow[];
  officers: readonly string[];
  closing: string | undefined;
  closed: boolean;
  /** Earmarked funds with money left that nobody has decided on, once no more claims are taken. */
  rests: string[];
  /** The newest entries, the last made first; all of them stand in the auditors' view. */
  lines: BookLine[];
  entries: number;
};

const newest = 40;

/** The treasurer's book on one page: every fund, and what waits for somebody. */
export async function viewBook(office: Office): Promise<BookView> {
  const { loaded, known, book } = await openBook(office);
  const { conference } = loaded;
  const { planned, plan } = plannedBy(loaded);
  const funds = known.funds.map(
    ({ id, document, name, letter, currency, earmark, status, amount }): BookFund => ({
      id,
      document,
      name,
      letter,
      currency,
      earmarks: earmarksOf({ id, ...(earmark ? { earmark } : {}) }, book),
      figures: book.funds.get(id) ?? noFigures,
      listed: status === 'received' && amount !== (book.funds.get(id)?.received ?? 0) ? amount : undefined,
      planned: plannedOf(conference, planned?.get(id), currency),
    }),
  );
  const closed = book.closing !== undefined && known.today > book.closing;
  const unpaid = [...book.claims.values()].filter(({ paidBy }) => paidBy === undefined);
  return {
    currency: known.currency,
    today: known.today,
    left: funds.reduce(
      (sum, { figures, currency }) => sum + worth(conference, { amount: figures.left, currency }),
      0,
    ),
    funds,
    plan,
    toSign: unpaid.filter((claim) => !isApproved(claim)),
    toPay: unpaid.filter((claim) => isApproved(claim) && openAdvanceOf(book, claim) === undefined),
    advances: [...book.advances.values()].filter(({ settledBy }) => settledBy === undefined),
    officers: book.officers,
    closing: book.closing,
    closed,
    rests: closed
      ? funds
          .filter(({ earmarks, figures }) => earmarks.length > 0 && figures.free > 0)
          .map(({ name }) => name)
      : [],
    lines: book.entries
      .slice(-newest)
      .toReversed()
      .map((entry) => lineOf(book, entry)),
    entries: book.entries.length,
  };
}

/** By fund, what the plan with money received spends of it. */
function plannedBy(loaded: Loaded): { planned?: Map<string, number>; plan: BookView['plan'] } {
  const stored = storedPlans(loaded).received;
  if (stored === undefined || stored.plan.status === 'infeasible' || stored.plan.status === 'unknown')
    return { plan: 'none' };
  const planned = new Map<string, number>();
  for (const { paidBy } of [...stored.plan.attending, ...stored.plan.expenses])
    for (const [fund, amount] of Object.entries(paidBy)) planned.set(fund, (planned.get(fund) ?? 0) + amount);
  for (const { id } of stored.problem.funds) planned.set(id, planned.get(id) ?? 0);
  return { planned, plan: stored.stale ? 'stale' : 'fresh' };
}

function plannedOf(
  { settled, rates }: Conference,
  inConference: number | undefined,
  currency: string,
): BookFund['planned'] {
  if (inConference === undefined) return undefined;
  const money = { amount: inConference, currency: settled.currency };
  return { amount: exchange(money, currency, rates).amount, inConference };
}
