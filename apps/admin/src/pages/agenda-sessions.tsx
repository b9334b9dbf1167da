import type { Reader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import type { Session } from '../services/timetable-days.ts';
import { commonName, speakerName, titleIn } from './agenda-words.ts';

type Props = { reader: Reader; names: AgendaNames; sessions: readonly Session[] };

/** The sessions of a day for whoever comes to them: when, what, who speaks, where. */
export function AgendaSessions({ reader, names, sessions }: Props) {
  if (sessions.length === 0) return <p class="faint">{reader.say('agenda.day.empty')}</p>;
  return (
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{reader.say('agenda.column.time')}</th>
          <th scope="col">{reader.say('agenda.column.item')}</th>
          <th scope="col">{reader.say('agenda.column.room')}</th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ slot, from, to, item }) => (
          <tr>
            <td class="tight">{`${from}–${to}`}</td>
            <th scope="row">
              {item ? titleIn(reader, item.title, item.id) : <i>{commonName(reader, slot.item)}</i>}
              {item?.speakers && item.speakers.length > 0 && (
                <span class="under">
                  {item.speakers.map((id) => speakerName(reader, names, id)).join(', ')}
                </span>
              )}
            </th>
            <td>{slot.room === undefined ? '' : commonName(reader, slot.room)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
