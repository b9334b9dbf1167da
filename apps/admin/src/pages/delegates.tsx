import type { Reader } from '../reader.ts';
import type { DelegateRow, DelegatesView } from '../services/view-delegates.ts';
import { BranchFilter } from './branch-filter.tsx';
import { rollWords } from './delegates-reasons.ts';
import { PlacesWithoutVote } from './entitlement-branch.tsx';
import { personWords, valueWords, Wide } from './parts.tsx';
import { PersonHeads } from './person-heads.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: DelegatesView };

/** The roll by branch: people under their code names. */
export function DelegatesPage({ reader, view }: Props) {
  const names = new Map(view.choices.map(({ id, name }) => [id, reader.name(name)]));
  return (
    <>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <p class="lede">
        {reader.say('delegates.women', { women: view.totals.women })} {reader.say('delegates.codeNames')}
      </p>
      <BranchFilter reader={reader} action="/delegates" choices={view.choices} chosen={view.chosen} />
      <p>
        <a href="/delegates/import">{reader.say('import.link')}</a>
      </p>
      {view.changes > 0 && (
        <p>
          <a href={trailOf(view.chosen)}>{reader.say('trail.link')}</a>
        </p>
      )}
      {view.warnings.length > 0 && (
        <div class="notice risk">
          <p>
            <b>{reader.say('delegates.warnings')}</b>
          </p>
          <ul>
            {view.warnings.map((reason) => (
              <li>{rollWords(reader, reason, (id) => names.get(id) ?? id)}</li>
            ))}
          </ul>
        </div>
      )}
      {view.branches.map((branch) => (
        <Branch reader={reader} branch={branch} open={view.chosen !== undefined} />
      ))}
    </>
  );
}

function Sentence({ reader, view }: Props) {
  const [branch] = view.branches;
  if (view.chosen === undefined || branch === undefined) {
    const { elected, alternates } = view.totals;
    return <Said reader={reader} key_="delegates.sentence" params={{ elected, alternates }} />;
  }
  const params = { branch: reader.name(branch.name), ...countOf(branch.people) };
  return <Said reader={reader} key_="delegates.sentence.branch" params={params} />;
}

function Branch(props: { reader: Reader; branch: DelegatesView['branches'][number]; open: boolean }) {
  const { reader, branch, open } = props;
  const name = reader.name(branch.name);
  return (
    <details open={open}>
      <summary>
        <b>{name}</b> <span class="faint">{reader.say('delegates.counts', countOf(branch.people))}</span>
      </summary>
      <div class="inside">
        {branch.people.length === 0 ? (
          <p>{reader.say('delegates.none')}</p>
        ) : (
          <Wide label={name}>
            <People reader={reader} people={branch.people} />
          </Wide>
        )}
        <PlacesWithoutVote reader={reader} places={branch.withoutVote} />
      </div>
    </details>
  );
}

function People({ reader, people }: { reader: Reader; people: DelegateRow[] }) {
  return (
    <table>
      <thead>
        <tr>
          <PersonHeads reader={reader} />
          <th scope="col">{reader.say('delegates.role')}</th>
          <th scope="col">{reader.say('delegates.needs')}</th>
          <td class="no-print" />
        </tr>
      </thead>
      <tbody>
        {people.map(({ document, codeName, status, rank, attributes, role, needs, call }) => (
          <tr>
            <td class="n rank">{rank}</td>
            <th scope="row">{codeName}</th>
            <td>
              {reader.say(status === 'elected' ? 'delegates.elected' : 'delegates.alternate')}
              {call && (
                <>
                  {' '}
                  <span class="mark risk">
                    {reader.say(call === 'waits' ? 'trail.called' : 'trail.kind.lapsed')}
                  </span>
                </>
              )}
            </td>
            <td>{personWords(reader, attributes)}</td>
            <td>{role === undefined ? '' : valueWords(reader, role)}</td>
            <td>{needs === undefined ? '' : valueWords(reader, needs)}</td>
            <td class="no-print">
              {status === 'elected' && (
                <>
                  <a
                    href={`/delegates/${document}/withdraw`}
                    aria-label={reader.say('withdraw.title', { name: codeName })}
                  >
                    {reader.say('withdraw.link')}
                  </a>{' '}
                  <a
                    href={`/delegates/${document}/transfer`}
                    aria-label={reader.say('transfer.title', { name: codeName })}
                  >
                    {reader.say('transfer.link')}
                  </a>
                </>
              )}
              {call && (
                <a
                  href={`/delegates/${document}/answer`}
                  aria-label={`${codeName}: ${reader.say('answer.do')}`}
                >
                  {reader.say('answer.link')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function trailOf(branch: string | undefined): string {
  return branch === undefined
    ? '/delegates/changes'
    : `/delegates/changes?branch=${encodeURIComponent(branch)}`;
}

function countOf(people: DelegateRow[]): { elected: number; alternates: number } {
  const elected = people.filter(({ status }) => status === 'elected').length;
  return { elected, alternates: people.length - elected };
}
