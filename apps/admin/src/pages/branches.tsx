import type { Reader } from '../reader.ts';
import type { BranchesView, BranchRow } from '../services/view-branches.ts';
import { voices } from '../services/without-vote.ts';
import { workingWords } from './delegates-reasons.ts';
import { OpenPlaces, type TotalAnswer } from './entitlement-open.tsx';
import { RuleSentence } from './entitlement-rule.tsx';
import { moreWords, standingWords } from './entitlement-words.ts';
import { Bar, Wide } from './parts.tsx';

type Props = { reader: Reader; view: BranchesView; answer?: TotalAnswer | undefined };

/** What every branch is entitled to, with its working, and whom it has elected. */
export function BranchesPage({ reader, view, answer }: Props) {
  const { totals } = view;
  const names = new Map(view.rows.map(({ id, name }) => [id, reader.name(name)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const most = Math.max(1, ...view.rows.map(({ entitled }) => entitled));
  return (
    <>
      <RuleSentence reader={reader} view={view} />
      <OpenPlaces reader={reader} view={view} answer={answer} />
      <Questions reader={reader} view={view} />
      <p>
        <a href="/branches/norms">{reader.say('norms.link')}</a>
      </p>
      <Wide label={reader.say('branches.table')}>
        <table>
          <caption>{reader.say('branches.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col" class="n">
                {reader.say('branches.members')}
              </th>
              <th scope="col">{reader.say('branches.entitled')}</th>
              <th scope="col">{reader.say('branches.working')}</th>
              <th scope="col" class="n">
                {reader.say('branches.elected')}
              </th>
              <th scope="col" class="n">
                {reader.say('branches.alternates')}
              </th>
              <th scope="col">{reader.say('branches.state')}</th>
              <th scope="col">{reader.say('branches.localConference')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row reader={reader} row={row} most={most} nameOf={nameOf} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('branches.total', { count: view.rows.length })}</th>
              <td class="n">{reader.count(totals.members)}</td>
              <td>
                {reader.count(totals.entitled)}
                <More reader={reader} places={totals} />
              </td>
              <td />
              <td class="n">{reader.count(totals.elected)}</td>
              <td class="n">{reader.count(totals.alternates)}</td>
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
}

function Questions({ reader, view }: Props) {
  const rows = view.rows.filter(({ missing }) => missing.length > 0);
  if (rows.length === 0) return null;
  return (
    <div class="notice risk">
      <p>{reader.say('entitlement.questions', { count: rows.length })}</p>
      <ul>
        {rows.map((row) => (
          <li>
            <a href={`/branches/${encodeURIComponent(row.id)}`}>{reader.name(row.name)}</a>:{' '}
            {row.working
              .filter(({ code }) => code === 'missing-months' || code === 'no-figure')
              .map((reason) => workingWords(reader, reason, () => reader.name(row.name)))
              .join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Places without a vote, beside those with one. */
function More({ reader, places }: { reader: Reader; places: { consultative: number; visiting: number } }) {
  return (
    <>
      {voices.map(
        (voice) =>
          places[voice] > 0 && (
            <span class="under">{reader.say(moreWords[voice], { count: places[voice] })}</span>
          ),
      )}
    </>
  );
}

type RowProps = { reader: Reader; row: BranchRow; most: number; nameOf: (id: string) => string };

function Row({ reader, row, most, nameOf }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`/branches/${encodeURIComponent(row.id)}`}>{reader.name(row.name)}</a>
        {row.standing !== 'full' && (
          <>
            {' '}
            <span class="mark plain">{reader.say(standingWords[row.standing])}</span>
          </>
        )}
      </th>
      <td class="n">{reader.count(row.members)}</td>
      <td class="tight">
        <Bar part={row.entitled} whole={most} />
        {reader.count(row.entitled)}
        <More reader={reader} places={row} />
      </td>
      <td class="small faint working">
        {row.working.map((reason) => workingWords(reader, reason, nameOf)).join('; ')}
      </td>
      <td class="n">{reader.count(row.elected)}</td>
      <td class="n">{reader.count(row.alternates)}</td>
      <td>
        <State reader={reader} row={row} nameOf={nameOf} />
      </td>
      <td class="tight">{reader.days(row.localConference)}</td>
    </tr>
  );
}

function State({ reader, row, nameOf }: Omit<RowProps, 'most'>) {
  if (row.over > 0) return <span class="mark now">{reader.say('branches.over', { count: row.over })}</span>;
  if (row.missing.length > 0) return <span class="mark risk">{reader.say('entitlement.question')}</span>;
  if (row.goneInto !== undefined)
    return (
      <span class="small faint">{reader.say('entitlement.gone', { branch: nameOf(row.goneInto) })}</span>
    );
  if (row.vacant > 0)
    return <span class="mark risk">{reader.say('branches.vacant', { count: row.vacant })}</span>;
  if (row.entitled === 0) return <span class="mark plain">{reader.say('entitlement.noPlaces')}</span>;
  return <span class="mark settled">{reader.say('branches.full')}</span>;
}
