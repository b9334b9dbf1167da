import { ask, type Budget } from './ask.ts';
import type { Limit, Limits, MoneyRows } from './limits.ts';
import { missingMoney } from './limits.ts';
import type { Reason } from './reasons.ts';
import type { Situation } from './situation.ts';

/** Money stands among the limits without rows of its own: its rows grow. */
const money: Limit = { reason: { code: 'money', params: {} }, rows: [] };

/**
 * A smallest set of limits that cannot be met together: with any one of them left out the rest can be met
 * (QuickXplain, Junker 2004). Where the time runs out the set may hold more than it need. Of money it says what is
 * missing, unless that is not asked for.
 */
export async function findConflicts(
  situation: Situation,
  limits: Limits,
  moneyRows: MoneyRows,
  budget: Budget,
  { sum = true } = {},
): Promise<Reason[]> {
  const impossible = async (subset: Limit[]): Promise<boolean> => {
    const answer = await ask(situation, limits, budget, {
      limits: subset,
      ...(subset.includes(money) ? { money: moneyRows } : {}),
    });
    return answer.status === 'infeasible';
  };
  const narrow = async (kept: Limit[], added: boolean, rest: Limit[]): Promise<Limit[]> => {
    if (added && (await impossible(kept))) return [];
    if (rest.length <= 1) return rest;
    const [first, second] = [rest.slice(0, rest.length / 2), rest.slice(rest.length / 2)];
    const fromSecond = await narrow([...kept, ...first], first.length > 0, second);
    const fromFirst = await narrow([...kept, ...fromSecond], fromSecond.length > 0, first);
    return [...fromFirst, ...fromSecond];
  };
  const conflict = await narrow([], false, [...limits.limits, money]);
  const musts = conflict.flatMap(({ must }) => (must ? [must.id] : []));
  const reasons = conflict.filter(({ must }) => !must).map(({ reason }) => reason);
  const named: Reason[] = musts.length > 0 ? [{ code: 'must', params: { ids: musts } }, ...reasons] : reasons;
  const short =
    sum && conflict.includes(money) ? await leastMissing(situation, limits, moneyRows, budget) : undefined;
  return named.map((reason) =>
    reason.code === 'money'
      ? { code: 'money', params: { income: situation.income, ...(short === undefined ? {} : { short }) } }
      : reason,
  );
}

/** The least free money with which everything could be met; undefined where money alone does not help. */
async function leastMissing(
  situation: Situation,
  limits: Limits,
  moneyRows: MoneyRows,
  budget: Budget,
): Promise<number | undefined> {
  const answer = await ask(situation, limits, budget, {
    limits: limits.limits,
    money: moneyRows,
    missing: true,
    goals: [{ name: missingMoney, sense: 'minimise', terms: [[missingMoney, 1]] }],
  });
  const proved = answer.status === 'found' && answer.solution.status === 'optimal';
  return proved ? answer.missing : undefined;
}
