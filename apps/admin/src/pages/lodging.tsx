import type { Reader } from '../reader.ts';
import type { LodgingView } from '../services/view-lodging.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: LodgingView };

/** Who sleeps where and who rides with whom: for whoever meets them at the station. */
export function LodgingPage({ reader, view }: Props) {
  const { rooms, rides, stale } = view;
  const beds = rooms.reduce((sum, { sleepers }) => sum + sleepers.length, 0);
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a>
      </p>
      <h1>{reader.say('lodging.title', { beds, rooms: rooms.length, rides: rides.length })}</h1>
      {stale && (
        <div class="notice risk">
          <p>{reader.say('attendance.stale')}</p>
        </div>
      )}
      {rooms.length > 0 && (
        <>
          <h2>{reader.say('lodging.rooms')}</h2>
          <Wide label={reader.say('lodging.rooms')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{reader.say('lodging.room')}</th>
                  <th scope="col" class="n">
                    {reader.say('lodging.nights')}
                  </th>
                  <th scope="col">{reader.say('lodging.sleepers')}</th>
                </tr>
              </thead>
              <tbody>
                {rooms.map(({ type, number, nights, sleepers }) => (
                  <tr>
                    <th scope="row">{`${type} ${number}`}</th>
                    <td class="n">{reader.count(nights)}</td>
                    <td>{namesOf(reader, sleepers)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
      {rides.length > 0 && (
        <>
          <h2>{reader.say('lodging.rides')}</h2>
          <Wide label={reader.say('lodging.rides')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{reader.say('lodging.vehicle')}</th>
                  <th scope="col">{reader.say('lodging.from')}</th>
                  <th scope="col">{reader.say('lodging.riders')}</th>
                </tr>
              </thead>
              <tbody>
                {rides.map(({ vehicle, number, branches, riders }) => (
                  <tr>
                    <th scope="row">{`${vehicle} ${number}`}</th>
                    <td>{branches.map((name) => reader.name(name)).join(', ')}</td>
                    <td>{namesOf(reader, riders)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
      {rooms.length === 0 && rides.length === 0 && <p class="prose">{reader.say('lodging.none')}</p>}
    </>
  );
}

/** Code names; whoever has none is named by what they come as. Companions stand beside those they come with. */
function namesOf(reader: Reader, people: LodgingView['rooms'][number]['sleepers']): string {
  const heads = new Map<string, number>();
  for (const { id } of people) heads.set(id, (heads.get(id) ?? 0) + 1);
  return [...new Map(people.map((one) => [one.id, one])).values()]
    .map(({ id, codeName, kind }) => {
      const name = codeName ?? (kind === undefined ? id : `${kind} ${id}`);
      const companions = (heads.get(id) ?? 1) - 1;
      return companions === 0 ? name : reader.say('lodging.with', { name, companions });
    })
    .join(', ');
}
