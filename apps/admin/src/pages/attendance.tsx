import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AttendanceView } from '../services/view-attendance.ts';
import type { RailView } from '../services/view-rail.ts';
import { Branches } from './attendance-branches.tsx';
import { Ladder } from './attendance-ladder.tsx';
import { MoneyIn, MoneyOut, MoneySteps } from './attendance-money.tsx';
import { Attending, Waiting } from './attendance-people.tsx';
import { Bounds, Made, Proof, Quotas } from './attendance-proof.tsx';
import { knownTo, limitWords } from './attendance-reasons.ts';
import { Way } from './attendance-way.tsx';
import { PlacesNews } from './places-news.tsx';
import type { Planned } from './planned.ts';
import { Said } from './said.tsx';
import { WorkBroken } from './work.tsx';

type OpenConference = NonNullable<RailView['conference']>;
type Props = { reader: Reader; view: AttendanceView; conference: OpenConference };

/** Who can come for the money there is. */
export function AttendancePage({ reader, view, conference }: Props) {
  if (view.status === 'no-plan') return <NoPlanPage reader={reader} failed={view.failed} />;
  return (
    <>
      <p class="kicker">
        {reader.say('room.attendance')} ·{' '}
        {reader.say('attendance.kicker', { elected: view.elected, seats: view.seats, others: view.others })}
      </p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <p class="lede">
        <Lede reader={reader} view={view} />
      </p>
      <WorkBroken reader={reader} failed={view.failed} />
      {view.stale && (
        <div class="notice risk">
          <p>
            <b>{reader.say('attendance.stale')}</b>
          </p>
          <PlanForm reader={reader} act="attendance.act.again" first />
        </div>
      )}
      <PlacesNews reader={reader} state={view.places} />
      <Ladder reader={reader} view={view} />
      <Way
        reader={reader}
        view={view}
        again={!view.stale && <PlanForm reader={reader} act="attendance.act.again" />}
      />
      <MoneySteps reader={reader} view={view} />
      <Plan reader={reader} view={view} />
      <Made reader={reader} view={view} conference={conference} />
    </>
  );
}

function Plan({ reader, view }: { reader: Reader; view: Planned }) {
  const { plan, currency } = view;
  const known = knownTo(reader, view);
  if (plan.status === 'infeasible') {
    return (
      <>
        <h2>{reader.say('attendance.infeasible')}</h2>
        <p>{reader.say('attendance.infeasible.lede')}</p>
        <ul>
          {plan.conflicts.map((reason) => (
            <li>{limitWords(reader, reason, known)}</li>
          ))}
        </ul>
        <p class="acts">
          <a class="button" href={`/attendance/what-it-takes?with=${view.step}`}>
            {reader.say('takes.infeasible.link')}
          </a>
        </p>
        <MoneyIn reader={reader} view={view} />
      </>
    );
  }
  if (plan.status === 'unknown')
    return (
      <>
        <h2>{reader.say('attendance.unknown')}</h2>
        <Bounds reader={reader} bounds={plan.bounds} currency={currency} />
        <MoneyIn reader={reader} view={view} />
      </>
    );
  return (
    <>
      {plan.warnings.length > 0 && (
        <div class="notice risk">
          <p>
            <b>{reader.say('attendance.warnings')}</b>
          </p>
          <ul>
            {plan.warnings.map((reason) => (
              <li>{limitWords(reader, reason, known)}</li>
            ))}
          </ul>
        </div>
      )}
      <Branches reader={reader} view={view} plan={plan} />
      <Attending reader={reader} view={view} plan={plan} />
      <Waiting reader={reader} view={view} plan={plan} known={known} />
      <MoneyIn reader={reader} view={view} />
      <MoneyOut reader={reader} view={view} plan={plan} />
      <Quotas reader={reader} plan={plan} />
      <Proof reader={reader} plan={plan} currency={currency} />
    </>
  );
}

/** "Money in hand brings 49. Quorum is 84. With the pledges it is 87." */
function Sentence({ reader, view }: { reader: Reader; view: Planned }) {
  const { quorum } = view;
  const step = (name: 'received' | 'pledged' | 'hoped') => view.ladder.find((one) => one.step === name);
  const received = step('received')?.delegates;
  const pledged = step('pledged')?.delegates;
  const hoped = step('hoped')?.delegates;
  const pledgedSuffices = pledged !== undefined && quorum !== undefined && pledged >= quorum;
  return (
    <>
      {received === undefined ? (
        <Said reader={reader} key_="attendance.says.receivedImpossible" />
      ) : (
        <Said reader={reader} key_="attendance.says.received" params={{ delegates: received }} />
      )}{' '}
      {quorum === undefined ? (
        reader.say('quorum.none')
      ) : (
        <Said reader={reader} key_="attendance.says.quorum" params={{ quorum }} />
      )}{' '}
      {pledged === undefined ? (
        <Said reader={reader} key_="attendance.says.pledgedImpossible" />
      ) : (
        <Said reader={reader} key_="attendance.says.pledged" params={{ delegates: pledged }} />
      )}{' '}
      {!pledgedSuffices && hoped !== undefined && (
        <Said reader={reader} key_="attendance.says.hoped" params={{ delegates: hoped }} />
      )}
    </>
  );
}

function Lede({ reader, view }: { reader: Reader; view: Planned }) {
  const { plan, step } = view;
  const money = reader.say(step === 'received' ? 'attendance.lede.received' : 'attendance.lede.notReceived');
  if (plan.status === 'infeasible' || plan.status === 'unknown') return <>{money}</>;
  const empty = plan.branches.filter(({ entitled, attending }) => entitled > 0 && attending === 0).length;
  return (
    <>
      {empty === 0
        ? reader.say('attendance.lede.everyBranch')
        : reader.say('attendance.lede.someBranches', { count: empty })}{' '}
      {money}
    </>
  );
}

function PlanForm({ reader, act, first }: { reader: Reader; act: Key; first?: boolean }) {
  return (
    <form method="post" action="/attendance/plan">
      <button type="submit" class={first ? 'first' : undefined}>
        {reader.say(act)}
      </button>
    </form>
  );
}

function NoPlanPage({ reader, failed }: { reader: Reader; failed: Planned['failed'] }) {
  return (
    <>
      <p class="kicker">{reader.say('room.attendance')}</p>
      <h1>{reader.say('attendance.none.title')}</h1>
      <p class="lede">{reader.say('attendance.none.lede')}</p>
      <WorkBroken reader={reader} failed={failed} />
      <div class="acts">
        <PlanForm reader={reader} act="attendance.act.plan" first />
      </div>
    </>
  );
}
