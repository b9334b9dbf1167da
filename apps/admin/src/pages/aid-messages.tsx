import type { Reason } from '@plenum/aid';
import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import {
  type MessageField,
  type MessageForm,
  type MessageKind,
  type MessagesView,
  messageKinds,
} from '../services/aid-messages.ts';
import type { FieldProblem } from '../services/letters-problems.ts';
import { NotKept } from './aid-form.tsx';
import { aidReason } from './aid-words.ts';
import { Field } from './field.tsx';
import { fieldProblemWords } from './letters-words.ts';
import { Said } from './said.tsx';

/** What came of a form that was not kept. */
export type MessageOutcome = {
  form: MessageForm;
  conflict: boolean;
  problems: readonly FieldProblem[];
  reasons: readonly Reason[];
};

type Props = { reader: Reader; view: MessagesView; outcome?: MessageOutcome | undefined };

/** Messages of support: those to be shown in full, of the others the code and why not. */
export function MessagesPage({ reader, view, outcome }: Props) {
  const { shown, withheld } = view;
  return (
    <>
      <p class="kicker">
        <a href="/letters">{reader.say('room.letters')}</a> · {reader.say('aid.messages')}
      </p>
      <h1>
        <Said
          reader={reader}
          key_="aid.messages.sentence"
          params={{ shown: shown.length, withheld: withheld.length }}
        />
      </h1>
      <p class="lede">{reader.say('aid.messages.lede')}</p>
      <NotKept
        reader={reader}
        problems={outcome?.problems.length ?? 0}
        conflict={outcome?.conflict ?? false}
        reasons={outcome?.reasons ?? []}
      />
      <div class="no-print">
        {messageKinds
          .filter((kind) => kind === 'received' || view.codes.length > 0)
          .map((kind) => (
            <Step
              reader={reader}
              view={view}
              kind={kind}
              outcome={outcome?.form.kind === kind ? outcome : undefined}
            />
          ))}
      </div>
      {shown.length > 0 && (
        <>
          <h2>{reader.say('aid.messages.shown')}</h2>
          {shown.map(({ message, from, language, text, since }) => (
            <article class="whole">
              <h3>{message}</h3>
              {text.split('\n').map((line) => (
                <p lang={language}>{line}</p>
              ))}
              <p class="faint">{reader.say('aid.messages.from', { from, date: reader.days(since) })}</p>
            </article>
          ))}
        </>
      )}
      {withheld.length > 0 && (
        <>
          <h2>{reader.say('aid.messages.withheld')}</h2>
          <ul class="prose">
            {withheld.map(({ because }) => (
              <li>{aidReason(reader, because)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const titles: Record<MessageKind, Key> = {
  received: 'aid.messages.enter.received',
  consented: 'aid.messages.enter.consented',
  withdrawn: 'aid.messages.enter.withdrawn',
};
const labels: Record<MessageField, Key> = {
  message: 'aid.messages.message',
  from: 'aid.field.from',
  language: 'aid.messages.language',
  text: 'aid.messages.text',
  on: 'aid.field.on',
  until: 'aid.messages.until',
};
const hints: Partial<Record<MessageField, Key>> = {
  from: 'aid.field.code.hint',
  language: 'aid.messages.language.hint',
};
const fields: Record<MessageKind, readonly MessageField[]> = {
  received: ['from', 'language', 'text', 'on'],
  consented: ['message', 'on', 'until'],
  withdrawn: ['message', 'on'],
};

function Step({ reader, view, kind, outcome }: Props & { kind: MessageKind }) {
  const form = outcome && !outcome.conflict ? outcome.form.form : view.form;
  return (
    <details open={outcome !== undefined}>
      <summary>{reader.say(titles[kind])}</summary>
      <form class="inside" method="post" action="/aid/messages">
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="revision" value={view.revision} />
        {fields[kind].map((field) => {
          const typed = outcome?.form[field] ?? (field === 'on' ? view.today : '');
          const hint = hints[field];
          return (
            <Field
              name={`${kind}-${field}`}
              label={reader.say(labels[field])}
              hint={hint && reader.say(hint)}
              problems={(outcome?.problems ?? [])
                .filter((problem) => problem.field === field)
                .map((problem) => fieldProblemWords(reader, problem))}
            >
              {(tied): Child =>
                field === 'message' ? (
                  <select {...tied} name={field}>
                    <option value="">{reader.say('letters.choose')}</option>
                    {view.codes.map((code) => (
                      <option value={code} selected={code === typed}>
                        {code}
                      </option>
                    ))}
                  </select>
                ) : field === 'text' ? (
                  <textarea {...tied} name={field} rows={5}>
                    {typed}
                  </textarea>
                ) : (
                  <input
                    {...tied}
                    name={field}
                    type={field === 'on' || field === 'until' ? 'date' : 'text'}
                    value={typed}
                    autocomplete="off"
                  />
                )
              }
            </Field>
          );
        })}
        <button type="submit">{reader.say('letters.save')}</button>
      </form>
    </details>
  );
}
