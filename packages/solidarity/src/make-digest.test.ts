import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverageSums, type DigestSums, makeDigest } from './make-digest.ts';
import type { CoverageItem, DigestPicket, PicketReport } from './report-schemas.ts';

const pickets: DigestPicket[] = [
  { id: 'london', country: 'GB', city: 'London' },
  { id: 'berlin', country: 'DE', city: 'Berlin' },
  { id: 'frankfurt', country: 'DE', city: 'Frankfurt' },
  { id: 'glasgow', country: 'GB', city: 'Glasgow' },
  { id: 'kyiv', country: 'UA', city: 'Kyiv', cancelled: true },
];
const berlin: PicketReport = {
  picket: 'berlin',
  turnout: 38,
  minutes: 90,
  letter: 'refused',
  media: [
    {
      medium: 'newspaper',
      outlet: 'junge Welt',
      campaign: 'the strike',
      link: 'https://www.jungewelt.de/artikel/1',
      archive: 'https://web.archive.org/web/1',
    },
    { medium: 'national-tv', outlets: 2, link: 'https://example.org/tv' },
  ],
  photos: [
    { ref: 'berlin-1.jpg', consent: true },
    { ref: 'berlin-2.jpg', consent: false },
  ],
};
const london: PicketReport = { picket: 'london', turnout: 61, minutes: 125, letter: 'received' };

/** The example's coverage, read by csv-parse. */
const exampleCoverage = (): CoverageItem[] => {
  const file = new URL('../../../examples/national-conference/coverage.csv', import.meta.url);
  const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true });
  return rows.map(({ date, place, medium = '', outlets, campaign, note }) => ({
    date,
    place,
    medium,
    outlets: Number(outlets),
    campaign,
    note,
  }));
};

describe('makeDigest', () => {
  it('adds up an evening', () => {
    const digest = makeDigest({ pickets, reports: [london, berlin] });
    expect(digest.totals).toEqual({
      countries: 2,
      cities: 2,
      pickets: 2,
      people: 99,
      minutes: 215,
      time: { hours: 3, minutes: 35 },
      letters: { received: 1, refused: 1, notHandedIn: 0 },
      coverage: { items: 2, outlets: 3 },
    });
    expect(digest.countries.map(({ country, cities, people }) => [country, cities, people])).toEqual([
      ['DE', ['Berlin'], 38],
      ['GB', ['London'], 61],
    ]);
    expect(digest.coverage.byMedium).toEqual([
      { medium: 'national-tv', items: 1, outlets: 2 },
      { medium: 'newspaper', items: 1, outlets: 1 },
    ]);
    expect(digest.coverage.byCampaign).toEqual([
      { campaign: 'the strike', items: 1, outlets: 1 },
      { campaign: null, items: 1, outlets: 2 },
    ]);
  });

  it('is silent about those who have not reported, and knows those who were called off', () => {
    const digest = makeDigest({ pickets, reports: [berlin] });
    expect(digest.silent.map(({ id }) => id)).toEqual(['frankfurt', 'glasgow', 'london']);
    expect(JSON.stringify([digest.totals, digest.countries, digest.cities])).not.toMatch(/GB|London/);
    const nobody = makeDigest({ pickets, reports: [] });
    expect([nobody.status, nobody.totals.people, nobody.countries]).toEqual(['silent', 0, []]);
    expect(makeDigest({ pickets: [], reports: [] }).status).toBe('silent');
  });

  it('shows photos with consent only, and says what to mind', () => {
    const digest = makeDigest({
      pickets,
      reports: [berlin, { picket: 'kyiv', turnout: 0, minutes: 30, letter: 'not-handed-in' }],
    });
    expect(digest.photos).toEqual([{ picket: 'berlin', ref: 'berlin-1.jpg' }]);
    expect(JSON.stringify(digest)).not.toContain('berlin-2');
    expect(digest.notes).toEqual([
      { code: 'photo-without-consent', params: { picket: 'berlin', photos: 1 } },
      { code: 'report-of-cancelled', params: { picket: 'kyiv' } },
      { code: 'nobody-came', params: { picket: 'kyiv' } },
      { code: 'link-without-archive', params: { picket: 'berlin', link: 'https://example.org/tv' } },
    ]);
  });

  it("counts the example's coverage by medium and campaign", () => {
    const { coverage, totals } = makeDigest({ pickets: [], reports: [], coverage: exampleCoverage() });
    expect(totals.coverage).toEqual({ items: 5, outlets: 10 });
    expect(coverage.byMedium).toEqual([
      { medium: 'national-tv', items: 4, outlets: 9 },
      { medium: 'press-review', items: 1, outlets: 1 },
    ]);
    expect(coverage.byCampaign).toEqual([
      { campaign: 'the strike', items: 4, outlets: 4 },
      { campaign: 'against the war', items: 1, outlets: 6 },
    ]);
    expect(coverage.items[3]).toMatchObject({ place: 'Moscow', picket: null });
  });

  it('takes links that begin with https and carry no password, and no others', () => {
    const run = (link: string) => () =>
      makeDigest({ pickets: [], reports: [], coverage: [{ medium: 'radio', link }] });
    for (const link of [
      'http://example.org',
      'javascript:alert(1)',
      'data:text/html,hello',
      '//example.org',
      'https://',
      'https://user:secret@example.org/',
      ' ',
    ])
      expect(run(link), link).toThrow(expect.objectContaining({ code: 'bad-link' }));
    expect(run('https://қазақстан.example/мақала')).not.toThrow();
  });

  it('finds every fault in one pass', () => {
    const reports = [berlin, berlin, { ...london, picket: 'paris' }];
    expect(() => makeDigest({ pickets: [...pickets, ...pickets.slice(0, 1)], reports })).toThrow(
      expect.objectContaining({
        problems: [
          expect.objectContaining({ code: 'duplicate-id', path: ['pickets', 5, 'id'] }),
          expect.objectContaining({ code: 'duplicate-id', path: ['reports', 1, 'picket'] }),
          expect.objectContaining({ code: 'unknown-picket', path: ['reports', 2, 'picket'] }),
        ],
      }),
    );
    const wrong = [
      {
        ...london,
        turnout: -1,
        minutes: 1.5,
        letter: 'lost',
        media: [{ medium: 'National TV', outlets: 0 }],
      },
    ] as unknown as PicketReport[];
    expect(() => makeDigest({ pickets, reports: wrong })).toThrow(
      expect.objectContaining({
        problems: ['out-of-range', 'wrong-type', 'not-allowed', 'bad-code', 'out-of-range'].map((code) =>
          expect.objectContaining({ code }),
        ),
      }),
    );
  });
});

