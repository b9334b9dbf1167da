import type { LocalTime } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import type { PlanBRow } from '../services/plan-b-view.ts';
import { Wide } from './parts.tsx';
import { hourNote } from './picket-words.ts';
import { changeLooks, changeNames } from './plan-b-words.ts';
import { solidarityReason } from './solidarity-reasons.ts';

type Props = { reader: Reader; rows: readonly PlanBRow[]; date: string; city: string };

/** Plan A and plan B side by side, every picket on its own clocks. */
export function PlanBRows({ reader, rows, date, city }: Props) {
  return (
    <Wide label={reader.say('planB.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('site.picket.city')}</th>
            <th scope="col">{reader.say('planB.planA')}</th>
            <th scope="col">{reader.say('planB.planB')}</th>
            <th scope="col">{reader.say('site.picket.here', { city })}</th>
            <th scope="col">{reader.say('planB.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row reader={reader} row={row} date={date} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ reader, row, date }: { reader: Reader; row: PlanBRow; date: string }) {
  const { document, record, standsBy, before, after, elsewhere, change, reasons } = row;
  return (
    <tr>
      <th scope="row">
        <a href={`/solidarity/${document}/plan-b`}>{record.city}</a>
        <span class="under">{reader.country(record.country)}</span>
      </th>
      <td class="tight">
        {standsBy ? reader.say('planB.standsBy') : <Hours reader={reader} time={before} date={date} />}
      </td>
      <td class="tight">
        {change === 'over' ? (
          <Hours reader={reader} time={before} date={date} />
        ) : (
          <Hours reader={reader} time={after} date={date} />
        )}
        {elsewhere !== undefined && <span class="under">{elsewhere}</span>}
      </td>
      <td class="tight">
        {after?.conference && (
          <>
            {after.conference.from}
            {after.conference.date !== date && (
              <span class="under">{reader.days(after.conference.date)}</span>
            )}
          </>
        )}
      </td>
      <td>
        <span class={`mark ${changeLooks[change]}`}>{reader.say(changeNames[change])}</span>
        {reasons.map((reason) => (
          <span class="under">{solidarityReason(reader, reason)}</span>
        ))}
        {(after?.notes ?? [])
          .filter(({ code }) => code !== 'other-date')
          .map((note) => (
            <span class="under">{hourNote(reader, note)}</span>
          ))}
      </td>
    </tr>
  );
}

/** Hours on the clocks there, with the date where it is not that of the day. */
export function Hours({ reader, time, date }: { reader: Reader; time: LocalTime | undefined; date: string }) {
  if (time === undefined) return <>{reader.say('solidarity.table.notStanding')}</>;
  return (
    <>
      {reader.say('site.picket.hours', { from: time.from, to: time.to })}
      {time.date !== date && <span class="under">{reader.days(time.date)}</span>}
    </>
  );
}
