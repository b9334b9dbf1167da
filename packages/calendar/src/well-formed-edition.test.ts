import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextEdition } from './next-edition.ts';
import { type CalendarEvent, type Edition, editionSchema } from './schemas.ts';
import { isWellFormed } from './well-formed-edition.ts';

const full: CalendarEvent = {
  id: 'berlin',
  timeZone: 'Europe/Berlin',
  status: 'tentative',
  title: 'Picket',
  description: 'Bring posters',
  location: 'Embassy',
  url: 'https://plenum.example/',
  geo: { lat: 52.517, lon: 13.3889 },
  categories: ['picket'],
  starts: '2027-04-16T07:00:00Z',
  ends: '2027-04-16T08:30:00Z',
};
const days = { id: 'days', timeZone: 'Asia/Almaty', title: '', date: '2027-04-16', until: '2027-04-30' };
const options = { feed: 'public', name: 'Day', language: 'en', now: '2027-03-31T12:00:00Z' };
const first = nextEdition(undefined, [full, days, { ...days, id: 'gone' }], options);
const second = nextEdition(first, [{ ...full, url: '' }, days], options);
const third = nextEdition(second, [full], { ...options, now: '2028-01-01T00:00:00Z' });

type Step = string | number;
const placesIn = (value: unknown, path: Step[] = []): Step[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
    : [path];

/** The value with what is at the end of the path put there, or taken away. */
function put(value: unknown, [place, ...rest]: Step[], junk: unknown): unknown {
  if (place === undefined) return junk;
  const step = place === 'more' && Array.isArray(value) ? value.length : place;
  const copy: Record<Step, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  const inner = put(copy[step], rest, junk);
  if (inner === gone) delete copy[step];
  else copy[step] = inner;
  return copy;
}
const gone = Symbol('gone');

const junk = fc.constantFrom<unknown>(
  ...[gone, undefined, null, true, '', 'x', 'x'.repeat(501), 'x'.repeat(20_001), 'x'.repeat(200_001)],
  ...[-1, 0, 1, 1.5, 90, 91, 180.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, [], {}, new Array(2)],
  ...['2027-02-28', '2027-02-30', '1969-12-31', '9999-12-31', '2027-04-31', '2028-02-29', '2027-4-1'],
  ...['2027-04-16T07:00:00Z', '2027-04-16T07:00:00+02:00', '2027-02-30T07:00:00Z', '2027-04-30T24:00:00Z'],
  ...['1969-04-16T07:00:00Z', '2027-04-16T07:00:00', '2027-04-16T07:00:00.5Z', 'cancelled', 'maybe'],
  ...['http://a', 'HTTPS://a', 'https://', 'javascript:alert(1)', { lat: 0, lon: 0 }, ['a'], [7], [null]],
  ...[{ lat: 0, lon: 0, height: 1 }, new Array(101).fill('a'), new Array(100).fill('a'), [first.entries[0]]],
);

// Oracle: the schema that the quick look stands in for.
describe('isWellFormed', () => {
  it('knows every edition that nextEdition gives, from any journey through JSON', () => {
    for (const edition of [first, second, third]) {
      expect(isWellFormed(edition)).toBe(true);
      expect(isWellFormed(JSON.parse(JSON.stringify(edition)))).toBe(true);
    }
  });

  it('takes nothing that the schema refuses or would change', () => {
    const edition = fc.constantFrom<Edition>(first, second, third);
    const spoilt = fc.tuple(edition, fc.array(fc.tuple(fc.nat(), junk, fc.boolean()), { maxLength: 3 }));
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(spoilt, ([sound, faults]) => {
        const value = faults.reduce<unknown>((before, [at, fault, isMore]) => {
          const places = placesIn(before);
          const place = places[at % places.length] ?? [];
          return put(before, isMore ? [...place, 'more'] : place, fault);
        }, sound);
        const isQuick = isWellFormed(value);
        seen.add(isQuick);
        if (!isQuick) return;
        const { success, data } = editionSchema.safeParse(value);
        expect(success).toBe(true);
        expect(data).toStrictEqual(value);
      }),
      { numRuns: 3_000 },
    );
    expect(seen.size).toBe(2);
  });
});
