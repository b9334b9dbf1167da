import type { Reader } from '../reader.ts';
import type { MinutesDay, MinutesView } from '../services/minutes.ts';
import { wallTime } from '../services/wall-time.ts';
import { dayFigures, entryWords } from './minutes-words.ts';
import { Wide } from './parts.tsx';
import { RunningNav } from './running-nav.tsx';
import { runStates, slotTitle } from './running-words.ts';

type Props = { reader: Reader; view: MinutesView };

/** What happened and what was decided, day by day, to be read, printed and taken away. */
export function MinutesPage({ reader, view, asked }: Props & { asked: string | undefined }) {
  const { days, names, dates } = view;
  const total = days.map(dayFigures);
  const sum = (name: 'held' | 'cut' | 'votes') => total.reduce((all, one) => all + one[name], 0);
  const query = asked === undefined ? '' : `?day=${encodeURIComponent(asked)}`;
  return (
    <>
      <p class="kicker">
        {reader.say('minutes.kicker', {
          name: reader.name(view.conference),
          city: reader.name(names.city),
        })}
      </p>
      <h1>
        {days.length === 0
          ? reader.say('minutes.none')
          : reader.say('minutes.sentence', { held: sum('held'), cut: sum('cut'), votes: sum('votes') })}
      </h1>
      <RunningNav reader={reader} here="/agenda/minutes" />
      {days.length > 0 && (
        <p class="acts">
          <a class="button" href={`/agenda/minutes.md${query}`}>
            {reader.say('minutes.markdown')}
          </a>
          <a class="button" href={`/agenda/minutes.json${query}`}>
            {reader.say('minutes.json')}
          </a>
          {dates.length > 1 &&
            dates.map((date) => <a href={`/agenda/minutes?day=${date}`}>{reader.days(date)}</a>)}
          {asked !== undefined && <a href="/agenda/minutes">{reader.say('minutes.all')}</a>}
        </p>
      )}
      {days.map((day) => (
        <Day reader={reader} view={view} day={day} />
      ))}
    </>
  );
}

function Day({ reader, view, day }: Props & { day: MinutesDay }) {
  const hour = (instant: string) => wallTime(instant, view.names.timeZone);
  return (
    <article class="paper">
      <h2>{reader.say('minutes.day', { date: reader.days(day.date) })}</h2>
      <table class="short">
        <thead>
          <tr>
            <th scope="col">{reader.say('agenda.column.time')}</th>
            <th scope="col">{reader.say('running.column.event')}</th>
          </tr>
        </thead>
        <tbody>
          {day.entries.map((entry) => (
            <tr>
              <td class="tight">{hour(entry.at)}</td>
              <td>
                {entry.kind === 'vote' ? (
                  <a href={`/hall/votes/${entry.vote.document}`}>{entryWords(reader, view, entry)}</a>
                ) : (
                  entryWords(reader, view, entry)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{reader.say('minutes.items')}</h3>
      <Wide label={reader.say('minutes.items')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('agenda.column.item')}</th>
              <th scope="col">{reader.say('running.column.planned')}</th>
              <th scope="col">{reader.say('running.column.actual')}</th>
              <th scope="col" class="n">
                {reader.say('agenda.column.minutes')}
              </th>
              <th scope="col">{reader.say('running.column.state')}</th>
            </tr>
          </thead>
          <tbody>
            {day.slots.map(({ item, planned, segments, usedSeconds, state }) => (
              <tr>
                <th scope="row">{slotTitle(reader, view.names, item)}</th>
                <td class="tight">{`${hour(planned.starts)}–${hour(planned.ends)}`}</td>
                <td>
                  {segments
                    .map(({ from, to }) => `${hour(from)}–${to === null ? '' : hour(to)}`)
                    .join(', ') || '–'}
                </td>
                <td class="n">{segments.length === 0 ? '–' : reader.count(Math.round(usedSeconds / 60))}</td>
                <td>{reader.say(runStates[state])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </article>
  );
}
