import type { ElectionReason } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BoxForm, BoxProblem } from '../services/hall-election-ballots.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { BallotFields } from './ballot-fields.tsx';
import { CountStages, CountTies } from './count-stages.tsx';
import { Field } from './field.tsx';
import { electionWords } from './hall-election-reasons.ts';
import { TieForm } from './tie-form.tsx';

/** What a box that was sent came to, if it was not counted. */
export type BoxAnswer = { form: BoxForm; problems: BoxProblem[]; reasons: ElectionReason[] };
type Props = { reader: Reader; view: HallElectionView; answer?: BoxAnswer | undefined };

const problemWords: Record<BoxProblem['code'], Key> = {
  'not-a-count': 'branch.problem.not-a-count',
  'no-name': 'branch.problem.no-name',
  'repeated-name': 'branch.problem.repeated-name',
  'unknown-attribute': 'branch.problem.unknown-attribute',
  unreadable: 'branch.problem.unreadable',
  'no-candidate': 'branch.problem.no-candidate',
  'named-twice': 'branch.problem.named-twice',
  'not-a-ballot-file': 'branch.problem.not-a-ballot-file',
  'not-these-candidates': 'elections.problem.not-these-candidates',
  'no-valid-ballots': 'elections.problem.no-valid-ballots',
  'not-countable': 'elections.problem.not-countable',
};

/** The papers as they come from the box, by the numbers on them. */
export function HallElectionBox({ reader, view, answer }: Props) {
  const form = answer?.form ?? view.box;
  const called = { person: (id: string) => view.names[id] ?? id, branch: (id: string) => id };
  const problemsOf = (field: BoxProblem['field']) => [
    ...(answer?.problems ?? [])
      .filter((problem) => problem.field === field)
      .map(({ code, line, found }) => {
        const said = reader.say(problemWords[code], { found });
        return line === undefined ? said : reader.say('branch.problem.line', { line, said });
      }),
    ...(field === 'returned' ? (answer?.reasons ?? []) : []).map((reason) =>
      electionWords(reader, reason, called),
    ),
  ];
  const number = (field: 'returned' | 'spoilt', label: Key, hint?: Key) => (
    <Field
      name={field}
      label={reader.say(label)}
      hint={hint && reader.say(hint, { issued: view.state.papers?.issued ?? 0 })}
      problems={problemsOf(field)}
    >
      {(tied) => <input {...tied} value={form[field]} inputmode="numeric" autocomplete="off" />}
    </Field>
  );
  return (
    <section aria-labelledby="box">
      <h2 id="box">{reader.say('elections.box')}</h2>
      <ol>
        {view.paper?.candidates.map(({ name }) => (
          <li>{name}</li>
        ))}
      </ol>
      <form method="post" enctype="multipart/form-data" action={`/hall/elections/${view.document}/ballots`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        {number('returned', 'elections.returned', 'elections.returnedHint')}
        {number('spoilt', 'branch.spoilt', 'elections.spoiltHint')}
        <BallotFields
          reader={reader}
          ballots={form.ballots}
          fileHint="elections.fileHint"
          problemsOf={problemsOf}
        />
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('branch.count')}
          </button>
        </div>
      </form>
    </section>
  );
}

/** The count stage by stage, with the tie that somebody has to settle before it goes on. */
export function HallElectionCount({ reader, view }: Props) {
  const { count } = view;
  if (count === undefined) return null;
  return (
    <section aria-labelledby="count">
      <h2 id="count">{reader.say('branch.result')}</h2>
      <TieForm
        reader={reader}
        action={`/hall/elections/${view.document}/tie`}
        revision={view.revision}
        ask="elections.tie.ask"
        count={count}
      />
      <CountStages reader={reader} count={count} />
      <CountTies reader={reader} count={count} seed={view.record.tieSeed} />
    </section>
  );
}
