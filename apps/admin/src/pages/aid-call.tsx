import { aidUnits } from '@plenum/aid';
import type { Reader } from '../reader.ts';
import type { CallForm, CallView, NeedForm } from '../services/aid-call.ts';
import type { FieldProblem } from '../services/letters-problems.ts';
import { NotKept } from './aid-form.tsx';
import { unitWords } from './aid-words.ts';
import { Field } from './field.tsx';
import { fieldProblemWords } from './letters-words.ts';

/** What came of the last form. */
export type CallSaid = {
  typed?: CallForm;
  token?: string;
  problems?: readonly FieldProblem[];
  conflict?: boolean;
};

type Props = { reader: Reader; view: CallView; said: CallSaid };
type Wrong = (field: string) => string[];

/** A call for aid as a form: what is needed, how much, by when, and what must be kept cold. */
export function AidCallPage({ reader, view, said }: Props) {
  const { document } = view;
  const form = said.typed ?? view.form;
  const wrong: Wrong = (field) =>
    (said.problems ?? [])
      .filter((problem) => problem.field === field)
      .map((problem) => fieldProblemWords(reader, problem));
  const input = (name: 'title' | 'opens' | 'closes') => (
    <Field
      name={name}
      label={reader.say(
        name === 'title' ? 'aidCall.title' : name === 'opens' ? 'aidCall.opens' : 'aidCall.closes',
      )}
      problems={wrong(name)}
    >
      {(tied) => (
        <input {...tied} type={name === 'title' ? 'text' : 'date'} value={form[name]} autocomplete="off" />
      )}
    </Field>
  );
  return (
    <>
      <p class="kicker">
        <a href="/letters">{reader.say('room.letters')}</a>
      </p>
      <h1>{reader.say(document === undefined ? 'aidCall.new' : 'aidCall.edit')}</h1>
      <p class="lede">{reader.say(document === undefined ? 'aidCall.lede' : 'aidCall.edit.lede')}</p>
      <NotKept
        reader={reader}
        problems={said.problems?.length ?? 0}
        conflict={said.conflict ?? false}
        reasons={[]}
      />
      <form method="post" action={document === undefined ? '/aid/new' : `/aid/${document}/edit`}>
        <input type="hidden" name="token" value={said.token ?? view.token} />
        <input type="hidden" name="revision" value={String(view.revision)} />
        <input type="hidden" name="needs" value={String(form.needs.length)} />
        {input('title')}
        {input('opens')}
        {input('closes')}
        <h2>{reader.say('aid.needs')}</h2>
        <p>{reader.say('aidCall.rows.hint')}</p>
        {wrong('needs').map((says) => (
          <p class="wrong">{says}</p>
        ))}
        {form.needs.map((need, row) => (
          <Need reader={reader} need={need} row={row} currency={view.currency} wrong={wrong} />
        ))}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('letters.save')}
          </button>
          <a href={document === undefined ? '/letters' : `/aid/${document}`}>{reader.say('letters.leave')}</a>
        </div>
      </form>
    </>
  );
}

type NeedProps = { reader: Reader; need: NeedForm; row: number; currency: string; wrong: Wrong };

function Need({ reader, need, row, currency, wrong }: NeedProps) {
  const units: string[] = [...new Set([...aidUnits, currency, 'EUR', 'USD'])];
  const all = need.unit === '' || units.includes(need.unit) ? units : [...units, need.unit];
  const isWrong = ['item', 'unit', 'quantity', 'due'].some((field) => wrong(`${field}-${row}`).length > 0);
  return (
    <details open={row === 0 || need.item !== '' || isWrong}>
      <summary>{need.item || reader.say('aidCall.another')}</summary>
      <div class="inside">
        <Field name={`item-${row}`} label={reader.say('aid.field.item')} problems={wrong(`item-${row}`)}>
          {(tied) => <input {...tied} value={need.item} autocomplete="off" />}
        </Field>
        <Field
          name={`quantity-${row}`}
          label={reader.say('aid.field.quantity')}
          problems={wrong(`quantity-${row}`)}
        >
          {(tied) => <input {...tied} inputmode="decimal" value={need.quantity} autocomplete="off" />}
        </Field>
        <Field name={`unit-${row}`} label={reader.say('aidCall.unit')} problems={wrong(`unit-${row}`)}>
          {(tied) => (
            <select {...tied}>
              <option value="">{reader.say('letters.choose')}</option>
              {all.map((unit) => (
                <option value={unit} selected={unit === need.unit}>
                  {unitWords(reader, 5, unit)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name={`due-${row}`} label={reader.say('aidCall.due')} problems={wrong(`due-${row}`)}>
          {(tied) => <input {...tied} type="date" value={need.due} autocomplete="off" />}
        </Field>
        <label class="choice">
          <input type="checkbox" name={`coldChain-${row}`} value="yes" checked={need.coldChain} />
          <span>{reader.say('aidCall.cold')}</span>
        </label>
      </div>
    </details>
  );
}
