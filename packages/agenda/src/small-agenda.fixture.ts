import fc from 'fast-check';
import { firstDate } from './every-timetable.fixture.ts';
import type { Agenda, Item } from './schemas.ts';

const half = 30;
const time = (halves: number): string =>
  `${String(Math.floor(halves / 2)).padStart(2, '0')}:${halves % 2 === 0 ? '00' : '30'}`;

const itemOf = (index: number) =>
  fc
    .record({
      least: fc.integer({ min: 1, max: 3 }),
      more: fc.constantFrom(0, 0, 1, 2),
      kind: fc.constantFrom('plenary', 'commission', 'commission', 'social', 'break') as fc.Arbitrary<
        Item['kind']
      >,
      priority: fc.constantFrom('must', 'should', 'could') as fc.Arbitrary<Item['priority']>,
      audience: fc.constantFrom('women', 'youth', 'all', undefined),
      speakers: fc.constantFrom<string[][]>([], ['Ana'], ['Ben']),
      after: fc.constantFrom<string[][]>([], [], index > 0 ? [`i${index - 1}`] : []),
      apart: fc.constantFrom<string[][]>([], [], index > 0 ? [`i${index - 1}`] : []),
      place: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        index === 0 ? 'first' : undefined,
        index > 1 ? 'last' : undefined,
      ),
      fixed: fc.option(fc.integer({ min: 18, max: 22 }), { freq: 6, nil: undefined }),
      places: fc.constantFrom(undefined, 20, 60),
    })
    .map(
      ({ least, more, fixed, places, audience, place, ...rest }): Item => ({
        ...rest,
        id: `i${index}`,
        title: { en: `Item ${index}` },
        minutesAtLeast: least * half,
        minutes: (least + more) * half,
        ...(audience === undefined ? {} : { audience }),
        ...(place === undefined ? {} : { place: place as 'first' | 'last' }),
        ...(fixed === undefined ? {} : { fixed: `${firstDate}T${time(fixed)}:00Z` }),
        ...(places === undefined ? {} : { needs: { places } }),
      }),
    );

/** Agendas of a few items on half hours, small enough to try every timetable; not all of them can be used. */
export const smallAgenda: fc.Arbitrary<Agenda> = fc
  .record({
    count: fc.integer({ min: 2, max: 4 }),
    items: fc.tuple(itemOf(0), itemOf(1), itemOf(2), itemOf(3)),
    first: fc.integer({ min: 4, max: 8 }),
    second: fc.constantFrom(0, 0, 3, 4),
    lunch: fc.constantFrom(undefined, undefined, [20, 22], [19, 22]),
    tea: fc.constantFrom(undefined, undefined, 90, 120),
    rooms: fc.constantFrom(0, 1, 2),
    changeover: fc.constantFrom(undefined, undefined, half),
    buffer: fc.constantFrom(undefined, undefined, undefined, '1/4'),
  })
  .map(
    ({ count, items, first, second, lunch, tea, rooms, changeover, buffer }): Agenda => ({
      timeZone: 'UTC',
      windows: [
        { date: firstDate, from: '09:00', to: time(18 + first) },
        ...(second > 0 ? [{ date: '2027-04-17', from: '09:00', to: time(18 + second) }] : []),
      ],
      breaks: [
        ...(lunch
          ? [
              {
                name: 'Lunch',
                minutes: half,
                between: [time(lunch[0] ?? 0), time(lunch[1] ?? 0)] as [string, string],
              },
            ]
          : []),
        ...(tea ? [{ name: 'Tea', minutes: half, every: tea }] : []),
      ],
      rooms: [
        { id: 'hall', places: 80, screen: true },
        { id: 'club', places: 30 },
      ].slice(0, rooms),
      ...(changeover === undefined ? {} : { changeover }),
      ...(buffer === undefined ? {} : { buffer }),
      items: items
        .slice(0, count)
        .map(({ needs, ...item }) => (needs && rooms > 0 ? { ...item, needs } : item)),
    }),
  );
