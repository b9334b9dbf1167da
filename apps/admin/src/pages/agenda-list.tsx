import type { Reader } from '../reader.ts';
import type { Moved } from '../services/timetable-move.ts';
import type { DayView, TimetableView, Unplaced } from '../services/timetable-view.ts';
import { AgendaNav } from './agenda-nav.tsx';
import { AgendaPicture } from './agenda-picture.tsx';
import { ReleasedSentence } from './agenda-released.tsx';
import { AgendaRow } from './agenda-row.tsx';
import { AgendaSentence } from './agenda-sentence.tsx';
import { agendaProblemWords, priorityWords, problemWords, reasonWords, titleIn } from './agenda-words.ts';
import { Wide } from './parts.tsx';
import { WorkBroken } from './work.tsx';

type Props = { reader: Reader; view: TimetableView };
type NotMoved = Extract<Moved, { status: 'conflict' | 'refused' }>;

/** The agenda day by day, in order, with what does not hold beside the item. */
export function AgendaPage({ reader, view, moved }: Props & { moved?: NotMoved | undefined }) {
  const { days, unplaced, general, names } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>
        <AgendaSentence reader={reader} view={view} />
      </h1>
      <AgendaNav reader={reader} here="/agenda" />
      {moved && (
        <div class="notice now" role="alert">
          <p>{movedWords(reader, view, moved)}</p>
        </div>
      )}
      <WorkBroken reader={reader} failed={view.failed} />
      <Notices reader={reader} view={view} />
      <Acts reader={reader} view={view} />
      {view.released && (
        <p>
          <ReleasedSentence reader={reader} names={names} {...view.released} />{' '}
          <a href="/agenda/releases">{reader.say('agenda.nav.releases')}</a>
        </p>
      )}
      {general.length > 0 && (
        <ul class="lacks">
          {general.map((problem) => (
            <li>{problemWords(reader, names, problem)}</li>
          ))}
        </ul>
      )}
      {unplaced.length > 0 && <NotReached reader={reader} view={view} unplaced={unplaced} />}
      <AgendaPicture reader={reader} view={view} />
      {days.map((day) => (
        <DayTable reader={reader} view={view} day={day} />
      ))}
    </>
  );
}

function movedWords(reader: Reader, { names }: TimetableView, moved: NotMoved): string {
  if (moved.status === 'conflict') return reader.say('agenda.moved.conflict');
  const items = [...names.titles.keys()].map((id) => ({ id }));
  const why = moved.problems.map((problem) => agendaProblemWords(reader, names, problem, items)).join(' ');
  return reader.say('agenda.moved.refused', { why });
}

function Notices({ reader, view }: Props) {
  const { drafted, names, wrong } = view;
  return (
    <>
      {wrong.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('agenda.wrong')}</p>
          <ul class="wrong">
            {wrong.map((problem) => (
              <li>{agendaProblemWords(reader, names, problem, itemsOf(view))}</li>
            ))}
          </ul>
        </div>
      )}
      {drafted && drafted.conflicts.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('agenda.infeasible')}</p>
          <ul>
            {drafted.conflicts.map((reason) => (
              <li>{reasonWords(reader, names, reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {drafted?.stale && (
        <div class="notice risk">
          <p>{reader.say('agenda.stale')}</p>
        </div>
      )}
    </>
  );
}

const itemsOf = ({ names }: TimetableView) => [...names.titles.keys()].map((id) => ({ id }));

function Acts({ reader, view }: Props) {
  const { drafted, pins, wrong, released, days, seen } = view;
  const stands = days.some(({ sessions }) => sessions.length > 0);
  return (
    <div class="acts">
      {wrong.length === 0 && (
        <form method="post" action="/agenda/draft">
          <button type="submit" class={drafted && !drafted.stale ? undefined : 'first'}>
            {reader.say(
              pins > 0 ? 'agenda.draft.pins' : drafted ? 'agenda.draft.again' : 'agenda.draft.first',
            )}
          </button>
        </form>
      )}
      {stands && !released?.same && (
        <form method="post" action="/agenda/releases">
          <input type="hidden" name="seen" value={seen} />
          <button type="submit">
            {view.errors > 0
              ? reader.say('agenda.release.errors', { errors: view.errors })
              : reader.say('agenda.release')}
          </button>
        </form>
      )}
      <a href="/agenda/items/new">{reader.say('agenda.item.add')}</a>
    </div>
  );
}

function NotReached({ reader, view, unplaced }: Props & { unplaced: Unplaced[] }) {
  const { names, drafted } = view;
  return (
    <>
      <h2>{reader.say(drafted ? 'agenda.unplaced' : 'agenda.waiting')}</h2>
      <Wide label={reader.say('agenda.unplaced')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('agenda.column.item')}</th>
              <th scope="col" class="n">
                {reader.say('agenda.column.minutes')}
              </th>
              <th scope="col">{reader.say('agenda.column.priority')}</th>
              <th scope="col">{reader.say('agenda.column.why')}</th>
              <th scope="col" class="no-print">
                {reader.say('agenda.column.acts')}
              </th>
            </tr>
          </thead>
          <tbody>
            {unplaced.map(({ item, kept, reasons }) => (
              <tr>
                <th scope="row">
                  <a href={`/agenda/items/${kept?.document}`}>{titleIn(reader, item.title, item.id)}</a>
                </th>
                <td class="n">{reader.count(item.minutes)}</td>
                <td>{reader.say(priorityWords[item.priority])}</td>
                <td>{reasons.map((reason) => reasonWords(reader, names, reason)).join('; ') || '–'}</td>
                <td class="no-print">
                  <a href={`/agenda/items/${kept?.document}/put`}>{reader.say('agenda.put')}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function DayTable({ reader, view, day }: Props & { day: DayView }) {
  const { date, windows, sessions } = day;
  return (
    <section id={`day-${date}`}>
      <h2>
        {reader.days(date)}{' '}
        <small>
          {windows.map(({ from, to }) => `${from}–${to}`).join(', ')} ·{' '}
          <a href={`/agenda/day/${date}`}>{reader.say('agenda.sheet')}</a>
        </small>
      </h2>
      {sessions.length === 0 ? (
        <p class="faint">{reader.say('agenda.day.empty')}</p>
      ) : (
        <Wide label={reader.days(date)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{reader.say('agenda.column.time')}</th>
                <th scope="col">{reader.say('agenda.column.item')}</th>
                <th scope="col">{reader.say('agenda.column.room')}</th>
                <th scope="col" class="n">
                  {reader.say('agenda.column.minutes')}
                </th>
                <th scope="col" class="no-print">
                  {reader.say('agenda.column.acts')}
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <AgendaRow reader={reader} view={view} session={session} day={day} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}
