import type { Count } from '@plenum/elections';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BranchView, CountView } from '../services/view-branch.ts';
import { ruleNames } from './branch-election.tsx';
import { BranchReturnForm, type ReturnAnswer, signedWords, warningWords } from './branch-return.tsx';
import { personWords, Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Stage = Count['stages'][number];
type Props = {
  reader: Reader;
  branch: BranchView;
  view: CountView;
  answer?: ReturnAnswer | undefined;
};

const actions: Record<Stage['action']['kind'], Key> = {
  elect: 'branch.action.elect',
  'transfer-surplus': 'branch.action.transfer-surplus',
  exclude: 'branch.action.exclude',
  fill: 'branch.action.fill',
};

const settled: Record<Count['ties'][number]['brokenBy'], Key> = {
  stages: 'branch.tie.stages',
  decision: 'branch.tie.decision',
  seed: 'branch.tie.seed',
};

/** The count of a local conference: who is elected, who stands ready, and every stage of it. */
export function BranchCount({ reader, branch, view, answer }: Props) {
  const { count, names } = view;
  const name = (id: string) => names[id] ?? id;
  const list = (ids: readonly string[]) => ids.map(name).join(', ');
  return (
    <section aria-labelledby="count">
      <h2 id="count">{reader.say('branch.result')}</h2>
      <p>
        <Said
          reader={reader}
          key_="branch.result.sentence"
          params={{
            rule: reader.say(ruleNames[view.rule]),
            papers: view.papers,
            spoilt: view.spoilt,
            quota: count.quota,
          }}
        />
      </p>
      {count.status === 'tied' && <Tie reader={reader} branch={branch} view={view} />}
      <People reader={reader} view={view} />
      {count.ties.length > 0 && (
        <ul>
          {count.ties.map(({ stage, among, brokenBy, chosen }) => (
            <li>
              {reader.say(settled[brokenBy], { stage: stage + 1, among: list(among), chosen: name(chosen) })}
            </li>
          ))}
        </ul>
      )}
      {count.stages.length > 0 && (
        <details>
          <summary>
            <b>{reader.say('branch.stages', { count: count.stages.length })}</b>
          </summary>
          <div class="inside">
            <Stages reader={reader} view={view} />
          </div>
        </details>
      )}
      {count.status === 'complete' && <Take reader={reader} branch={branch} view={view} answer={answer} />}
      <p>
        <a href={`/branches/${encodeURIComponent(branch.id)}/papers`}>{reader.say('sheets.link')}</a>
      </p>
    </section>
  );
}

function People({ reader, view }: { reader: Reader; view: CountView }) {
  const { count, names, attributes } = view;
  const rows = [
    ...count.elected.map((id, index) => ({ id, rank: index + 1, status: 'elected' as const })),
    ...count.alternates.map((id, index) => ({ id, rank: index + 1, status: 'alternate' as const })),
  ];
  if (rows.length === 0) return null;
  return (
    <Wide label={reader.say('branch.result')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n rank">
              {reader.say('delegates.rank')}
            </th>
            <th scope="col">{reader.say('delegates.codeName')}</th>
            <th scope="col">{reader.say('delegates.status')}</th>
            <th scope="col">{reader.say('delegates.about')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, rank, status }) => (
            <tr>
              <td class="n rank">{rank}</td>
              <th scope="row">{names[id]}</th>
              <td>{reader.say(status === 'elected' ? 'delegates.elected' : 'delegates.alternate')}</td>
              <td>{personWords(reader, attributes[id] ?? {})}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Stages across, candidates down: the sheet that tellers read out. */
function Stages({ reader, view }: { reader: Reader; view: CountView }) {
  const { stages } = view.count;
  const ids = Object.keys(view.names).filter((id) => stages.some(({ votes }) => votes[id] !== undefined));
  const rest = (key: 'exhausted' | 'lost', label: Key) => (
    <tr>
      <th scope="row">{reader.say(label)}</th>
      {stages.map((stage) => (
        <td class="n">{stage[key]}</td>
      ))}
    </tr>
  );
  return (
    <Wide label={reader.say('branch.stages', { count: stages.length })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('delegates.codeName')}</th>
            {stages.map((_stage, index) => (
              <th scope="col" class="n">
                {reader.say('branch.stage', { stage: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => (
            <tr>
              <th scope="row">{view.names[id]}</th>
              {stages.map(({ votes }) => (
                <td class="n">{votes[id] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {rest('exhausted', 'branch.exhausted')}
          {rest('lost', 'branch.lost')}
          <tr>
            <th scope="row">{reader.say('branch.then')}</th>
            {stages.map(({ action }) => (
              <td class="small">
                {reader.say(actions[action.kind], {
                  names: action.ids.map((id) => view.names[id] ?? id).join(', '),
                })}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}

function Tie({ reader, branch, view }: Props) {
  const { count, names } = view;
  if (count.status !== 'tied') return null;
  const { stage, among } = count.undecided;
  const open = reader.say('branch.tie.open', {
    stage: stage + 1,
    among: among.map((id) => names[id] ?? id).join(', '),
  });
  return (
    <form
      class="notice now"
      method="post"
      action={`/branches/${encodeURIComponent(branch.id)}/tie`}
      aria-label={open}
    >
      <p>{open}</p>
      <input type="hidden" name="revision" value={String(branch.election.revision ?? '')} />
      <input type="hidden" name="stage" value={String(stage)} />
      <fieldset>
        <legend>{reader.say('branch.tie.ask')}</legend>
        {among.map((id) => (
          <label class="choice">
            <input type="radio" name="chosen" value={id} required /> {names[id]}
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="submit">{reader.say('branch.tie.decide')}</button>
      </div>
    </form>
  );
}

function Take({ reader, branch, view, answer }: Props) {
  if (!view.inRoll) return <BranchReturnForm reader={reader} branch={branch} view={view} answer={answer} />;
  const { returned } = view;
  return (
    <>
      <p>
        <span class="mark settled">{reader.say('branch.inRoll')}</span>{' '}
        <a href={`/delegates?branch=${encodeURIComponent(branch.id)}`}>{reader.say('branch.seeRoll')}</a>
      </p>
      {returned && (
        <>
          <p>
            {reader.say('return.kept', {
              chair: returned.chair,
              secretary: returned.secretary,
              at: reader.moment(returned.at, view.clock.timeZone),
              city: reader.name(view.clock.city),
            })}
          </p>
          <p>
            {reader.days(returned.date)}. {signedWords(reader, returned)}{' '}
            {warningWords(reader, returned, view.count.elected.length).join(' ')}
          </p>
        </>
      )}
    </>
  );
}
