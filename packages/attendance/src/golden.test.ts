import { readFileSync } from 'node:fs';
import { createSolver, type Solver } from '@plenum/milp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AttendancePlan, type AttendanceProblem, planAttendance, verifyPlan } from './index.ts';

const folder = new URL('../../../examples/national-conference/', import.meta.url);
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Splits a CSV without line breaks inside quotes; quotes may hold commas. */
function csv(name: string): Record<string, string>[] {
  const [header = '', ...lines] = text(name).trim().split('\n');
  const split = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  const keys = split(header);
  return lines.map((line) =>
    Object.fromEntries(split(line).map((value, index) => [keys[index] ?? '', value])),
  );
}

const tiyn = (tenge: string | undefined) => Number(tenge) * 100;

/** Amounts in minor units of KZT, by the rate as a decimal string; every rate here divides evenly. */
function inTiyn(amount: string, currency: string): number {
  if (currency === 'KZT') return tiyn(amount);
  const rate = csv('exchange-rates.csv').find(({ from }) => from === currency)?.rate ?? '';
  const [whole = '', decimals = ''] = rate.split('.');
  const scaled = BigInt(amount) * BigInt(whole + decimals) * 100n;
  const unit = 10n ** BigInt(decimals.length);
  expect(scaled % unit).toBe(0n);
  return Number(scaled / unit);
}

type Change = { statuses: string[]; amounts?: Record<string, string>; women?: string };

function conference({ statuses, amounts = {}, women = '2/5' }: Change): AttendanceProblem {
  const facts = JSON.parse(text('conference.json'));
  const delegates = csv('delegates.csv').filter(({ status }) => status === 'elected');
  const travelOf = (branch: string | undefined, nights?: string) =>
    csv('fares.csv')
      .filter((fare) => fare.branch === branch)
      .map((fare) => ({
        mode: fare.mode ?? '',
        fare: tiyn(fare.return_fare_kzt),
        minutes: Number(fare.minutes_one_way),
        nights: Number(nights ?? fare.nights),
        extraNights: Number(fare.extra_nights),
      }));
  const others = csv('others.csv').map((other) => ({
    id: other.id ?? '',
    must: true,
    attributes: {},
    travel: other.branch
      ? travelOf(other.branch, other.nights)
      : [{ mode: 'own', fare: 0, nights: Number(other.nights) }],
    ownContribution: tiyn(other.own_contribution_kzt),
  }));
  return {
    currency: 'KZT',
    candidates: [
      ...delegates.map((row) => ({
        id: row.id ?? '',
        group: row.branch ?? '',
        rank: Number(row.rank),
        must: facts.rules.mustAttendRoles.includes(row.role),
        attributes: { gender: row.gender ?? '', age_band: row.age_band ?? '', sector: row.sector ?? '' },
        travel: travelOf(row.branch),
        companions: Number(row.companions),
        extraCosts: tiyn(row.extra_cost_kzt),
        ownContribution: tiyn(row.own_contribution_kzt),
      })),
      ...others,
    ],
    seats: facts.seats,
    nights: facts.nights,
    perNight: facts.perNight * 100,
    perHead: (facts.perHead.mealsPerDay * facts.perHead.days + facts.perHead.papers) * 100,
    groups: csv('branches.csv').map(({ id = '' }) => ({
      id,
      entitled: delegates.filter(({ branch }) => branch === id).length,
      minimum: facts.rules.minimumPerBranch,
    })),
    quotas: [{ where: { gender: 'woman' }, atLeast: women }, facts.rules.quotas[1]],
    fixedCosts: facts.fixedCosts.map(({ name, amount }: { name: string; amount: number }) => ({
      name,
      amount: amount * 100,
    })),
    venues: facts.venues
      .filter(({ id }: { id: string }) => id === 'main')
      .map(({ id, seats, hire }: { id: string; seats: number; hire: number }) => ({
        id,
        seats,
        hire: hire * 100,
      })),
    funds: csv('funds.csv')
      .filter(({ status = '' }) => statuses.includes(status))
      .map(({ id = '', amount = '', currency = '', earmark = '' }) => {
        const [key = '', value = ''] = earmark.split('=');
        return {
          id,
          amount: inTiyn(amounts[id] ?? amount, currency),
          ...(earmark ? { earmark: { [key]: value } } : {}),
        };
      }),
  };
}

