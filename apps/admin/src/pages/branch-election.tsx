import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type ElectionRule, electionRules } from '../services/local-election.ts';
import type { ElectionProblem } from '../services/save-election.ts';
import type { BranchView } from '../services/view-branch.ts';
import { BallotFields } from './ballot-fields.tsx';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';

export const ruleNames: Record<ElectionRule, Key> = {
  scottish: 'branch.rule.scottish',
  wigm: 'branch.rule.wigm',
  meek: 'branch.rule.meek',
  'prf-meek': 'branch.rule.prf-meek',
  approval: 'branch.rule.approval',
  block: 'branch.rule.block',
};

const problemWords: Record<ElectionProblem['code'], Key> = {
  'not-a-count': 'branch.problem.not-a-count',
  'not-seats': 'branch.problem.not-seats',
  'no-candidates': 'branch.problem.no-candidates',
  'no-name': 'branch.problem.no-name',
  'repeated-name': 'branch.problem.repeated-name',
  'unknown-attribute': 'branch.problem.unknown-attribute',
  unreadable: 'branch.problem.unreadable',
  'no-candidate': 'branch.problem.no-candidate',
  'named-twice': 'branch.problem.named-twice',
  'not-a-ballot-file': 'branch.problem.not-a-ballot-file',
};

type Props = { reader: Reader; view: BranchView; problems: ElectionProblem[]; conflict: boolean };

/** The papers of a local conference as a form; nobody who voted is named in it. */
export function BranchElection({ reader, view, problems, conflict }: Props) {
  const { form, revision } = view.election;
  const problemsOf = (field: ElectionProblem['field']) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ code, line, found }) => {
        const said = reader.say(problemWords[code], { found });
        return line === undefined ? said : reader.say('branch.problem.line', { line, said });
      });
  const number = (field: 'seats' | 'women' | 'young' | 'spoilt', label: Key, hint?: Key) => (
    <Field
      name={field}
      label={reader.say(label)}
      hint={hint && reader.say(hint)}
      problems={problemsOf(field)}
    >
      {(props) => <input {...props} value={form[field]} inputmode="numeric" autocomplete="off" />}
    </Field>
  );
  return (
    <section aria-labelledby="election">
      <h2 id="election">{reader.say('branch.election')}</h2>
      <p class="prose">{reader.say('branch.electionHint')}</p>
      <NotSaved reader={reader} problems={problems} conflict={conflict} />
      <form
        method="post"
        enctype="multipart/form-data"
        action={`/branches/${encodeURIComponent(view.id)}/election`}
      >
        <input type="hidden" name="revision" value={revision === null ? '' : String(revision)} />
        {number('seats', 'branch.seats', 'branch.seatsHint')}
        <Field name="rule" label={reader.say('branch.rule')}>
          {(props) => (
            <select {...props}>
              {electionRules.map((rule) => (
                <option value={rule} selected={rule === form.rule}>
                  {reader.say(ruleNames[rule])}
                </option>
              ))}
            </select>
          )}
        </Field>
        {number('women', 'branch.women', 'branch.placesHint')}
        {number('young', 'branch.young')}
        <Field
          name="candidates"
          label={reader.say('branch.candidates')}
          hint={reader.say('branch.candidatesHint')}
          problems={problemsOf('candidates')}
        >
          {(props) => (
            <textarea {...props} rows={10} spellcheck={false} autocomplete="off">
              {`\n${form.candidates}`}
            </textarea>
          )}
        </Field>
        <BallotFields
          reader={reader}
          ballots={form.ballots}
          fileHint="branch.fileHint"
          problemsOf={problemsOf}
        />
        {number('spoilt', 'branch.spoilt')}
        <Field name="seed" label={reader.say('branch.seed')} hint={reader.say('branch.seedHint')}>
          {(props) => <input {...props} value={form.seed} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('branch.count')}
          </button>
        </div>
      </form>
    </section>
  );
}
