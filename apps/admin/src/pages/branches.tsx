import type { Reader } from '../reader.ts';
import type { BranchesView, BranchRow } from '../services/view-branches.ts';
import { workingWords } from './delegates-reasons.ts';
import { Bar, Wide } from './parts.tsx';
import { Said } from './said.tsx';

/** What every branch is entitled to, with its working, and whom it has elected. */
export function BranchesPage({ reader, view }: { reader: Reader; view: BranchesView }) {
  const { totals } = view;
  const most = Math.max(1, ...view.rows.map(({ entitled }) => entitled));
  return (
    <>
      <h1>
        <Said
          reader={reader}
          key_={view.orPart ? 'branches.sentence.orPart' : 'branches.sentence.full'}
          params={{ per: view.onePerMembers, entitled: totals.entitled, members: totals.members }}
        />
      </h1>
      {view.minimum > 0 && <p class="lede">{reader.say('branches.minimum', { minimum: view.minimum })}</p>}
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
              <Row reader={reader} row={row} most={most} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('branches.total', { count: view.rows.length })}</th>
              <td class="n">{reader.count(totals.members)}</td>
              <td>{reader.count(totals.entitled)}</td>
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

function Row({ reader, row, most }: { reader: Reader; row: BranchRow; most: number }) {
  return (
    <tr>
      <th scope="row">
        <a href={`/branches/${encodeURIComponent(row.id)}`}>{reader.name(row.name)}</a>
      </th>
      <td class="n">{reader.count(row.members)}</td>
      <td class="tight">
        <Bar part={row.entitled} whole={most} />
        {reader.count(row.entitled)}
      </td>
      <td class="small faint">
        {row.working.map((reason) => workingWords(reader, reason, () => reader.name(row.name))).join('; ')}
      </td>
      <td class="n">{reader.count(row.elected)}</td>
      <td class="n">{reader.count(row.alternates)}</td>
      <td>
        <State reader={reader} row={row} />
      </td>
      <td class="tight">{reader.days(row.localConference)}</td>
    </tr>
  );
}

function State({ reader, row }: { reader: Reader; row: BranchRow }) {
  if (row.over > 0) return <span class="mark now">{reader.say('branches.over', { count: row.over })}</span>;
  if (row.vacant > 0)
    return <span class="mark risk">{reader.say('branches.vacant', { count: row.vacant })}</span>;
  return <span class="mark settled">{reader.say('branches.full')}</span>;
}
