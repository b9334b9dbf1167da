import { letterLanguages, recipientKinds } from '@plenum/letters';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { RequestView } from '../services/letter-request.ts';
import type { RequestField, RequestForm } from '../services/letter-request-form.ts';
import {
  isBlankRecipient,
  type RecipientField,
  type RecipientForm,
  recipientFields,
} from '../services/letter-request-form.ts';
import type { FieldProblem } from '../services/letters-problems.ts';
import { Field } from './field.tsx';
import { fieldProblemWords, letterLanguageNames } from './letters-words.ts';

/** What came of the last form. */
export type RequestSaid = {
  typed?: RequestForm;
  token?: string;
  problems?: readonly FieldProblem[];
  conflict?: boolean;
  sent?: boolean;
};

type Props = { reader: Reader; view: RequestView; said: RequestSaid };
type Wrong = (field: string) => string[];

const days: readonly RequestField[] = ['opens', 'deadline', 'closes'];
const behind: readonly RequestField[] = ['requestedBy', 'consent', 'lawyersCheck'];
const dates: readonly RequestField[] = [...days, 'consent', 'lawyersCheck'];
const labels: Record<RequestField, Key> = {
  title: 'letters.field.title',
  demands: 'letters.field.demands',
  language: 'letterRequest.language',
  opens: 'letterRequest.opens',
  deadline: 'letterRequest.deadline',
  closes: 'letterRequest.closes',
  requestedBy: 'letters.behind.asked',
  consent: 'letters.behind.consent',
  lawyersCheck: 'letters.behind.check',
};
const hints: Partial<Record<RequestField, Key>> = {
  demands: 'letterRequest.demands.hint',
  deadline: 'letterRequest.deadline.hint',
  closes: 'letterRequest.closes.hint',
  requestedBy: 'letters.field.by.hint',
};

/** A request for letters as a form: what is asked, of whom, by when, and who stands behind it. */
export function LetterRequestPage({ reader, view, said }: Props) {
  const { document } = view;
  const form = said.typed ?? view.form;
  const wrong: Wrong = (field) =>
    (said.problems ?? [])
      .filter((problem) => problem.field === field)
      .map((problem) => fieldProblemWords(reader, problem));
  const text = (field: RequestField) => <Text reader={reader} form={form} field={field} wrong={wrong} />;
  const leave = document === undefined ? '/letters' : `/letters/${document}`;
  return (
    <>
      <p class="kicker">
        <a href="/letters">{reader.say('room.letters')}</a>
      </p>
      <h1>{reader.say(document === undefined ? 'letterRequest.new' : 'letterRequest.edit')}</h1>
      <p class="lede">
        {reader.say(document === undefined ? 'letterRequest.lede' : 'letterRequest.edit.lede')}
      </p>
      <NotKept reader={reader} said={said} />
      {view.sent && !said.sent && <p class="notice">{reader.say('letterRequest.sent')}</p>}
      <form method="post" action={document === undefined ? '/letters/new' : `/letters/${document}/edit`}>
        <input type="hidden" name="token" value={said.token ?? view.token} />
        <input type="hidden" name="revision" value={String(view.revision)} />
        <input type="hidden" name="to" value={String(form.to.length)} />
        <input type="hidden" name="copies" value={String(form.copies.length)} />
        {text('title')}
        {text('demands')}
        <Languages reader={reader} form={form} wrong={wrong} />
        <Recipients reader={reader} rows={form.to} of="to" wrong={wrong} />
        <Recipients reader={reader} rows={form.copies} of="copies" wrong={wrong} />
        <h2>{reader.say('letterRequest.days')}</h2>
        {days.map(text)}
        {document === undefined && (
          <>
            <h2>{reader.say('letters.behind')}</h2>
            <p>{reader.say('letterRequest.behind.hint')}</p>
            {behind.map(text)}
          </>
        )}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('letters.save')}
          </button>
          <a href={leave}>{reader.say('letters.leave')}</a>
        </div>
      </form>
    </>
  );
}

function NotKept({ reader, said }: Omit<Props, 'view'>) {
  const problems = said.problems?.length ?? 0;
  if (!said.conflict && !said.sent && problems === 0) return null;
  return (
    <div class={said.conflict ? 'notice risk' : 'notice now'} role="alert">
      {said.conflict && <p>{reader.say('letters.conflict')}</p>}
      {said.sent && <p>{reader.say('letterRequest.sent')}</p>}
      {problems > 0 && <p>{reader.say('letters.notKept', { problems })}</p>}
    </div>
  );
}

