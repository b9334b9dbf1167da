import type { Problem } from './errors.ts';
import type { AttendanceProblem } from './schemas.ts';

type Say = (code: 'too-large', path: Problem['path'], params: Problem['params']) => void;

/** HiGHS takes larger coefficients for errors; it is also ten trillion of any currency with two digits. */
const mostMoney = 10n ** 15n;

/** Nothing that is added up may leave the integers that a number holds exactly. */
export function checkSizes(problem: AttendanceProblem, say: Say): void {
  const perNight = problem.perNight ?? 0;
  const bed = (problem.bedrooms ?? []).reduce((most, room) => Math.max(most, room.perNight), perNight);
  let costs = wholePrices(problem);
  problem.candidates.forEach((candidate, index) => {
    const heads = 1n + BigInt(candidate.companions ?? 0);
    const dearest = [{ fare: 0 }, ...candidate.travel].reduce((most, way) => {
      const {
        fare,
        nights = problem.nights,
        extraNights = 0,
      } = { nights: undefined, extraNights: undefined, ...way };
      const trip = BigInt(fare) + BigInt(extraNights) * BigInt(perNight) + BigInt(nights) * BigInt(bed);
      return trip > most ? trip : most;
    }, 0n);
    const cost = heads * (dearest + BigInt(problem.perHead)) + BigInt(candidate.extraCosts ?? 0);
    if (cost > mostMoney || BigInt(candidate.ownContribution ?? 0) > mostMoney)
      say('too-large', ['candidates', index], { most: Number(mostMoney) });
    costs += cost;
  });
  for (const { amount } of problem.fixedCosts) costs += BigInt(amount);
  for (const { hire } of problem.venues ?? []) costs += BigInt(hire);
  if (costs > mostMoney) say('too-large', ['candidates'], { most: Number(mostMoney) });
  const income = problem.funds.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  if (income > mostMoney) say('too-large', ['funds'], { most: Number(mostMoney) });
  const sum = (key: 'companions' | 'weight') =>
    problem.candidates.reduce((total, candidate) => total + BigInt(candidate[key] ?? 1), 0n);
  for (const key of ['companions', 'weight'] as const)
    if (sum(key) > mostMoney) say('too-large', ['candidates'], { key, most: Number(mostMoney) });
  problem.groups.forEach(({ entitled }, index) => {
    // Ratios of two groups are compared by products.
    if (entitled > 1e6) say('too-large', ['groups', index, 'entitled'], { most: 1e6 });
  });
}

/** The most that rooms and vehicles can cost, however they are filled. */
function wholePrices({ candidates, nights, bedrooms = [], vehicles = [] }: AttendanceProblem): bigint {
  const heads = candidates.reduce((sum, { companions = 0 }) => sum + 1 + companions, 0);
  const longest = candidates
    .flatMap(({ travel }) => travel)
    .reduce((most, way) => Math.max(most, way.nights ?? 0), nights);
  const least = (available: number) => BigInt(Math.min(available, heads));
  return [
    ...bedrooms.map((room) => least(room.available) * BigInt(longest) * BigInt(room.perNight)),
    ...vehicles.map(({ available, cost }) => least(available) * BigInt(cost)),
  ].reduce((sum, price) => sum + price, 0n);
}
