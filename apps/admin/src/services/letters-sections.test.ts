import { followLetters } from '@plenum/letters';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleConference } from '../rehearsal/example-files.ts';
import type { PicketRecord } from './conference.ts';
import { sectionsOf } from './letters-sections.ts';

const letter = {
  id: 'court',
  title: 'Lift the ban',
  to: [{ name: 'City Court', address: ['ul. Yerubaeva 30'], city: 'Karaganda', country: 'KZ' }],
  demands: ['lift the ban'],
  languages: ['en' as const],
  opens: '2027-01-15',
};

describe('sectionsOf', () => {
  it('has each section of the example once, from the city of its first picket', async () => {
    const { sections, leftOut } = sectionsOf((await exampleConference()).pickets);
    expect(sections).toHaveLength(10);
    expect(sections[2]).toEqual({
      id: 'irish-section',
      name: 'Irish section',
      city: 'Dublin',
      country: 'IE',
    });
    expect(leftOut).toEqual([]);
  });

  it('makes of whatever stands in a spreadsheet sections that the package takes, or tells of them', () => {
    const picket = fc.record({
      section: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Секция', 'German section', 'german section', '\u202eX\n'),
      ),
      city: fc.string({ unit: 'binary' }),
      country: fc.constantFrom('DE', 'KZ', 'ZZ', 'QQ'),
    });
    fc.assert(
      fc.property(fc.array(picket, { maxLength: 12 }), (pickets) => {
        const { sections } = sectionsOf(pickets as PicketRecord[]);
        expect(followLetters({ letter, sections }).sections.map(({ section }) => section)).toEqual(
          sections.map(({ id }) => id),
        );
        expect(sections.every(({ country }) => country === 'DE' || country === 'KZ')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
