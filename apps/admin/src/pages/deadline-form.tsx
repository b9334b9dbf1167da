import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { DeadlineForm, DeadlineProblem } from '../services/deadline-change.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';

export type DeadlineFormProps = {
  reader: Reader;
  form: DeadlineForm;
  document: string;
  /** None for a deadline that is about to be added. */
  revision: number | undefined;
  problems: readonly DeadlineProblem[];
  /** What somebody else has saved meanwhile. */
  theirs?: DeadlineForm;
};

const problemWords: Record<DeadlineProblem['code'], Key> = {
  empty: 'deadlines.problem.empty',
  'too-long': 'deadlines.problem.too-long',
  'not-days': 'deadlines.problem.not-days',
  'not-an-hour': 'deadlines.problem.not-an-hour',
  'unknown-group': 'deadlines.problem.unknown-group',
};

const groups: Record<string, Key> = {
  '': 'deadlines.group.none',
  branches: 'deadlines.group.branches',
  sections: 'deadlines.group.sections',
};

/** A deadline as a form, to be added or changed. */
export function DeadlineFormPage({ reader, form, document, revision, problems, theirs }: DeadlineFormProps) {
  const isNew = revision === undefined;
  const wrong = (field: keyof DeadlineForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(problemWords[code], { found: form[field] }));
  return (
    <>
      <p class="kicker">
        <a href="/agenda/deadlines">{reader.say('deadlines.title')}</a>
      </p>
      <h1>{reader.say(isNew ? 'deadlines.add' : 'deadlines.change')}</h1>
      <NotSaved reader={reader} problems={problems} conflict={theirs !== undefined} />
      {theirs && (
        <p>
          {reader.say('deadlines.theirs', {
            title: theirs.title,
            days: theirs.daysBefore,
            hour: theirs.at || '–',
            group: reader.say(groups[theirs.responsible] ?? 'deadlines.group.none'),
          })}
        </p>
      )}
      <form
        method="post"
        action={`/agenda/deadlines/${isNew ? 'new' : `${encodeURIComponent(document)}/change`}`}
      >
        {isNew ? (
          <input type="hidden" name="document" value={document} />
        ) : (
          <input type="hidden" name="revision" value={String(revision)} />
        )}
        <Field name="title" label={reader.say('deadlines.what')} problems={wrong('title')}>
          {(tied) => <input {...tied} value={form.title} maxlength={500} autocomplete="off" />}
        </Field>
        <Field
          name="daysBefore"
          label={reader.say('deadlines.daysBefore')}
          hint={reader.say('deadlines.daysHint')}
          problems={wrong('daysBefore')}
        >
          {(tied) => <input {...tied} value={form.daysBefore} inputmode="numeric" autocomplete="off" />}
        </Field>
        <Field
          name="at"
          label={reader.say('deadlines.at')}
          hint={reader.say('deadlines.atHint')}
          problems={wrong('at')}
        >
          {(tied) => <input {...tied} value={form.at} autocomplete="off" />}
        </Field>
        <Field name="responsible" label={reader.say('deadlines.group')} problems={wrong('responsible')}>
          {(tied) => (
            <select {...tied}>
              {Object.entries(groups).map(([group, key]) => (
                <option value={group} selected={group === form.responsible}>
                  {reader.say(key)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/agenda/deadlines">{reader.say('deadlines.back')}</a>
        </div>
      </form>
    </>
  );
}
