import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import type { Stay } from './verify-stays.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;

/** Checks each vehicle and who rides in it; returns what is left of their price when every place is paid. */
export function verifyVehicles(
  problem: CheckedProblem,
  plan: SoundPlan,
  stays: ReadonlyMap<string, Stay>,
  found: Found,
): { name: string; amount: number }[] {
  const left: { name: string; amount: number }[] = [];
  for (const { id, places, cost } of problem.vehicles ?? []) {
    const inUse = new Map<number, Stay[]>();
    for (const { id: person, vehicle, vehicleNumber = 0 } of plan.attending) {
      const stay = stays.get(person);
      if (vehicle === id && stay) inUse.set(vehicleNumber, [...(inUse.get(vehicleNumber) ?? []), stay]);
    }
    let open = BigInt(cost) * BigInt(inUse.size);
    for (const [number, riders] of inUse) {
      const people = riders.reduce((sum, { heads }) => sum + heads, 0);
      if (people > places) found('vehicle-full', { vehicle: id, number, places, people });
      verifyCompany(problem, { vehicle: id, number }, riders, found);
      open -= (BigInt(cost) / BigInt(places)) * BigInt(people);
    }
    if (open > 0n) left.push({ name: id, amount: Number(open) });
  }
  return left;
}

/** Who must not ride together, or not so many. */
function verifyCompany(
  { apart = [], maxTogether = [] }: CheckedProblem,
  which: { vehicle: string; number: number },
  riders: Stay[],
  found: Found,
): void {
  for (const set of apart) {
    const ids = riders.map(({ candidate }) => candidate.id).filter((id) => set.includes(id));
    if (ids.length > 1) found('apart', { ...which, ids });
  }
  for (const { where, most } of maxTogether) {
    const counted = riders.filter(({ candidate }) => {
      const own = new Map(Object.entries(candidate.attributes));
      return Object.entries(where).every(([key, value]) => own.get(key) === value);
    });
    if (counted.length > most) found('together', { ...which, where, most, people: counted.length });
  }
}
