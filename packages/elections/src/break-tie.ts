import { type Apportionment, tiedApportionmentSchema } from './apportion-schemas.ts';
import { drawLots } from './draw-lots.ts';
import { type Problem, problem, refuse, throwProblems } from './errors.ts';
import { shapeProblems } from './malformed.ts';

/** How a tie is broken: by an order that was decided or drawn, first served first, or by lots from a published seed. */
export type TieBreak = { order: readonly string[] } | { seed: string };

const checkOrder = (order: readonly string[], tied: readonly string[]): Problem[] => {
  const missing = tied.filter((id) => !order.includes(id));
  const problems = order.flatMap((id, index) =>
    order.indexOf(id) < index ? [problem('repeated-id', ['order', index], {})] : [],
  );
  return missing.length > 0 ? [...problems, problem('order-incomplete', ['order'], { missing })] : problems;
};

/**
 * Gives the seats that a tie leaves open, one each to the first of those tied.
 * @param result what `apportion` gave back
 * @param by an order of ids that has all who are tied (others are passed over), or a seed for `drawLots`
 * @returns the apportionment decided, with the lots in its working
 * @throws ElectionsError with `not-tied`, `order-incomplete`, `repeated-id` or `malformed`
 * @example
 * const claims = [{ id: 'north', weight: 40 }, { id: 'south', weight: 40 }];
 * const result = apportion({ method: 'hare', seats: 3, claims });
 * breakTie(result, { order: ['south', 'north'] }).seats; // => { north: 1, south: 2 }
 */
export function breakTie(result: Apportionment, by: TieBreak): Extract<Apportionment, { status: 'decided' }> {
  if (result.status !== 'tied') return refuse([problem('not-tied', ['status'], { status: result.status })]);
  const parsed = tiedApportionmentSchema.safeParse(result);
  if (!parsed.success) return refuse(shapeProblems(parsed.error));
  const { certain, tied, seatsAtStake, working } = parsed.data;
  if ('order' in by) throwProblems(checkOrder(by.order, tied));
  const order = 'order' in by ? by.order.filter((id) => tied.includes(id)) : drawLots(tied, by.seed);
  const chosen = order.slice(0, seatsAtStake);
  const seats = Object.fromEntries(
    Object.entries(certain).map(([id, count]) => [id, chosen.includes(id) ? count + 1 : count]),
  );
  const lots = { by: 'order' in by ? ('decision' as const) : ('seed' as const), among: tied, chosen };
  return { status: 'decided', seats, working: { ...working, lots } };
}
