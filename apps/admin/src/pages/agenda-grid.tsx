import type { Reader } from '../reader.ts';
import { type Cell, type DayGrid, gridOf } from '../services/timetable-grid.ts';
import type { SessionView, TimetableView } from '../services/timetable-view.ts';
import { AgendaNav } from './agenda-nav.tsx';
import { AgendaSentence } from './agenda-sentence.tsx';
import { commonName, titleIn } from './agenda-words.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: TimetableView; changedMeanwhile: boolean };

/** The timetable as a grid for each day, and the form that moves an item in it. */
export function AgendaGridPage({ reader, view, changedMeanwhile }: Props) {
  const grids = view.days.map((day) => gridOf(day, view.rooms, view));
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>
        <AgendaSentence reader={reader} view={view} />
      </h1>
      <AgendaNav reader={reader} here="/agenda/grid" />
      {changedMeanwhile && (
        <div class="notice now" role="alert">
          <p>{reader.say('agenda.moved.conflict')}</p>
        </div>
      )}
      <p class="lede no-print">{reader.say('agenda.grid.lede')}</p>
      {grids.map((grid) => (
        <DayTable reader={reader} grid={grid} />
      ))}
      <MoveForm reader={reader} view={view} grids={grids} />
    </>
  );
}

const columnName = (reader: Reader, room: string): string =>
  room === '' ? reader.say('agenda.grid.noRoom') : commonName(reader, room);

function DayTable({ reader, grid }: { reader: Reader; grid: DayGrid }) {
  return (
    <section>
      <h2 id={`day-${grid.date}`}>{reader.days(grid.date)}</h2>
      <Wide label={reader.days(grid.date)}>
        <table class="timetable">
          <thead>
            <tr>
              <th scope="col">{reader.say('agenda.column.time')}</th>
              {grid.columns.map((room) => (
                <th scope="col">{columnName(reader, room)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.rows.map(({ time, cells }) => (
              <tr>
                <th scope="row">{time}</th>
                {cells.map((cell) => cell && <GridCell reader={reader} cell={cell} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function GridCell({ reader, cell }: { reader: Reader; cell: Cell }) {
  const { sessions, rows, to } = cell;
  const kind = sessions.length > 0 ? 'taken' : to === undefined ? 'closed' : undefined;
  return (
    <td rowspan={rows > 1 ? rows : undefined} class={kind} data-to={to}>
      {sessions.map((session) => (
        <GridSession reader={reader} session={session} />
      ))}
    </td>
  );
}

function GridSession({ reader, session }: { reader: Reader; session: SessionView }) {
  const { slot, from, to, item, kept, problems } = session;
  const wrong = problems.some(({ severity }) => severity === 'error');
  return (
    <div data-item={kept?.document}>
      {kept && item ? (
        <a href={`/agenda/items/${kept.document}/put`} draggable="false">
          {titleIn(reader, item.title, item.id)}
        </a>
      ) : (
        <i>{commonName(reader, slot.item)}</i>
      )}
      <span class="under">
        {`${from}–${to}`}
        {kept?.value.pin && ` · ${reader.say('agenda.pinned')}`}
      </span>
      {wrong && <span class="mark now">{reader.say('agenda.error')}</span>}
    </div>
  );
}

/** Works by hand; a drag fills it in and sends it. */
function MoveForm({ reader, view, grids }: { reader: Reader; view: TimetableView; grids: DayGrid[] }) {
  const items = [
    ...view.days.flatMap(({ sessions }) => sessions),
    ...view.unplaced.map(({ item, kept }) => ({ item, kept })),
  ].flatMap(({ item, kept }) => (item && kept ? [{ item, document: kept.document }] : []));
  return (
    <form method="post" action="/agenda/grid" data-drag="" class="no-print">
      <h2>{reader.say('agenda.grid.move')}</h2>
      <input type="hidden" name="seen" value={view.seen} />
      <Field name="item" label={reader.say('agenda.grid.item')}>
        {(tied) => (
          <select {...tied}>
            {items.map(({ item, document }) => (
              <option value={document}>{titleIn(reader, item.title, item.id)}</option>
            ))}
          </select>
        )}
      </Field>
      <Field name="to" label={reader.say('agenda.grid.to')}>
        {(tied) => (
          <select {...tied}>
            {grids.map((grid) => (
              <optgroup label={reader.days(grid.date)}>
                {grid.rows.flatMap(({ time, cells }) =>
                  cells.flatMap((cell, column) =>
                    cell?.to === undefined ? (
                      []
                    ) : (
                      <option value={cell.to}>
                        {`${time} · ${columnName(reader, grid.columns[column] ?? '')}`}
                        {cell.sessions.length === 0 && ` · ${reader.say('agenda.grid.free')}`}
                      </option>
                    ),
                  ),
                )}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <div class="acts">
        <button type="submit">{reader.say('agenda.grid.move')}</button>
      </div>
    </form>
  );
}
