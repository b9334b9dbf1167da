import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { ruleNames } from './branch-election.tsx';
import { HallElectionCandidates, HallElectionOfficers } from './hall-election-candidates.tsx';
import { type BoxAnswer, HallElectionBox, HallElectionCount } from './hall-election-count.tsx';
import { electionWords } from './hall-election-reasons.ts';
import { calledIn, hasForm, type StepAnswer } from './hall-election-step-form.tsx';
import { HallElectionSteps } from './hall-election-steps.tsx';
import { HallElectionTrail } from './hall-election-trail.tsx';
import { nextWords, seconderNames } from './hall-elections.tsx';

export type ElectionAnswer =
  | { on: 'conflict'; box?: BoxAnswer }
  | { on: 'step'; step: StepAnswer }
  | { on: 'box'; box: BoxAnswer };

type Props = { reader: Reader; view: HallElectionView; answer?: ElectionAnswer | undefined };

/** Which sentence stands on top; it says how far the election has come. */
function headOf({ state, next }: HallElectionView): Key {
  if (next === 'tie') return 'elections.head.tie';
  switch (state.phase) {
    case 'officers':
      return 'elections.head.officers';
    case 'nominations':
      return 'elections.head.nominations';
    case 'closed':
      return state.contested ? 'elections.head.contested' : 'elections.head.unopposed';
    case 'balloting':
      return 'elections.head.balloting';
    case 'counted':
      return 'elections.head.counted';
    case 'declared':
      return 'elections.head.declared';
  }
}

/** One election in the hall, from its officers to the declaration. */
export function HallElectionPage({ reader, view, answer }: Props) {
  const { state, record } = view;
  const step = answer?.on === 'step' ? answer.step : undefined;
  const box = answer === undefined || answer.on === 'step' ? undefined : answer.box;
  const boxShown = state.next.includes('counted');
  // What has no form on this page to stand beside is told on top.
  const loose = [
    ...(step !== undefined && !hasForm(view, step.form.kind) ? step.reasons : []),
    ...(box !== undefined && !boxShown ? box.reasons : []),
  ];
  return (
    <>
      <p class="kicker">
        <a href="/hall/elections">{reader.say('elections.title')}</a>
      </p>
      <h1>
        {reader.say(headOf(view), {
          title: record.title,
          standing: state.standing.length,
          seats: record.seats,
          issued: state.papers?.issued ?? 0,
          elected: state.elected.length,
          vacant: state.vacancies ?? 0,
        })}
      </h1>
      <p class="lede">{reader.say(nextWords[view.next])}</p>
      {answer?.on === 'conflict' && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      {(answer?.on === 'step' || answer?.on === 'box') && (
        <div class="notice now" role="alert">
          <p>{reader.say('elections.notTaken')}</p>
          {loose.map((reason) => (
            <p>{electionWords(reader, reason, calledIn(reader, view))}</p>
          ))}
        </div>
      )}
      <Links reader={reader} view={view} />
      <HallElectionSteps reader={reader} view={view} answer={step} />
      {boxShown && view.count === undefined && <HallElectionBox reader={reader} view={view} answer={box} />}
      <HallElectionCount reader={reader} view={view} />
      <HallElectionCandidates reader={reader} view={view} />
      {boxShown && view.count !== undefined && (
        <details open={box !== undefined}>
          <summary>
            <b>{reader.say('elections.recount')}</b>
          </summary>
          <div class="inside">
            <HallElectionBox reader={reader} view={view} answer={box} />
          </div>
        </details>
      )}
      <h2>{reader.say('elections.laidDown')}</h2>
      <HallElectionOfficers reader={reader} view={view} />
      <LaidDown reader={reader} view={view} />
      <HallElectionTrail reader={reader} view={view} />
    </>
  );
}

function Links({ reader, view }: Omit<Props, 'answer'>) {
  const to = (name: 'paper' | 'sheet' | 'declaration', key: Key) => (
    <a class="button" href={`/hall/elections/${view.document}/${name}`}>
      {reader.say(key)}
    </a>
  );
  const contested = view.state.contested === true;
  const declarable = view.declaration?.status === 'declared';
  if (!contested && !declarable) return null;
  return (
    <div class="acts">
      {contested && to('paper', 'elections.toPaper')}
      {contested && to('sheet', 'elections.toSheet')}
      {declarable && to('declaration', 'elections.toDeclaration')}
    </div>
  );
}

function LaidDown({ reader, view }: Omit<Props, 'answer'>) {
  const { rule, seconder, orderSeed, tieSeed, seats } = view.record;
  const row = (label: Key, said: string) => (
    <tr>
      <th scope="row">{reader.say(label)}</th>
      <td>{said}</td>
    </tr>
  );
  return (
    <>
      <h3 id="rules">{reader.say('elections.rules')}</h3>
      <table class="snug" aria-labelledby="rules">
        <tbody>
          {row('branch.seats', reader.count(seats))}
          {row('branch.rule', reader.say(ruleNames[rule]))}
          {row('elections.seconder', reader.say(seconderNames[seconder]))}
          {row(
            'elections.order',
            orderSeed === ''
              ? reader.say('elections.order.alphabetical')
              : reader.say('elections.order.drawn', { seed: orderSeed }),
          )}
          {row(
            'elections.ties',
            tieSeed === ''
              ? reader.say('elections.ties.conference')
              : reader.say('elections.ties.seed', { seed: tieSeed }),
          )}
        </tbody>
      </table>
    </>
  );
}
