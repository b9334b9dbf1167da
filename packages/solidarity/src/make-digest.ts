import type { DigestReason } from './digest-reasons.ts';
import { readInput, repeated } from './read-input.ts';
import {
  type CoverageItem,
  type DigestInput,
  type DigestPicket,
  digestSchema,
  type PicketReport,
} from './report-schemas.ts';

/** Letters by what became of them. */
export type Letters = { received: number; refused: number; notHandedIn: number };

/** Sums over pickets that have reported; `time` is the sum of their minutes, as hours and the minutes left over. */
export type DigestSums = {
  pickets: number;
  people: number;
  minutes: number;
  time: { hours: number; minutes: number };
  letters: Letters;
};

/** How often something was reported on, and by how many outlets. */
export type CoverageSums = { items: number; outlets: number };

/** An item of the coverage as it is printed; `picket` is null for one that belongs to none. */
export type DigestCoverage = CoverageItem & { picket: string | null };

/**
 * One message back: sums by country and city that add up to the totals; `silent` are pickets that have not
 * reported and count nowhere. `status` is 'silent' while nobody has reported.
 */
export type Digest = {
  status: 'reported' | 'silent';
  totals: DigestSums & { countries: number; cities: number; coverage: CoverageSums };
  countries: (DigestSums & { country: string; cities: string[] })[];
  cities: (DigestSums & { country: string; city: string })[];
  coverage: {
    items: DigestCoverage[];
    byMedium: (CoverageSums & { medium: string })[];
    byCampaign: (CoverageSums & { campaign: string | null })[];
  };
  photos: { picket: string; ref: string }[];
  silent: { id: string; country: string; city: string }[];
  notes: DigestReason[];
};

type Reported = { picket: DigestPicket; report: PicketReport };

function sumsOf(reported: readonly Reported[]): DigestSums {
  const sum = (of: (report: PicketReport) => number): number =>
    reported.reduce((total, { report }) => total + of(report), 0);
  const letters = (outcome: PicketReport['letter']): number =>
    sum(({ letter }) => (letter === outcome ? 1 : 0));
  const minutes = sum((report) => report.minutes);
  return {
    pickets: reported.length,
    people: sum(({ turnout }) => turnout),
    minutes,
    time: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
    letters: {
      received: letters('received'),
      refused: letters('refused'),
      notHandedIn: letters('not-handed-in'),
    },
  };
}

const coverageSums = (items: readonly CoverageItem[]): CoverageSums => ({
  items: items.length,
  outlets: items.reduce((total, { outlets = 1 }) => total + outlets, 0),
});

const byText = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null || a < b ? -1 : 1;

/** Groups by a text, most of all first, then by the text; what has none comes last among equals. */
const grouped = <T, K extends string | null>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] =>
  [...Map.groupBy(items, keyOf)].sort(
    ([a, these], [b, those]) => those.length - these.length || byText(a, b),
  );

const notesOf = ({ picket, report }: Reported): DigestReason[] => {
  const photos = (report.photos ?? []).filter(({ consent }) => !consent).length;
  return [
    ...(picket.cancelled === true
      ? [{ code: 'report-of-cancelled' as const, params: { picket: picket.id } }]
      : []),
    ...(report.turnout === 0 && report.minutes > 0
      ? [{ code: 'nobody-came' as const, params: { picket: picket.id } }]
      : []),
    ...(photos > 0
      ? [{ code: 'photo-without-consent' as const, params: { picket: picket.id, photos } }]
      : []),
  ];
};

