import type { Reader } from '../reader.ts';
import type { Outcome, ReplanView } from '../services/view-replan.ts';
import { knownTo, limitWords } from './attendance-reasons.ts';
import { ConfirmForm } from './places-form.tsx';
import { ReplanChanges } from './replan-changes.tsx';
import { Called, Withdrawn } from './replan-people.tsx';
import { Said } from './said.tsx';
import { type NotConfirmed, notConfirmedWords } from './tiers.tsx';
import { WorkBroken } from './work.tsx';

type Props = { reader: Reader; view: ReplanView; refused?: NotConfirmed | undefined };
type Sound = Extract<Outcome, { status: 'replanned' }>;

/** After a drop-out or other money: whose places stand, whose cannot be kept, and who can come now. */
export function ReplanPage({ reader, view, refused }: Props) {
  const { result, toldAt } = view;
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a> ·{' '}
        <a href="/places">{reader.say('places.title')}</a>
      </p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      {refused && (
        <div class="notice now" role="alert">
          <p>{reader.say(notConfirmedWords[refused])}</p>
        </div>
      )}
      <WorkBroken reader={reader} failed={view.failed} />
      {toldAt === undefined ? (
        <p class="lede">
          {reader.say('replan.none.lede')} <a href="/attendance/tiers">{reader.say('tiers.link')}</a>
        </p>
      ) : (
        <>
          <p class="lede">{reader.say('replan.lede')}</p>
          {(result?.stale || (!result && view.changed)) && <Again reader={reader} />}
          {result && <ReplanChanges reader={reader} view={view} result={result} />}
          <Called reader={reader} view={view} />
          {result && <Result reader={reader} view={view} outcome={result.outcome} stale={result.stale} />}
          {result && (
            <p class="faint small">
              {reader.say('tiers.made', {
                at: reader.moment(result.madeAt, view.timeZone),
                city: reader.name(view.city),
              })}
            </p>
          )}
        </>
      )}
    </>
  );
}

function Sentence({ reader, view }: Props) {
  const { result, toldAt, changed } = view;
  if (toldAt === undefined) return <>{reader.say('replan.none')}</>;
  if (result === undefined || result.stale)
    return <>{reader.say(changed || result ? 'replan.changed' : 'replan.unchanged')}</>;
  const { outcome } = result;
  if (outcome.status === 'infeasible') return <>{reader.say('attendance.infeasible')}</>;
  if (outcome.status === 'unknown') return <>{reader.say('attendance.unknown')}</>;
  const params = { kept: outcome.kept, lost: outcome.withdrawn.length, open: outcome.open.length };
  return (
    <Said reader={reader} key_={params.lost === 0 ? 'replan.says' : 'replan.says.lost'} params={params} />
  );
}

function Again({ reader }: { reader: Reader }) {
  return (
    <form class="acts" method="post" action="/attendance/replan">
      <button type="submit" class="first">
        {reader.say('replan.act')}
      </button>
    </form>
  );
}

function Result(props: { reader: Reader; view: ReplanView; outcome: Outcome; stale: boolean }) {
  const { reader, view, outcome, stale } = props;
  if (outcome.status === 'infeasible')
    return (
      <>
        <p>
          {reader.say('replan.infeasible')}{' '}
          <a href="/attendance/what-it-takes">{reader.say('takes.title')}</a>
        </p>
        <ul>
          {outcome.conflicts.map((reason) => (
            <li>{limitWords(reader, reason, knownTo(reader, view))}</li>
          ))}
        </ul>
      </>
    );
  if (outcome.status === 'unknown') return <p>{reader.say('attendance.unknown.lede')}</p>;
  return (
    <>
      <Figures reader={reader} view={view} outcome={outcome} />
      {outcome.withdrawn.length > 0 && <Withdrawn reader={reader} view={view} outcome={outcome} />}
      <h2>{reader.say('replan.open')}</h2>
      {outcome.open.length === 0 || stale ? (
        <p>{reader.say(stale ? 'places.confirm.stale' : 'replan.open.nobody')}</p>
      ) : (
        <ConfirmForm reader={reader} known={view} people={outcome.open} from="replan" />
      )}
    </>
  );
}

function Figures({ reader, view, outcome }: { reader: Reader; view: ReplanView; outcome: Sound }) {
  const { kept, withdrawn, open, returned, left, delegates, quorum } = outcome;
  const figures: [string, string][] = [
    [reader.say('replan.kept'), reader.count(kept)],
    [reader.say('replan.withdrawn'), reader.count(withdrawn.length)],
    [reader.say('replan.open'), reader.count(open.length)],
    [reader.say('replan.returned'), reader.money(returned, view.currency)],
    [reader.say('attendance.out.left'), reader.money(left, view.currency)],
    [reader.say('attendance.money.delegates'), reader.count(delegates)],
  ];
  return (
    <>
      <dl class="figures">
        {figures.map(([term, figure]) => (
          <div>
            <dt>{term}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      {quorum && (
        <p>
          {quorum.quorate ? (
            <span class="mark settled">{reader.say('attendance.quorate')}</span>
          ) : (
            <>
              <span class="mark now">{reader.say('attendance.notQuorate')}</span>{' '}
              {reader.say('attendance.missing', { missing: quorum.missing })}
            </>
          )}
        </p>
      )}
    </>
  );
}
