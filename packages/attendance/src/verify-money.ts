import type { SoundPlan } from './plan.ts';
import type { CheckedProblem } from './read-problem.ts';
import type { Violation } from './reasons.ts';

type Found = (code: Violation['code'], params: Violation['params']) => void;
type Candidate = CheckedProblem['candidates'][number];
type Fund = CheckedProblem['funds'][number];

/** Checks every cost, payment, fund and total; returns what persons and expenses cost together. */
export function verifyMoney(problem: CheckedProblem, plan: SoundPlan, found: Found): bigint {
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

  const candidates = new Map(problem.candidates.map((candidate) => [candidate.id, candidate]));
  let persons = 0n;
  for (const { id, mode, vehicle, cost, paidBy } of plan.attending) {
    const candidate = candidates.get(id);
    if (!candidate) continue;
    if (vehicle !== undefined) found('vehicle', { id });
    const possible = costsOf(problem, candidate, mode);
    if (possible.length === 0) found('mode', { id, mode: mode ?? null });
    const right = possible.find((amount) => Number(amount) === cost);
    if (right === undefined && possible.length > 0)
      found('cost', { id, expected: Number(possible[0]), found: cost });
    const due = right ?? possible[0] ?? 0n;
    persons += due;
    payments(paidBy, due, { id }, ({ earmark = {} }) =>
      Object.entries(earmark).every(
        ([key, value]) => new Map(Object.entries(candidate.attributes)).get(key) === value,
      ),
    );
  }

  const owed = [...problem.fixedCosts];
  for (const { id, hire } of problem.venues ?? [])
    if (id === plan.venue) owed.push({ name: id, amount: hire });
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

/** What somebody costs by a mode, once for each way of that name; empty where they cannot travel so. */
function costsOf(problem: CheckedProblem, candidate: Candidate, mode: string | undefined): bigint[] {
  const { companions = 0, extraCosts = 0, ownContribution = 0, travel } = candidate;
  const perNight = BigInt(problem.perNight ?? 0);
  const stay = (nights: number) => BigInt(nights) * perNight + BigInt(problem.perHead);
  const whole = (each: bigint) => {
    const cost = each * BigInt(1 + companions) + BigInt(extraCosts) - BigInt(ownContribution);
    return cost > 0n ? cost : 0n;
  };
  if (travel.length === 0) return mode === undefined ? [whole(stay(problem.nights))] : [];
  return travel
    .filter((way) => way.mode === mode)
    .map((way) => whole(BigInt(way.fare) + stay((way.nights ?? problem.nights) + (way.extraNights ?? 0))));
}