/**
 * Makes one digest of the reports of a day: countries, cities, people, hours, letters, and coverage by medium and
 * campaign.
 *
 * A picket that has not reported is silent, which is not nobody: it is listed and counted nowhere. A photo
 * without consent is left out. The same name of a city in two countries is two cities.
 *
 * @param input - `pickets` of the day; `reports`, one a picket; `coverage` that belongs to no picket.
 * @returns Sums that add up, by country and city in alphabetical order of their codes and names, coverage by
 *   number of items, and what to mind before it goes out.
 * @throws SolidarityError `duplicate-id` for a picket or a second report of one, `unknown-picket`, `bad-link` for
 *   an address that is not https, `bad-code`, `bad-date` and the codes of a wrong type.
 * @example
 * const { totals, silent } = makeDigest({
 *   pickets: [
 *     { id: 'berlin', country: 'DE', city: 'Berlin' },
 *     { id: 'london', country: 'GB', city: 'London' },
 *   ],
 *   reports: [{ picket: 'berlin', turnout: 38, minutes: 90, letter: 'refused' }],
 * });
 * [totals.people, totals.time, silent.length]; // [38, { hours: 1, minutes: 30 }, 1]
 */
export function makeDigest(input: DigestInput): Digest {
  const given = readInput(digestSchema, input, ({ pickets, reports }, tell) => {
    const known = new Set(pickets.map(({ id }) => id));
    for (const index of repeated(pickets.map(({ id }) => id))) tell('duplicate-id', ['pickets', index, 'id']);
    for (const index of repeated(reports.map(({ picket }) => picket)))
      tell('duplicate-id', ['reports', index, 'picket']);
    for (const [index, { picket }] of reports.entries())
      if (!known.has(picket)) tell('unknown-picket', ['reports', index, 'picket'], { picket });
  });
  const reports = new Map(given.reports.map((report) => [report.picket, report]));
  const pickets = given.pickets.toSorted(
    (a, b) => byText(a.country, b.country) || byText(a.city, b.city) || byText(a.id, b.id),
  );
  const reported = pickets.flatMap((picket): Reported[] => {
    const report = reports.get(picket.id);
    return report === undefined ? [] : [{ picket, report }];
  });
  const countries = [...Map.groupBy(reported, ({ picket }) => picket.country)];
  const cities = countries.flatMap(([country, those]) =>
    [...Map.groupBy(those, ({ picket }) => picket.city)].map(([city, ones]) => ({ country, city, ones })),
  );
  const items = [
    ...reported.flatMap(({ picket, report: { media = [] } }) =>
      media.map((item): DigestCoverage => ({ ...item, picket: picket.id })),
    ),
    ...(given.coverage ?? []).map((item): DigestCoverage => ({ ...item, picket: null })),
  ];
  const unkept = items.flatMap(({ picket, link, archive }): DigestReason[] =>
    link === undefined || archive !== undefined
      ? []
      : [{ code: 'link-without-archive', params: { picket, link } }],
  );
  return {
    status: reported.length === 0 ? 'silent' : 'reported',
    totals: {
      countries: countries.length,
      cities: cities.length,
      ...sumsOf(reported),
      coverage: coverageSums(items),
    },
    countries: countries.map(([country, those]) => ({
      country,
      cities: cities.filter((one) => one.country === country).map(({ city }) => city),
      ...sumsOf(those),
    })),
    cities: cities.map(({ country, city, ones }) => ({ country, city, ...sumsOf(ones) })),
    coverage: {
      items,
      byMedium: grouped(items, ({ medium }) => medium).map(([medium, those]) => ({
        medium,
        ...coverageSums(those),
      })),
      byCampaign: grouped(items, ({ campaign = null }) => campaign).map(([campaign, those]) => ({
        campaign,
        ...coverageSums(those),
      })),
    },
    photos: reported.flatMap(({ picket: { id }, report: { photos = [] } }) =>
      photos.filter(({ consent }) => consent).map(({ ref }) => ({ picket: id, ref })),
    ),
    silent: pickets
      .filter(({ id, cancelled }) => cancelled !== true && !reports.has(id))
      .map(({ id, country, city }) => ({ id, country, city })),
    notes: [...reported.flatMap(notesOf), ...unkept],
  };
}
