import type { Reader } from '../reader.ts';
import type { ElectionProblem } from '../services/save-election.ts';
import type { BranchView } from '../services/view-branch.ts';
import { BranchCount } from './branch-count.tsx';
import { BranchElection } from './branch-election.tsx';
import { workingWords } from './delegates-reasons.ts';
import { Field } from './field.tsx';
import { Said } from './said.tsx';

/** What a form of this page was answered with. */
export type BranchAnswer =
  | { on: 'members'; problem: 'not-a-count' | 'conflict'; typed: string }
  | { on: 'election'; problem: 'problems'; problems: ElectionProblem[] }
  | { on: 'election'; problem: 'conflict' | 'gone' };

type Props = { reader: Reader; view: BranchView; answer?: BranchAnswer | undefined };

/** One branch from its members to its list of delegates. */
export function BranchPage({ reader, view, answer }: Props) {
  const name = reader.name(view.name);
  const { result } = view.election;
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
      <p class="lede">{view.working.map((reason) => workingWords(reader, reason, () => name)).join('; ')}</p>
      <Members reader={reader} view={view} answer={answer} />
      {result?.status === 'refused' && (
        <div class="notice now" role="alert">
          <p>{reader.say('branch.refused', { code: result.code })}</p>
        </div>
      )}
      {result?.status === 'counted' && <BranchCount reader={reader} branch={view} view={result.view} />}
      <BranchElection
        reader={reader}
        view={view}
        problems={answer?.on === 'election' && answer.problem === 'problems' ? answer.problems : []}
        conflict={answer?.on === 'election' && answer.problem !== 'problems'}
      />
    </>
  );
}

function Members({ reader, view, answer }: Props) {
  const wrong = answer?.on === 'members' ? answer : undefined;
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
        label={reader.say('branches.members')}
        hint={reader.say('branch.membersHint')}
        problems={problems}
      >
        {(field) => (
          <input
            {...field}
            value={wrong?.typed ?? String(view.members)}
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
