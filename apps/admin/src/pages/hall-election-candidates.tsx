import type { Candidacy } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { Step } from './hall-election-step-form.tsx';
import { Wide, whom } from './parts.tsx';

type Props = { reader: Reader; view: HallElectionView };

const answers = {
  accepted: 'elections.act.accept',
  declined: 'elections.act.decline',
  withdrawn: 'elections.act.withdraw',
} as const satisfies Record<string, Key>;

const states: Record<Candidacy['state'], { name: Key; mark: 'plain' | 'settled' | 'risk' }> = {
  nominated: { name: 'elections.state.nominated', mark: 'risk' },
  accepted: { name: 'elections.state.accepted', mark: 'settled' },
  declined: { name: 'elections.state.declined', mark: 'plain' },
  withdrawn: { name: 'elections.state.withdrawn', mark: 'plain' },
};

/** Who conducts the election. */
export function HallElectionOfficers({ reader, view }: Props) {
  const { returningOfficer, tellers, scrutineers } = view.state;
  if (returningOfficer === null && tellers.length + scrutineers.length === 0) return null;
  const list = (ids: readonly string[]) => ids.map((id) => view.names[id] ?? id).join(', ');
  const row = (label: Key, ids: readonly string[]) => (
    <tr>
      <th scope="row">{reader.say(label)}</th>
      <td>{ids.length === 0 ? '–' : list(ids)}</td>
    </tr>
  );
  return (
    <>
      <h3 id="officers">{reader.say('elections.officers')}</h3>
      <table class="snug" aria-labelledby="officers">
        <tbody>
          {row('elections.office.returning-officer', returningOfficer === null ? [] : [returningOfficer])}
          {row('elections.office.teller', tellers)}
          {row('elections.office.scrutineer', scrutineers)}
        </tbody>
      </table>
    </>
  );
}

/** Who has been nominated by whom, what they answered, and what they may answer now. */
export function HallElectionCandidates({ reader, view }: Props) {
  const { candidates, next, contested } = view.state;
  // Before the close more may be nominated.
  const isShort = (able: number, atLeast: number) => contested !== null && able < atLeast;
  if (candidates.length === 0) return null;
  return (
    <section aria-labelledby="candidates">
      <h2 id="candidates">{reader.say('branch.candidates')}</h2>
      <Wide label={reader.say('branch.candidates')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="n rank">
                {reader.say('elections.nomination')}
              </th>
              <th scope="col">{reader.say('delegates.codeName')}</th>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col">{reader.say('elections.proposer')}</th>
              <th scope="col">{reader.say('elections.seconded')}</th>
              <th scope="col">{reader.say('elections.state')}</th>
            </tr>
          </thead>
          <tbody>
            {candidates.map(({ id, by, seconder, state }, index) => {
              const branch = view.branchOf[id];
              return (
                <tr>
                  <td class="n rank">{index + 1}</td>
                  <th scope="row">{view.names[id]}</th>
                  <td>{branch && reader.name(branch)}</td>
                  <td>{view.names[by]}</td>
                  <td>{seconder === null ? '–' : view.names[seconder]}</td>
                  <td>
                    <span class={`mark ${states[state].mark}`}>{reader.say(states[state].name)}</span>
                    <Answers reader={reader} view={view} id={id} state={state} next={next} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      {view.places.map(({ where, atLeast, able }) => (
        <p class={isShort(able, atLeast) ? 'notice risk' : 'hint'}>
          {reader.say(isShort(able, atLeast) ? 'elections.placesShort' : 'elections.placesKept', {
            whom: whom(reader, where),
            atLeast,
            able,
          })}
        </p>
      ))}
    </section>
  );
}

type AnswersProps = Props & {
  id: string;
  state: Candidacy['state'];
  next: HallElectionView['state']['next'];
};

function Answers({ reader, view, id, state, next }: AnswersProps) {
  const open = (['accepted', 'declined', 'withdrawn'] as const).filter(
    (kind) => next.includes(kind) && state === (kind === 'withdrawn' ? 'accepted' : 'nominated'),
  );
  if (open.length === 0) return null;
  return (
    <Step view={view}>
      <input type="hidden" name="who" value={id} />
      <div class="acts">
        {open.map((kind) => (
          <button
            type="submit"
            name="kind"
            value={kind}
            aria-label={`${reader.say(answers[kind])}: ${view.names[id]}`}
          >
            {reader.say(answers[kind])}
          </button>
        ))}
      </div>
    </Step>
  );
}
