import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ArrivalView, Guest, RideView, RoomView } from '../services/view-lodging.ts';
import { valueWords, Wide } from './parts.tsx';

/** Vehicles, for whoever meets them: each on a row, with how many sit in it. */
export function Rides({ reader, rides }: { reader: Reader; rides: RideView[] }) {
  if (rides.length === 0) return null;
  return (
    <List
      reader={reader}
      title="lodging.rides"
      heads={['lodging.vehicle', 'lodging.from', 'lodging.places', 'lodging.riders']}
    >
      {rides.map(({ branches, places, heads, guests, ...ride }) => (
        <tr>
          <th scope="row">{numbered(ride)}</th>
          <td>{branches.map((name) => reader.name(name)).join(', ')}</td>
          <td class="n">{reader.say('lodging.of', { taken: heads, all: places })}</td>
          <td>{namesOf(reader, guests)}</td>
        </tr>
      ))}
    </List>
  );
}

/** Rooms, for the hostel: how many beds of each are taken, and by whom. */
export function Rooms({ reader, rooms }: { reader: Reader; rooms: RoomView[] }) {
  if (rooms.length === 0) return null;
  return (
    <List
      reader={reader}
      title="lodging.rooms"
      heads={['lodging.room', 'lodging.nights', 'lodging.beds', 'lodging.sleepers']}
    >
      {rooms.map(({ nights, beds, heads, guests, ...room }) => (
        <tr>
          <th scope="row">{numbered(room)}</th>
          <td class="n">{reader.count(nights)}</td>
          <td class="n">{reader.say('lodging.of', { taken: heads, all: beds })}</td>
          <td>{namesOf(reader, guests)}</td>
        </tr>
      ))}
    </List>
  );
}

type ArrivalsProps = { reader: Reader; arrivals: ArrivalView[]; withRooms: boolean };

/** Everybody by branch, with a box to tick: how each comes and where each sleeps. */
export function Arrivals({ reader, arrivals, withRooms }: ArrivalsProps) {
  return (
    <section class="paper">
      <h2>{reader.say('lodging.arrivals')}</h2>
      <Wide label={reader.say('lodging.arrivals')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('lodging.here')}</th>
              <th scope="col">{reader.say('lodging.who')}</th>
              <th scope="col">{reader.say('lodging.comesBy')}</th>
              {withRooms && <th scope="col">{reader.say('lodging.sleepsIn')}</th>}
            </tr>
          </thead>
          {arrivals.map(({ branch, heads, people }) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={withRooms ? 4 : 3}>
                  <b>
                    {reader.say('lodging.branch', {
                      branch: branch ? reader.name(branch) : reader.say('attendance.attending.others'),
                      heads,
                    })}
                  </b>
                </th>
              </tr>
              {people.map(({ guest, mode, ride, rooms }) => (
                <tr>
                  <td class="tight">☐</td>
                  <th scope="row">{nameOf(reader, guest)}</th>
                  <td>{ride ? numbered(ride) : mode === undefined ? '' : valueWords(reader, mode)}</td>
                  {withRooms && <td>{rooms.length === 0 ? '–' : rooms.map(numbered).join(', ')}</td>}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </Wide>
    </section>
  );
}

type ListProps = { reader: Reader; title: Key; heads: readonly Key[]; children: Child };

/** One list, on a sheet of its own when it is printed; its figures are to the right. */
function List({ reader, title, heads, children }: ListProps) {
  return (
    <section class="paper">
      <h2>{reader.say(title)}</h2>
      <Wide label={reader.say(title)}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" class={figures.has(head) ? 'n' : undefined}>
                  {reader.say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </Wide>
    </section>
  );
}

const figures = new Set<Key>(['lodging.nights', 'lodging.beds', 'lodging.places']);

const numbered = ({ name, number }: { name: string; number: number }): string => `${name} ${number}`;

const namesOf = (reader: Reader, guests: readonly Guest[]): string =>
  guests.map((guest) => nameOf(reader, guest)).join(', ');

/** A code name; whoever has none is named by what they come as. Companions stand with those they come with. */
function nameOf(reader: Reader, { person: { id, codeName, kind }, companions, only }: Guest): string {
  const name = codeName ?? (kind === undefined ? id : `${valueWords(reader, kind)} ${id}`);
  if (only) return reader.say('lodging.companions', { name, companions });
  return companions === 0 ? name : reader.say('lodging.with', { name, companions });
}
