import type { Reader } from '../reader.ts';
import type { ElectionProblem } from '../services/save-election.ts';
import type { BranchView } from '../services/view-branch.ts';
import { BranchCount } from './branch-count.tsx';
import { BranchElection } from './branch-election.tsx';
import type { ReturnAnswer } from './branch-return.tsx';
import { workingWords } from './delegates-reasons.ts';
import { DelegatesWithoutVote, Figures, Question } from './entitlement-branch.tsx';
import {
  type ExceptionAnswer,
  ExceptionSection,
  type FigureAnswer,
  FigureFields,
} from './entitlement-forms.tsx';
import { standingWords } from './entitlement-words.ts';
import { Field } from './field.tsx';
import { Said } from './said.tsx';

/** What a form of this page was answered with. */
export type BranchAnswer =
  | { on: 'members'; problem: 'not-a-count' | 'conflict'; typed: string }
  | { on: 'election'; problem: 'problems'; problems: ElectionProblem[] }
  | { on: 'election'; problem: 'conflict' | 'gone' }
  | FigureAnswer
  | ExceptionAnswer
  | ReturnAnswer;

type Props = { reader: Reader; view: BranchView; answer?: BranchAnswer | undefined };

/** One branch from its members to its list of delegates. */
export function BranchPage({ reader, view, answer }: Props) {
  const name = reader.name(view.name);
  const { result } = view.election;
  const { membership, standing } = view;
  const byHand = membership === undefined || membership.missing.length > 0;
  return (
    <>
      <p class="kicker">
        <a href="/branches">{reader.say('room.branches')}</a>
      </p>
      <h1>
        <Said
          reader={reader}
          key_="branch.sentence"
          params={{ branch: name, members: view.members, entitled: view.entitled }}
        />
      </h1>
      <p class="lede">
        {standing !== 'full' && (
          <>
            <span class="mark plain">{reader.say(standingWords[standing])}</span>{' '}
          </>
        )}
        {view.working
          .map((reason) => workingWords(reader, reason, (id) => reader.name(view.nameOf(id))))
          .join('; ')}
      </p>
      <Question reader={reader} view={view} />
      <Figures reader={reader} view={view} />
      <FigureFields reader={reader} view={view} answer={answer?.on === 'figure' ? answer : undefined} />
      {byHand && <Members reader={reader} view={view} answer={answer} />}
      <DelegatesWithoutVote reader={reader} view={view} />
      {result?.status === 'refused' && (
        <div class="notice now" role="alert">
          <p>{reader.say('branch.refused', { code: result.code })}</p>
        </div>
      )}
      {result?.status === 'counted' && (
        <BranchCount
          reader={reader}
          branch={view}
          view={result.view}
          answer={answer?.on === 'return' ? answer : undefined}
        />
      )}
      <BranchElection
        reader={reader}
        view={view}
        problems={answer?.on === 'election' && answer.problem === 'problems' ? answer.problems : []}
        conflict={(answer?.on === 'election' || answer?.on === 'return') && answer.problem !== 'problems'}
      />
      <ExceptionSection
        reader={reader}
        view={view}
        answer={answer?.on === 'exception' ? answer : undefined}
      />
    </>
  );
}

function Members({ reader, view, answer }: Props) {
  const wrong = answer?.on === 'members' ? answer : undefined;
  const counted = view.membership !== undefined;
  const problems =
    wrong === undefined
      ? []
      : [
          wrong.problem === 'conflict'
            ? reader.say('branch.conflict')
            : reader.say('branch.problem.not-a-count', { found: wrong.typed }),
        ];
  return (
    <form method="post" action={`/branches/${encodeURIComponent(view.id)}/members`}>
      <input type="hidden" name="revision" value={String(view.revision)} />
      <Field
        name="members"
        label={reader.say(counted ? 'entitlement.reported' : 'branches.members')}
        hint={reader.say(counted ? 'entitlement.reportedHint' : 'branch.membersHint')}
        problems={problems}
      >
        {(field) => (
          <input
            {...field}
            value={wrong?.typed ?? String(view.reported)}
            inputmode="numeric"
            autocomplete="off"
          />
        )}
      </Field>
      <div class="acts">
        <button type="submit">{reader.say('branch.saveMembers')}</button>
      </div>
    </form>
  );
}
