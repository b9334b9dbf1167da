import type { StepReason } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import type { CallsView, CallView } from '../services/plan-b-calls.ts';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { stateNames, stepReason } from './picket-words.ts';
import { changeLooks, changeNames, tellWords } from './plan-b-words.ts';
import { Said } from './said.tsx';

/** What came of the last tick. */
export type CallSaid = {
  conflict?: boolean;
  refused?: { because: readonly StepReason[]; city: string; timeZone: string };
};

type Props = { reader: Reader; view: CallsView | undefined; city: string; said: CallSaid };

/** Whom to call when the block has come, zone by zone in the order in which people wake. */
export function CallsPage({ reader, view, city, said }: Props) {
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a>
      </p>
      <h1>
        {view === undefined ? (
          reader.say('planB.calls.none')
        ) : (
          <Said
            reader={reader}
            key_="planB.calls.sentence"
            params={{ left: view.left, all: view.all, at: reader.moment(view.decided, view.timeZone), city }}
          />
        )}
      </h1>
      <p class="lede">{reader.say(view === undefined ? 'planB.calls.teach' : 'planB.calls.lede')}</p>
      <SolidarityNav reader={reader} here="calls" />
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('planB.conflict')}</p>
        </div>
      )}
      {said.refused && (
        <div class="notice now" role="alert">
          <p>{reader.say('planB.calls.refused', { city: said.refused.city })}</p>
          <ul>
            {said.refused.because.map((reason) => (
              <li>{stepReason(reader, reason, said.refused?.timeZone ?? 'UTC')}</li>
            ))}
          </ul>
        </div>
      )}
      {view?.zones.map((zone) => (
        <Zone reader={reader} view={view} zone={zone} city={city} />
      ))}
    </>
  );
}

function Zone({
  reader,
  view,
  zone,
  city,
}: {
  reader: Reader;
  view: CallsView;
  zone: CallsView['zones'][number];
  city: string;
}) {
  const cities = zone.calls.map(({ record }) => record.city).join(', ');
  return (
    <>
      <h2>
        {cities} <small>{zone.timeZone}</small>
      </h2>
      <p>
        {reader.say('planB.calls.zone', {
          there: reader.moment(`${zone.localTime}:00Z`, 'UTC'),
          here: reader.moment(zone.calls[0]?.at ?? view.decided, view.timeZone),
          city,
        })}
      </p>
      <Wide label={cities}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('planB.calls.whom')}</th>
              <th scope="col">{reader.say('planB.calls.called')}</th>
              <th scope="col">{reader.say('planB.calls.tell')}</th>
            </tr>
          </thead>
          <tbody>
            {zone.calls.map((call) => (
              <Row reader={reader} call={call} view={view} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Row({ reader, call, view }: { reader: Reader; call: CallView; view: CallsView }) {
  const { document, record, caller, at, isLate, change, called, state } = call;
  return (
    <tr>
      <th scope="row">
        <a href={`/solidarity/${document}`}>{record.city}</a>
        <span class="under">{record.section}</span>
        {caller !== undefined && <span class="under">{caller}</span>}
        <span class="under">
          {reader.say('planB.calls.from', { at: reader.moment(at, record.timeZone) })}
        </span>
        {isLate && <span class="mark now">{reader.say('planB.calls.late')}</span>}
      </th>
      <td>
        {called === undefined ? (
          <>
            <form class="no-print" method="post" action={`/solidarity/plan-b/calls/${document}`}>
              <input type="hidden" name="revision" value={String(view.revision)} />
              <button type="submit" aria-label={reader.say('planB.calls.tickCity', { city: record.city })}>
                {reader.say('planB.calls.tick')}
              </button>
            </form>
            <span class="under">{reader.say(stateNames[state])}</span>
          </>
        ) : (
          <>
            <span class="mark settled">{reader.say('planB.calls.done')}</span>
            <span class="under">{reader.moment(called, view.timeZone)}</span>
            <span class="under">{reader.say(stateNames[state])}</span>
          </>
        )}
      </td>
      <td>
        <span class={`mark ${changeLooks[change]}`}>{reader.say(changeNames[change])}</span>
        <span class="under">{tellWords(reader, call)}</span>
      </td>
    </tr>
  );
}
