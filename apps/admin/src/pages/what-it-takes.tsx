import type { Reason } from '@plenum/attendance';
import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { RailView } from '../services/view-rail.ts';
import type { WhatItTakesView } from '../services/what-it-takes-view.ts';
import { type Known, knownTo, limitWords } from './attendance-reasons.ts';
import { Curve } from './curve.tsx';
import { MoneyNav } from './money-nav.tsx';
import { stepNames } from './parts.tsx';
import { QuorateTable } from './what-it-takes-quorate.tsx';
import { Relaxations, WeightsForm } from './what-it-takes-relaxations.tsx';
import { TakesSentence } from './what-it-takes-sentence.tsx';
import { WorkBroken } from './work.tsx';

type Planned = Extract<WhatItTakesView, { status: 'planned' }>;
type Answer = NonNullable<Planned['answer']>;
type OpenConference = NonNullable<RailView['conference']>;
type Props = { reader: Reader; view: WhatItTakesView; conference: OpenConference };

/** What one delegate more takes, what a quorum does, what could give way, and what money brings. */
export function WhatItTakesPage({ reader, view, conference }: Props) {
  const answer = view.status === 'planned' ? view.answer : undefined;
  return (
    <>
      <p class="kicker">
        <a href={`/attendance?with=${view.step}`}>{reader.say('room.attendance')}</a> ·{' '}
        {reader.say('takes.title')} · {reader.say(stepNames[view.step])}
      </p>
      <h1>
        {view.status === 'planned' && answer ? (
          <TakesSentence reader={reader} view={view} answer={answer} />
        ) : (
          reader.say('takes.title')
        )}
      </h1>
      <p class="lede">{reader.say(answer ? 'takes.lede' : 'takes.none.lede')}</p>
      <WorkBroken reader={reader} failed={view.failed} />
      <MoneyNav reader={reader} path="/attendance/what-it-takes" step={view.step} steps={view.steps} />
      {view.status === 'no-plan' ? (
        <p>
          {reader.say('takes.noPlan')} <a href="/attendance">{reader.say('takes.toPlan')}</a>
        </p>
      ) : (
        <Planned reader={reader} view={view} conference={conference} />
      )}
    </>
  );
}

function Planned(props: { reader: Reader; view: Planned; conference: OpenConference }) {
  const { reader, view, conference } = props;
  const { answer } = view;
  const known = knownTo(reader, view);
  return (
    <>
      {view.planStale && (
        <div class="notice risk">
          <p>
            <b>{reader.say('takes.planStale')}</b> <a href="/attendance">{reader.say('takes.toPlan')}</a>
          </p>
        </div>
      )}
      {answer?.stale && (
        <div class="notice risk">
          <p>
            <b>{reader.say('takes.stale')}</b>
          </p>
        </div>
      )}
      {answer && <Price reader={reader} price={answer.price} known={known} />}
      {answer && <Quorate reader={reader} view={view} answer={answer} known={known} />}
      {answer?.relaxations && <Relaxations reader={reader} relaxations={answer.relaxations} known={known} />}
      <WeightsForm reader={reader} view={view} />
      {answer && (
        <>
          <Curve reader={reader} points={answer.curve} quorum={view.quorum} currency={view.currency} />
          <p class="faint">
            {reader.say('takes.made', {
              at: reader.moment(answer.madeAt, conference.timeZone),
              city: reader.name(conference.city),
              seconds: answer.seconds,
            })}
          </p>
        </>
      )}
    </>
  );
}

function Price({ reader, price, known }: { reader: Reader; price: Answer['price']; known: Known }) {
  if (price === undefined) return null;
  return (
    <>
      <h2>{reader.say('takes.price')}</h2>
      {price.status === 'found' && (
        <p>
          {reader.say('takes.price.found', {
            price: reader.money(price.price, known.currency),
            people: price.who.map(known.person).join(', '),
          })}
        </p>
      )}
      {price.status === 'impossible' && (
        <Conflicts reader={reader} conflicts={price.conflicts.map(counted)} known={known}>
          {reader.say('takes.impossible')}
        </Conflicts>
      )}
      {price.status === 'unknown' && <p>{reader.say('takes.says.price.unknown')}</p>}
    </>
  );
}

/** Everybody of the plan must be there for that question; a list of them all would say nothing. */
function counted(reason: Reason): Reason {
  const { ids } = reason.params;
  return reason.code === 'must' && Array.isArray(ids)
    ? { code: 'must', params: { count: ids.length } }
    : reason;
}

function Quorate(props: { reader: Reader; view: Planned; answer: Answer; known: Known }) {
  const { reader, view, answer, known } = props;
  const { quorate } = answer;
  if (quorate === undefined) return null;
  return (
    <>
      <h2>{reader.say('takes.quorate')}</h2>
      {quorate.status === 'found' && <QuorateTable reader={reader} view={view} quorate={quorate} />}
      {quorate.status === 'impossible' && (
        <Conflicts reader={reader} conflicts={quorate.conflicts} known={known}>
          {reader.say('takes.impossible')}
        </Conflicts>
      )}
      {quorate.status === 'unknown' && <p>{reader.say('takes.says.quorate.unknown')}</p>}
    </>
  );
}

function Conflicts(props: { reader: Reader; conflicts: Reason[]; known: Known; children: Child }) {
  const { reader, conflicts, known, children } = props;
  return (
    <>
      <p>{children}</p>
      <ul>
        {conflicts.map((reason) => (
          <li>{limitWords(reader, reason, known)}</li>
        ))}
      </ul>
    </>
  );
}
