import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { DeadlinesView, DeadlineView, Responsible } from '../services/deadlines.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: DeadlinesView };

const states: Record<DeadlineView['state'], { key: Key; mark: string }> = {
  done: { key: 'deadlines.state.done', mark: 'mark settled' },
  open: { key: 'deadlines.state.open', mark: 'mark plain' },
  today: { key: 'deadlines.state.today', mark: 'mark risk' },
  late: { key: 'deadlines.state.late', mark: 'mark now' },
};

/** How a deadline stands, as a word with a colour. */
export function DeadlineMark({ reader, state }: { reader: Reader; state: DeadlineView['state'] }) {
  return <span class={states[state].mark}>{reader.say(states[state].key)}</span>;
}

/** The name of a branch in the reader's language, of a section as it calls itself. */
export function responsibleName(reader: Reader, { name }: Responsible): string {
  return typeof name === 'string' ? name : reader.name(name);
}

/** All deadlines counted back from the opening, and who is late with what. */
export function DeadlinesPage({ reader, view }: Props) {
  const { deadlines, late, daysToOpening } = view;
  const overdue = deadlines.filter(({ state }) => state === 'late').length;
  const next = deadlines.find(({ state }) => state === 'open' || state === 'today');
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>
        {deadlines.length === 0 ? (
          reader.say('deadlines.empty')
        ) : (
          <Said reader={reader} key_="deadlines.sentence" params={{ late: overdue, days: daysToOpening }} />
        )}
      </h1>
      {next && (
        <p class="lede">
          {reader.say('deadlines.next', {
            title: next.title,
            date: reader.days(next.date),
            days: next.daysLeft,
          })}
        </p>
      )}
      {deadlines.length > 0 && <Table reader={reader} view={view} />}
      {late.length > 0 && (
        <>
          <h2>{reader.say('deadlines.byWhom')}</h2>
          <ul>
            {late.map(({ who, titles }) => (
              <li>{`${responsibleName(reader, who)}: ${titles.join(' · ')}`}</li>
            ))}
          </ul>
        </>
      )}
      <p class="acts">
        <a class="button" href="/agenda/deadlines/new">
          {reader.say('deadlines.add')}
        </a>
        <a href="/agenda">{reader.say('room.agenda')}</a>
      </p>
      <p class="hint">{reader.say('deadlines.counted')}</p>
    </>
  );
}

function Table({ reader, view }: Props) {
  return (
    <Wide label={reader.say('deadlines.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('deadlines.date')}</th>
            <th scope="col">{reader.say('deadlines.what')}</th>
            <th scope="col" class="n">
              {reader.say('deadlines.daysBefore')}
            </th>
            <th scope="col" class="n">
              {reader.say('deadlines.daysLeft')}
            </th>
            <th scope="col">{reader.say('deadlines.state')}</th>
          </tr>
        </thead>
        <tbody>
          {view.deadlines.map((one) => (
            <tr>
              <td>
                <time datetime={one.date}>{reader.days(one.date)}</time>
                {one.at !== undefined && `, ${one.at}`}
              </td>
              <th scope="row">
                <a href={`/agenda/deadlines/${encodeURIComponent(one.document)}`}>{one.title}</a>
              </th>
              <td class="n">{reader.count(one.daysBefore)}</td>
              <td class="n">{reader.count(one.daysLeft)}</td>
              <td>
                <DeadlineMark reader={reader} state={one.state} />
                {one.group !== undefined && one.state !== 'done' && (
                  <> {reader.say('deadlines.missing', { count: one.outstanding.length })}</>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
