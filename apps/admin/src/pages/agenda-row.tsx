import type { Reader } from '../reader.ts';
import type { DayView, SessionView, TimetableView } from '../services/timetable-view.ts';
import { commonName, problemWords, titleIn } from './agenda-words.ts';

type Props = { reader: Reader; view: TimetableView; session: SessionView; day: DayView };

/** One session of a day: what does not hold of it, and the buttons that move it. */
export function AgendaRow({ reader, view, session, day }: Props) {
  const { slot, from, to, item, problems, kept } = session;
  const title = item ? titleIn(reader, item.title, item.id) : commonName(reader, slot.item);
  return (
    <tr id={kept && `item-${kept.document}`}>
      <td class="tight">{`${from}–${to}`}</td>
      <th scope="row">
        {kept ? <a href={`/agenda/items/${kept.document}`}>{title}</a> : <i>{title}</i>}
        {kept?.value.pin && (
          <>
            {' '}
            <span class="mark plain">{reader.say('agenda.pinned')}</span>
          </>
        )}
        {problems.length > 0 && (
          <ul class="lacks">
            {problems.map((problem) => (
              <li>
                <span class={problem.severity === 'error' ? 'mark now' : 'mark risk'}>
                  {reader.say(problem.severity === 'error' ? 'agenda.error' : 'agenda.warning')}
                </span>{' '}
                {problemWords(reader, view.names, problem)}
              </li>
            ))}
          </ul>
        )}
      </th>
      <td>{slot.room === undefined ? '' : commonName(reader, slot.room)}</td>
      <td class="n">{reader.count(slot.minutes)}</td>
      <td class="no-print">
        {kept && <Moves reader={reader} view={view} session={session} day={day} kept={kept} title={title} />}
      </td>
    </tr>
  );
}

type MovesProps = Props & { kept: NonNullable<SessionView['kept']>; title: string };

function Moves({ reader, view, session, day, kept, title }: MovesProps) {
  const starts = day.sessions.filter(({ item }) => item).map(({ slot }) => Date.parse(slot.starts));
  const mine = Date.parse(session.slot.starts);
  const here = `/agenda/items/${kept.document}`;
  return (
    <form class="moves" method="post" action={`${here}/move`}>
      <input type="hidden" name="revision" value={String(kept.revision)} />
      <input type="hidden" name="seen" value={view.seen} />
      {starts.some((one) => one < mine) && (
        <button type="submit" name="way" value="up" aria-label={reader.say('agenda.upOf', { title })}>
          ↑
        </button>
      )}
      {starts.some((one) => one > mine) && (
        <button type="submit" name="way" value="down" aria-label={reader.say('agenda.downOf', { title })}>
          ↓
        </button>
      )}
      <a href={`${here}/put`} aria-label={reader.say('agenda.putOf', { title })}>
        {reader.say('agenda.put')}
      </a>
      {kept.value.pin && (
        <button type="submit" name="way" value="unpin" aria-label={reader.say('agenda.unpinOf', { title })}>
          {reader.say('agenda.unpin')}
        </button>
      )}
    </form>
  );
}
