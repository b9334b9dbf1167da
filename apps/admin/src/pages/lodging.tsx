import type { Reader } from '../reader.ts';
import type { LodgingView } from '../services/view-lodging.ts';
import { Arrivals, Rides, Rooms } from './lodging-lists.tsx';
import { MoneyNav } from './money-nav.tsx';
import { stepNames } from './parts.tsx';

type Props = { reader: Reader; view: LodgingView };
type Planned = Extract<LodgingView, { status: 'planned' }>;

/** Who sleeps where and who rides with whom: for the hostel, for the station, and for each branch. */
export function LodgingPage({ reader, view }: Props) {
  return (
    <>
      <p class="kicker">
        <a href={`/attendance?with=${view.step}`}>{reader.say('room.attendance')}</a> ·{' '}
        {reader.say('lodging.link')} · {reader.say(stepNames[view.step])}
      </p>
      <h1>{view.status === 'planned' ? sentence(reader, view) : reader.say('lodging.noPlan')}</h1>
      <MoneyNav reader={reader} path="/attendance/lodging" step={view.step} steps={view.steps} />
      {view.status === 'planned' && <Lists reader={reader} view={view} />}
    </>
  );
}

function Lists({ reader, view }: { reader: Reader; view: Planned }) {
  const { rooms, rides, arrivals, stale, madeAt, timeZone, city } = view;
  return (
    <>
      {stale && (
        <div class="notice risk">
          <p>{reader.say('attendance.stale')}</p>
        </div>
      )}
      {rooms.length === 0 && rides.length === 0 && (
        <p class="lede">
          {reader.say('lodging.none')} <a href="/attendance/choice">{reader.say('choice.link')}</a>
        </p>
      )}
      <Rides reader={reader} rides={rides} />
      <Rooms reader={reader} rooms={rooms} />
      <Arrivals reader={reader} arrivals={arrivals} withRooms={rooms.length > 0} />
      <p class="faint small">
        {reader.say('tiers.made', { at: reader.moment(madeAt, timeZone), city: reader.name(city) })}
      </p>
    </>
  );
}

function sentence(reader: Reader, { rooms, rides }: Planned): string {
  const heads = (lists: readonly { heads: number }[]) => lists.reduce((sum, one) => sum + one.heads, 0);
  const said = [
    ...(rides.length > 0
      ? [reader.say('lodging.title.rides', { riders: heads(rides), rides: rides.length })]
      : []),
    ...(rooms.length > 0
      ? [reader.say('lodging.title.rooms', { beds: heads(rooms), rooms: rooms.length })]
      : []),
  ];
  return said.length > 0 ? said.join(' ') : reader.say('lodging.link');
}
