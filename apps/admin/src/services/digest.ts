import { type Digest, makeDigest, type PicketState } from '@plenum/solidarity';
import { held } from './documents.ts';
import { openConference } from './load-conference.ts';
import type { Office } from './office.ts';
import { publicationOf } from './publish-day.ts';
import { reportsNow } from './report.ts';
import { openRoomDay } from './solidarity-room-day.ts';

/** The facts of the day that a digest names only when it may; sums without names are always told. */
export const digestFacts = ['date', 'countries', 'cities'] as const;
export type DigestFact = (typeof digestFacts)[number];
/** What a digest names. */
export type Told = Record<DigestFact, boolean>;

export type DigestView = {
  digest: Digest;
  /** Of the day, as the conference has it. */
  date: string;
  /** What has been released: it is named unless somebody says otherwise. */
  released: Told;
  told: Told;
  /** The city of every picket, for what is to be minded before it goes out. */
  cities: Map<string, string>;
};

/** Those that were to stand: from them a report is expected. */
const expected: readonly PicketState[] = ['planned', 'confirmed', 'called-out', 'held', 'reported'];

/**
 * The digest of the day: of pickets that were to stand, of their last reports and of what the media brought.
 *
 * @param asked what is to be named; without it what has been released
 */
export async function viewDigest(office: Office, asked: Told | undefined): Promise<DigestView> {
  const loaded = await openConference(office);
  const day = await openRoomDay(office);
  const reports = reportsNow(held(loaded.documents, 'picket-report')).filter(({ picket }) =>
    day.standings.has(picket),
  );
  const reported = new Set(reports.map(({ picket }) => picket));
  const pickets = day.pickets.flatMap(({ value: { id, country, city } }) => {
    const state = day.standings.get(id)?.state ?? 'not-invited';
    if (!expected.includes(state) && !reported.has(id)) return [];
    return [{ id, country, city, ...(state === 'cancelled' ? { cancelled: true } : {}) }];
  });
  const { date, countries, cities } = publicationOf(loaded)?.value.released ?? {};
  const released = {
    date: date !== undefined,
    // Who is told a city is told its country.
    countries: countries !== undefined || cities !== undefined,
    cities: cities !== undefined,
  };
  return {
    digest: makeDigest({ pickets, reports, coverage: loaded.conference.coverage }),
    date: day.date,
    released,
    told: asked === undefined ? released : { ...asked, countries: asked.countries || asked.cities },
    cities: new Map(day.pickets.map(({ value: { id, city } }) => [id, city])),
  };
}
