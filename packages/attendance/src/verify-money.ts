import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';
import type { Stay } from './verify-stays.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Fund = CheckedProblem['funds'][number];

/** Checks every payment, fund, expense and total; returns what persons and expenses cost together. */
export function verifyMoney(
  problem: CheckedProblem,
  plan: SoundPlan,
  stays: ReadonlyMap<string, Stay>,
  left: { name: string; amount: number }[],
  found: Found,
): bigint {
  const funds = new Map(problem.funds.map((fund) => [fund.id, fund]));
  const spent = new Map<string, bigint>();
  const payments = (
    paidBy: Record<string, number>,
    amount: bigint,
    payee: Record<string, string>,
    mayPay: (fund: Fund) => boolean,
  ) => {
    let sum = 0n;
    for (const [id, part] of Object.entries(paidBy)) {
      if (!Number.isSafeInteger(part) || part <= 0) {
        found('payment', { ...payee, fund: id, found: String(part) });
        continue;
      }
      sum += BigInt(part);
      const fund = funds.get(id);
      if (!fund) found('unknown-fund', { ...payee, fund: id });
      else if (!mayPay(fund)) found('earmark', { ...payee, fund: id });
      spent.set(id, (spent.get(id) ?? 0n) + BigInt(part));
    }
    if (sum !== amount) found('paid-sum', { ...payee, expected: Number(amount), found: Number(sum) });
  };

  let persons = 0n;
  for (const { id, paidBy } of plan.attending) {
    const stay = stays.get(id);
    if (!stay) continue;
    const own = new Map(Object.entries(stay.candidate.attributes));
    persons += stay.due;
    payments(paidBy, stay.due, { id }, ({ earmark = {} }) =>
      Object.entries(earmark).every(([key, value]) => own.get(key) === value),
    );
  }

  const owed = [...problem.fixedCosts];
  for (const { id, hire } of problem.venues ?? [])
    if (id === plan.venue) owed.push({ name: id, amount: hire });
  owed.push(...left);
  for (const { name, amount } of owed) {
    const entries = plan.expenses.filter((expense) => expense.name === name);
    const [entry] = entries;
    if (!entry || entries.length > 1 || entry.amount !== amount)
      found('expense', { name, expected: amount, found: entries.map((expense) => expense.amount) });
    if (entry) payments(entry.paidBy, BigInt(amount), { name }, ({ earmark }) => earmark === undefined);
  }
  for (const { name, amount } of plan.expenses)
    if (!owed.some((expense) => expense.name === name))
      found('expense', { name, expected: null, found: amount });

  for (const { id, amount } of problem.funds) {
    const used = spent.get(id) ?? 0n;
    if (used > BigInt(amount)) found('fund-overdrawn', { fund: id, amount, spent: Number(used) });
  }
  const expenses = owed.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const income = problem.funds.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const cost = persons + expenses;
  for (const [total, expected] of Object.entries({ cost, income, left: income - cost })) {
    const stated = plan.totals[total as 'cost' | 'income' | 'left'];
    if (stated !== Number(expected)) found('totals', { total, expected: Number(expected), found: stated });
  }
  return cost;
}
