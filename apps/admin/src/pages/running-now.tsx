import type { RunningSlot } from '@plenum/agenda';
import { wallTime } from '../services/wall-time.ts';
import { commonName } from './agenda-words.ts';
import { RunningClock } from './running-clock.tsx';
import { RunActForm, RunField, type RunProps } from './running-form.tsx';
import { runReasonWords, slotTitle } from './running-words.ts';

/** What runs, with its clock and what can be done with it; then what begins next. */
export function RunningNow({ reader, view, failed }: RunProps) {
  const { running, names, day } = view;
  return (
    <section class="stage" aria-label={reader.say('running.stage')}>
      <div class="whole">
        <h2>{reader.say('running.now')}</h2>
        {running.now.length === 0 && <p>{reader.say('running.nothing')}</p>}
        {running.now.map((slot) => (
          <NowSlot reader={reader} view={view} failed={failed} slot={slot} />
        ))}
      </div>
      <div class="whole">
        <h2>{reader.say('running.next')}</h2>
        {running.next.length === 0 && <p>{reader.say('running.nothingNext')}</p>}
        {running.next.map((slot) => {
          const stops = view.hindered.get(slot.item) ?? [];
          return (
            <article>
              <h3 class="title">{slotTitle(reader, names, slot.item)}</h3>
              <Hours reader={reader} view={view} slot={slot} />
              {day.today && !running.adjourned && (
                <RunActForm reader={reader} view={view} act="start" item={slot.item}>
                  {stops.map((one) => (
                    <input type="hidden" name="stops" value={one} />
                  ))}
                  <button type="submit" class={running.now.length === 0 ? 'first' : undefined}>
                    {reader.say(stops.length === 0 ? 'running.start' : 'running.stopAndStart', {
                      item: slotTitle(reader, names, slot.item),
                      stops: stops.map((one) => slotTitle(reader, names, one)).join(', '),
                    })}
                  </button>
                </RunActForm>
              )}
            </article>
          );
        })}
      </div>
    </section>
  );
}

function NowSlot({ reader, view, failed, slot }: RunProps & { slot: RunningSlot }) {
  const { running, names, day } = view;
  const { item, state, leftSeconds } = slot;
  const runs = state === 'running';
  const props = { reader, view, failed, item };
  return (
    <article>
      <h3 class="title">{slotTitle(reader, names, item)}</h3>
      {leftSeconds !== null && (
        <p>
          <RunningClock reader={reader} now={running.at} leftSeconds={leftSeconds} runs={runs} />
          {!runs && (
            <>
              {' '}
              <span class="mark risk">{reader.say('running.state.interrupted')}</span>
            </>
          )}
        </p>
      )}
      <Hours reader={reader} view={view} slot={slot} />
      {slot.told.map((reason) => (
        <p class="small">{runReasonWords(reader, names, reason)}</p>
      ))}
      {day.today && (
        <>
          <p class="acts">
            <RunActForm {...props} act="stop">
              <button type="submit" class="first">
                {reader.say('running.stop')}
              </button>
            </RunActForm>
            {!runs && !running.adjourned && (
              <RunActForm {...props} act="resume">
                <button type="submit">{reader.say('running.resume')}</button>
              </RunActForm>
            )}
          </p>
          <details open={failed?.form.item === item && failed.ran.status !== 'stale'}>
            <summary>{reader.say('running.more')}</summary>
            <div class="inside">
              {runs && (
                <RunActForm {...props} act="interrupt">
                  <RunField
                    {...props}
                    act="interrupt"
                    field="because"
                    label={reader.say('running.because')}
                  />
                  <button type="submit">{reader.say('running.interrupt')}</button>
                </RunActForm>
              )}
              <RunActForm {...props} act="extend">
                <RunField {...props} act="extend" field="minutes" label={reader.say('running.moreMinutes')} />
                <button type="submit">{reader.say('running.extend')}</button>
              </RunActForm>
              <RunActForm {...props} act="shorten">
                <RunField
                  {...props}
                  act="shorten"
                  field="minutes"
                  label={reader.say('running.minutesLeftOf', { minutes: slot.minutes })}
                />
                <button type="submit">{reader.say('running.shorten')}</button>
              </RunActForm>
            </div>
          </details>
        </>
      )}
    </article>
  );
}

/** Planned against what became of it or will. */
function Hours({ reader, view, slot }: RunProps & { slot: RunningSlot }) {
  const { timeZone } = view.names;
  const hour = (instant: string) => wallTime(instant, timeZone);
  const { planned, expected, room } = slot;
  return (
    <p class="small faint">
      {reader.say('running.planned', { from: hour(planned.starts), to: hour(planned.ends) })}
      {expected &&
        `; ${reader.say('running.actual', { from: hour(expected.starts), to: hour(expected.ends) })}`}
      {room !== null && `; ${commonName(reader, room)}`}
    </p>
  );
}
