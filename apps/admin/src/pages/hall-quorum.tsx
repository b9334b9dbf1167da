import type { Reader } from '../reader.ts';
import type { QuorumHistory, QuorumRow } from '../services/view-hall-quorum.ts';
import { QuorumRules, QuorumSentence } from './hall-rules.tsx';
import { Wide } from './parts.tsx';

/** How the quorum came about: every rule, who came and went, and when it was gained and lost. */
export function HallQuorumPage({ reader, view }: { reader: Reader; view: QuorumHistory }) {
  const { quorum, rows } = view;
  const registered = quorum.rules.some(({ of }) => of.endsWith('registered'));
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>
        <QuorumSentence reader={reader} quorum={quorum} />
      </h1>
      {rows.length === 0 ? (
        <p class="lede">{reader.say('quorum.timeline.none')}</p>
      ) : (
        <Timeline reader={reader} view={view} />
      )}
      <QuorumRules reader={reader} quorum={quorum} />
      {registered && <p class="hint">{reader.say('quorum.registeredHint')}</p>}
      {rows.length > 1 && <Picture reader={reader} view={view} />}
    </>
  );
}

function Timeline({ reader, view }: { reader: Reader; view: QuorumHistory }) {
  return (
    <Wide label={reader.say('quorum.timeline')}>
      <table>
        <caption>{reader.say('quorum.timeline')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('quorum.timeline.at', { city: reader.name(view.city) })}</th>
            <th scope="col" class="n">
              {reader.say('quorum.timeline.came')}
            </th>
            <th scope="col" class="n">
              {reader.say('quorum.timeline.left')}
            </th>
            <th scope="col" class="n">
              {reader.say('hall.present')}
            </th>
            <th scope="col" class="n">
              {reader.say('quorum.timeline.branches')}
            </th>
            <th scope="col">{reader.say('overview.quorum')}</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr>
              <th scope="row" class="tight">
                {reader.moment(row.at, view.timeZone)}
              </th>
              <td class="n">{row.came === 0 ? '–' : reader.count(row.came)}</td>
              <td class="n">{row.left === 0 ? '–' : reader.count(row.left)}</td>
              <td class="n">{reader.count(row.present)}</td>
              <td class="n">{reader.count(row.branches)}</td>
              <td>
                <Change reader={reader} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Change({ reader, row: { change, quorate } }: { reader: Reader; row: QuorumRow }) {
  if (change === 'gained') return <span class="mark settled">{reader.say('quorum.gained')}</span>;
  if (change === 'lost') return <span class="mark now">{reader.say('quorum.lost')}</span>;
  return <>{reader.say(quorate ? 'quorum.yes' : 'quorum.no')}</>;
}

const width = 400;
const height = 120;

/** Delegates present over time as steps, and the line that is asked for now. */
function Picture({ reader, view }: { reader: Reader; view: QuorumHistory }) {
  const { rows } = view;
  const needed = Math.max(
    0,
    ...view.quorum.rules.filter(({ of }) => of.startsWith('delegates')).map((rule) => rule.needed),
  );
  const times = rows.map(({ at }) => Date.parse(at));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(1, needed, ...rows.map(({ present }) => present));
  const x = (time: number) => Math.round(((time - from) / Math.max(1, to - from)) * width * 10) / 10;
  const y = (count: number) => 20 + Math.round((1 - count / most) * height * 10) / 10;
  const steps = rows.map(({ present }, index) => `H${x(times[index] ?? from)}V${y(present)}`).join('');
  return (
    <figure>
      <figcaption>{reader.say('quorum.picture')}</figcaption>
      <svg
        class="chart"
        viewBox={`0 0 ${width} ${height + 22}`}
        role="img"
        aria-label={reader.say('quorum.picture.alt')}
      >
        <path class="fill" d={`M0 ${y(0)}${steps}H${width}V${y(0)}Z`} />
        {needed > 0 && (
          <>
            <path class="limit" d={`M0 ${y(needed)}H${width}`} />
            <text x="0" y={y(needed) - 6} class="strong halo">
              {reader.say('quorum.picture.needed', { needed })}
            </text>
          </>
        )}
      </svg>
    </figure>
  );
}
