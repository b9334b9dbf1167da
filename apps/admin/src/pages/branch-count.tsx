import type { Reader } from '../reader.ts';
import type { BranchView, CountView } from '../services/view-branch.ts';
import { ruleNames } from './branch-election.tsx';
import { BranchReturnForm, type ReturnAnswer, signedWords, warningWords } from './branch-return.tsx';
import { CountStages, CountTies } from './count-stages.tsx';
import { personWords, Wide } from './parts.tsx';
import { PersonHeads } from './person-heads.tsx';
import { Said } from './said.tsx';
import { TieForm } from './tie-form.tsx';

type Props = {
  reader: Reader;
  branch: BranchView;
  view: CountView;
  answer?: ReturnAnswer | undefined;
};

/** The count of a local conference: who is elected, who stands ready, and every stage of it. */
export function BranchCount({ reader, branch, view, answer }: Props) {
  const { count, table, seed } = view;
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
      <TieForm
        reader={reader}
        action={`/branches/${encodeURIComponent(branch.id)}/tie`}
        revision={branch.election.revision}
        ask="branch.tie.ask"
        count={table}
      />
      <People reader={reader} view={view} />
      <CountTies reader={reader} count={table} seed={seed} />
      {count.stages.length > 0 && (
        <details>
          <summary>
            <b>{reader.say('branch.stages', { count: count.stages.length })}</b>
          </summary>
          <div class="inside">
            <CountStages reader={reader} count={table} />
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
            <PersonHeads reader={reader} />
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
