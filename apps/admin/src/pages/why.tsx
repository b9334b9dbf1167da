import type { Reason } from '@plenum/attendance';
import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { RailView } from '../services/view-rail.ts';
import type { WhyView } from '../services/view-why.ts';
import { type Known, knownTo, limitWords, whyWaiting } from './attendance-reasons.ts';
import { stepNames } from './parts.tsx';
import { Said } from './said.tsx';
import { WorkBroken } from './work.tsx';

type Waiting = Extract<WhyView, { status: 'waiting' }>;
type Answer = NonNullable<Waiting['answer']>;
type Told = Answer['explanation']['told'];
type Organisers = Answer['explanation']['organisers'];
type OpenConference = NonNullable<RailView['conference']>;
type Props<View> = { reader: Reader; view: View; conference: OpenConference };

/** Why one delegate waits: what may be told them, which can be printed, and apart from it what only the organiser sees. */
export function WhyPage({ reader, view, conference }: Props<WhyView>) {
  const { codeName, step } = view;
  return (
    <>
      <p class="kicker no-print">
        <a href={`/attendance?with=${step}#waiting`}>{reader.say('place.back')}</a> ·{' '}
        {reader.say(stepNames[step])}
        {view.branch && <> · {reader.name(view.branch)}</>}
      </p>
      <h1>
        {reader.say(view.status === 'attending' ? 'place.title.attending' : 'place.title', { codeName })}
      </h1>
      <div class="no-print">
        <WorkBroken reader={reader} failed={view.failed} />
      </div>
      {view.status === 'attending' && <p>{reader.say('place.attending')}</p>}
      {view.status === 'not-elected' && <p>{reader.say('place.notElected', { codeName })}</p>}
      {view.status === 'not-in-plan' && <p>{reader.say('place.notInPlan', { codeName })}</p>}
      {view.status === 'no-plan' && (
        <>
          <p>{reader.say('place.noPlan')}</p>
          <p class="acts">
            <a href={`/attendance/what-it-takes?with=${step}`}>{reader.say('takes.infeasible.link')}</a>
          </p>
        </>
      )}
      {view.status === 'waiting' && <Why reader={reader} view={view} conference={conference} />}
    </>
  );
}

function Why({ reader, view, conference }: Props<Waiting>) {
  const { answer, planStale } = view;
  const known = knownTo(reader, view);
  if (!answer)
    return (
      <>
        {planStale && <PlanStale reader={reader} />}
        <p class="lede">{reader.say('place.ask.lede')}</p>
        <Ask reader={reader} view={view} first />
      </>
    );
  const { told, organisers } = answer.explanation;
  return (
    <>
      {planStale && <PlanStale reader={reader} />}
      {answer.stale && (
        <div class="notice risk no-print">
          <p>
            <b>{reader.say('takes.stale')}</b>
          </p>
          <Ask reader={reader} view={view} first />
        </div>
      )}
      <h2 class="no-print">{reader.say('place.told')}</h2>
      <p class="hint no-print">{reader.say('place.told.hint')}</p>
      <ToldPart reader={reader} told={told} known={known} />
      <p class="faint">
        {reader.say('place.asOf', {
          step: reader.say(stepNames[view.step]),
          at: reader.moment(answer.madeAt, conference.timeZone),
          city: reader.name(conference.city),
        })}
      </p>
      <section class="no-print">
        <h2>{reader.say('place.organisers')}</h2>
        <p class="hint">{reader.say('place.organisers.hint')}</p>
        <OrganisersPart reader={reader} organisers={organisers} known={known} />
        {!answer.stale && <Ask reader={reader} view={view} />}
      </section>
    </>
  );
}

/** The plan is older than the figures: what explains it would be about yesterday. */
function PlanStale({ reader }: { reader: Reader }) {
  return (
    <div class="notice risk no-print">
      <p>
        <b>{reader.say('takes.planStale')}</b> <a href="/attendance">{reader.say('takes.toPlan')}</a>
      </p>
    </div>
  );
}

function Ask({ reader, view, first }: { reader: Reader; view: Waiting; first?: boolean }) {
  const action = `/attendance/why/${encodeURIComponent(view.document)}?with=${view.step}`;
  return (
    <form class="acts" method="post" action={action}>
      <button type="submit" class={first ? 'first' : undefined}>
        {reader.say(first && !view.answer ? 'place.ask' : 'place.ask.again')}
      </button>
    </form>
  );
}

function ToldPart({ reader, told, known }: { reader: Reader; told: Told; known: Known }) {
  const { binds, others, extra } = told;
  return (
    <>
      <p>{reader.say('place.binds')}</p>
      <ul>
        {binds.length === 0 && <li>{reader.say('why.nothing')}</li>}
        {binds.map((reason) => (
          <li>{tellable(reader, reason, known)}</li>
        ))}
      </ul>
      {others > 0 && <p>{reader.say('place.others', { others })}</p>}
      {extra.status === 'unknown' && <p>{reader.say('place.extra.unknown')}</p>}
      {extra.status === 'found' && (
        <p>
          {extra.amount === 0 ? (
            reader.say('place.extra.none')
          ) : (
            <Said
              reader={reader}
              key_="place.extra.found"
              params={{ amount: reader.money(extra.amount, known.currency), others }}
            />
          )}
        </p>
      )}
      {extra.status === 'impossible' && (
        <>
          <p>{reader.say('place.extra.impossible')}</p>
          <ul>
            {extra.conflicts.map((reason) => (
              <li>{limitWords(reader, reason, known)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The sum for one place stands beside the sum with which they come: the first says what it is for. */
function tellable(reader: Reader, reason: Reason, known: Known): string {
  const { short } = reason.params;
  if (reason.code !== 'money' || typeof short !== 'number') return whyWaiting(reader, reason, known);
  return reader.say('place.binds.money', { short: reader.money(short, known.currency) });
}

function OrganisersPart(props: { reader: Reader; organisers: Organisers; known: Known }) {
  const { reader, organisers, known } = props;
  const { comesWith, displaces, ranOut } = organisers;
  return (
    <>
      <h3>{reader.say('place.comesWith')}</h3>
      <p>
        <Names reader={reader} ids={comesWith} known={known} />
      </p>
      <h3>{reader.say('place.displaces')}</h3>
      <p>
        {displaces === undefined ? (
          reader.say(ranOut ? 'takes.relax.unknown' : 'place.displaces.impossible')
        ) : (
          <Names reader={reader} ids={displaces} known={known} />
        )}
      </p>
    </>
  );
}

function Names({ reader, ids, known }: { reader: Reader; ids: string[]; known: Known }): Child {
  return <>{ids.length === 0 ? reader.say('place.nobody') : ids.map(known.person).join(', ')}</>;
}
