import type { Reader } from '../reader.ts';
import type { PicketRow, SiteView } from '../services/view-site.ts';
import { Wide } from './parts.tsx';
import { solidarityReason } from './solidarity-reasons.ts';

type Scheduled = PicketRow & {
  there: NonNullable<PicketRow['there']>;
  here: NonNullable<PicketRow['here']>;
};
type Props = { reader: Reader; view: SiteView; city: string };

const isScheduled = (picket: PicketRow): picket is Scheduled =>
  picket.there !== undefined && picket.here !== undefined;

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));

/** The pickets of the day: the picture, the table with the same hours, and those that are not scheduled. */
export function Day({ reader, view, city }: Props) {
  const scheduled = view.pickets
    .filter(isScheduled)
    .sort((a, b) => minutesOf(a.here.starts) - minutesOf(b.here.starts));
  const others = view.pickets.filter((picket) => !isScheduled(picket));
  return (
    <>
      <h2>{reader.say('site.pickets', { day: reader.days(view.date) })}</h2>
      {view.pickets.length === 0 && <p>{reader.say('site.pickets.none')}</p>}
      {scheduled.length > 0 && (
        <>
          <figure class="snug">
            <figcaption>{reader.say('site.picture', { city })}</figcaption>
            <DayPicture reader={reader} pickets={scheduled} city={city} />
          </figure>
          <Table reader={reader} pickets={scheduled} city={city} />
        </>
      )}
      {others.length > 0 && <NotScheduled reader={reader} pickets={others} />}
    </>
  );
}

const left = 88;
const hour = 12.5;
const line = 22;

function DayPicture({ reader, pickets, city }: { reader: Reader; pickets: Scheduled[]; city: string }) {
  const height = line * pickets.length;
  const right = left + hour * 24;
  const ruled = Array.from({ length: 25 }, (_, index) => `M${left + index * hour} 0V${height}`).join('');
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${right + 1} ${height + 18}`}
      role="img"
      aria-label={reader.say('site.picture.alt', { city })}
    >
      <path class="grid" d={ruled} />
      {pickets.map(({ city: where, here, minutes }, index) => (
        <g>
          <text x={left - 8} y={index * line + 15} text-anchor="end" class="strong">
            {where}
          </text>
          <Stretch from={minutesOf(here.starts)} minutes={minutes} y={index * line + 4} />
        </g>
      ))}
      {[0, 6, 12, 18, 24].map((at) => (
        <text
          x={left + at * hour}
          y={height + 14}
          text-anchor={at === 24 ? 'end' : at === 0 ? 'start' : 'middle'}
        >
          {`${String(at % 24).padStart(2, '0')}:00`}
        </text>
      ))}
    </svg>
  );
}

/** A picket that goes past midnight by the clocks of the conference goes on at the left. */
function Stretch({ from, minutes, y }: { from: number; minutes: number; y: number }) {
  const x = (at: number) => Math.round((left + (at / 60) * hour) * 10) / 10;
  const end = from + minutes;
  const width = (a: number, b: number) => Math.round(((b - a) / 60) * hour * 10) / 10;
  return (
    <>
      <rect class="picket" x={x(from)} y={y} width={width(from, Math.min(end, 1440))} height="14" />
      {end > 1440 && <rect class="picket" x={x(0)} y={y} width={width(1440, end)} height="14" />}
    </>
  );
}

function Table({ reader, pickets, city }: { reader: Reader; pickets: Scheduled[]; city: string }) {
  return (
    <Wide label={reader.say('site.picture', { city })}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('site.picket.city')}</th>
            <th scope="col">{reader.say('site.picket.place')}</th>
            <th scope="col">{reader.say('site.picket.there')}</th>
            <th scope="col">{reader.say('site.picket.here', { city })}</th>
            <th scope="col" class="n">
              {reader.say('site.picket.turnout')}
            </th>
          </tr>
        </thead>
        <tbody>
          {pickets.map((picket) => (
            <tr>
              <th scope="row">
                {picket.city}
                <span class="under">{reader.country(picket.country)}</span>
              </th>
              <td>
                {picket.place}
                {picket.reasons.map((reason) => (
                  <span class="under">{solidarityReason(reader, reason)}</span>
                ))}
              </td>
              <td class="tight">{hours(reader, picket.there)}</td>
              <td class="tight">{hours(reader, picket.here)}</td>
              <td class="n">{reader.count(picket.turnout)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function hours(reader: Reader, { starts, ends }: { starts: string; ends: string }): string {
  return reader.say('site.picket.hours', { from: starts, to: ends });
}

function NotScheduled({ reader, pickets }: { reader: Reader; pickets: PicketRow[] }) {
  return (
    <>
      <h3>{reader.say('site.notScheduled')}</h3>
      <Wide label={reader.say('site.notScheduled')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('site.picket.city')}</th>
              <th scope="col">{reader.say('site.picket.place')}</th>
              <th scope="col">{reader.say('site.notScheduled.why')}</th>
            </tr>
          </thead>
          <tbody>
            {pickets.map((picket) => (
              <tr>
                <th scope="row">
                  {picket.city}
                  <span class="under">{reader.country(picket.country)}</span>
                </th>
                <td>{picket.place}</td>
                <td>{picket.reasons.map((reason) => solidarityReason(reader, reason)).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
