import type { Reader } from '../reader.ts';
import type { ReleasesView } from '../services/timetable-releases-view.ts';
import { AgendaChanges } from './agenda-changes.tsx';
import { AgendaNav } from './agenda-nav.tsx';
import { ReleasedSentence } from './agenda-released.tsx';

/** Which versions of the timetable were given out, and what is otherwise since the last. */
export function AgendaReleasesPage({ reader, view }: { reader: Reader; view: ReleasesView }) {
  const { names, versions, changes, same, seen } = view;
  const [last] = versions;
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>
        {last === undefined ? (
          reader.say('agenda.releases.none')
        ) : (
          <ReleasedSentence reader={reader} names={names} changes={changes} {...last} />
        )}
      </h1>
      <AgendaNav reader={reader} here="/agenda/releases" />
      {last && !same && changes.length === 0 && <p class="lede">{reader.say('agenda.releases.breaks')}</p>}
      {seen !== undefined && !same && (
        <form class="acts" method="post" action="/agenda/releases">
          <input type="hidden" name="seen" value={seen} />
          <button type="submit" class="first">
            {reader.say('agenda.release')}
          </button>
        </form>
      )}
      {last && changes.length > 0 && (
        <AgendaChanges
          reader={reader}
          names={names}
          changes={changes}
          title={reader.say('agenda.releases.changes', { number: last.number })}
        />
      )}
      {last && (
        <>
          <h2>{reader.say('agenda.releases.all')}</h2>
          <table class="short">
            <thead>
              <tr>
                <th scope="col">{reader.say('agenda.nav.releases')}</th>
                <th scope="col">{reader.say('agenda.releases.at')}</th>
                <th scope="col" class="n">
                  {reader.say('agenda.releases.sessions')}
                </th>
              </tr>
            </thead>
            <tbody>
              {versions.map(({ number, releasedAt, sessions }) => (
                <tr>
                  <th scope="row">
                    <a href={`/agenda/releases/${number}`}>
                      {reader.say('agenda.releases.version', { number })}
                    </a>
                  </th>
                  <td>{reader.moment(releasedAt, names.timeZone)}</td>
                  <td class="n">{reader.count(sessions)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
