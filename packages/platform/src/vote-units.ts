import type { Amendment } from './amendment.ts';
import { fault } from './check-input.ts';
import { PlatformError, type Problem } from './errors.ts';
import type { Collision } from './find-collisions.ts';
import type { VoteRules } from './vote-rules.ts';

/** What is voted on with one show of hands: amendments that do the same, and what follows from them. */
export type Unit = {
  main: Amendment;
  amendments: string[];
  consequentials: string[];
  /** Units that fall if it passes. */
  against: Set<Unit>;
  /** Units that can pass as well, in an order that decides. */
  beside: Set<Unit>;
};

/** The amendments that follow others, by their id; or throws with what is wrong with that in the rules. */
function consequentialsOf(amendments: readonly Amendment[], rules: VoteRules): Map<string, string> {
  const { separate = [], orders = [], consequentials = [] } = rules;
  const problems: Problem[] = [];
  const known = new Set(amendments.map(({ id }) => id));
  const ask = (id: string, path: Problem['path']) => {
    if (!known.has(id)) problems.push(fault('unknown-amendment', ['rules', ...path], { amendment: id }));
  };
  for (const [index, id] of separate.entries()) ask(id, ['separate', index]);
  for (const [index, { amendments: ids }] of orders.entries())
    for (const [place, id] of ids.entries()) ask(id, ['orders', index, 'amendments', place]);
  const follows = new Map(consequentials.map(({ amendment, on }) => [amendment, on]));
  for (const [index, { amendment, on }] of consequentials.entries()) {
    ask(amendment, ['consequentials', index, 'amendment']);
    ask(on, ['consequentials', index, 'on']);
    if (follows.has(on))
      problems.push(
        fault('consequential-on-consequential', ['rules', 'consequentials', index, 'on'], { amendment, on }),
      );
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return follows;
}

/** Joins amendments that do the same and those that follow from others, and says which units stand against which. */
export function unitsOf(
  amendments: readonly Amendment[],
  collisions: readonly Collision[],
  rules: VoteRules,
): Unit[] {
  const follows = consequentialsOf(amendments, rules);
  const units = new Map<string, Unit>();
  const unitOf = new Map<string, Unit>();
  for (const amendment of amendments) {
    if (follows.has(amendment.id)) continue;
    const key = JSON.stringify([amendment.clause, amendment.change]);
    const unit = units.get(key) ?? {
      main: amendment,
      amendments: [],
      consequentials: [],
      against: new Set(),
      beside: new Set(),
    };
    unit.amendments.push(amendment.id);
    units.set(key, unit);
    unitOf.set(amendment.id, unit);
  }
  for (const { id } of amendments) {
    const unit = unitOf.get(follows.get(id) ?? '');
    if (unit === undefined) continue;
    unit.consequentials.push(id);
    unitOf.set(id, unit);
  }
  const problems: Problem[] = [];
  for (const { amendments: pair, orderDecides } of collisions) {
    const [one, other] = pair.map((id) => unitOf.get(id));
    if (one === undefined || other === undefined) continue;
    if (one === other) {
      if (!orderDecides)
        problems.push(fault('consequential-collides', ['rules', 'consequentials'], { amendments: pair }));
    } else if (orderDecides) {
      one.beside.add(other);
      other.beside.add(one);
    } else {
      one.against.add(other);
      other.against.add(one);
    }
  }
  if (problems.length > 0) throw new PlatformError(problems);
  return [...units.values()];
}

/** Units that stand against each other, directly or through others, in the order in which the first are listed. */
export function seriesOf(units: readonly Unit[]): Unit[][] {
  const seen = new Set<Unit>();
  const numbers = new Map(units.map((unit, number) => [unit, number]));
  return units.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const series = [first];
    for (const unit of series)
      for (const other of unit.against) {
        if (seen.has(other)) continue;
        seen.add(other);
        series.push(other);
      }
    return [series.sort((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0))];
  });
}
