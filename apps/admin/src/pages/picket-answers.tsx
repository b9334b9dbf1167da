import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type AnswersForm, type AnswersProblem, advices } from '../services/picket-answers.ts';
import type { PicketView } from '../services/picket-view.ts';
import { Field } from './field.tsx';
import { answersProblems } from './picket-words.ts';

type Props = {
  reader: Reader;
  view: PicketView;
  typed: AnswersForm;
  problems: readonly AnswersProblem[];
  /** Somebody else has saved meanwhile: what they saved is shown beside what was typed. */
  conflict: boolean;
};

const adviceNames = {
  plan: 'solidarity.advice.plan',
  'lawyer first': 'solidarity.advice.lawyer-first',
  'no gathering': 'solidarity.advice.no-gathering',
} as const satisfies Record<(typeof advices)[number], Key>;

/** What a section has answered, as a form. */
export function PicketAnswers({ reader, view, typed, problems, conflict }: Props) {
  const wrong = (field: AnswersProblem['field']) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(answersProblems[code], { found: typed[field] }));
  return (
    <>
      <h2>{reader.say('solidarity.answers')}</h2>
      <p>{reader.say('solidarity.answers.lede')}</p>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>
            {reader.say('solidarity.answers.theirs', {
              available: view.answers.available,
              people: view.answers.turnout,
              minutes: view.answers.minutes,
              advice: reader.say(adviceNames[view.record.advice]),
            })}
          </p>
        </div>
      )}
      <form method="post" action={`/solidarity/${view.document}/answers`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <Field
          name="available"
          label={reader.say('solidarity.answers.available')}
          hint={reader.say('solidarity.answers.availableHint')}
          problems={wrong('available')}
        >
          {(field) => <input {...field} value={typed.available} autocomplete="off" />}
        </Field>
        <Field name="turnout" label={reader.say('solidarity.answers.turnout')} problems={wrong('turnout')}>
          {(field) => <input {...field} value={typed.turnout} inputmode="numeric" autocomplete="off" />}
        </Field>
        <Field name="minutes" label={reader.say('solidarity.answers.minutes')} problems={wrong('minutes')}>
          {(field) => <input {...field} value={typed.minutes} inputmode="numeric" autocomplete="off" />}
        </Field>
        <Field name="advice" label={reader.say('solidarity.answers.advice')}>
          {(field) => (
            <select {...field}>
              {advices.map((advice) => (
                <option value={advice} selected={advice === typed.advice}>
                  {reader.say(adviceNames[advice])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <label class="choice">
          <input type="checkbox" name="contingent" value="yes" checked={typed.contingent} />
          <span>
            {reader.say('solidarity.answers.contingent')}
            <small>{reader.say('solidarity.answers.contingentHint')}</small>
          </span>
        </label>
        <button type="submit">{reader.say('solidarity.answers.save')}</button>
      </form>
    </>
  );
}
