import type { Reader } from '../reader.ts';
import type { DayView, SessionView, TimetableView } from '../services/timetable-view.ts';
import { commonName, titleIn } from './agenda-words.ts';

type Props = { reader: Reader; view: TimetableView };

const left = 96;
const width = 640;
const lane = 16;

const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));
const startOf = ({ from }: SessionView): number => minutesOf(from);
const endOf = ({ from, slot }: SessionView): number => minutesOf(from) + slot.minutes;

/** All days against the clock, a line for each room in use: where there are gaps, and what runs side by side. */
export function AgendaPicture({ reader, view }: Props) {
  const days = view.days.filter(({ sessions }) => sessions.length > 0);
  if (days.length === 0) return null;
  const sessions = days.flatMap((day) => day.sessions);
  const hours = days.flatMap(({ windows }) => windows);
  const first = Math.floor(
    Math.min(...sessions.map(startOf), ...hours.map(({ from }) => minutesOf(from))) / 60,
  );
  const last = Math.ceil(Math.max(...sessions.map(endOf), ...hours.map(({ to }) => minutesOf(to))) / 60);
  const across = (minutes: number) => left + ((minutes - first * 60) / ((last - first) * 60)) * width;
  const strips = days.map((day) => ({ day, rooms: roomsOf(day, view.rooms) }));
  const tops = strips.map((_, index) =>
    strips.slice(0, index).reduce((sum, { rooms }) => sum + rooms.length * lane + 26, 18),
  );
  const height = strips.reduce((sum, { rooms }) => sum + rooms.length * lane + 26, 18);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <figure>
      <figcaption>{reader.say('agenda.picture')}</figcaption>
      <svg
        class="chart clock"
        viewBox={`0 0 ${left + width + 24} ${height}`}
        role="img"
        aria-label={reader.say('agenda.picture.alt')}
      >
        <path
          class="grid"
          d={ticks.map((hour) => `M${round(across(hour * 60))} 14V${height - 8}`).join('')}
        />
        {ticks
          .filter((hour) => hour % 2 === 0)
          .map((hour) => (
            <text x={round(across(hour * 60))} y={10} text-anchor="middle">
              {`${String(hour % 24).padStart(2, '0')}:00`}
            </text>
          ))}
        {strips.map(({ day, rooms }, index) => (
          <g>
            <text class="strong" x={0} y={(tops[index] ?? 0) + 14}>
              {reader.days(day.date)}
            </text>
            {rooms.map((room, row) => (
              <text x={left - 8} y={(tops[index] ?? 0) + 30 + row * lane - 2} text-anchor="end">
                {room === '' ? '' : commonName(reader, room)}
              </text>
            ))}
            {day.sessions.map((session) => (
              <rect
                class={barOf(session)}
                x={round(across(startOf(session)))}
                y={(tops[index] ?? 0) + 19 + rooms.indexOf(session.slot.room ?? '') * lane}
                width={round(Math.max(1, across(endOf(session)) - across(startOf(session)) - 1))}
                height={lane - 4}
              >
                <title>{`${session.from}–${session.to} ${nameOf(reader, session)}`}</title>
              </rect>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The lines of a day: rooms in their order that are in use, and one for what has none. */
function roomsOf({ sessions }: DayView, rooms: readonly string[]): string[] {
  const used = new Set(sessions.map(({ slot }) => slot.room ?? ''));
  const known = [...rooms.filter((room) => used.has(room)), ...(used.has('') ? [''] : [])];
  return [...known, ...[...used].filter((room) => !known.includes(room))];
}

function barOf({ item, problems }: SessionView): string {
  if (problems.some(({ severity }) => severity === 'error')) return 'picket';
  return item === undefined ? 'slot' : 'fill';
}

const nameOf = (reader: Reader, { item, slot }: SessionView): string =>
  item ? titleIn(reader, item.title, item.id) : commonName(reader, slot.item);
