import { beforeAll, describe, expect, it } from 'vitest';
import { type AttendanceProblem, planAttendance, type SoundPlan, verifyPlan } from './index.ts';

const woman = { gender: 'woman' };
const man = { gender: 'man' };
const officer = { gender: 'woman', office: 'yes' };
const train = [{ mode: 'train', fare: 400, minutes: 90 }];

/** Two branches share a minibus; two sorts of rooms; two halls. */
const problem: AttendanceProblem = {
  currency: 'EUR',
  nights: 2,
  perHead: 50,
  perNight: 30,
  groups: [
    { id: 'north', entitled: 4 },
    { id: 'south', entitled: 3 },
  ],
  candidates: [
    { id: 'N1', group: 'north', rank: 1, attributes: officer, travel: train },
    { id: 'N2', group: 'north', rank: 2, attributes: man, travel: train },
    { id: 'N3', group: 'north', rank: 3, attributes: officer, travel: train, companions: 1 },
    { id: 'S1', group: 'south', rank: 1, attributes: woman, travel: train },
    { id: 'S2', group: 'south', rank: 2, attributes: { gender: 'undisclosed' }, travel: train },
    { id: 'guest', attributes: man, travel: [{ mode: 'own', fare: 0, nights: 1 }], must: true },
  ],
  quotas: [],
  fixedCosts: [],
  venues: [
    { id: 'hall', seats: 20, hire: 500 },
    { id: 'library', seats: 7, hire: 200 },
  ],
  bedrooms: [
    { type: 'single', beds: 1, perNight: 90, available: 1 },
    { type: 'twin', beds: 2, perNight: 101, available: 5 },
  ],
  roomSharing: { by: 'gender', alone: ['undisclosed'] },
  vehicles: [{ id: 'minibus', groups: ['north', 'south'], places: 4, cost: 602, available: 2, minutes: 120 }],
  apart: [['N1', 'N3']],
  maxTogether: [{ where: { gender: 'woman' }, most: 2 }],
  goals: ['representation', 'attendance', 'cost', 'travelTime', 'balance'],
  funds: [
    { id: 'dues', amount: 3600 },
    { id: 'women', amount: 900, earmark: woman },
  ],
};

