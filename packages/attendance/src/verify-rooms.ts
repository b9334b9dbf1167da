import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import { bedPrice, type Stay, sharesWith } from './verify-stays.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;

/** Checks the rooms one by one; returns what is left of the price of each type when every bed is paid. */
export function verifyRooms(
  problem: CheckedProblem,
  plan: SoundPlan,
  stays: ReadonlyMap<string, Stay>,
  found: Found,
): { name: string; amount: number }[] {
  const types = new Map((problem.bedrooms ?? []).map((room) => [room.type, room]));
  const left = new Map([...types.keys()].map((type) => [type, 0n]));
  const taken = new Set<string>();
  for (const { type, number, nights, sleepers } of plan.rooms ?? []) {
    const room = types.get(type);
    const name = JSON.stringify([type, number]);
    const exists = room && Number.isSafeInteger(number) && number >= 1 && number <= room.available;
    if (!exists || taken.has(name)) found('room', { type, number });
    taken.add(name);
    if (!room) continue;
    if (sleepers.length === 0 || sleepers.length > room.beds)
      found('room-full', { type, number, beds: room.beds, people: sleepers.length });
    const inIt = sleepers.flatMap((id) => {
      const stay = stays.get(id);
      if (!stay) found('bed', { id, expected: 0, found: 1 });
      return stay ? [stay] : [];
    });
    const classes = new Set(inIt.map(({ candidate }) => sharesWith(problem, candidate)));
    if (classes.size > 1 || (classes.has(null) && sleepers.length > 1))
      found('room-sharing', { type, number, sleepers });
    const longest = inIt.reduce((most, stay) => Math.max(most, stay.nights), 0);
    if (nights !== longest) found('room-nights', { type, number, expected: longest, found: nights });
    let open = BigInt(room.perNight) * BigInt(longest);
    for (const { candidate, nights: slept } of inIt)
      open -= (bedPrice(problem, candidate, type) ?? 0n) * BigInt(slept);
    left.set(type, (left.get(type) ?? 0n) + open);
  }
  return [...left].filter(([, open]) => open > 0n).map(([name, open]) => ({ name, amount: Number(open) }));
}
