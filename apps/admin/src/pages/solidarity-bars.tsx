import type { Reader } from '../reader.ts';
import type { RoomPicket } from '../services/solidarity-room-view.ts';

type Props = { reader: Reader; pickets: readonly RoomPicket[] };

const left = 92;
const hour = 12.5;
const line = 22;
const right = left + hour * 24;

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
const across = (minutes: number): number => Math.round((minutes / 60) * hour * 10) / 10;

/** Every picket on the clocks of its own city: when its people are free, and when it stands. */
export function LocalBars({ reader, pickets }: Props) {
  const height = line * pickets.length;
  const ruled = Array.from({ length: 25 }, (_, index) => `M${left + index * hour} 0V${height}`).join('');
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${right + 1} ${height + 18}`}
      role="img"
      aria-label={reader.say('solidarity.bars.alt')}
    >
      {pickets.map(({ record }, index) =>
        record.available.map(({ from, to }) => (
          <rect
            class="slot"
            x={left + across(minutesOf(from))}
            y={index * line + 2}
            width={across(minutesOf(to) - minutesOf(from))}
            height="18"
          />
        )),
      )}
      <path class="grid" d={ruled} />
      {pickets.map(({ record, time }, index) => (
        <g>
          <text x={left - 8} y={index * line + 15} text-anchor="end" class="strong">
            {record.city}
          </text>
          {time && <Stretch from={minutesOf(time.from)} minutes={record.minutes} y={index * line + 4} />}
        </g>
      ))}
      {[0, 6, 12, 18, 24].map((at) => (
        <text
          x={left + at * hour}
          y={height + 14}
          text-anchor={at === 24 ? 'end' : at === 0 ? 'start' : 'middle'}
        >
          {`${String(at).padStart(2, '0')}:00`}
        </text>
      ))}
    </svg>
  );
}

/** One that goes past midnight goes on at the left. */
function Stretch({ from, minutes, y }: { from: number; minutes: number; y: number }) {
  const end = from + minutes;
  return (
    <>
      <rect
        class="picket"
        x={left + across(from)}
        y={y}
        width={across(Math.min(end, 1440) - from)}
        height="14"
      />
      {end > 1440 && <rect class="picket" x={left} y={y} width={across(end - 1440)} height="14" />}
    </>
  );
}