describe('verifyPlan on rooms, vehicles and venues', () => {
  let sound: SoundPlan;
  beforeAll(async () => {
    const plan = await planAttendance(problem);
    if (plan.status !== 'optimal') throw new Error(plan.status);
    sound = plan;
  });
  const after = (change: (plan: SoundPlan) => void, changed: Partial<AttendanceProblem> = {}) => {
    const plan = structuredClone(sound);
    change(plan);
    return verifyPlan({ ...problem, ...changed }, plan).map(({ code }) => code);
  };
  const personIn = (plan: SoundPlan, id: string) => {
    const person = plan.attending.find((one) => one.id === id);
    if (!person) throw new Error(`${id} does not attend`);
    return person;
  };
  const roomOf = (plan: SoundPlan, id: string) => {
    const room = plan.rooms?.find(({ sleepers }) => sleepers.includes(id));
    if (!room) throw new Error(`${id} has no bed`);
    return room;
  };

  it('finds nothing wrong with the plan that all the others are made from', () => {
    expect(after(() => {})).toEqual([]);
    expect(sound.venue).toBe('library');
    const riding = sound.attending.filter(({ vehicle }) => vehicle === 'minibus');
    expect(riding.map(({ id }) => id)).toEqual(['N1', 'N2', 'N3', 'S1', 'S2']);
    expect(personIn(sound, 'N1').vehicleNumber).not.toBe(personIn(sound, 'N3').vehicleNumber);
    expect(roomOf(sound, 'S2').sleepers).toEqual(['S2']);
    expect(roomOf(sound, 'guest').nights).toBe(roomOf(sound, 'N2').nights);
    // Two for 602, and six heads have paid 150 each.
    expect(sound.expenses).toContainEqual(expect.objectContaining({ name: 'minibus', amount: 304 }));
  });

  it('finds more people than the venue chosen has seats for, and a venue that was not to be had', () => {
    expect(after(() => {}, { venues: [{ id: 'library', seats: 6, hire: 200 }] })).toEqual(['seats']);
    expect(
      after((plan) => {
        plan.venue = 'hall';
      }),
    ).toContain('expense');
    expect(
      after((plan) => {
        plan.venue = 'park';
      }),
    ).toContain('venue');
  });

  it('finds a vehicle that there is not, one for other groups, one twice over, and one that is too full', () => {
    const [bus] = problem.vehicles ?? [];
    const changed = (change: object) => ({ vehicles: bus ? [{ ...bus, ...change }] : [] });
    expect(
      after((plan) => {
        personIn(plan, 'N1').vehicleNumber = 3;
      }),
    ).toContain('vehicle');
    expect(
      after((plan) => {
        delete personIn(plan, 'N1').vehicleNumber;
      }),
    ).toContain('vehicle');
    expect(
      after((plan) => {
        personIn(plan, 'N1').mode = 'train';
      }),
    ).toContain('vehicle');
    expect(after(() => {}, changed({ groups: ['north'] }))).toContain('vehicle');
    expect(after(() => {}, changed({ available: 1 }))).toContain('vehicle');
    expect(after(() => {}, changed({ places: 2, cost: 301 }))).toContain('vehicle-full');
  });

  it('finds those who must not ride together, and too many of some', () => {
    expect(after(() => {}, { apart: [['N1', 'N2', 'S1', 'S2', 'N3']] })).toContain('apart');
    expect(after(() => {}, { maxTogether: [{ where: { office: 'yes' }, most: 0 }] })).toEqual([
      'together',
      'together',
    ]);
  });

  it('finds a room that there is not, one twice, one too full, and one that is held for too many nights', () => {
    expect(
      after((plan) => {
        roomOf(plan, 'N1').number = 6;
      }),
    ).toEqual(['room']);
    expect(
      after((plan) => {
        roomOf(plan, 'N1').number = roomOf(plan, 'N2').number;
      }),
    ).toEqual(['room']);
    expect(
      after((plan) => {
        roomOf(plan, 'N1').type = 'suite';
      }),
    ).toContain('room');
    expect(after(() => {}, { bedrooms: [], roomSharing: undefined })).toContain('room');
    expect(
      after((plan) => {
        roomOf(plan, 'N1').nights += 1;
      }),
    ).toEqual(['room-nights']);
    expect(
      after((plan) => {
        plan.rooms?.push({ type: 'twin', number: 5, nights: 0, sleepers: [] });
      }),
    ).toEqual(['room-full']);
    const beds = problem.bedrooms?.map((room) => ({ ...room, beds: 1 })) ?? [];
    expect(after(() => {}, { bedrooms: beds })).toContain('room-full');
  });

  it('finds nights that none of the ways somebody can come has', () => {
    expect(
      after((plan) => {
        personIn(plan, 'N2').nights = 3;
      }),
    ).toContain('mode');
  });

  it('finds a bed that is missing, one too many, and one for somebody who waits', () => {
    expect(
      after((plan) => {
        const room = roomOf(plan, 'N3');
        room.sleepers.splice(room.sleepers.indexOf('N3'), 1);
      }),
    ).toContain('bed');
    expect(
      after((plan) => {
        plan.rooms?.push({ type: 'twin', number: 5, nights: 2, sleepers: ['N2'] });
      }),
    ).toContain('bed');
    expect(
      after((plan) => {
        plan.rooms?.push({ type: 'twin', number: 5, nights: 0, sleepers: ['nobody'] });
      }),
    ).toEqual(['bed']);
    expect(
      after((plan) => {
        delete plan.rooms;
      }),
    ).toContain('bed');
  });

  it('finds people who must not share a room', () => {
    expect(
      after((plan) => {
        const [one, two] = [roomOf(plan, 'N1'), roomOf(plan, 'N2')];
        one.sleepers = one.sleepers.map((id) => (id === 'N1' ? 'N2' : id));
        two.sleepers = two.sleepers.map((id) => (id === 'N2' ? 'N1' : id));
      }),
    ).toContain('room-sharing');
    const alone = { by: 'gender', alone: ['man', 'undisclosed'] };
    expect(after(() => {}, { roomSharing: alone })).toContain('room-sharing');
    expect(after(() => {}, { roomSharing: { by: 'wing', alone: [] } })).toContain('room-sharing');
  });

  it('finds an own share that is not paid, and what is left over paid by an earmark', () => {
    expect(
      after((plan) => {
        personIn(plan, 'N2').cost -= 50;
      }),
    ).toEqual(['cost']);
    expect(
      after((plan) => {
        plan.expenses = plan.expenses.filter(({ name }) => name !== 'minibus');
      }),
    ).toContain('expense');
    expect(
      after((plan) => {
        for (const expense of plan.expenses)
          if (expense.name === 'minibus') expense.paidBy = { women: expense.amount };
      }),
    ).toContain('earmark');
  });

  it('finds a travelling time and a balance that are not those of the plan', () => {
    const changed = (goal: string) =>
      after((plan) => {
        for (const reached of plan.goals) if (reached.goal === goal) reached.value = '7';
      });
    expect(changed('travelTime')).toEqual(['goal-value']);
    expect(changed('balance')).toEqual(['goal-value']);
    const better = (goal: string) =>
      after((plan) => {
        for (const reached of plan.goals) if (reached.goal === goal) reached.bound = '9999';
      });
    expect(better('travelTime')).toEqual(['goal-bound', 'status']);
    expect(better('balance')).toEqual(['goal-bound', 'status']);
  });
});
