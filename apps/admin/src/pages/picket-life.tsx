import type { PicketEvent } from '@plenum/solidarity';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { localMoment } from '../services/local-instant.ts';
import { cancelReasons } from '../services/picket-records.ts';
import type { PicketView } from '../services/picket-view.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import { cancelNames, stateNames, stepNames, stepReason } from './picket-words.ts';

/** A step with an hour that was not understood, as it was typed. */
export type TypedStep = { kind: string; start: string };

type Props = { reader: Reader; view: PicketView; step?: TypedStep | undefined };
type HourKind = 'planned' | 'called-out';

const setsHour = (kind: PicketEvent['kind']): kind is HourKind => kind === 'planned' || kind === 'called-out';
const isPlain = (kind: PicketEvent['kind']): boolean => !setsHour(kind) && kind !== 'cancelled';

/** What has happened to a picket, and the steps that may come next. */
export function PicketLife({ reader, view, step }: Props) {
  const { next, trail } = view;
  return (
    <>
      <h2>{reader.say('solidarity.life')}</h2>
      {trail.length > 0 && <Trail reader={reader} view={view} />}
      <div class="acts">
        {next.filter(isPlain).map((kind) => (
          <form method="post" action={`/solidarity/${view.document}/step`}>
            <input type="hidden" name="seen" value={String(view.seen)} />
            <button type="submit" name="kind" value={kind}>
              {reader.say(stepNames[kind])}
            </button>
          </form>
        ))}
      </div>
      {next.filter(setsHour).map((kind) => (
        <HourStep reader={reader} view={view} kind={kind} step={step} />
      ))}
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

/** A step that sets an hour: the one that is drafted, unless another has been agreed. */
function HourStep({ reader, view, kind, step }: Props & { kind: HourKind }) {
  const { document, drafted, record } = view;
  const start = drafted[kind];
  const typed = step?.kind === kind ? step.start : undefined;
  const known = start === undefined ? '' : localMoment(start, record.timeZone);
  return (
    <form method="post" action={`/solidarity/${document}/step`}>
      <input type="hidden" name="seen" value={String(view.seen)} />
      <Field
        name={`start-${kind}`}
        label={reader.say(hourLabels[kind])}
        hint={
          start === undefined
            ? reader.say('solidarity.life.noDraft')
            : reader.say('solidarity.life.drafted', { at: reader.moment(start, record.timeZone) })
        }
        problems={typed === undefined ? [] : [reader.say('safety.notAMoment', { found: typed })]}
      >
        {(field) => <input {...field} type="datetime-local" value={typed ?? known} />}
      </Field>
      <button type="submit" name="kind" value={kind}>
        {reader.say(stepNames[kind])}
      </button>
    </form>
  );
}

const hourLabels = {
  planned: 'solidarity.life.hour.planned',
  'called-out': 'solidarity.life.hour.called-out',
} as const satisfies Record<HourKind, Key>;

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
