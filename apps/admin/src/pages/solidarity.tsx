import type { Reader } from '../reader.ts';
import { dayModes } from '../services/picket-records.ts';
import type { RoomView } from '../services/solidarity-room-view.ts';
import { SolidarityNav } from './picket-nav.tsx';
import { modeHints, modeNames, stateNames } from './picket-words.ts';
import { Said } from './said.tsx';
import { LocalBars } from './solidarity-bars.tsx';
import { PicketTable } from './solidarity-table.tsx';

type Props = { reader: Reader; view: RoomView; city: string; conflict: boolean };

/** The day of pickets: who stands when on their own clocks, how far it has come, and what it covers. */
export function SolidarityPage({ reader, view, city, conflict }: Props) {
  const standing = view.pickets.filter(({ time }) => time !== undefined).length;
  return (
    <>
      <p class="kicker">{reader.say('room.solidarity')}</p>
      <h1>
        <Said
          reader={reader}
          key_="solidarity.sentence"
          params={{ day: reader.days(view.date), standing, all: view.pickets.length, people: view.turnout }}
        />
      </h1>
      <p class="lede">{reader.say('solidarity.lede')}</p>
      <SolidarityNav reader={reader} here="day" />
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('solidarity.conflict')}</p>
        </div>
      )}
      {view.stale.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('solidarity.stale', { zones: view.stale.map((one) => one.timeZone).join(', ') })}</p>
        </div>
      )}
      <Board reader={reader} view={view} />
      {view.pickets.length > 0 && (
        <>
          <h2>{reader.say('solidarity.table')}</h2>
          <p>{reader.say('solidarity.bars.key')}</p>
          <figure class="snug">
            <figcaption>{reader.say('solidarity.bars')}</figcaption>
            <LocalBars reader={reader} pickets={view.pickets} />
          </figure>
          <PicketTable reader={reader} pickets={view.pickets} city={city} />
          <Covered reader={reader} view={view} city={city} />
        </>
      )}
      <Mode reader={reader} view={view} />
    </>
  );
}

function Board({ reader, view }: { reader: Reader; view: RoomView }) {
  return (
    <>
      <h2>{reader.say('solidarity.board')}</h2>
      <dl class="figures">
        {view.counts
          .filter(({ pickets }) => pickets > 0)
          .map(({ state, pickets }) => (
            <div>
              <dt>{reader.say(stateNames[state])}</dt>
              <dd>{reader.count(pickets)}</dd>
            </div>
          ))}
      </dl>
      {view.canInvite + view.canPlan > 0 && (
        <div class="acts">
          {view.canInvite > 0 && (
            <form method="post" action="/solidarity/all">
              <input type="hidden" name="kind" value="invited" />
              <button type="submit">{reader.say('solidarity.all.invited', { count: view.canInvite })}</button>
            </form>
          )}
          {view.canPlan > 0 && (
            <form method="post" action="/solidarity/all">
              <input type="hidden" name="kind" value="planned" />
              <button type="submit">{reader.say('solidarity.all.planned', { count: view.canPlan })}</button>
            </form>
          )}
        </div>
      )}
    </>
  );
}

function Covered({ reader, view, city }: { reader: Reader; view: RoomView; city: string }) {
  const { coverage, atOnce, objective, timeZone } = view;
  const at = (instant: string) => reader.moment(instant, timeZone);
  const { value, bound, unit } = objective;
  return (
    <>
      <h2>{reader.say('solidarity.covered')}</h2>
      <p>
        {reader.say('solidarity.covered.minutes', {
          hours: Math.floor(coverage.minutes / 60),
          minutes: coverage.minutes % 60,
        })}{' '}
        {atOnce.turnout > 0 &&
          reader.say('solidarity.covered.atOnce', {
            people: atOnce.turnout,
            at: at(atOnce.instant),
            city,
          })}{' '}
        {value === bound
          ? reader.say('solidarity.covered.best')
          : reader.say('solidarity.covered.bound', { bound, unit })}
      </p>
      <p>{reader.say('solidarity.gaps', { count: coverage.gaps.length, city })}</p>
      {coverage.gaps.length > 0 && (
        <ul class="prose">
          {coverage.gaps.map(({ from, to }) => (
            <li>{reader.say('solidarity.gap', { from: at(from), to: at(to) })}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Mode({ reader, view }: { reader: Reader; view: RoomView }) {
  return (
    <>
      <h2>{reader.say('solidarity.mode')}</h2>
      <form method="post" action="/solidarity/mode">
        <input type="hidden" name="revision" value={String(view.modeRevision)} />
        <fieldset>
          <legend class="hint">{reader.say('solidarity.mode.hint')}</legend>
          {dayModes.map((mode) => (
            <label class="choice">
              <input type="radio" name="mode" value={mode} checked={mode === view.mode} />
              <span>
                {reader.say(modeNames[mode])}
                <small>{reader.say(modeHints[mode])}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{reader.say('solidarity.mode.save')}</button>
      </form>
    </>
  );
}