describe('totals of a digest', () => {
  const item = fc.record({
    medium: fc.constantFrom('radio', 'newspaper', 'national-tv'),
    outlets: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    campaign: fc.option(fc.constantFrom('the strike', 'against the war'), { nil: undefined }),
  });
  const drawn = fc.record({
    country: fc.constantFrom('DE', 'GB', 'US'),
    city: fc.constantFrom('Berlin', 'London', 'Berlin, again'),
    report: fc.option(
      fc.record({
        turnout: fc.nat(500),
        minutes: fc.nat(1440),
        letter: fc.constantFrom('received' as const, 'refused' as const, 'not-handed-in' as const),
        media: fc.array(item, { maxLength: 3 }),
      }),
      { nil: undefined },
    ),
  });

  it('add up, whichever way they are added', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), fc.array(item, { maxLength: 4 }), (all, coverage) => {
        const days = all.map(({ country, city }, index) => ({ id: `p${index}`, country, city }));
        const reports = all.flatMap(({ report }, index) =>
          report === undefined ? [] : [{ picket: `p${index}`, ...report }],
        );
        const input = { pickets: days, reports, coverage };
        const before = JSON.stringify(input);
        const { totals, countries, cities, coverage: told, silent } = makeDigest(input);
        expect(JSON.stringify(input)).toBe(before);
        const sum = <T>(items: readonly T[], of: (item: T) => number) =>
          items.reduce((total, one) => total + of(one), 0);
        expect(totals.people).toBe(sum(reports, ({ turnout }) => turnout));
        for (const parts of [countries, cities] as DigestSums[][]) {
          expect(sum(parts, ({ people }) => people)).toBe(totals.people);
          expect(sum(parts, ({ minutes }) => minutes)).toBe(totals.minutes);
          expect(sum(parts, (one) => one.pickets)).toBe(totals.pickets);
          for (const outcome of ['received', 'refused', 'notHandedIn'] as const)
            expect(sum(parts, ({ letters }) => letters[outcome])).toBe(totals.letters[outcome]);
        }
        expect(sum(Object.values(totals.letters), (n) => n)).toBe(totals.pickets);
        expect(totals.time.hours * 60 + totals.time.minutes).toBe(totals.minutes);
        expect(countries).toHaveLength(totals.countries);
        expect(sum(countries, (one) => one.cities.length)).toBe(totals.cities);
        expect(cities).toHaveLength(totals.cities);
        for (const parts of [told.byMedium, told.byCampaign] as CoverageSums[][]) {
          expect(sum(parts, ({ items }) => items)).toBe(totals.coverage.items);
          expect(sum(parts, ({ outlets }) => outlets)).toBe(totals.coverage.outlets);
        }
        expect(told.items).toHaveLength(totals.coverage.items);
        expect(silent.length + totals.pickets).toBe(all.length);
        expect(
          JSON.stringify(makeDigest({ ...input, pickets: days.toReversed(), reports: reports.toReversed() })),
        ).toBe(JSON.stringify(makeDigest(input)));
      }),
      { numRuns: 60 },
    );
  });
});