/** The same with both halls, the hotel's rooms and every vehicle; officers do not all ride together. */
function wholeConference(change: Change): AttendanceProblem {
  const facts = JSON.parse(text('conference.json'));
  const problem = conference(change);
  const roles = new Map(csv('delegates.csv').map(({ id, role = '' }) => [id, role]));
  const inTiynEach = <T extends Record<string, unknown>>(list: T[], key: keyof T): T[] =>
    list.map((one) => ({ ...one, [key]: Number(one[key]) * 100 }));
  return {
    ...problem,
    candidates: problem.candidates.map((candidate) => {
      const role = roles.get(candidate.id);
      return role ? { ...candidate, attributes: { ...candidate.attributes, role } } : candidate;
    }),
    venues: facts.venues.map(({ id, seats, hire }: { id: string; seats: number; hire: number }) => ({
      id,
      seats,
      hire: hire * 100,
    })),
    bedrooms: inTiynEach(facts.bedrooms, 'perNight'),
    roomSharing: facts.roomSharing,
    vehicles: csv('vehicles.csv').map(({ id = '', branches = '', ...row }) => ({
      id,
      groups: branches.split(';'),
      places: Number(row.places),
      cost: tiyn(row.cost_kzt),
      available: Number(row.available),
      minutes: Number(row.minutes_one_way),
    })),
    apart: [['D001', 'D030', 'D054', 'D158']],
    maxTogether: [{ where: { role: 'platform-committee' }, most: 1 }],
    goals: ['representation', 'attendance', 'cost', 'travelTime', 'balance', 'weight'],
  };
}

const received = ['received'];
const pledged = [...received, 'pledged'];
const changed = { germany: '0', sweden: '37000' };

describe('planAttendance on the example conference', () => {
  let solver: { solve: Solver; close: () => void };
  beforeAll(async () => {
    solver = await createSolver();
  });
  afterAll(() => solver.close());
  const plan = (change: Change): Promise<AttendancePlan> =>
    planAttendance(conference(change), { solver: solver.solve });

  it('has 168 elected delegates, 11 of whom must attend, and 6 others', () => {
    const { candidates } = conference({ statuses: received });
    expect(candidates).toHaveLength(174);
    expect(candidates.filter(({ must, group }) => must && group)).toHaveLength(11);
  });

  // The expected figures were computed by two models written apart from this one.
  it.each([
    ['money received', { statuses: received }, 49, '3/14', 2_850_800],
    ['money received and pledged', { statuses: pledged }, 87, '9/20', 4_171_500],
    ['all money', { statuses: [...pledged, 'hoped'] }, 90, '1/2', 4_251_900],
    ['45 % women', { statuses: pledged, women: '9/20' }, 90, '3/7', 4_141_900],
    [
      'more money from Sweden, none from Germany',
      { statuses: pledged, amounts: changed },
      89,
      '5/14',
      4_240_000,
    ],
  ])('plans with %s', async (_, change, delegates, representation, tenge) => {
    const answer = await plan(change);
    if (answer.status !== 'optimal') throw new Error(answer.status);
    const cost = String(tenge * 100);
    expect(answer.goals).toEqual([
      { goal: 'representation', value: representation, bound: representation },
      { goal: 'attendance', value: String(delegates), bound: String(delegates) },
      { goal: 'cost', value: cost, bound: cost },
    ]);
    expect(answer.totals).toMatchObject({ delegates, cost: tenge * 100 });
    expect(answer.waiting.every(({ reasons }) => reasons.length > 0)).toBe(true);
    expect(verifyPlan(conference(change), answer)).toEqual([]);
  });

  it.each([
    ['received and pledged', pledged, 87],
    ['received', received, 49],
  ])('plans rooms, vehicles and the hall too, with money %s', async (_, statuses, without) => {
    const problem = wholeConference({ statuses });
    const answer = await planAttendance(problem, { solver: solver.solve });
    if (answer.status !== 'optimal') throw new Error(answer.status);
    expect(answer.goals.map(({ goal }) => goal)).toEqual(problem.goals);
    for (const { value, bound } of answer.goals) expect(value).toBe(bound);
    expect(verifyPlan(problem, answer)).toEqual([]);
    // Shared rooms cost less than a bed at the plain price, and vehicles are hired only where they save.
    expect(answer.totals.delegates).toBeGreaterThan(without);
    expect(answer.venue).toBe('main');
    expect(answer.rooms?.length).toBeGreaterThan(9);
  });

  it('says what is missing when the money received from Germany is lost', async () => {
    const answer = await plan({ statuses: received, amounts: changed });
    if (answer.status !== 'infeasible') throw new Error(answer.status);
    expect(answer.conflicts.map(({ code }) => code)).toContain('money');
    const short = Number(answer.conflicts.find(({ code }) => code === 'money')?.params.short);
    const problem = conference({ statuses: received, amounts: changed });
    const more = (amount: number) =>
      planAttendance(
        { ...problem, goals: [], funds: [...problem.funds, { id: 'more', amount }] },
        { solver: solver.solve },
      );
    expect((await more(short)).status).toBe('optimal');
    expect((await more(short - 1)).status).toBe('infeasible');
  });
});
