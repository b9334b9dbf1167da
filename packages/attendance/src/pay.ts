import type { Person, Situation } from './situation.ts';

/** An expense of the conference. */
export type Owed = { name: string; amount: number };

/** How far money reaches for some people, and who pays whom. */
export type Payment = {
  /** Free money that is missing with the best use of every earmark; 0 when everything can be paid. */
  short: number;
  /** Where money is short: the earmarked funds (bits) that are used up for good. */
  exhausted: bigint;
  /** Earmarked fund -> payers of a class of people -> amount. */
  flows: Map<bigint, number>[];
};

type Money = Pick<Situation, 'earmarked' | 'freeMoney' | 'spending'>;

/** A person and what they cost. */
export type Due = { person: Person; cost: number };

const hasBit = (bits: bigint, place: number): boolean => (bits & (1n << BigInt(place))) !== 0n;

/** What each class of people (those whom the same earmarked funds may pay) costs together. */
function demandOf(dues: Iterable<Due>): Map<bigint, number> {
  const demand = new Map<bigint, number>();
  for (const { person, cost } of dues) demand.set(person.payers, (demand.get(person.payers) ?? 0) + cost);
  return demand;
}

/**
 * Uses as much earmarked money as can be used (a maximum flow from funds to classes, in exact integers by
 * shortest augmenting paths, Edmonds and Karp 1972), so that free money is needed only for what is left.
 */
export function pay(money: Money, demand: ReadonlyMap<bigint, number>): Payment {
  const { earmarked, freeMoney, spending } = money;
  const classes = [...demand.keys()];
  const left = earmarked.map(({ amount }) => amount);
  const unpaid = new Map(demand);
  const flows = earmarked.map(() => new Map<bigint, number>());
  const flow = (fund: number, payers: bigint) => flows[fund]?.get(payers) ?? 0;
  const add = (fund: number, payers: bigint, amount: number) =>
    flows[fund]?.set(payers, flow(fund, payers) + amount);

  for (;;) {
    // Funds with money left, then funds from which a class could be taken over by one already reached.
    const cameBy = new Map<number, { fund: number; payers: bigint } | undefined>();
    left.forEach((amount, fund) => {
      if (amount > 0) cameBy.set(fund, undefined);
    });
    const reached = new Map<bigint, number>();
    let end: bigint | undefined;
    search: for (const fund of cameBy.keys())
      for (const payers of classes) {
        if (reached.has(payers) || !hasBit(payers, fund)) continue;
        reached.set(payers, fund);
        if ((unpaid.get(payers) ?? 0) > 0) {
          end = payers;
          break search;
        }
        for (let other = 0; other < left.length; other++)
          if (!cameBy.has(other) && flow(other, payers) > 0) cameBy.set(other, { fund, payers });
      }
    if (end === undefined) {
      let exhausted = 0n;
      left.forEach((_, fund) => {
        if (!cameBy.has(fund)) exhausted |= 1n << BigInt(fund);
      });
      const needed = [...unpaid.values()].reduce((sum, amount) => sum + amount, spending);
      return { short: Math.max(0, needed - freeMoney), exhausted, flows };
    }

    const steps: { fund: number; payers: bigint; amount: 1 | -1 }[] = [];
    let payers = end;
    let source = -1;
    for (;;) {
      const fund = reached.get(payers) ?? 0;
      steps.push({ fund, payers, amount: 1 });
      const before = cameBy.get(fund);
      if (!before) {
        source = fund;
        break;
      }
      steps.push({ fund, payers: before.payers, amount: -1 });
      payers = before.payers;
    }
    const taken = steps.filter(({ amount }) => amount < 0).map((step) => flow(step.fund, step.payers));
    const amount = Math.min(left[source] ?? 0, unpaid.get(end) ?? 0, ...taken);
    for (const step of steps) add(step.fund, step.payers, step.amount * amount);
    left[source] = (left[source] ?? 0) - amount;
    unpaid.set(end, (unpaid.get(end) ?? 0) - amount);
  }
}

/**
 * Shares a sufficient payment out: persons in the order given take earmarked money first, then free money;
 * the conference's own expenses take free money before anybody.
 */
export function shareOut(situation: Situation, dues: Due[], expenses: Owed[]) {
  const { earmarked, freeMoney } = situation;
  const spending = expenses.reduce((sum, { amount }) => sum + amount, 0);
  const demand = demandOf(dues);
  const { flows } = pay({ earmarked, freeMoney, spending }, demand);
  const free = situation.free.map(({ id, amount }) => ({ id, amount }));
  const take = (
    funds: { id: string; amount: number }[],
    wanted: number,
    paidBy: [string, number][],
  ): number => {
    let open = wanted;
    for (const fund of funds) {
      const part = Math.min(open, fund.amount);
      if (part === 0) continue;
      fund.amount -= part;
      open -= part;
      paidBy.push([fund.id, part]);
    }
    return open;
  };
  const earmarkedFor = new Map<bigint, { id: string; amount: number }[]>();
  for (const payers of demand.keys())
    earmarkedFor.set(
      payers,
      earmarked.map(({ id }, fund) => ({ id, amount: flows[fund]?.get(payers) ?? 0 })),
    );
  const paidExpenses = expenses.map(({ name, amount }) => {
    const paidBy: [string, number][] = [];
    take(free, amount, paidBy);
    return { name, amount, paidBy: Object.fromEntries(paidBy) };
  });
  const persons = dues.map(({ person, cost }) => {
    const paidBy: [string, number][] = [];
    const open = take(earmarkedFor.get(person.payers) ?? [], cost, paidBy);
    take(free, open, paidBy);
    return { person, cost, paidBy: Object.fromEntries(paidBy) };
  });
  return { expenses: paidExpenses, persons };
}
