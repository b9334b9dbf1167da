import type { Reader } from '../reader.ts';
import { stepNames } from './parts.tsx';
import type { Planned } from './planned.ts';

const width = 400;
const row = 46;
const top = 24;

/** Delegates by the money counted, against quorum and seats; the table beside it holds the same figures. */
export function StepsChart({ reader, view }: { reader: Reader; view: Planned }) {
  const { quorum, ladder } = view;
  const seats = Math.max(0, view.seats - view.others);
  const most = Math.max(1, quorum ?? 0, seats, ...ladder.map(({ delegates = 0 }) => delegates));
  const at = (delegates: number) => Math.round((delegates / most) * (width - 40) * 10) / 10;
  const bottom = top + row * ladder.length;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${bottom + 20}`}
      role="img"
      aria-label={
        quorum === undefined
          ? reader.say('quorum.none.alt', { seats })
          : reader.say('attendance.money.alt', { quorum, seats })
      }
    >
      {ladder.map(({ step, delegates }, index) => {
        const y = top + row * index;
        const length = at(delegates ?? 0);
        return (
          <g>
            <text x="0" y={y + 12} class={step === view.step ? 'strong' : undefined}>
              {reader.say(stepNames[step])}
            </text>
            <rect x="0" y={y + 18} width={width - 40} height="16" class="slot" />
            <rect
              x="0"
              y={y + 18}
              width={length}
              height="16"
              class={step === view.step ? 'chosen' : 'fill'}
            />
          </g>
        );
      })}
      {quorum !== undefined && (
        <>
          <path class="limit" d={`M${at(quorum)} ${top - 6}V${bottom}`} />
          <text x={at(quorum)} y={top - 11} text-anchor="end" class="strong">
            {reader.say('attendance.money.quorum', { quorum })}
          </text>
        </>
      )}
      <path class="hall" d={`M${at(seats)} ${top - 6}V${bottom + 2}`} />
      <text x={at(seats)} y={bottom + 15} text-anchor="end">
        {reader.say('attendance.money.seats', { seats })}
      </text>
      {ladder.map(({ delegates }, index) => (
        <text x={Math.max(at(delegates ?? 0) + 6, 4)} y={top + row * index + 31} class="strong halo">
          {delegates === undefined ? '–' : reader.count(delegates)}
        </text>
      ))}
    </svg>
  );
}