type TextProps = { reader: Reader; form: RequestForm; field: RequestField; wrong: Wrong };

function Text({ reader, form, field, wrong }: TextProps) {
  const hint = hints[field];
  return (
    <Field
      name={field}
      label={reader.say(labels[field])}
      hint={hint && reader.say(hint)}
      problems={wrong(field)}
    >
      {(tied) =>
        field === 'demands' ? (
          <textarea {...tied} rows={5}>
            {form.demands}
          </textarea>
        ) : (
          <input
            {...tied}
            type={dates.includes(field) ? 'date' : 'text'}
            value={form[field]}
            autocomplete="off"
          />
        )
      }
    </Field>
  );
}

function Languages({ reader, form, wrong }: { reader: Reader; form: RequestForm; wrong: Wrong }) {
  return (
    <>
      <Field
        name="language"
        label={reader.say('letterRequest.language')}
        problems={[...wrong('language'), ...wrong('languages')]}
      >
        {(tied) => (
          <select {...tied}>
            {letterLanguages.map((one) => (
              <option value={one} selected={one === form.language}>
                {reader.say(letterLanguageNames[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset>
        <legend>{reader.say('letterRequest.languages')}</legend>
        <p class="hint">{reader.say('letterRequest.languages.hint')}</p>
        {letterLanguages.map((one) => (
          <label class="choice">
            <input type="checkbox" name="languages" value={one} checked={form.languages.includes(one)} />
            <span>{reader.say(letterLanguageNames[one])}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

const kindNames = {
  court: 'letterRequest.kind.court',
  prosecutor: 'letterRequest.kind.prosecutor',
  ministry: 'letterRequest.kind.ministry',
  'head-of-state': 'letterRequest.kind.head-of-state',
  parliament: 'letterRequest.kind.parliament',
  police: 'letterRequest.kind.police',
  employer: 'letterRequest.kind.employer',
  union: 'letterRequest.kind.union',
  office: 'letterRequest.kind.office',
} as const satisfies Record<(typeof recipientKinds)[number], Key>;

const recipientLabels: Record<RecipientField, Key> = {
  name: 'letterRequest.name',
  kind: 'letterRequest.kind',
  address: 'letterRequest.address',
  postcode: 'letterRequest.postcode',
  city: 'letterRequest.city',
  region: 'letterRequest.region',
  country: 'letterRequest.country',
};
const recipientHints: Partial<Record<RecipientField, Key>> = {
  address: 'letterRequest.address.hint',
  country: 'letterRequest.country.hint',
};

type RecipientsProps = { reader: Reader; rows: readonly RecipientForm[]; of: 'to' | 'copies'; wrong: Wrong };

function Recipients({ reader, rows, of, wrong }: RecipientsProps) {
  return (
    <>
      <h2>{reader.say(of === 'to' ? 'letters.to' : 'letters.copies')}</h2>
      <p>{reader.say('letterRequest.rows.hint')}</p>
      {wrong(of).map((says) => (
        <p class="wrong">{says}</p>
      ))}
      {rows.map((row, index) => {
        const isWrong = recipientFields.some((field) => wrong(`${of}-${index}-${field}`).length > 0);
        const isFirst = of === 'to' && index === 0;
        return (
          <details open={isFirst || isWrong || !isBlankRecipient(row)}>
            <summary>{row.name || reader.say('letterRequest.another')}</summary>
            <div class="inside">
              {recipientFields.map((field) => (
                <Recipient
                  reader={reader}
                  row={row}
                  field={field}
                  name={`${of}-${index}-${field}`}
                  wrong={wrong}
                />
              ))}
            </div>
          </details>
        );
      })}
    </>
  );
}

type RecipientProps = {
  reader: Reader;
  row: RecipientForm;
  field: RecipientField;
  name: string;
  wrong: Wrong;
};

function Recipient({ reader, row, field, name, wrong }: RecipientProps) {
  const hint = recipientHints[field];
  return (
    <Field
      name={name}
      label={reader.say(recipientLabels[field])}
      hint={hint && reader.say(hint)}
      problems={wrong(name)}
    >
      {(tied) =>
        field === 'kind' ? (
          <select {...tied}>
            <option value="">{reader.say('letters.choose')}</option>
            {recipientKinds.map((kind) => (
              <option value={kind} selected={kind === row.kind}>
                {reader.say(kindNames[kind])}
              </option>
            ))}
          </select>
        ) : field === 'address' ? (
          <textarea {...tied} rows={3}>
            {row.address}
          </textarea>
        ) : (
          <input {...tied} value={row[field]} autocomplete="off" />
        )
      }
    </Field>
  );
}
