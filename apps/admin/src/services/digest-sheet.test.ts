import { makeDigest, type PicketReport } from '@plenum/solidarity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicLanguages } from '../catalogue/language.ts';
import type { DigestView, Told } from './digest.ts';
import { digestSheet, digestText } from './digest-sheet.ts';

const everything: Told = { date: true, countries: true, cities: true };
const nothing: Told = { date: false, countries: false, cities: false };
const places = [
  ['DE', 'Berlin'],
  ['DE', 'Bremen'],
  ['GB', 'London'],
  ['SE', 'Malmö'],
] as const;

const viewOf = (
  reports: readonly Omit<PicketReport, 'picket'>[],
  told: Told,
  coverage: Parameters<typeof makeDigest>[0]['coverage'] = [],
): DigestView => {
  const pickets = places.map(([country, city], index) => ({ id: String(index), country, city }));
  return {
    digest: makeDigest({
      pickets,
      reports: reports.map((report, index) => ({ ...report, picket: String(index) })),
      coverage,
    }),
    date: '2027-04-16',
    released: nothing,
    told,
    cities: new Map(pickets.map(({ id, city }) => [id, city])),
  };
};

const item = fc.record(
  {
    medium: fc.constantFrom('radio', 'newspaper', 'wall-paper'),
    outlets: fc.integer({ min: 1, max: 900 }),
    campaign: fc.constantFrom('the strike', 'peace'),
    outlet: fc.constant('Der Bote'),
    link: fc.constant('https://example.org/berlin'),
    note: fc.constant('a note that stays here'),
  },
  { requiredKeys: ['medium'] },
);
const report = fc.record({
  turnout: fc.nat(900),
  minutes: fc.nat(999),
  letter: fc.constantFrom('received', 'refused', 'not-handed-in'),
  media: fc.array(item, { maxLength: 3 }),
  photos: fc.constant([{ ref: 'a photo that stays here', consent: true }].slice()),
});

/** The minutes that a cell says, or the number. */
const numberIn = (cell: string): number => {
  if (!/\p{Letter}/u.test(cell)) return Number(cell.replace(/\D/g, ''));
  const [hours = 0, minutes = 0] = (cell.match(/\d+/g) ?? []).map(Number);
  return hours * 60 + minutes;
};

describe('digestSheet', () => {
  it('has columns that add up to their totals, in every language', () => {
    fc.assert(
      fc.property(
        fc.array(report, { minLength: 1, maxLength: 4 }),
        fc.array(item, { maxLength: 4 }),
        fc.constantFrom(...publicLanguages),
        (reports, coverage, language) => {
          const { sections } = digestSheet(viewOf(reports, everything, coverage), language);
          for (const section of sections)
            if (section.kind === 'table' && section.total !== undefined)
              for (const [index, { isCount }] of section.columns.entries())
                if (isCount)
                  expect(section.rows.reduce((sum, row) => sum + numberIn(row[index] ?? ''), 0)).toBe(
                    numberIn(section.total[index] ?? ''),
                  );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('holds nothing that is not told, whatever is reported', () => {
    fc.assert(
      fc.property(
        fc.array(report, { maxLength: 4 }),
        fc.array(item, { maxLength: 4 }),
        fc.constantFrom(...publicLanguages),
        (reports, coverage, language) => {
          const text = (told: Told) => digestText(digestSheet(viewOf(reports, told, coverage), language));
          expect(text(everything)).not.toContain('stays here');
          expect(text(nothing)).not.toMatch(
            /2027|Berlin|Bremen|London|Malmö|Bote|example|German|Deutsch|Герман|Tyskl/,
          );
          expect(text({ ...nothing, countries: true })).not.toMatch(
            /2027|Berlin|Bremen|London|Malmö|Bote|example/,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says that nobody has reported, and of whom', () => {
    const silent = digestSheet(viewOf([], everything), 'sv');
    expect(silent.lines).toEqual(['Ingen har rapporterat än.', 'Inga inslag i medierna har kommit in.']);
    expect(silent.sections).toMatchObject([
      {
        kind: 'silent',
        names: ['Berlin, Tyskland', 'Bremen, Tyskland', 'London, Storbritannien', 'Malmö, Sverige'],
      },
    ]);
    const all = places.map(() => ({ turnout: 1, minutes: 61, letter: 'received' as const }));
    const { lines, sections } = digestSheet(viewOf(all, nothing), 'en');
    expect(lines[0]).toBe('4 people stood in 4 cities of 3 countries, for 4 h 4 min in all.');
    expect(sections).toMatchObject([{ text: 'Every picket that was to stand has reported.' }]);
  });
});
