import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Candidate = CheckedProblem['candidates'][number];

/** How somebody of a plan comes and sleeps, and what they must cost. */
export type Stay = {
  candidate: Candidate;
  heads: number;
  nights: number;
  minutes: bigint;
  due: bigint;
  /** What each of their beds costs for a night. */
  beds: bigint[];
};

/** What one head pays for a bed: whoever sleeps alone the whole room. */
export function bedPrice(problem: CheckedProblem, candidate: Candidate, type: string): bigint | undefined {
  const room = problem.bedrooms?.find((one) => one.type === type);
  if (!room) return undefined;
  const whole = BigInt(room.perNight);
  return sharesWith(problem, candidate) === null ? whole : whole / BigInt(room.beds);
}

/** The people somebody shares rooms with, by name; null: with nobody. */
export function sharesWith({ roomSharing }: CheckedProblem, { attributes }: Candidate): string | null {
  if (!roomSharing) return 'everybody';
  const own = new Map(Object.entries(attributes)).get(roomSharing.by);
  return own === undefined || roomSharing.alone.includes(own) ? null : `the same ${own}`;
}

/** Checks how everybody comes and what they cost. */
export function verifyStays(problem: CheckedProblem, plan: SoundPlan, found: Found): Map<string, Stay> {
  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  const beds = new Map<string, bigint[]>();
  for (const { type, sleepers } of plan.rooms ?? [])
    for (const id of sleepers) {
      const candidate = candidates.get(id);
      const price = candidate && bedPrice(problem, candidate, type);
      if (price !== undefined) beds.set(id, [...(beds.get(id) ?? []), price]);
    }
  const stays = new Map<string, Stay>();
  for (const attending of plan.attending) {
    const { id, mode, cost } = attending;
    const candidate = candidates.get(id);
    if (!candidate || stays.has(id)) continue;
    const own = beds.get(id) ?? [];
    const possible = staysOf(problem, candidate, own, attending, found).filter(
      ({ nights }) => (problem.bedrooms ?? []).length === 0 || nights === attending.nights,
    );
    if (possible.length === 0) found('mode', { id, mode: mode ?? null });
    const right = possible
      .filter(({ due }) => Number(due) === cost)
      .sort((one, two) => Number(one.minutes - two.minutes));
    const [stay = possible[0]] = right;
    if (right.length === 0 && possible.length > 0)
      found('cost', { id, expected: Number(possible[0]?.due), found: cost });
    if (stay && !isBedded(problem, stay))
      found('bed', { id, expected: stay.nights > 0 ? stay.heads : 0, found: own.length });
    stays.set(
      id,
      stay ?? {
        candidate,
        heads: 1 + (candidate.companions ?? 0),
        nights: 0,
        minutes: 0n,
        due: 0n,
        beds: own,
      },
    );
  }
  return stays;
}

/** A bed for each head that stays a night, and none for anybody else. */
const isBedded = ({ bedrooms = [] }: CheckedProblem, { heads, nights, beds }: Stay): boolean =>
  beds.length === (bedrooms.length > 0 && nights > 0 ? heads : 0);

/** Every way in which somebody may be meant to come: as they ride, or by each way that has the name of theirs. */
function staysOf(
  problem: CheckedProblem,
  candidate: Candidate,
  beds: bigint[],
  { id, mode, vehicle, vehicleNumber }: SoundPlan['attending'][number],
  found: Found,
): Stay[] {
  const { companions = 0, extraCosts = 0, ownContribution = 0, travel, group } = candidate;
  const heads = 1 + companions;
  const perNight = BigInt(problem.perNight ?? 0);
  const ownBeds = (problem.bedrooms ?? []).length > 0;
  const stay = (fare: bigint, nights: number, extraNights: number, minutes: number): Stay => {
    const head = fare + BigInt(problem.perHead) + BigInt(extraNights + (ownBeds ? 0 : nights)) * perNight;
    const slept = beds.reduce((sum, price) => sum + price * BigInt(nights), 0n);
    const sum = head * BigInt(heads) + slept + BigInt(extraCosts) - BigInt(ownContribution);
    const due = sum > 0n ? sum : 0n;
    return { candidate, heads, nights, minutes: BigInt(minutes) * BigInt(heads), due, beds };
  };
  if (vehicle !== undefined || vehicleNumber !== undefined) {
    const ridden = problem.vehicles?.find((one) => one.id === vehicle);
    const may = ridden?.groups.some((one) => one === group) ?? false;
    const number = vehicleNumber ?? 0;
    const known = ridden && Number.isSafeInteger(number) && number >= 1 && number <= ridden.available;
    if (may && known && mode === undefined)
      return [stay(BigInt(ridden.cost) / BigInt(ridden.places), problem.nights, 0, ridden.minutes ?? 0)];
    found('vehicle', { id, vehicle: vehicle ?? null, number: vehicleNumber ?? null });
  }
  if (travel.length === 0) return mode === undefined ? [stay(0n, problem.nights, 0, 0)] : [];
  return travel
    .filter((way) => way.mode === mode)
    .map((way) =>
      stay(BigInt(way.fare), way.nights ?? problem.nights, way.extraNights ?? 0, way.minutes ?? 0),
    );
}
