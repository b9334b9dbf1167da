import { readFileSync } from 'node:fs';
import type { AttendanceProblem } from '@plenum/attendance';
import { parse } from 'csv-parse/sync';

const folder = new URL('../examples/national-conference/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const csv = (name: string): Record<string, string>[] => parse(text(name), { columns: true, bom: true });
const tiyn = (tenge: string | number | undefined): number => Number(tenge) * 100;

/** The example conference with money received and pledged, both halls, all rooms and vehicles, and every goal. */
export function exampleConference(): AttendanceProblem {
  const facts = JSON.parse(text('conference.json'));
  const fares = csv('fares.csv');
  const rates = new Map(csv('exchange-rates.csv').map(({ from, rate }) => [from, Number(rate)]));
  const elected = csv('delegates.csv').filter(({ status }) => status === 'elected');
  const travelOf = (branch: string | undefined, nights?: string) =>
    fares
      .filter((fare) => fare.branch === branch)
      .map((fare) => ({
        mode: fare.mode ?? '',
        fare: tiyn(fare.return_fare_kzt),
        minutes: Number(fare.minutes_one_way),
        nights: Number(nights ?? fare.nights),
        extraNights: Number(fare.extra_nights),
      }));
  const inTiyn = <T extends Record<string, unknown>>(list: T[], key: keyof T): T[] =>
    list.map((one) => ({ ...one, [key]: tiyn(Number(one[key])) }));
  return {
    currency: 'KZT',
    candidates: [
      ...elected.map((row) => ({
        id: row.id ?? '',
        group: row.branch ?? '',
        rank: Number(row.rank),
        must: facts.rules.mustAttendRoles.includes(row.role),
        attributes: { gender: row.gender ?? '', age_band: row.age_band ?? '', role: row.role ?? '' },
        travel: travelOf(row.branch),
        companions: Number(row.companions),
        extraCosts: tiyn(row.extra_cost_kzt),
        ownContribution: tiyn(row.own_contribution_kzt),
      })),
      ...csv('others.csv').map((row) => ({
        id: row.id ?? '',
        must: true,
        attributes: {},
        travel: row.branch
          ? travelOf(row.branch, row.nights)
          : [{ mode: 'own', fare: 0, nights: Number(row.nights) }],
        ownContribution: tiyn(row.own_contribution_kzt),
      })),
    ],
    seats: facts.seats,
    nights: facts.nights,
    perNight: tiyn(facts.perNight),
    perHead: tiyn(facts.perHead.mealsPerDay * facts.perHead.days + facts.perHead.papers),
    groups: csv('branches.csv').map(({ id = '' }) => ({
      id,
      entitled: elected.filter(({ branch }) => branch === id).length,
      minimum: facts.rules.minimumPerBranch,
    })),
    quotas: facts.rules.quotas,
    fixedCosts: inTiyn(facts.fixedCosts, 'amount'),
    venues: facts.venues.map(({ id, seats, hire }: { id: string; seats: number; hire: number }) => ({
      id,
      seats,
      hire: tiyn(hire),
    })),
    bedrooms: inTiyn(facts.bedrooms, 'perNight'),
    roomSharing: facts.roomSharing,
    vehicles: csv('vehicles.csv').map(({ id = '', branches = '', ...row }) => ({
      id,
      groups: branches.split(';'),
      places: Number(row.places),
      cost: tiyn(row.cost_kzt),
      available: Number(row.available),
      minutes: Number(row.minutes_one_way),
    })),
    apart: [elected.filter(({ role }) => role === 'credentials-committee').map(({ id = '' }) => id)],
    maxTogether: [{ where: { role: 'platform-committee' }, most: 1 }],
    goals: ['representation', 'attendance', 'cost', 'travelTime', 'balance', 'weight'],
    funds: csv('funds.csv')
      .filter(({ status }) => status !== 'hoped')
      .map(({ id = '', amount, currency = '', earmark = '' }) => {
        const [key = '', value = ''] = earmark.split('=');
        return {
          id,
          amount: Math.round(tiyn(amount) * (rates.get(currency) ?? 1)),
          ...(earmark ? { earmark: { [key]: value } } : {}),
        };
      }),
  };
}

/** A conference of any size: few large branches and many small ones, two quotas, two earmarks, money for about half. */
export function madeUpConference(people: number): AttendanceProblem {
  let seed = 5;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const groups = Array.from({ length: 21 }, (_, index) => `branch ${index}`);
  const fares = groups.map(() => 5000 + next(15_000));
  const candidates = Array.from({ length: people }, (_, index) => {
    const place = Math.min(20, Math.floor(((index / people) * (index / people) + index / people) * 10.5));
    return {
      id: `D${String(index).padStart(6, '0')}`,
      group: groups[place] ?? '',
      rank: index,
      must: index % 25 === 0,
      attributes: { gender: next(5) < 2 ? 'woman' : 'man', age: next(4) === 0 ? 'under-30' : '30-59' },
      travel: [{ mode: 'train', fare: fares[place] ?? 0 }],
      extraCosts: next(10) === 0 ? 8000 : 0,
    };
  });
  return {
    currency: 'EUR',
    nights: 2,
    perNight: 6500,
    perHead: 10_500,
    candidates,
    groups: groups.map((id) => ({
      id,
      entitled: candidates.filter(({ group }) => group === id).length,
      minimum: 1,
    })),
    quotas: [
      { where: { gender: 'woman' }, atLeast: '2/5' },
      { where: { age: 'under-30' }, atLeast: '3/20' },
    ],
    fixedCosts: [{ name: 'hall', amount: 4000 * people }],
    funds: [
      { id: 'dues', amount: 18_000 * people },
      { id: 'women', amount: 4000 * people, earmark: { gender: 'woman' } },
      { id: 'youth', amount: 1500 * people, earmark: { age: 'under-30' } },
    ],
  };
}

/** The same with a minibus fleet for each branch and coaches for three; officers do not all ride together. */
export function withVehicles(problem: AttendanceProblem): AttendanceProblem {
  const groups = problem.groups.map(({ id }) => id);
  const fareOf = new Map(problem.candidates.map(({ group, travel }) => [group, travel[0]?.fare ?? 0]));
  const candidates = problem.candidates.map((one, index) => ({
    ...one,
    companions: index % 50 === 0 ? 1 : 0,
    attributes: { ...one.attributes, office: index % 97 === 0 ? 'yes' : 'no' },
  }));
  const officers = candidates.filter(({ attributes }) => attributes.office === 'yes').map(({ id }) => id);
  return {
    ...problem,
    candidates,
    vehicles: [
      ...groups.map((id) => ({
        id: `minibus of ${id}`,
        groups: [id],
        places: 8,
        cost: Math.round(6.4 * (fareOf.get(id) ?? 0)),
        available: 3,
      })),
      ...groups
        .filter((_, index) => index % 3 === 0)
        .map((id, index) => ({
          id: `coach from ${id}`,
          groups: groups.slice(3 * index, 3 * index + 3),
          places: 44,
          cost: Math.round(30.8 * (fareOf.get(id) ?? 0)),
          available: Math.ceil(candidates.length / 600),
        })),
    ],
    apart: [officers.slice(0, 6)],
    maxTogether: [{ where: { office: 'yes' }, most: 2 }],
  };
}
