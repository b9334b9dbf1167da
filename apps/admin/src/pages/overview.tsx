import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { OverviewView, Todo } from '../services/view-overview.ts';
import type { RailView } from '../services/view-rail.ts';
import { factNames } from './fact-names.ts';
import { QuorumRules } from './hall-rules.tsx';
import { Bar, stepNames, Wide } from './parts.tsx';
import { Said } from './said.tsx';

type OpenConference = NonNullable<RailView['conference']>;
type Props = { reader: Reader; view: OverviewView; conference: OpenConference };

/** How the conference stands, and what to do next. */
export function OverviewPage({ reader, view, conference }: Props) {
  return (
    <>
      <p class="kicker">
        {reader.name(conference.name)} ·{' '}
        {reader.say('frame.place', {
          city: reader.name(conference.city),
          days: reader.days(conference.opens, conference.closes),
        })}{' '}
        · <a href="/move">{reader.say('move.link')}</a>
      </p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <h2>{reader.say('overview.next')}</h2>
      <Next reader={reader} todo={view.todo} />
      {view.deadlines.length > 0 && (
        <>
          <h2>{reader.say('overview.deadlines')}</h2>
          <ul>
            {view.deadlines.map(({ document, title, date }) => (
              <li>
                {reader.days(date)}: <a href={`/agenda/deadlines/${encodeURIComponent(document)}`}>{title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{reader.say('overview.figures')}</h2>
      <Figures reader={reader} view={view} />
      {view.rules && (
        <>
          <h2>{reader.say('overview.quorum')}</h2>
          {view.quorum === undefined && <p>{reader.say('quorum.none')}</p>}
          <QuorumRules reader={reader} quorum={view.rules} />
        </>
      )}
      <h2>{reader.say('overview.money')}</h2>
      <Steps reader={reader} view={view} />
      <h2>{reader.say('overview.public')}</h2>
      <p>
        {view.published?.isBlocked && (
          <>
            <Said reader={reader} key_="blocked.sentence.public" />{' '}
          </>
        )}
        {view.published
          ? reader.say('overview.publicRelease', {
              number: view.published.number,
              at: reader.moment(view.published.at, conference.timeZone),
              city: reader.name(conference.city),
              facts: view.published.facts.map((fact) => reader.say(factNames[fact])).join(', '),
            })
          : reader.say('overview.publicNothing')}{' '}
        <a href="/site">{reader.say('room.site')}</a>
      </p>
    </>
  );
}

function Sentence({ reader, view }: { reader: Reader; view: OverviewView }) {
  const [received] = view.steps;
  const { elected, seats, quorum } = view;
  if (!received?.planned)
    return <Said reader={reader} key_="overview.sentence.unplanned" params={{ elected, seats }} />;
  const { delegates } = received;
  if (quorum === undefined)
    return delegates === undefined ? (
      reader.say('quorum.none.impossible')
    ) : (
      <Said reader={reader} key_="quorum.none.brings" params={{ delegates, elected }} />
    );
  if (delegates === undefined)
    return <Said reader={reader} key_="overview.sentence.impossible" params={{ quorum }} />;
  return <Said reader={reader} key_="overview.sentence.planned" params={{ delegates, elected, quorum }} />;
}

const todoItems: Record<Todo['code'], { key: Key; href: string }> = {
  'plan-first': { key: 'overview.todo.plan-first', href: '/attendance' },
  'plan-again': { key: 'overview.todo.plan-again', href: '/attendance' },
  'not-quorate': { key: 'overview.todo.not-quorate', href: '/attendance' },
  replan: { key: 'places.changed', href: '/attendance/replan' },
  'places-lost': { key: 'places.lost', href: '/attendance/replan' },
  'places-open': { key: 'places.open', href: '/attendance/tiers' },
  'over-entitled': { key: 'overview.todo.over-entitled', href: '/branches' },
  vacant: { key: 'overview.todo.vacant', href: '/branches' },
  'deadlines-late': { key: 'overview.todo.deadlines-late', href: '/agenda/deadlines' },
  'deadlines-today': { key: 'overview.todo.deadlines-today', href: '/agenda/deadlines' },
  'publish-first': { key: 'overview.todo.publish-first', href: '/site' },
};

function Next({ reader, todo }: { reader: Reader; todo: Todo[] }) {
  if (todo.length === 0) return <p>{reader.say('overview.nothingToDo')}</p>;
  return (
    <ol class="to-do">
      {todo.map(({ code, ...params }) => (
        <li>
          <a href={todoItems[code].href}>{reader.say(todoItems[code].key, params)}</a>
        </li>
      ))}
    </ol>
  );
}

function Figures({ reader, view }: { reader: Reader; view: OverviewView }) {
  const figures: [Key, number | undefined][] = [
    ['overview.branches', view.branches],
    ['overview.members', view.members],
    ['overview.entitled', view.entitled],
    ['overview.elected', view.elected],
    ['overview.seats', view.seats],
    ['places.title', view.confirmed],
    ['overview.quorum', view.quorum],
  ];
  return (
    <dl class="figures">
      {figures.map(([key, value]) => (
        <div>
          <dt>{reader.say(key)}</dt>
          <dd>{value === undefined ? '–' : reader.count(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ reader, view }: { reader: Reader; view: OverviewView }) {
  const { currency } = view;
  return (
    <Wide label={reader.say('overview.money')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('attendance.money.counted')}</th>
            <th scope="col" class="n">
              {reader.say('overview.money.income', { symbol: reader.symbol(currency) })}
            </th>
            <th scope="col">{reader.say('overview.money.brings')}</th>
            <th scope="col">{reader.say('overview.quorum')}</th>
          </tr>
        </thead>
        <tbody>
          {view.steps.map(({ step, income, planned, delegates, quorate }) => (
            <tr>
              <th scope="row">
                <a href={`/attendance?with=${step}`}>{reader.say(stepNames[step])}</a>
              </th>
              <td class="n">{reader.amount(income, currency)}</td>
              <td>
                {delegates === undefined ? (
                  reader.say(planned ? 'attendance.impossible' : 'overview.unknown')
                ) : (
                  <>
                    <Bar part={delegates} whole={view.elected} />
                    {reader.count(delegates)}
                  </>
                )}
              </td>
              <td>
                {view.quorum === undefined && '–'}
                {planned && view.quorum !== undefined && (
                  <span class={quorate ? 'mark settled' : 'mark now'}>
                    {reader.say(quorate ? 'attendance.quorate' : 'attendance.notQuorate')}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
