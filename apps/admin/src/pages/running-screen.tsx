import type { RunningSlot } from '@plenum/agenda';
import type { Language } from '../catalogue/language.ts';
import { makeReader, type Reader } from '../reader.ts';
import type { Names } from '../services/names.ts';
import type { RunningView } from '../services/running.ts';
import { wallTime } from '../services/wall-time.ts';
import { RunningClock } from './running-clock.tsx';
import { slotTitle } from './running-words.ts';

/** Who has the floor: a code name and a branch, nothing else of them. */
export type Floor = { codeName: string; branch: Names; point: boolean; leftSeconds: number | undefined };

type Props = {
  floor: Floor | undefined;
  languages: readonly Language[];
  view: RunningView | undefined;
  now: Date;
  stylesheet: string;
  script: string;
};

/** How often the screen looks again, in seconds; between, and while nobody answers, its clock goes on. */
const again = 10;

/** What stands on the wall of the hall: big, dark, and nothing that is not said aloud there. */
export function RunningScreen({ languages, view, floor, now, stylesheet, script }: Props) {
  const readers = languages.map(makeReader);
  const [first = makeReader('en')] = readers;
  return (
    <html lang={first.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark" />
        <title>{first.say('running.screen')}</title>
        <link rel="stylesheet" href={stylesheet} />
        <script type="module" src={script} />
        <noscript>
          <meta http-equiv="refresh" content={`${again}`} />
        </noscript>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body class="wall" data-look-again={again} data-now={now.toISOString()}>
        <main id="main">
          {view ? <Stage readers={readers} view={view} floor={floor} /> : <Nothing readers={readers} />}
        </main>
      </body>
    </html>
  );
}

type StageProps = { readers: readonly Reader[]; view: RunningView };

function Stage({ readers, view, floor }: StageProps & { floor: Floor | undefined }) {
  const { running, day } = view;
  const next = running.next.slice(0, 2);
  return (
    <>
      <section>
        {running.adjourned ? (
          <h1>
            <Each readers={readers} say={(reader) => adjourned(reader, view)} />
          </h1>
        ) : running.now.length === 0 ? (
          <h1>
            <Each readers={readers} say={(reader) => reader.say('running.screen.pause')} />
          </h1>
        ) : (
          running.now.slice(0, 3).map((slot) => <NowOnWall readers={readers} view={view} slot={slot} />)
        )}
        {floor && <OnTheFloor readers={readers} view={view} floor={floor} />}
      </section>
      {day.today && next.length > 0 && (
        <section class="next">
          <h2>
            <Each readers={readers} say={(reader) => reader.say('running.next')} inline />
          </h2>
          {next.map((slot) => (
            <p>
              <span class="number">{hourOf(slot, view)}</span>{' '}
              <Titles readers={readers} view={view} slot={slot} inline />
            </p>
          ))}
        </section>
      )}
    </>
  );
}

function NowOnWall({ readers, view, slot }: StageProps & { slot: RunningSlot }) {
  const [first] = readers;
  const runs = slot.state === 'running';
  return (
    <article>
      <h1>
        <Titles readers={readers} view={view} slot={slot} />
      </h1>
      {first && slot.leftSeconds !== null && (
        <p class="time">
          <RunningClock reader={first} now={view.running.at} leftSeconds={slot.leftSeconds} runs={runs} />
          {!runs && (
            <small>
              <Each readers={readers} say={(reader) => reader.say('running.state.interrupted')} inline />
            </small>
          )}
        </p>
      )}
    </article>
  );
}

function OnTheFloor({ readers, view, floor }: StageProps & { floor: Floor }) {
  const { codeName, branch, point, leftSeconds } = floor;
  const [first] = readers;
  return (
    <p class="floor">
      {`${codeName} · `}
      <Each readers={readers} say={(reader) => reader.name(branch)} inline />
      {point && (
        <>
          {' · '}
          <Each readers={readers} say={(reader) => reader.say('speakers.pointHeard')} inline />
        </>
      )}
      {first && leftSeconds !== undefined && (
        <>
          {' '}
          <RunningClock reader={first} now={view.running.at} leftSeconds={leftSeconds} runs />
        </>
      )}
    </p>
  );
}

const hourOf = ({ expected, planned }: RunningSlot, { names }: RunningView): string =>
  wallTime(expected?.starts ?? planned.starts, names.timeZone);

function adjourned(reader: Reader, { running, names }: RunningView): string {
  const until = running.adjourned?.until;
  return until
    ? reader.say('running.screen.until', { time: wallTime(until, names.timeZone) })
    : reader.say('running.screen.adjourned');
}

function Nothing({ readers }: { readers: readonly Reader[] }) {
  return (
    <h1>
      <Each readers={readers} say={(reader) => reader.say('running.screen.pause')} />
    </h1>
  );
}

type TitlesProps = StageProps & { slot: RunningSlot; inline?: boolean };

function Titles({ readers, view, slot, inline = false }: TitlesProps) {
  return (
    <Each readers={readers} say={(reader) => slotTitle(reader, view.names, slot.item)} inline={inline} />
  );
}

type EachProps = { readers: readonly Reader[]; say: (reader: Reader) => string; inline?: boolean };

/** The same in each language; what is the same in two of them is said once. */
function Each({ readers, say, inline = false }: EachProps) {
  const said = readers.map((reader) => ({ language: reader.language, words: say(reader) }));
  const once = said.filter(({ words }, index) => said.findIndex((one) => one.words === words) === index);
  return (
    <>
      {once.map(({ language, words }, index) => (
        <>
          {inline && index > 0 && ' · '}
          <span lang={language} class={inline ? undefined : 'line'}>
            {words}
          </span>
        </>
      ))}
    </>
  );
}
