import { parseDecimal, toDecimal } from '@plenum/money';
import type { Conference, Fund } from './conference.ts';
import { hasRate } from './currencies.ts';
import { change, type Held, held } from './documents.ts';
import { readEarmark, sayEarmark } from './earmark.ts';
import { codeOf } from './error-code.ts';
import { loadConference, openConference } from './load-conference.ts';
import type { Office } from './office.ts';

/** The fields of a fund as somebody typed them. */
export type FundForm = { name: string; amount: string; currency: string; status: string; earmark: string };

const fundProblemCodes = [
  'empty',
  'not-an-amount',
  'negative',
  'too-precise',
  'too-large',
  'unknown-currency',
  'no-rate',
  'unknown-status',
  'bad-earmark',
] as const;
export type FundProblem = { field: keyof FundForm; code: (typeof fundProblemCodes)[number]; found: string };

export type FundView = {
  document: string;
  revision: number;
  form: FundForm;
  currencies: string[];
  problems: FundProblem[];
};

export type FundChanged =
  | { status: 'saved' }
  | { status: 'problems'; view: FundView }
  | { status: 'conflict'; theirs: FundForm; view: FundView }
  | { status: 'unknown' };

/** A fund as a form; nothing for a document that is no fund. */
export async function viewFund(office: Office, document: string): Promise<FundView | undefined> {
  const { conference, documents } = await openConference(office);
  const fund = held(documents, 'fund').find((one) => one.document === document);
  if (fund === undefined) return undefined;
  return {
    document,
    revision: fund.revision,
    form: formOf(fund.value),
    currencies: currenciesOf(conference),
    problems: [],
  };
}

/** Saves a fund on top of the revision that the form was made from; another's change in between is shown, not lost. */
export async function changeFund(
  office: Office,
  document: string,
  revision: number,
  form: FundForm,
): Promise<FundChanged> {
  const { conference, documents } = await openConference(office);
  const fund = held(documents, 'fund').find((one) => one.document === document);
  if (fund === undefined) return { status: 'unknown' };
  const view = { document, revision, form, currencies: currenciesOf(conference), problems: [] };
  const read = readForm(conference, fund.value, form);
  if ('problems' in read) return { status: 'problems', view: { ...view, problems: read.problems } };
  const at = { document, revision, position: fund.position };
  const saved = await office.store.save([change('fund', at, read.fund)], {
    by: office.by,
    now: office.now().toISOString(),
    read: [],
  });
  if (saved.status === 'saved') return { status: 'saved' };
  const theirs = (await newest(office, document)) ?? fund;
  return { status: 'conflict', theirs: formOf(theirs.value), view: { ...view, revision: theirs.revision } };
}

async function newest(office: Office, document: string): Promise<Held<'fund'> | undefined> {
  const { documents } = await loadConference(office);
  return held(documents, 'fund').find((one) => one.document === document);
}

function formOf(fund: Fund): FundForm {
  const amount = toDecimal({ amount: fund.amount, currency: fund.currency }).replace(/\.0+$/, '');
  const earmark = fund.earmark === undefined ? '' : sayEarmark(fund.earmark);
  return { name: fund.name, amount, currency: fund.currency, status: fund.status, earmark };
}

/** The currencies that have a rate, and the conference's own. */
function currenciesOf({ settled, rates }: Conference): string[] {
  return [...new Set([settled.currency, ...rates.flatMap(({ from, to }) => [from, to])])];
}

function readForm(
  conference: Conference,
  before: Fund,
  form: FundForm,
): { fund: Fund } | { problems: FundProblem[] } {
  const problems: FundProblem[] = [];
  const tell = (field: keyof FundForm, code: FundProblem['code']) =>
    problems.push({ field, code, found: form[field] });
  const name = form.name.trim();
  if (name === '') tell('name', 'empty');
  const amount = readAmount(form, tell);
  const status = (['received', 'pledged', 'hoped'] as const).find((one) => one === form.status);
  if (status === undefined) tell('status', 'unknown-status');
  const earmark = readEarmark(form.earmark);
  if (earmark === 'unreadable') tell('earmark', 'bad-earmark');
  if (amount !== undefined && !hasRate(form.currency, conference.settled.currency, conference.rates))
    tell('currency', 'no-rate');
  if (problems.length > 0 || amount === undefined || status === undefined || earmark === 'unreadable')
    return { problems };
  const { earmark: _before, ...kept } = before;
  return {
    fund: {
      ...kept,
      name,
      amount,
      currency: form.currency,
      status,
      ...(earmark === undefined ? {} : { earmark }),
    },
  };
}

function readAmount(form: FundForm, tell: (field: keyof FundForm, code: FundProblem['code']) => void) {
  const typed = form.amount.replace(/[\s\u00a0\u202f]/g, '').replace(/^(\d+),(\d+)$/, '$1.$2');
  try {
    const { amount } = parseDecimal(typed, form.currency);
    if (amount >= 0) return amount;
    tell('amount', 'negative');
  } catch (error) {
    const code = codeOf(error);
    if (code === 'unknown-currency') tell('currency', code);
    else if (code === 'too-precise' || code === 'too-large' || code === 'not-an-amount') tell('amount', code);
    else throw error;
  }
  return undefined;
}
