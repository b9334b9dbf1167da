import type { PicketState } from '@plenum/solidarity';
import type { Reader } from '../reader.ts';
import type { RoomPicket } from '../services/solidarity-room-view.ts';
import { Wide } from './parts.tsx';
import { hourNote, stateNames } from './picket-words.ts';
import { solidarityReason } from './solidarity-reasons.ts';

type Props = { reader: Reader; pickets: readonly RoomPicket[]; city: string };

const settled: readonly PicketState[] = ['confirmed', 'standing-by', 'called-out', 'held', 'reported'];

/** A state by its word, and by a colour beside it. */
export function StateMark({ reader, state }: { reader: Reader; state: PicketState }) {
  const look = settled.includes(state) ? 'settled' : state === 'planned' ? 'risk' : 'plain';
  return <span class={`mark ${look}`}>{reader.say(stateNames[state])}</span>;
}

/** The pickets in the order in which they stand, those that do not stand last. */
export function PicketTable({ reader, pickets, city }: Props) {
  return (
    <Wide label={reader.say('solidarity.table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('site.picket.city')}</th>
            <th scope="col">{reader.say('solidarity.table.state')}</th>
            <th scope="col">{reader.say('site.picket.there')}</th>
            <th scope="col">{reader.say('site.picket.here', { city })}</th>
            <th scope="col" class="n">
              {reader.say('site.picket.turnout')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pickets.map((picket) => (
            <Row reader={reader} picket={picket} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ reader, picket }: { reader: Reader; picket: RoomPicket }) {
  const { document, record, state, time, moved, reasons, notes } = picket;
  return (
    <tr>
      <th scope="row">
        <a href={`/solidarity/${document}`}>{record.city}</a>
        <span class="under">{reader.country(record.country)}</span>
      </th>
      <td>
        <StateMark reader={reader} state={state} />
        {reasons.map((reason) => (
          <span class="under">{solidarityReason(reader, reason)}</span>
        ))}
        {notes.map((note) => (
          <span class="under">{hourNote(reader, note)}</span>
        ))}
        {moved && <span class="under">{reader.say('solidarity.moved')}</span>}
      </td>
      <td class="tight">
        {time === undefined
          ? reader.say('solidarity.table.notStanding')
          : reader.say('site.picket.hours', { from: time.from, to: time.to })}
      </td>
      <td class="tight">{time?.conference?.from}</td>
      <td class="n">{reader.count(record.expectedTurnout)}</td>
    </tr>
  );
}
