import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { purposes } from '../services/book-entry.ts';
import type { BookFormView } from '../services/book-form-view.ts';
import type { BookField as Name } from '../services/book-problems.ts';
import { bookProblemWords, howNames, purposeNames } from './book-words.ts';
import { Field } from './field.tsx';

const labels: Record<Name, Key> = {
  fund: 'book.field.fund',
  payee: 'book.field.payee',
  for: 'book.field.for',
  purpose: 'book.field.purpose',
  amount: 'book.field.amount',
  currency: 'book.field.currency',
  rate: 'book.field.rate',
  receipt: 'book.field.receipt',
  noReceipt: 'book.field.noReceipt',
  advance: 'book.field.advance',
  claim: 'book.field.claim',
  how: 'book.field.how',
  to: 'book.field.to',
  date: 'book.field.date',
  officers: 'book.field.officers',
  officer: 'book.field.officer',
  entry: 'book.field.entry',
  note: 'book.field.note',
  decision: 'book.field.decision',
  why: 'book.field.why',
  first: 'book.field.first',
  second: 'book.field.second',
};

const hints: Partial<Record<Name, Key>> = {
  payee: 'book.field.payee.hint',
  for: 'book.field.for.hint',
  amount: 'book.field.amount.hint',
  rate: 'book.field.rate.hint',
  receipt: 'book.field.receipt.hint',
  to: 'book.field.to.hint',
  officers: 'book.field.officers.hint',
  note: 'book.field.note.hint',
  decision: 'book.field.decision.hint',
  noReceipt: 'book.field.note.hint',
  why: 'book.field.note.hint',
};

type Props = { reader: Reader; view: BookFormView; field: Name };
type Option = readonly [value: string, words: string];

/** A field of the book's forms: a list where the choice is among what the book knows, else a line to write in. */
export function BookField({ reader, view, field }: Props) {
  const typed = view.typed[field] ?? '';
  const options = optionsOf(reader, view, field);
  const hint = hints[field];
  const people = field === 'payee' || field === 'for';
  return (
    <>
      <Field
        name={field}
        label={reader.say(labelOf(view, field))}
        hint={hint && reader.say(hint, { next: view.nextReceipt })}
        problems={view.problems
          .filter((problem) => problem.field === field)
          .map((problem) => bookProblemWords(reader, problem))}
      >
        {(tied) =>
          options ? (
            <select {...tied}>
              {kept(options, typed).map(([value, words]) => (
                <option value={value} selected={value === typed}>
                  {words}
                </option>
              ))}
            </select>
          ) : field === 'officers' ? (
            <textarea {...tied} rows={4}>
              {typed}
            </textarea>
          ) : (
            <input
              {...tied}
              type={field === 'date' ? 'date' : 'text'}
              value={typed}
              inputmode={field === 'amount' || field === 'rate' ? 'decimal' : undefined}
              list={people ? 'codes' : undefined}
              autocomplete="off"
            />
          )
        }
      </Field>
      {field === 'payee' && (
        <datalist id="codes">
          {view.codes.map((code) => (
            <option value={code} />
          ))}
        </datalist>
      )}
    </>
  );
}

function labelOf({ kind }: BookFormView, field: Name): Key {
  if (field === 'date' && kind === 'closing') return 'book.field.date.closing';
  if (field === 'advance' && kind === 'claim') return 'book.field.advance.claim';
  if (field === 'fund' && (kind === 'claim' || kind === 'advance')) return 'book.field.fund.paysFrom';
  return labels[field];
}

/** A value that is none of the options is kept, so that the page says what it complains of. */
function kept(options: readonly Option[], typed: string): readonly Option[] {
  return options.some(([value]) => value === typed) ? options : [...options, [typed, typed]];
}

function optionsOf(reader: Reader, view: BookFormView, field: Name): readonly Option[] | undefined {
  const { say } = reader;
  const choose: Option = ['', say('book.form.choose')];
  switch (field) {
    case 'fund':
      return [choose, ...funds(view)];
    case 'to':
      return [['', say('book.form.none')], ...funds(view)];
    case 'purpose':
      return [choose, ...purposes.map((one): Option => [one, say(purposeNames[one])])];
    case 'currency':
      return [['', say('book.form.own')], ...view.currencies.map((one): Option => [one, one])];
    case 'how':
      return [choose, ...Object.entries(howNames).map(([how, key]): Option => [how, say(key)])];
    case 'officer':
    case 'first':
    case 'second':
      return [choose, ...view.officers.map((one): Option => [one, one])];
    case 'claim':
      return [choose, ...view.claims.map((one) => numbered(reader, one))];
    case 'advance':
      return [
        view.kind === 'claim' ? ['', say('book.form.none')] : choose,
        ...view.advances.map((one) => numbered(reader, one)),
      ];
    default:
      return undefined;
  }
}

const funds = (view: BookFormView): Option[] =>
  view.funds.map(({ document, name, currency }) => [document, `${name} (${currency})`]);

function numbered(reader: Reader, { number, body }: BookFormView['claims' | 'advances'][number]): Option {
  return [String(number), `${number}: ${body.payee.code}, ${reader.money(body.amount, body.currency)}`];
}
