import type { Amendment } from './amendment.ts';

/** Which of two amendments comes first: as the conference has decided, otherwise by their ids, whoever lists them. */
export type Before = (one: Amendment, other: Amendment) => number;

/** The order that was decided; amendments that are not in it come behind, by their ids. */
export function orderBy(order: readonly string[]): Before {
  const ranks = new Map(order.map((id, rank) => [id, rank]));
  return (one, other) => {
    const [a, b] = [ranks.get(one.id) ?? order.length, ranks.get(other.id) ?? order.length];
    return a - b || (one.id < other.id ? -1 : Number(one.id > other.id));
  };
}
