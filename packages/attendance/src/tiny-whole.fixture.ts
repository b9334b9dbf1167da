import fc from 'fast-check';
import { maybe, where } from './every-set.fixture.ts';
import type { AttendanceProblem } from './index.ts';

/** What the problems of a run have. */
export type Features = {
  bedrooms?: boolean;
  vehicles?: boolean;
  company?: boolean;
  venues?: boolean;
  /** Groups and people to choose from; with few ways there can be more. */
  groups?: string[];
  people?: number;
  ways?: number;
  goals: AttendanceProblem['goals'][];
};

const optional = <T>(wanted: boolean | undefined, value: fc.Arbitrary<T>) =>
  wanted ? value : fc.constant(undefined);

const candidate = (groups: string[], ways: number) =>
  fc.record({
    group: fc.constantFrom(...groups, ...groups, undefined),
    rank: maybe(fc.integer({ min: 1, max: 3 }), 5),
    must: fc.constantFrom(false, false, false, true),
    attributes: fc.record(
      { gender: fc.constantFrom('w', 'm', 'x'), office: fc.constantFrom('yes', 'no') },
      { requiredKeys: ['office'] },
    ),
    travel: fc.array(
      fc.record({
        mode: fc.constantFrom('coach', 'train'),
        fare: fc.integer({ min: 0, max: 12 }),
        minutes: maybe(fc.integer({ min: 1, max: 5 }), 5),
        nights: maybe(fc.integer({ min: 0, max: 2 })),
        extraNights: maybe(fc.constant(1), 1),
      }),
      { maxLength: ways },
    ),
    companions: fc.constantFrom(undefined, undefined, undefined, undefined, 1),
    extraCosts: maybe(fc.integer({ min: 0, max: 5 }), 1),
    ownContribution: maybe(fc.integer({ min: 0, max: 14 }), 1),
  });

/** Problems of so few people that everything can be tried. */
export const tinyProblem = ({
  bedrooms,
  vehicles,
  company,
  venues,
  groups: names = ['a', 'b'],
  people = 4,
  ways = 2,
  goals,
}: Features) =>
  fc
    .record({
      candidates: fc.array(candidate(names, ways), { minLength: 1, maxLength: people }),
      seats: maybe(fc.integer({ min: 2, max: 5 }), 1),
      nights: fc.integer({ min: 0, max: 2 }),
      perHead: fc.integer({ min: 0, max: 3 }),
      perNight: maybe(fc.integer({ min: 0, max: 3 })),
      entitled: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
      minimum: maybe(fc.constant(1), 1),
      maximum: maybe(fc.integer({ min: 0, max: 4 }), 1),
      quotas: fc.array(
        fc.record({
          where,
          atLeast: fc.constantFrom('0', '1/3', '1/2'),
          atMost: maybe(fc.constantFrom('1/2', '2/3')),
        }),
        { maxLength: 1 },
      ),
      respectRank: fc.constantFrom(true, false),
      fixedCosts: fc.constantFrom<AttendanceProblem['fixedCosts'][]>([], [{ name: 'print', amount: 3 }]),
      venues: optional(
        venues,
        fc.array(fc.record({ seats: fc.integer({ min: 1, max: 6 }), hire: fc.integer({ min: 0, max: 8 }) }), {
          minLength: 2,
          maxLength: 3,
        }),
      ),
      funds: fc.array(fc.record({ amount: fc.integer({ min: 0, max: 50 }), earmark: maybe(where, 1) }), {
        minLength: 1,
        maxLength: 3,
      }),
      bedrooms: optional(
        bedrooms,
        fc.array(
          fc.record({
            beds: fc.integer({ min: 1, max: 3 }),
            perNight: fc.integer({ min: 0, max: 9 }),
            available: fc.integer({ min: 0, max: 3 }),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      roomSharing: maybe(
        fc.constantFrom<{ by: string; alone: string[] }>(
          { by: 'gender', alone: ['x'] },
          { by: 'gender', alone: [] },
        ),
      ),
      vehicles: optional(
        vehicles,
        fc.array(
          fc.record({
            groups: fc.constantFrom<string[]>(['a'], ['b'], ['a', 'b']),
            places: fc.integer({ min: 1, max: 3 }),
            cost: fc.integer({ min: 0, max: 15 }),
            available: fc.integer({ min: 0, max: 3 }),
            minutes: maybe(fc.integer({ min: 1, max: 5 }), 5),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
      apart: optional(
        company,
        fc.array(fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 3 }), { maxLength: 2 }),
      ),
      maxTogether: optional(
        company,
        fc.array(fc.record({ where, most: fc.integer({ min: 0, max: 2 }) }), { maxLength: 2 }),
      ),
      goals: fc.constantFrom(...goals),
    })
    .map(({ entitled, minimum, maximum, ...rest }): AttendanceProblem => {
      const candidates = rest.candidates.map((item, index) => ({ ...item, id: `p${index}` }));
      const groups = names.map((id, index) => {
        const some = candidates.some(({ group }) => group === id) ? (entitled[index] ?? 0) : 0;
        const most = index === 0 ? maximum : undefined;
        return { id, entitled: some, maximum: most, minimum: Math.min(minimum ?? 0, most ?? some) };
      });
      const musts = candidates.reduce(
        (sum, { must, companions = 0 }) => (must ? sum + 1 + companions : sum),
        0,
      );
      return {
        ...rest,
        currency: 'EUR',
        candidates,
        groups,
        funds: rest.funds.map((fund, index) => ({ ...fund, id: `f${index}` })),
        quotas: rest.quotas.map((quota) => ({ ...quota, atLeast: quota.atMost ? '0' : quota.atLeast })),
        venues: rest.venues?.map((venue, index) => ({
          ...venue,
          id: `hall ${index}`,
          seats: index === 0 ? Math.max(venue.seats, musts) : venue.seats,
        })),
        bedrooms: rest.bedrooms?.map((room, index) => ({ ...room, type: `room ${index}` })),
        roomSharing: rest.bedrooms ? rest.roomSharing : undefined,
        vehicles: rest.vehicles?.map((vehicle, index) => ({ ...vehicle, id: `bus ${index}` })),
        apart: rest.apart?.map((set) => set.flatMap((index) => candidates[index]?.id ?? [])),
      };
    });
