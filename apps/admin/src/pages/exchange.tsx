import type { FrabProblemCode } from '@plenum/agenda';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AgendaProblem } from '../services/agenda-problems.ts';
import type { ExchangeDryRun, ExchangeView } from '../services/exchange.ts';
import { AgendaChanges } from './agenda-changes.tsx';
import { AgendaNav } from './agenda-nav.tsx';
import { agendaProblems } from './agenda-words.ts';
import { fileProblemWords } from './file-problem-words.ts';

/** What is wrong with a schedule of another program. */
const frabProblems = {
  'not-json': 'exchange.problem.not-json',
  'too-large': 'exchange.problem.too-large',
  'not-a-schedule': 'exchange.problem.not-a-schedule',
  'bad-event': 'exchange.problem.bad-event',
  'bad-date': 'exchange.problem.bad-date',
  'bad-duration': 'exchange.problem.bad-duration',
  'too-many': 'exchange.problem.too-many',
  'duplicate-id': 'exchange.problem.duplicate-id',
} as const satisfies Record<FrabProblemCode, Key>;

type Props = {
  reader: Reader;
  view: ExchangeView;
  dryRun?: ExchangeDryRun | undefined;
  /** It was to be taken, and the timetable is another by now, or it cannot stand there. */
  conflict?: boolean;
  refused?: readonly AgendaProblem[] | undefined;
};

/** The timetable for other programs, and a schedule of theirs held against it. */
export function ExchangePage({ reader, view, dryRun, conflict = false, refused }: Props) {
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>{reader.say('exchange.sentence', { slots: view.slots })}</h1>
      <AgendaNav reader={reader} here="/agenda/exchange" />
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('exchange.conflict')}</p>
        </div>
      )}
      {refused && (
        <div class="notice now" role="alert">
          <p>{reader.say('running.notEntered')}</p>
          {refused.map(({ code }) => (
            <p>{reader.say(agendaProblems[code])}</p>
          ))}
        </div>
      )}
      {dryRun && <DryRun reader={reader} dryRun={dryRun} />}
      <h2>{reader.say('exchange.out')}</h2>
      <p>
        {view.release === undefined
          ? reader.say('running.byDraft')
          : reader.say('running.byRelease', { number: view.release })}
      </p>
      <p class="acts">
        <a class="button" href="/agenda/exchange/schedule.xml">
          schedule.xml
        </a>
        <a class="button" href="/agenda/exchange/schedule.json">
          schedule.json
        </a>
        <a class="button" href="/agenda/exchange/timetable.csv">
          timetable.csv
        </a>
      </p>
      <h2>{reader.say('exchange.in')}</h2>
      <form method="post" enctype="multipart/form-data" action="/agenda/exchange">
        <div class="field">
          <label for="schedule">{reader.say('exchange.file')}</label>
          <input id="schedule" type="file" name="schedule" accept=".json,.csv,application/json,text/csv" />
        </div>
        <button type="submit">{reader.say('exchange.look')}</button>
      </form>
    </>
  );
}

function DryRun({ reader, dryRun }: { reader: Reader; dryRun: ExchangeDryRun }) {
  const { problems, cells, changes, unknown, slots, seen, names } = dryRun;
  const wrong = problems.length + cells.length;
  return (
    <section>
      {wrong > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('exchange.problems', { count: wrong })}</p>
          <ul>
            {problems.slice(0, 20).map(({ code, path, params }) => (
              <li>
                {path.length > 0 && `${path.join('.')}: `}
                {reader.say(frabProblems[code], {
                  found: String(params.found ?? params.id ?? ''),
                  most: String(params.most ?? ''),
                })}
              </li>
            ))}
            {cells.slice(0, 20).map((problem) => (
              <li>{fileProblemWords(reader, problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {unknown.length > 0 && (
        <p>{reader.say('exchange.unknown', { titles: unknown.slice(0, 20).join('; ') })}</p>
      )}
      {wrong === 0 && changes.length === 0 && <p>{reader.say('exchange.same')}</p>}
      {changes.length > 0 && (
        <>
          <AgendaChanges
            reader={reader}
            names={names}
            changes={changes}
            title={reader.say('exchange.changes')}
          />
          <form method="post" action="/agenda/exchange/take">
            <input type="hidden" name="seen" value={seen} />
            {slots.map((slot) => (
              <input type="hidden" name="slot" value={JSON.stringify(slot)} />
            ))}
            <button type="submit" class="first">
              {reader.say('exchange.take')}
            </button>
          </form>
        </>
      )}
    </section>
  );
}
