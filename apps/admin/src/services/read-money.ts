import { parseDecimal } from '@plenum/money';
import { date, decimal, integer, oneOf, text, yesNo } from '@plenum/tables';
import type { Branch, Fare, Fund, Rate } from './conference.ts';
import { hasRate, isCurrency } from './currencies.ts';
import { readEarmark } from './earmark.ts';
import { codeOf } from './error-code.ts';
import type { FileProblem } from './file-problem.ts';
import { refuseUnknownBranches } from './read-people.ts';
import { type Files, type ReadRow, readRows, refuseRepeatedIds, type Units } from './read-rows.ts';

const word = () => text({ trim: true });

/** Reads `fares.csv`; amounts are whole units of the conference's currency. */
export function readFares(files: Files, branches: Branch[], units: Units, problems: FileProblem[]): Fare[] {
  const columns = {
    branch: word(),
    mode: word(),
    return_fare: integer({ minimum: 0 }),
    minutes_one_way: integer({ minimum: 0 }),
    nights: integer({ minimum: 0 }),
    extra_nights: integer({ minimum: 0 }),
    name_on_ticket: yesNo(),
  };
  const rows = readRows(files, 'fares.csv', columns, problems, { of: ['return_fare'], in: units });
  refuseUnknownBranches(rows, branches);
  return rows.map(({ value }) => ({
    branch: value.branch,
    mode: value.mode,
    fare: units.minor(value.return_fare),
    minutes: value.minutes_one_way,
    nights: value.nights,
    extraNights: value.extra_nights,
    nameOnTicket: value.name_on_ticket,
  }));
}

/** Reads `exchange-rates.csv`. */
export function readRates(files: Files, problems: FileProblem[]): Rate[] {
  const columns = { from: word(), to: word(), rate: decimal(), date: date() };
  return readRows(files, 'exchange-rates.csv', columns, problems).flatMap(({ value, tell }) => {
    const unknown = (['from', 'to'] as const).filter((side) => !isCurrency(value[side]));
    for (const side of unknown) tell(side, 'unknown-currency', value[side]);
    const positive = /[1-9]/.test(value.rate) && !value.rate.startsWith('-');
    if (!positive) tell('rate', 'bad-rate', value.rate);
    return unknown.length === 0 && positive ? [value] : [];
  });
}

/** Reads `funds.csv`; each fund in its own currency, which must have a rate. */
export function readFunds(files: Files, currency: string, rates: Rate[], problems: FileProblem[]): Fund[] {
  const columns = {
    id: word(),
    name: word(),
    amount: decimal(),
    currency: word(),
    status: oneOf(['received', 'pledged', 'hoped']),
    probability: decimal(),
    earmark: text({ trim: true, optional: true }),
  };
  const rows = readRows(files, 'funds.csv', columns, problems);
  refuseRepeatedIds(rows);
  return rows.flatMap(({ value, tell }) => {
    const earmark = readEarmark(value.earmark ?? '');
    if (earmark === 'unreadable') tell('earmark', 'bad-earmark', value.earmark);
    if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(value.probability))
      tell('probability', 'wrong-value', value.probability, { expected: '0 … 1' });
    const amount = amountOf(value, tell);
    if (amount !== undefined && !hasRate(value.currency, currency, rates))
      tell('currency', 'no-rate', value.currency);
    if (amount === undefined || earmark === 'unreadable') return [];
    return [{ ...value, amount, earmark }].map(({ earmark: mark, ...fund }) =>
      mark === undefined ? fund : { ...fund, earmark: mark },
    );
  });
}

function amountOf(
  { amount, currency }: { amount: string; currency: string },
  tell: ReadRow<{ amount: string; currency: string }>['tell'],
): number | undefined {
  if (!isCurrency(currency)) {
    tell('currency', 'unknown-currency', currency);
    return undefined;
  }
  try {
    const money = parseDecimal(amount, currency);
    if (money.amount >= 0) return money.amount;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
  tell('amount', 'bad-amount', amount);
  return undefined;
}
