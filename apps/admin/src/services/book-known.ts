import type { Party } from './book-entry.ts';
import type { Conference, Fund, Rate } from './conference.ts';
import { type Held, held } from './documents.ts';
import { letterOf } from './fund-letters.ts';
import type { Loaded } from './loaded.ts';

/** A fund with the letter that stands for it wherever sources of money are not named. */
export type KnownFund = Held<'fund'>['value'] & { document: string; letter: string };
type KnownPerson = Party & { attributes: Readonly<Record<string, string>> };

/** What the book is judged against: the day, the funds, the people who can be paid. */
export type BookKnown = {
  /** The day in the conference's own zone. */
  today: string;
  currency: string;
  rates: readonly Rate[];
  funds: readonly KnownFund[];
  people: readonly KnownPerson[];
};

/** What the conference knows of money and people; struck-off people may still have money to come. */
export function bookKnown(
  { conference, documents }: Pick<Loaded, 'documents'> & { conference: Conference },
  now: Date,
): BookKnown {
  const { settled, rates, delegates, others } = conference;
  return {
    today: dayIn(settled.timeZone, now),
    currency: settled.currency,
    rates,
    funds: held(documents, 'fund').map(({ document, value }, index) => ({
      ...value,
      document,
      letter: letterOf(index),
    })),
    people: [
      ...delegates.map(({ id, codeName, attributes }) => ({
        kind: 'delegate' as const,
        id,
        code: codeName,
        attributes,
      })),
      ...others.map(({ id }) => ({ kind: 'other' as const, id, code: id, attributes: {} })),
    ],
  };
}

/** A code as it is compared: neither case nor spaces nor the width of letters make another person. */
export const sameCode = (a: string, b: string): boolean => plainCode(a) === plainCode(b);

export const plainCode = (code: string): string =>
  code.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whether a code means this person, by the code name or the number on the list. */
export const isParty = (code: string, party: Pick<Party, 'id' | 'code'>): boolean =>
  sameCode(code, party.code) || sameCode(code, party.id);

/** The earmarks that bind the money of a fund: what it says today, and what it said when money came. */
export function earmarksOf(
  fund: Pick<Fund, 'id' | 'earmark'>,
  book: { earmarks: ReadonlyMap<string, readonly Record<string, string>[]> },
): readonly Record<string, string>[] {
  const all = [...(fund.earmark === undefined ? [] : [fund.earmark]), ...(book.earmarks.get(fund.id) ?? [])];
  return [...new Map(all.map((one) => [JSON.stringify(Object.entries(one).toSorted()), one])).values()];
}

/** The day of an instant as clocks in the zone have it, 'YYYY-MM-DD'. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeZone }).format(now);
}
