import { letterLanguages } from '@plenum/letters';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { RequestView } from '../services/letter-request.ts';
import type { RequestField, RequestForm } from '../services/letter-request-form.ts';
import type { FieldProblem } from '../services/letters-problems.ts';
import { Field } from './field.tsx';
import { Recipients, type Wrong } from './letter-recipients.tsx';
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
