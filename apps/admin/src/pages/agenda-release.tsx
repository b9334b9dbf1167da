import type { Reader } from '../reader.ts';
import type { ReleaseView } from '../services/timetable-releases-view.ts';
import { AgendaChanges } from './agenda-changes.tsx';
import { AgendaSessions } from './agenda-sessions.tsx';

/** One version as it was given out, and what changed since the one before. */
export function AgendaReleasePage({ reader, view }: { reader: Reader; view: ReleaseView }) {
  const { names, number, releasedAt, days, before } = view;
  return (
    <>
      <p class="kicker">
        <a href="/agenda/releases">{reader.say('agenda.nav.releases')}</a>
      </p>
      <h1>
        {reader.say('agenda.sheet.version', {
          number,
          at: reader.moment(releasedAt, names.timeZone),
          city: reader.name(names.city),
        })}
      </h1>
      {before && before.changes.length > 0 && (
        <AgendaChanges
          reader={reader}
          names={names}
          changes={before.changes}
          title={reader.say('agenda.releases.between', { from: before.number, to: number })}
        />
      )}
      {days.map(({ date, sessions }) => (
        <section>
          <h2>
            {reader.days(date)}{' '}
            <small class="no-print">
              <a href={`/agenda/day/${date}?version=${number}`}>{reader.say('agenda.sheet')}</a>
            </small>
          </h2>
          <AgendaSessions reader={reader} names={names} sessions={sessions} />
        </section>
      ))}
    </>
  );
}
