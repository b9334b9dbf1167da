import { cityNames } from './city-names.ts';
import { openConference } from './load-conference.ts';
import type { Names } from './names.ts';
import type { Office } from './office.ts';
import { placesNow } from './places.ts';

/** What is paid for one person, in minor units; the parts are left out where they no longer make the sum. */
type Paid = {
  total: number;
  parts: { fare: number; beds: number; board: number; extra: number; own: number } | undefined;
};

export type LetterView = {
  document: string;
  codeName: string;
  conference: Names;
  opens: string;
  closes: string;
  city: Names;
  currency: string;
  mode: string | undefined;
  minutes: number | undefined;
  nights: number | undefined;
  /** Whoever sells the ticket asks for a name: it is bought at home, by the branch. */
  nameOnTicket: boolean;
  companions: number;
  paid: Paid;
};

/**
 * What a delegate whose place is confirmed is told on paper: a code name, the dates and the city, how they travel
 * and what is paid. Where in the city the conference meets stands on no paper. Nothing for a place that does not stand.
 */
export async function viewLetter(office: Office, document: string): Promise<LetterView | undefined> {
  const open = await openConference(office);
  const { conference } = open;
  const place = placesNow(open).find((one) => one.document === document);
  const delegate = conference.delegates.find(({ id }) => id === place?.id);
  if (place?.state !== 'confirmed' || delegate === undefined) return undefined;
  const { settled } = conference;
  const { cost, mode } = place.value;
  const fare = conference.fares.find((one) => one.branch === delegate.branch && one.mode === mode);
  const nights = fare === undefined ? undefined : fare.nights + fare.extraNights;
  const heads = 1 + delegate.companions;
  const parts = fare && {
    fare: heads * fare.fare,
    beds: heads * (nights ?? 0) * settled.perNight,
    board: heads * settled.perHead,
    extra: delegate.extraCosts,
    own: delegate.ownContribution,
  };
  const adds = parts && parts.fare + parts.beds + parts.board + parts.extra - parts.own === cost;
  return {
    document,
    codeName: delegate.codeName,
    conference: settled.name,
    opens: settled.opens,
    closes: settled.closes,
    city: cityNames(conference),
    currency: settled.currency,
    mode,
    minutes: fare?.minutes,
    nights,
    nameOnTicket: fare?.nameOnTicket ?? false,
    companions: delegate.companions,
    paid: { total: cost, parts: adds ? parts : undefined },
  };
}
