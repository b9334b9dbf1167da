import type { Declaration } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { ruleNames } from './branch-election.tsx';
import { CountStages, CountTies } from './count-stages.tsx';
import { HallElectionSignatures } from './hall-election-signatures.tsx';

type Declared = Extract<Declaration, { status: 'declared' }>;
type Props = { reader: Reader; view: HallElectionView; declared: Declared };

/** The declaration of a result, to be read out, printed and signed; a draft until it has been made. */
export function HallElectionDeclarationPage({ reader, view, declared }: Props) {
  const { title, elected, alternates, vacant, unopposed, papers, seats } = declared;
  const isDraft = view.state.phase !== 'declared';
  return (
    <>
      <p class="kicker no-print">
        <a href={`/hall/elections/${view.document}`}>{title}</a>
      </p>
      <h1>{reader.say('elections.declaration.title', { title })}</h1>
      {isDraft && (
        <p>
          <span class="mark risk">{reader.say('elections.declaration.draft')}</span>
        </p>
      )}
      <p class="lede">
        {reader.say(unopposed ? 'elections.declaration.unopposed' : 'elections.declaration.sentence', {
          seats,
          elected: elected.length,
        })}
      </p>
      <ol>
        {elected.map(({ name }) => (
          <li>
            <b>{name}</b>
          </li>
        ))}
      </ol>
      {vacant > 0 && <p>{reader.say('elections.declaration.vacant', { vacant })}</p>}
      {alternates.length > 0 && (
        <>
          <h3>{reader.say('sheets.alternates')}</h3>
          <ol>
            {alternates.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ol>
        </>
      )}
      {papers !== null && <Figures reader={reader} view={view} declared={declared} />}
      {view.count !== undefined && (
        <>
          <h2>{reader.say('elections.declaration.stages')}</h2>
          <CountStages reader={reader} count={view.count} />
          <CountTies reader={reader} count={view.count} seed={view.record.tieSeed} />
        </>
      )}
      <h2>{reader.say('elections.signatures')}</h2>
      <p>
        {reader.say(isDraft ? 'elections.declaration.at' : 'elections.declaration.by', {
          name: view.names[declared.returningOfficer] ?? declared.returningOfficer,
          at: reader.moment(declared.at, view.timeZone),
          city: reader.name(view.city),
        })}
      </p>
      <HallElectionSignatures
        reader={reader}
        view={view}
        signedBy={isDraft ? [] : [declared.returningOfficer, ...view.signedBy]}
      />
    </>
  );
}

function Figures({ reader, view, declared: { papers, quota } }: Props) {
  if (papers === null) return null;
  const { issued, returned, valid, spoilt, notReturned } = papers;
  const row = (label: Key, said: string) => (
    <tr>
      <th scope="row">{reader.say(label)}</th>
      <td class="n">{said}</td>
    </tr>
  );
  return (
    <table class="snug">
      <caption>{reader.say(ruleNames[view.record.rule])}</caption>
      <tbody>
        {row('elections.issued', reader.count(issued))}
        {row('elections.returned', reader.count(returned))}
        {row('elections.notReturned', reader.count(notReturned))}
        {row('branch.spoilt', reader.count(spoilt))}
        {row('elections.valid', reader.count(valid))}
        {row('elections.turnout', issued === 0 ? '–' : reader.percent(`${returned}/${issued}`))}
        {quota !== null && row('elections.quota', quota)}
      </tbody>
    </table>
  );
}
