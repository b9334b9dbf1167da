import type { Reader } from '../reader.ts';
import type { SheetView } from '../services/timetable-sheet.ts';
import { AgendaSessions } from './agenda-sessions.tsx';

/** A day to be printed and hung up: one sheet of paper in the reader's language. */
export function AgendaSheetPage({ reader, view }: { reader: Reader; view: SheetView }) {
  const { date, sessions, names, version, hasReleased } = view;
  const items = sessions.filter(({ item }) => item !== undefined);
  const city = reader.name(names.city);
  const day = reader.days(date);
  const ends = sessions.reduce(
    (last, { to, slot }) => {
      const end = Date.parse(slot.starts) + slot.minutes * 60_000;
      return end > last.end ? { end, to } : last;
    },
    { end: 0, to: '' },
  );
  return (
    <>
      <p class="kicker no-print">
        <a href="/agenda">{reader.say('agenda.title')}</a>
        {version && (
          <>
            {' · '}
            <a href={`/agenda/day/${date}?version=draft`}>{reader.say('agenda.sheet.now')}</a>
          </>
        )}
        {!version && hasReleased && (
          <>
            {' · '}
            <a href={`/agenda/day/${date}`}>{reader.say('agenda.sheet.latest')}</a>
          </>
        )}
      </p>
      <h1>
        {items.length === 0
          ? reader.say('agenda.sheet.none', { date: day })
          : reader.say('agenda.sheet.title', {
              date: day,
              count: items.length,
              from: sessions[0]?.from ?? '',
              to: ends.to,
            })}
      </h1>
      <p class="lede">
        {version
          ? reader.say('agenda.sheet.version', {
              number: version.number,
              at: reader.moment(version.releasedAt, names.timeZone),
              city,
            })
          : reader.say('agenda.sheet.draft', { city })}
      </p>
      <p class="hint no-print">{reader.say('agenda.sheet.hint')}</p>
      <AgendaSessions reader={reader} names={names} sessions={sessions} />
    </>
  );
}
