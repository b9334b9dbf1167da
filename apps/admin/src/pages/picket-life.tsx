import type { Reader } from '../reader.ts';
import { cancelReasons } from '../services/picket-records.ts';
import type { PicketView } from '../services/picket-view.ts';
import { Wide } from './parts.tsx';
import { cancelNames, stateNames, stepNames, stepReason } from './picket-words.ts';

type Props = { reader: Reader; view: PicketView };

/** What has happened to a picket, and the steps that may come next. */
export function PicketLife({ reader, view }: Props) {
  const { next, trail, drafted, record } = view;
  return (
    <>
      <h2>{reader.say('solidarity.life')}</h2>
      {drafted !== undefined && next.includes('planned') && (
        <p>{reader.say('solidarity.life.drafted', { at: reader.moment(drafted, record.timeZone) })}</p>
      )}
      <div class="acts">
        {next
          .filter((kind) => kind !== 'cancelled')
          .map((kind) => (
            <form method="post" action={`/solidarity/${view.document}/step`}>
              <input type="hidden" name="seen" value={String(view.seen)} />
              <button type="submit" name="kind" value={kind}>
                {reader.say(stepNames[kind])}
              </button>
            </form>
          ))}
      </div>
      {trail.length > 0 && <Trail reader={reader} view={view} />}
      {next.includes('cancelled') && (
        <details>
          <summary>{reader.say('solidarity.step.cancelled')}</summary>
          <form class="inside" method="post" action={`/solidarity/${view.document}/step`}>
            <input type="hidden" name="seen" value={String(view.seen)} />
            <fieldset>
              <legend>{reader.say('solidarity.cancel')}</legend>
              {cancelReasons.map((reason) => (
                <label class="choice">
                  <input type="radio" name="reason" value={reason} required />
                  <span>{reader.say(cancelNames[reason])}</span>
                </label>
              ))}
            </fieldset>
            <button type="submit" name="kind" value="cancelled" class="danger">
              {reader.say('solidarity.step.cancelled')}
            </button>
          </form>
        </details>
      )}
    </>
  );
}

function Trail({ reader, view }: Props) {
  return (
    <Wide label={reader.say('solidarity.life')}>
      <table class="short">
        <thead>
          <tr>
            <th scope="col">{reader.say('solidarity.life.when')}</th>
            <th scope="col">{reader.say('solidarity.life.step')}</th>
          </tr>
        </thead>
        <tbody>
          {view.trail.map(({ at, kind, taken, because }) => (
            <tr>
              <td class="tight">{reader.moment(at, view.conferenceZone)}</td>
              <td>
                {reader.say(stateNames[kind])}
                {!taken && (
                  <>
                    {' '}
                    <span class="mark risk">{reader.say('solidarity.life.refused')}</span>
                  </>
                )}
                {because.map((reason) => (
                  <span class="under">{stepReason(reader, reason, view.record.timeZone)}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
