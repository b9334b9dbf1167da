import type { Reader } from '../reader.ts';
import type { CurvePoint } from '../services/curve.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; points: CurvePoint[]; quorum: number | undefined; currency: string };
type Planned = CurvePoint & { delegates: number };

/** What money brings, more or less of it than there is: a picture, and the same in figures beside it. */
export function Curve(props: Props) {
  const { reader, points } = props;
  if (points.length === 0) return null;
  return (
    <>
      <h2>{reader.say('curve.title')}</h2>
      <p>{reader.say('curve.hint')}</p>
      <div class="two">
        <figure>
          <figcaption>{reader.say('curve.picture')}</figcaption>
          <CurveChart {...props} />
        </figure>
        <CurveTable {...props} />
      </div>
    </>
  );
}

const width = 400;
const height = 240;
const left = 8;
const top = 24;
const bottom = 200;

function CurveChart({ reader, points, quorum, currency }: Props) {
  const planned = points.filter((point): point is Planned => point.delegates !== undefined);
  const [from, to] = [
    Math.min(...points.map(({ more }) => more)),
    Math.max(...points.map(({ more }) => more)),
  ];
  const most = Math.max(1, quorum ?? 0, ...planned.map(({ delegates }) => delegates));
  const round = (value: number) => Math.round(value * 10) / 10;
  const x = (more: number) => round(left + ((more - from) / Math.max(1, to - from)) * (width - 2 * left));
  const y = (delegates: number) => round(bottom - (delegates / most) * (bottom - top));
  const middle = x(0) > width / 2 ? 'end' : 'start';
  const now = planned.find(({ more }) => more === 0);
  const last = planned.at(-1);
  // Words stand on the side of the line of quorum where the curve is not.
  const begins = quorum !== undefined && (planned[0]?.delegates ?? 0) >= quorum;
  const quorate = quorum !== undefined && (now?.delegates ?? 0) >= quorum;
  return (
    <svg
      class="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={reader.say('curve.alt', {
        from: moneyWords(reader, from, currency),
        to: moneyWords(reader, to, currency),
      })}
    >
      <path class="grid" d={`M${left} ${bottom}H${width - left}`} />
      {quorum !== undefined && (
        <>
          <path class="limit" d={`M${left} ${y(quorum)}H${width - left}`} />
          <text x={left} y={y(quorum) + (begins ? 14 : -5)} class="strong halo">
            {reader.say('attendance.money.quorum', { quorum })}
          </text>
        </>
      )}
      <path class="hall" d={`M${x(0)} ${top - 8}V${bottom}`} />
      <text x={x(0) + (middle === 'end' ? -4 : 4)} y={bottom - 6} text-anchor={middle}>
        {reader.say('curve.now')}
      </text>
      <path
        class="line"
        d={planned
          .map(({ more, delegates }, index) => `${index === 0 ? 'M' : 'L'}${x(more)} ${y(delegates)}`)
          .join('')}
      />
      {planned.map(({ more, delegates }) => (
        <circle class="chosen" cx={x(more)} cy={y(delegates)} r={more === 0 ? 5 : 2.5} />
      ))}
      {now && now !== last && (
        <text x={x(0) + 8} y={y(now.delegates) + (quorate ? -9 : 14)} class="strong halo">
          {reader.count(now.delegates)}
        </text>
      )}
      {last && (
        <text x={x(last.more)} y={y(last.delegates) - 8} text-anchor="end" class="strong halo">
          {reader.count(last.delegates)}
        </text>
      )}
      <text x={left} y={bottom + 18}>
        {moneyWords(reader, from, currency)}
      </text>
      <text x={width - left} y={bottom + 18} text-anchor="end">
        {moneyWords(reader, to, currency)}
      </text>
    </svg>
  );
}

function CurveTable({ reader, points, quorum, currency }: Props) {
  return (
    <Wide label={reader.say('attendance.money.table')}>
      <table>
        <caption>{reader.say('attendance.money.table')}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              {reader.say('curve.money', { symbol: reader.symbol(currency) })}
            </th>
            <th scope="col" class="n">
              {reader.say('attendance.money.delegates')}
            </th>
            <th scope="col" class="n">
              {reader.say('curve.share')}
            </th>
            {quorum !== undefined && <th scope="col">{reader.say('overview.quorum')}</th>}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr>
              <th scope="row" class="n">
                {point.more === 0 ? (
                  <b>0</b>
                ) : (
                  signed(point.more, reader.amount(Math.abs(point.more), currency))
                )}
              </th>
              <td class="n">
                {point.delegates === undefined
                  ? reader.say(point.status === 'unknown' ? 'curve.unknown' : 'curve.noPlan')
                  : reader.count(point.delegates)}
              </td>
              <td class="n">{point.representation ?? '–'}</td>
              {quorum !== undefined && (
                <td>
                  {(point.delegates ?? 0) >= quorum ? (
                    <span class="mark settled">{reader.say('curve.quorate')}</span>
                  ) : (
                    <span class="mark now">{reader.say('curve.notQuorate')}</span>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** A sum by which there is more or less money than there is. */
function moneyWords(reader: Reader, more: number, currency: string): string {
  return signed(more, reader.money(Math.abs(more), currency));
}

function signed(more: number, words: string): string {
  return more > 0 ? `+${words}` : more < 0 ? `−${words}` : words;
}
