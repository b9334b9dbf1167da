import type { Reader } from '../reader.ts';
import type { BranchView, CountView } from '../services/view-branch.ts';
import { ruleNames } from './branch-election.tsx';
import { signedWords, warningWords } from './branch-return.tsx';
import { personWords } from './parts.tsx';

type Props = { reader: Reader; branch: BranchView; view: CountView };

const isList = (rule: CountView['rule']) => rule === 'approval' || rule === 'block';

/** The papers of a local election, to be printed: ballot paper, declaration and the return that two people sign. */
export function BranchPapersPage({ reader, branch, view }: Props) {
  return (
    <>
      <p class="kicker no-print">
        <a href={`/branches/${encodeURIComponent(branch.id)}`}>{reader.name(branch.name)}</a>
      </p>
      <h1 class="no-print">{reader.say('sheets.title', { branch: reader.name(branch.name) })}</h1>
      <p class="lede no-print">{reader.say('sheets.lede')}</p>
      <Ballot reader={reader} branch={branch} view={view} />
      <Declaration reader={reader} branch={branch} view={view} />
      <Return reader={reader} branch={branch} view={view} />
    </>
  );
}

function Ballot({ reader, branch, view }: Props) {
  const standing = view.candidates.filter(({ withdrawn }) => !withdrawn);
  return (
    <section class="paper">
      <h2>{reader.say('sheets.ballot', { branch: reader.name(branch.name) })}</h2>
      <p>
        {reader.say(isList(view.rule) ? 'sheets.ballot.list' : 'sheets.ballot.rank', {
          seats: branch.election.form.seats,
        })}
      </p>
      <table>
        <tbody>
          {standing.map(({ id, name }) => (
            <tr>
              <td class="n rank">{id}</td>
              <th scope="row">{name}</th>
              <td class="tick">☐</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Declaration({ reader, branch, view }: Props) {
  return (
    <section class="paper">
      <h2>{reader.say('sheets.declaration', { branch: reader.name(branch.name) })}</h2>
      <p>
        {reader.say('sheets.declaration.figures', {
          rule: reader.say(ruleNames[view.rule]),
          papers: view.papers,
          spoilt: view.spoilt,
          quota: view.count.quota,
        })}
      </p>
      <Names reader={reader} view={view} />
      <p>{reader.say('sheets.signed.returningOfficer')} ____________________</p>
    </section>
  );
}

function Return({ reader, branch, view }: Props) {
  const { returned } = view;
  return (
    <section class="paper">
      <h2>{reader.say('sheets.return', { branch: reader.name(branch.name) })}</h2>
      <p>
        {reader.say('sheets.return.figures', {
          day: reader.days(returned?.date ?? branch.localConference),
          members: returned?.members ?? branch.members,
          entitled: returned?.entitled ?? branch.entitled,
          elected: view.count.elected.length,
        })}
      </p>
      {returned && <p>{signedWords(reader, returned)}</p>}
      {returned?.warnings.length ? (
        <p>{warningWords(reader, returned, view.count.elected.length).join(' ')}</p>
      ) : null}
      <Names reader={reader} view={view} />
      <p>{reader.say('sheets.signed.two')}</p>
      {returned ? (
        <>
          <p>{reader.say('return.chairSigned', { name: returned.chair })} ____________________</p>
          <p>{reader.say('return.secretarySigned', { name: returned.secretary })} ____________________</p>
        </>
      ) : (
        <>
          <p>1. ____________________</p>
          <p>2. ____________________</p>
        </>
      )}
    </section>
  );
}

function Names({ reader, view }: { reader: Reader; view: CountView }) {
  const list = (ids: readonly string[]) => (
    <ol>
      {ids.map((id) => (
        <li>
          {view.names[id]} <span class="faint">{personWords(reader, view.attributes[id] ?? {})}</span>
        </li>
      ))}
    </ol>
  );
  return (
    <>
      <h3>{reader.say('branches.elected')}</h3>
      {list(view.count.elected)}
      <h3>{reader.say('sheets.alternates')}</h3>
      {list(view.count.alternates)}
    </>
  );
}
