import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FundForm, FundProblem, FundView } from '../services/change-fund.ts';
import { Field } from './field.tsx';
import { statusNames } from './parts.tsx';

type Props = { reader: Reader; view: FundView; theirs?: FundForm | undefined };

const labels: Record<keyof FundForm, Key> = {
  name: 'fund.name',
  amount: 'fund.amount',
  currency: 'fund.currency',
  status: 'fund.status',
  earmark: 'fund.earmark',
};

const problemWords: Record<FundProblem['code'], Key> = {
  empty: 'fund.problem.empty',
  'not-an-amount': 'fund.problem.not-an-amount',
  negative: 'fund.problem.negative',
  'too-precise': 'fund.problem.too-precise',
  'too-large': 'fund.problem.too-large',
  'unknown-currency': 'fund.problem.unknown-currency',
  'no-rate': 'fund.problem.no-rate',
  'unknown-status': 'fund.problem.unknown-status',
  'bad-earmark': 'fund.problem.bad-earmark',
};

/** One fund as a form; what was typed stays, and what somebody else saved meanwhile stands beside it. */
export function FundPage({ reader, view, theirs }: Props) {
  const { document, revision, form, problems } = view;
  return (
    <>
      <p class="kicker">{reader.say('fund.title')}</p>
      <h1>{form.name.trim() || reader.say('fund.name')}</h1>
      <p class="lede">{reader.say('fund.lede')}</p>
      {problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('fund.problems', { count: new Set(problems.map(({ field }) => field)).size })}</p>
        </div>
      )}
      {theirs && <Conflict reader={reader} theirs={theirs} />}
      <form method="post" action={`/funds/${encodeURIComponent(document)}`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Text reader={reader} view={view} field="name" />
        <Text reader={reader} view={view} field="amount" hint="fund.amountHint" inputmode="decimal" />
        <Choice
          reader={reader}
          view={view}
          field="currency"
          options={view.currencies.map((currency) => [currency, currency])}
        />
        <Choice
          reader={reader}
          view={view}
          field="status"
          options={Object.entries(statusNames).map(([status, key]) => [status, reader.say(key)])}
        />
        <Text reader={reader} view={view} field="earmark" hint="fund.earmarkHint" />
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/attendance">{reader.say('fund.back')}</a>
        </div>
      </form>
    </>
  );
}

function Conflict({ reader, theirs }: { reader: Reader; theirs: FundForm }) {
  return (
    <div class="notice risk" role="alert">
      <p>{reader.say('fund.conflict')}</p>
      <p>
        <b>{reader.say('fund.theirs')}</b>
      </p>
      <ul>
        {(Object.keys(labels) as (keyof FundForm)[]).map((field) => (
          <li>
            {reader.say(labels[field])}:{' '}
            {field === 'status' ? statusWords(reader, theirs.status) : theirs[field]}
          </li>
        ))}
      </ul>
    </div>
  );
}

function statusWords(reader: Reader, status: string): string {
  const known = Object.entries(statusNames).find(([name]) => name === status);
  return known === undefined ? status : reader.say(known[1]);
}

type FieldProps = { reader: Reader; view: FundView; field: keyof FundForm };

function problemsOf({ reader, view, field }: FieldProps): string[] {
  return view.problems
    .filter((problem) => problem.field === field)
    .map(({ code, found }) => reader.say(problemWords[code], { found }));
}

function Text(props: FieldProps & { hint?: Key; inputmode?: 'decimal' }) {
  const { reader, view, field, hint, inputmode } = props;
  return (
    <Field
      name={field}
      label={reader.say(labels[field])}
      hint={hint && reader.say(hint)}
      problems={problemsOf(props)}
    >
      {(tied) => <input {...tied} value={view.form[field]} inputmode={inputmode} autocomplete="off" />}
    </Field>
  );
}

function Choice(props: FieldProps & { options: [string, string][] }) {
  const { reader, view, field, options } = props;
  const typed = view.form[field];
  // A value that is none of the options is kept, so that the page says what it complains of.
  const shown = options.some(([value]) => value === typed) ? options : [...options, [typed, typed] as const];
  return (
    <Field name={field} label={reader.say(labels[field])} problems={problemsOf(props)}>
      {(tied) => (
        <select {...tied}>
          {shown.map(([value, words]) => (
            <option value={value} selected={value === typed}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
