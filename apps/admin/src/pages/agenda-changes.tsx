import type { Slot } from '@plenum/agenda';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AgendaNames } from '../services/agenda-names.ts';
import type { TimetableChange } from '../services/timetable-changes.ts';
import { commonName, titleIn } from './agenda-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; names: AgendaNames; changes: readonly TimetableChange[]; title: string };

/** What changed between two versions: each item with where it stood and where it stands. */
export function AgendaChanges({ reader, names, changes, title }: Props) {
  return (
    <>
      <h2>{title}</h2>
      <Wide label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('agenda.column.item')}</th>
              <th scope="col">{reader.say('agenda.change.what')}</th>
              <th scope="col">{reader.say('agenda.change.was')}</th>
              <th scope="col">{reader.say('agenda.change.is')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr>
                <th scope="row">{titleIn(reader, names.titles.get(change.item), change.item)}</th>
                <td>
                  {kindsOf(change)
                    .map((key) => reader.say(key))
                    .join(', ')}
                </td>
                <td>{where(reader, names, change.was)}</td>
                <td>{where(reader, names, change.is)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function kindsOf({ was, is, renamed }: TimetableChange): Key[] {
  if (was === undefined) return ['agenda.change.new'];
  if (is === undefined) return ['agenda.change.gone'];
  const kinds: [boolean, Key][] = [
    [Date.parse(was.starts) !== Date.parse(is.starts), 'agenda.change.moved'],
    [was.room !== is.room, 'agenda.change.room'],
    [was.minutes !== is.minutes, 'agenda.change.minutes'],
    [renamed === true, 'agenda.change.renamed'],
  ];
  return kinds.flatMap(([applies, key]) => (applies ? [key] : []));
}

function where(reader: Reader, { timeZone }: AgendaNames, slot: Slot | undefined): string {
  if (slot === undefined) return '–';
  const { starts, minutes, room } = slot;
  return [
    reader.moment(starts, timeZone),
    reader.say('agenda.duration.minutes', { minutes }),
    ...(room === undefined ? [] : [commonName(reader, room)]),
  ].join(' · ');
}
