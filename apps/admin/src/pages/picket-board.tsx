import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BoardRow, BoardView, Missing } from '../services/picket-board.ts';
import type { TaskCode } from '../services/picket-urgency.ts';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { stateNames } from './picket-words.ts';
import { safetyReason, urgencyLooks, urgencyNames } from './safety-words.ts';
import { Said } from './said.tsx';
import { StateMark } from './solidarity-table.tsx';

type Props = { reader: Reader; view: BoardView; city: string };

const taskNames = {
  invite: 'picketBoard.task.invite',
  plan: 'picketBoard.task.plan',
  'plan-anew': 'picketBoard.task.plan-anew',
  confirm: 'picketBoard.task.confirm',
  'stand-by': 'picketBoard.task.stand-by',
  'call-out': 'picketBoard.task.call-out',
  begin: 'picketBoard.task.begin',
  report: 'picketBoard.task.report',
} as const satisfies Record<TaskCode, Key>;

/** Every picket with what is missing today, the most pressing first. */
export function BoardPage({ reader, view, city }: Props) {
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a>
      </p>
      <h1>
        <Said
          reader={reader}
          key_="picketBoard.sentence"
          params={{ now: view.now, pickets: view.pickets, missing: view.missing }}
        />
      </h1>
      <p class="lede">
        {reader.say('picketBoard.lede', { at: reader.moment(view.at, view.timeZone), city })}
      </p>
      <SolidarityNav reader={reader} here="board" />
      <dl class="figures">
        {view.counts
          .filter(({ pickets }) => pickets > 0)
          .map(({ state, pickets }) => (
            <div>
              <dt>{reader.say(stateNames[state])}</dt>
              <dd>{reader.count(pickets)}</dd>
            </div>
          ))}
      </dl>
      <Wide label={reader.say('picketNav.board')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('site.picket.city')}</th>
              <th scope="col">{reader.say('solidarity.table.state')}</th>
              <th scope="col">{reader.say('site.picket.there')}</th>
              <th scope="col">{reader.say('picketNav.board')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <Row reader={reader} row={row} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Row({ reader, row }: { reader: Reader; row: BoardRow }) {
  const { document, record, state, time, missing } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`/solidarity/${document}`}>{record.city}</a>
        <span class="under">{reader.country(record.country)}</span>
      </th>
      <td>
        <StateMark reader={reader} state={state} />
      </td>
      <td class="tight">
        {time === undefined ? (
          reader.say('solidarity.table.notStanding')
        ) : (
          <>
            {reader.say('site.picket.hours', { from: time.from, to: time.to })}
            <span class="under">{reader.days(time.date)}</span>
          </>
        )}
      </td>
      <td>
        {missing.length === 0 ? (
          <span class="faint">{reader.say('picketBoard.nothing')}</span>
        ) : (
          <Lacks reader={reader} document={document} missing={missing} />
        )}
      </td>
    </tr>
  );
}

/** What is missing, with how pressing it is written once for each degree. */
function Lacks({
  reader,
  document,
  missing,
}: {
  reader: Reader;
  document: string;
  missing: readonly Missing[];
}) {
  return (
    <>
      {[...Map.groupBy(missing, ({ urgency }) => urgency)].map(([urgency, group]) => (
        <>
          <span class={`mark ${urgencyLooks[urgency]}`}>{reader.say(urgencyNames[urgency])}</span>
          <ul class="lacks">
            {group.map((one) => (
              <li>
                {'task' in one ? (
                  <a href={`/solidarity/${document}`}>{reader.say(taskNames[one.task])}</a>
                ) : (
                  <a href={`/solidarity/${document}/safety`}>{safetyReason(reader, one.safety)}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
