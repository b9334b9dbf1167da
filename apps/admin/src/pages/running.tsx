import type { Key } from '../catalogue/message.ts';
import { wallTime } from '../services/wall-time.ts';
import { RunActForm, RunField, type RunProps } from './running-form.tsx';
import { RunningNav } from './running-nav.tsx';
import { RunningNow } from './running-now.tsx';
import { RunningProposal } from './running-proposal.tsx';
import { RunningSlots } from './running-slots.tsx';
import { RunningTrail } from './running-trail.tsx';
import { runReasonWords } from './running-words.ts';
import { Said } from './said.tsx';

/** The day as the chair runs it: when it ends, what runs, what is next, and what to do about it. */
export function RunningPage({ reader, view, failed }: RunProps) {
  const { day, names, running, ends } = view;
  const hour = (instant: string) => wallTime(instant, names.timeZone);
  const props = { reader, view, failed };
  return (
    <>
      <p class="kicker">
        {reader.say('running.kicker', { date: reader.days(day.date), city: reader.name(names.city) })}
      </p>
      <h1>
        <Said
          reader={reader}
          key_={sentence(props)}
          params={{
            date: reader.days(day.date),
            ends: hour(ends ?? day.endsBy),
            by: hour(day.endsBy),
            count: running.slots.length,
          }}
        />
      </h1>
      <RunningNav reader={reader} here="/agenda/run" />
      <Failed {...props} />
      {running.adjourned && (
        <div class="notice risk">
          <p>
            {reader.say(running.adjourned.until ? 'running.adjournedUntil' : 'running.adjourned', {
              since: hour(running.adjourned.since),
              until: hour(running.adjourned.until ?? day.endsBy),
            })}
          </p>
          {day.today && (
            <RunActForm {...props} act="reopen">
              <button type="submit" class="first">
                {reader.say('running.reopen')}
              </button>
            </RunActForm>
          )}
        </div>
      )}
      <RunningNow {...props} />
      <RunningProposal {...props} />
      <h2>{reader.say('running.day')}</h2>
      <p class="small faint">
        {day.release === undefined
          ? reader.say('running.byDraft')
          : reader.say('running.byRelease', { number: day.release })}
      </p>
      <RunningSlots {...props} />
      <Days {...props} />
      {day.today && !running.adjourned && (
        <>
          <h2 class="no-print">{reader.say('running.adjourn.title')}</h2>
          <div class="no-print">
            <RunActForm {...props} act="adjourn">
              <RunField {...props} act="adjourn" field="time" label={reader.say('running.until')} />
              <RunField {...props} act="adjourn" field="because" label={reader.say('running.because')} />
              <button type="submit">{reader.say('running.adjourn')}</button>
            </RunActForm>
          </div>
        </>
      )}
      <h2>{reader.say('running.trail')}</h2>
      <RunningTrail {...props} />
    </>
  );
}

function sentence({ view: { day, running, ends } }: RunProps): Key {
  if (!day.today) return 'running.says.otherDay';
  if (ends === undefined) return 'running.says.over';
  if (Date.parse(ends) > Date.parse(day.endsBy)) return 'running.says.late';
  return running.proposal.status === 'on-time' ? 'running.says.onTime' : 'running.says.within';
}

function Failed({ reader, view, failed }: RunProps) {
  if (failed === undefined) return null;
  const { ran } = failed;
  return (
    <div class="notice now" role="alert">
      <p>{reader.say(ran.status === 'stale' ? 'running.stale' : 'running.notEntered')}</p>
      {ran.status === 'refused' && (
        <ul>
          {ran.because.map((reason) => (
            <li>{runReasonWords(reader, view.names, reason)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The other days of the plan. */
function Days({ reader, view: { day } }: RunProps) {
  if (day.dates.length < 2) return null;
  return (
    <p class="acts">
      {day.dates
        .filter((date) => date !== day.date)
        .map((date) => (
          <a href={`/agenda/run?day=${date}`}>{reader.days(date)}</a>
        ))}
    </p>
  );
}
