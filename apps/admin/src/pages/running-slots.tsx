import type { Running, RunningSlot } from '@plenum/agenda';
import { wallTime } from '../services/wall-time.ts';
import { Wide } from './parts.tsx';
import { RunActForm, RunField, type RunProps } from './running-form.tsx';
import { runReasonWords, runStates, slotTitle } from './running-words.ts';

const marks = { waiting: 'plain', running: 'now', interrupted: 'risk', over: 'settled', cut: 'plain' };

/** The whole day: what was planned, what became of it, and what that does to what comes after. */
export function RunningSlots({ reader, view, failed }: RunProps) {
  const { names, running } = view;
  const hour = (instant: string) => wallTime(instant, names.timeZone);
  return (
    <Wide label={reader.say('running.day')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('running.column.planned')}</th>
            <th scope="col">{reader.say('running.column.actual')}</th>
            <th scope="col">{reader.say('agenda.column.item')}</th>
            <th scope="col" class="n">
              {reader.say('agenda.column.minutes')}
            </th>
            <th scope="col">{reader.say('running.column.state')}</th>
          </tr>
        </thead>
        <tbody>
          {running.slots.map((slot) => (
            <tr>
              <td class="tight">{`${hour(slot.planned.starts)}–${hour(slot.planned.ends)}`}</td>
              <td class="tight">
                {slot.expected ? `${hour(slot.expected.starts)}–${hour(slot.expected.ends)}` : '–'}
              </td>
              <th scope="row" class="working">
                {slotTitle(reader, names, slot.item)}
                {slot.state === 'waiting' && slot.told.length > 0 && (
                  <ul class="lacks">
                    {slot.told.map((reason) => (
                      <li>{runReasonWords(reader, names, reason)}</li>
                    ))}
                  </ul>
                )}
                {view.day.today && isMeant(running, slot) && (
                  <Change reader={reader} view={view} failed={failed} slot={slot} />
                )}
              </th>
              <td class="n">
                {slot.minutes === slot.planned.minutes
                  ? reader.count(slot.minutes)
                  : `${reader.count(slot.planned.minutes)} → ${reader.count(slot.minutes)}`}
              </td>
              <td>
                <span class={`mark ${marks[slot.state]}`}>{reader.say(runStates[slot.state])}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Of a break that recurs an event means the one that runs, else the first to come: only that one can be changed. */
function isMeant({ slots }: Running, slot: RunningSlot): boolean {
  const same = slots.filter(({ item, state }) => item === slot.item && state !== 'over' && state !== 'cut');
  return slot.state === 'waiting' && same[0] === slot;
}

/** What can be done with something that has not begun. */
function Change({ reader, view, failed, slot }: RunProps & { slot: RunningSlot }) {
  const props = { reader, view, failed, item: slot.item };
  const { dates } = view.day;
  return (
    <details
      class="no-print"
      open={failed !== undefined && failed.form.item === slot.item && failed.ran.status !== 'stale'}
    >
      <summary>{reader.say('running.change', { item: slotTitle(reader, view.names, slot.item) })}</summary>
      <div class="inside">
        <RunActForm {...props} act="start">
          <button type="submit">{reader.say('running.startNow')}</button>
        </RunActForm>
        <RunActForm {...props} act="move">
          <RunField {...props} act="move" field="time" label={reader.say('running.moveTo')} />
          {dates.length > 1 && (
            <p>
              <label for={`move-${slot.slot}-day`}>{reader.say('running.moveDay')}</label>
              <select id={`move-${slot.slot}-day`} name="day">
                {dates
                  .filter((date) => date >= view.day.date)
                  .map((date) => (
                    <option value={date}>{reader.days(date)}</option>
                  ))}
              </select>
            </p>
          )}
          <button type="submit">{reader.say('running.move')}</button>
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
        <RunActForm {...props} act="drop">
          <RunField {...props} act="drop" field="because" label={reader.say('running.because')} />
          <button type="submit" class="danger">
            {reader.say('running.drop')}
          </button>
        </RunActForm>
      </div>
    </details>
  );
}
