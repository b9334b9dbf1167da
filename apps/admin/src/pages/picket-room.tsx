import type { StepReason } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import type { AnswersForm, AnswersProblem } from '../services/picket-answers.ts';
import type { PicketView } from '../services/picket-view.ts';
import { PicketAnswers } from './picket-answers.tsx';
import { PicketLife, type TypedStep } from './picket-life.tsx';
import { PicketNav } from './picket-nav.tsx';
import { cancelNames, hourNote, stateNames, stepReason } from './picket-words.ts';
import { solidarityReason } from './solidarity-reasons.ts';

/** What came of the last form. */
export type PicketSaid = {
  conflict?: boolean;
  refused?: readonly StepReason[];
  noStart?: boolean;
  badStart?: TypedStep;
  answers?: { typed: AnswersForm; problems: readonly AnswersProblem[] };
};

type Props = { reader: Reader; view: PicketView; city: string; said: PicketSaid };

/** One picket: its hours, its life so far and what may come next, and what its section answers. */
export function PicketPage({ reader, view, city, said }: Props) {
  const { record, time, state } = view;
  const hours =
    time === undefined
      ? reader.say('solidarity.table.notStanding')
      : reader.say('site.picket.hours', { from: time.from, to: time.to });
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a>
      </p>
      <h1>
        {reader.say('solidarity.picket.sentence', {
          city: record.city,
          state: reader.say(stateNames[state]),
          hours,
        })}
      </h1>
      <p class="lede">
        {record.place}, {reader.country(record.country)}.{' '}
        {time &&
          reader.say('solidarity.picket.here', { at: reader.moment(time.starts, view.conferenceZone), city })}
      </p>
      <Notices reader={reader} view={view} said={said} />
      <PicketNav reader={reader} document={view.document} />
      <PicketLife reader={reader} view={view} step={said.badStart} />
      <PicketAnswers
        reader={reader}
        view={view}
        typed={said.answers?.typed ?? view.answers}
        problems={said.answers?.problems ?? []}
        conflict={said.conflict === true && said.answers !== undefined}
      />
    </>
  );
}

function Notices({ reader, view, said }: Omit<Props, 'city'>) {
  const { refused = [] } = said;
  const cancelled = Object.entries(cancelNames).find(([code]) => code === view.cancelled);
  const minded = [
    ...view.reasons.map((reason) => solidarityReason(reader, reason)),
    ...view.notes.map((note) => hourNote(reader, note)),
    ...(view.moved ? [reader.say('solidarity.moved')] : []),
    ...(cancelled === undefined ? [] : [reader.say(cancelled[1])]),
  ];
  return (
    <>
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('solidarity.conflict')}</p>
        </div>
      )}
      {(refused.length > 0 || said.noStart) && (
        <div class="notice now" role="alert">
          <p>{reader.say('solidarity.refused')}</p>
          <ul>
            {refused.map((reason) => (
              <li>{stepReason(reader, reason, view.record.timeZone)}</li>
            ))}
            {said.noStart && <li>{reader.say('solidarity.refused.no-start')}</li>}
          </ul>
        </div>
      )}
      {minded.length > 0 && (
        <div class="notice risk">
          <ul>
            {minded.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
