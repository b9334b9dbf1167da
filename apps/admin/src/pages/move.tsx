import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { MovedTime, MoveProblem, MoveView } from '../services/move-conference.ts';
import { factNames } from './fact-names.ts';
import { Field } from './field.tsx';
import { MovedPickets } from './move-pickets.tsx';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';
import { FeedChanges } from './site-feed-changes.tsx';

type Props = {
  reader: Reader;
  view: MoveView;
  city: string;
  said: { conflict: boolean; moved: boolean };
};
type Moved = NonNullable<MoveView['moved']>;

const problems = {
  'not-a-day': 'move.notADay',
  'same-day': 'move.sameDay',
  past: 'move.past',
  'missing-hour': 'move.missingHour',
} as const satisfies Record<MoveProblem, Key>;

const times = {
  ...factNames,
  callUp: 'move.time.callUp',
  transfer: 'move.time.transfer',
  planB: 'move.time.planB',
} as const satisfies Record<MovedTime['of'], Key>;

/** Another first day of the conference, and all that would move with it. */
export function MovePage({ reader, view, city, said }: Props) {
  const { moved } = view;
  return (
    <>
      <p class="kicker">
        <a href="/">{reader.say('room.overview')}</a>
      </p>
      <h1>
        {moved === undefined ? (
          <Said
            reader={reader}
            key_="move.sentence.now"
            params={{ days: reader.days(view.opens, view.closes), city }}
          />
        ) : (
          <Said
            reader={reader}
            key_="move.sentence.would"
            params={{
              days: reader.days(moved.opens, moved.closes),
              distance: Math.abs(moved.days),
              late: moved.days > 0 ? 'yes' : 'no',
            }}
          />
        )}
      </h1>
      <p class="lede">{reader.say('move.lede')}</p>
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('move.conflict')}</p>
        </div>
      )}
      {said.moved && (
        <div class="notice settled" role="status">
          <p>
            {reader.say('move.done')} <a href="/site">{reader.say('move.toSite')}</a>
          </p>
        </div>
      )}
      <form method="get" action="/move" class="no-print">
        <Field
          name="opens"
          label={reader.say('move.opens')}
          hint={reader.say('move.opens.hint', { city })}
          problems={
            view.problem === undefined ? [] : [reader.say(problems[view.problem], { typed: view.typed })]
          }
        >
          {(tied) => (
            <input
              {...tied}
              type="date"
              value={view.typed === '' ? view.opens.slice(0, 10) : view.typed}
              required
            />
          )}
        </Field>
        <button type="submit">{reader.say('move.look')}</button>
      </form>
      {moved && <What reader={reader} view={view} moved={moved} city={city} />}
    </>
  );
}

function What({ reader, view, moved, city }: { reader: Reader; view: MoveView; moved: Moved; city: string }) {
  return (
    <>
      <h2>{reader.say('move.pickets')}</h2>
      <MovedPickets reader={reader} pickets={moved.pickets} />
      <h2>{reader.say('move.times')}</h2>
      {moved.times.length === 0 ? (
        <p>{reader.say('move.times.none')}</p>
      ) : (
        <Times reader={reader} times={moved.times} city={city} />
      )}
      <p>{reader.say('move.stays', { confirmed: view.confirmed })}</p>
      <h2>{reader.say('feeds.preview.title')}</h2>
      {moved.feeds.length === 0 ? (
        <p>{reader.say('move.feeds.none')}</p>
      ) : (
        <>
          <p>{reader.say('move.feeds')}</p>
          <FeedChanges reader={reader} feeds={moved.feeds} />
        </>
      )}
      <form method="post" action="/move" class="no-print">
        <input type="hidden" name="opens" value={moved.opens.slice(0, 10)} />
        <input type="hidden" name="revision" value={String(view.revision)} />
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('move.act', { days: reader.days(moved.opens, moved.closes) })}
          </button>
          <a class="button" href="/move">
            {reader.say('move.leave')}
          </a>
        </div>
      </form>
    </>
  );
}

function Times({
  reader,
  times: moved,
  city,
}: {
  reader: Reader;
  times: readonly MovedTime[];
  city: string;
}) {
  const at = (local: string) => reader.moment(`${local}:00Z`, 'UTC');
  return (
    <Wide label={reader.say('move.times')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('move.times')}</th>
            <th scope="col">{reader.say('move.now', { city })}</th>
            <th scope="col">{reader.say('move.then', { city })}</th>
          </tr>
        </thead>
        <tbody>
          {moved.map(({ of, from, to }) => (
            <tr>
              <th scope="row">{reader.say(times[of])}</th>
              <td>{at(from)}</td>
              <td>{at(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
