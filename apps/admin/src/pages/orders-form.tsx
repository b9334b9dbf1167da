import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { OrdersFormView, OrdersNumber, OrdersProblem } from '../services/orders-form.ts';
import { agendaProblems, sentenceOf } from './agenda-words.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';
import { attributeWords } from './orders-words.ts';

type Props = {
  reader: Reader;
  view: OrdersFormView;
  problems: readonly OrdersProblem[];
  conflict: boolean;
};

const minutes: { name: OrdersNumber; label: Key }[] = [
  { name: 'mover', label: 'budget.mover' },
  { name: 'opposer', label: 'budget.opposer' },
  { name: 'speaker', label: 'budget.speaker' },
  { name: 'vote', label: 'budget.vote' },
];
const limits: { name: OrdersNumber; label: Key }[] = [
  { name: 'atMostPerBranch', label: 'orders.change.atMost' },
  { name: 'minutesPerBranch', label: 'orders.change.minutes' },
];

/** The form for the minutes and for the rule by which speakers are heard. */
export function OrdersFormPage({ reader, view: { form, revision, attributes }, problems, conflict }: Props) {
  const wrong = (field: OrdersProblem['field']) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => sentenceOf(reader, agendaProblems[code], form[field]));
  const number = ({ name, label }: { name: OrdersNumber; label: Key }) => (
    <Field name={name} label={reader.say(label)} problems={wrong(name)}>
      {(tied) => <input {...tied} value={form[name]} inputmode="numeric" autocomplete="off" />}
    </Field>
  );
  return (
    <>
      <p class="kicker">
        <a href="/agenda/orders">{reader.say('orders.title')}</a>
      </p>
      <h1>{reader.say('orders.change')}</h1>
      <p class="lede">{reader.say('orders.change.lede')}</p>
      <NotSaved reader={reader} problems={problems} conflict={conflict} />
      <form method="post" action="/agenda/orders/change">
        <input type="hidden" name="revision" value={String(revision)} />
        {minutes.map(number)}
        <Field name="alternate" label={reader.say('orders.change.alternate')} problems={wrong('alternate')}>
          {(tied) => (
            <select {...tied}>
              <option value="">{reader.say('orders.change.asTheyAsk')}</option>
              {attributes.map((name) => (
                <option value={name} selected={name === form.alternate}>
                  {attributeWords(reader, name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label class="choice">
          <input type="checkbox" name="firstTimeFirst" value="yes" checked={form.firstTimeFirst} />{' '}
          {reader.say('orders.change.firstTimeFirst')}
        </label>
        {limits.map(number)}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/agenda/orders">{reader.say('orders.title')}</a>
        </div>
      </form>
    </>
  );
}
