import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Hour, MovedPicket } from '../services/move-pickets.ts';
import { Wide } from './parts.tsx';
import { stateNames } from './picket-words.ts';
import { solidarityReason } from './solidarity-reasons.ts';

const hours = {
  drafted: 'move.hour.drafted',
  kept: 'move.hour.kept',
  lost: 'move.hour.lost',
  stays: 'move.hour.stays',
} as const satisfies Record<Hour, Key>;

const looks = { drafted: 'plain', kept: 'risk', lost: 'now', stays: 'plain' } as const satisfies Record<
  Hour,
  string
>;

/** Each picket on the old day and on the new one, by its own clocks; what was agreed and is lost comes first. */
export function MovedPickets({ reader, pickets }: { reader: Reader; pickets: readonly MovedPicket[] }) {
  const rank = { lost: 0, kept: 1, drafted: 2, stays: 3 } as const satisfies Record<Hour, number>;
  const lost = pickets.filter(({ hour }) => hour === 'lost').length;
  const kept = pickets.filter(({ hour }) => hour === 'kept').length;
  const at = (instant: string | undefined, zone: string) =>
    instant === undefined ? reader.say('solidarity.table.notStanding') : reader.moment(instant, zone);
  return (
    <>
      <p>{reader.say('move.pickets.told', { lost, kept })}</p>
      <Wide label={reader.say('move.pickets')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('site.picket.city')}</th>
              <th scope="col">{reader.say('move.there.now')}</th>
              <th scope="col">{reader.say('move.there.then')}</th>
              <th scope="col">{reader.say('move.hour')}</th>
            </tr>
          </thead>
          <tbody>
            {pickets
              .toSorted(
                (a, b) => rank[a.hour] - rank[b.hour] || ((a.after ?? '9') < (b.after ?? '9') ? -1 : 1),
              )
              .map(({ document, record, state, before, after, hour, reasons }) => (
                <tr>
                  <th scope="row">
                    <a href={`/solidarity/${document}`}>{record.city}</a>
                    <span class="under">{reader.say(stateNames[state])}</span>
                  </th>
                  <td class="tight">{at(before, record.timeZone)}</td>
                  <td class="tight">{at(after, record.timeZone)}</td>
                  <td>
                    <span class={`mark ${looks[hour]}`}>{reader.say(hours[hour])}</span>
                    {reasons.map((reason) => (
                      <span class="under">{solidarityReason(reader, reason)}</span>
                    ))}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
