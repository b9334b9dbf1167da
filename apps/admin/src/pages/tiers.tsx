import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { TiersView } from '../services/view-tiers.ts';
import { ConfirmForm } from './places-form.tsx';
import { LostPlaces } from './places-news.tsx';
import { Said } from './said.tsx';
import { RungPeople, Rungs } from './tiers-ladder.tsx';
import { type OrderProblems, TiersOrder } from './tiers-order.tsx';
import { WorkBroken } from './work.tsx';

/** Why places were not confirmed. */
export type NotConfirmed = 'nobody' | 'changed' | 'conflict';
export const notConfirmedWords: Record<NotConfirmed, Key> = {
  nobody: 'places.not.nobody',
  changed: 'places.not.changed',
  conflict: 'places.not.conflict',
};

type Props = {
  reader: Reader;
  view: TiersView;
  refused?: NotConfirmed | undefined;
  order?: OrderProblems | undefined;
};

/** The ladder of tiers: who can be told now, and who with each pledge that arrives. */
export function TiersPage({ reader, view, refused, order }: Props) {
  const { ladder, tooMany } = view;
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a> · {reader.say('tiers.title')}
      </p>
      <h1>{ladder ? <Sentence reader={reader} view={view} /> : reader.say('tiers.none.title')}</h1>
      <p class="lede">{reader.say(ladder ? 'tiers.lede' : 'tiers.none.lede')}</p>
      {refused && (
        <div class="notice now" role="alert">
          <p>{reader.say(notConfirmedWords[refused])}</p>
        </div>
      )}
      <WorkBroken reader={reader} failed={view.failed} />
      {tooMany && (
        <div class="notice risk" role="alert">
          <p>{reader.say('tiers.tooMany', tooMany)}</p>
        </div>
      )}
      {ladder?.stale && (
        <div class="notice risk">
          <p>
            <b>{reader.say('tiers.stale')}</b>
          </p>
          <WorkOut reader={reader} view={view} />
        </div>
      )}
      {!ladder && <WorkOut reader={reader} view={view} />}
      {ladder && ladder.lost > 0 && <LostPlaces reader={reader} lost={ladder.lost} />}
      {ladder && (
        <>
          <Rungs reader={reader} view={view} rungs={ladder.rungs} />
          <p class="faint small">{reader.say('tiers.independent')}</p>
          <Confirm reader={reader} view={view} />
        </>
      )}
      <TiersOrder reader={reader} view={view} problems={order} />
      {ladder && (
        <>
          <RungPeople reader={reader} view={view} rungs={ladder.rungs} />
          <p class="faint small">
            {reader.say('tiers.made', {
              at: reader.moment(ladder.madeAt, ladder.timeZone),
              city: reader.name(ladder.city),
            })}
          </p>
        </>
      )}
    </>
  );
}

/** "Money in hand brings 49. Quorum is 84, 35 are missing." */
function Sentence({ reader, view }: Props) {
  const [first] = view.ladder?.rungs ?? [];
  const { quorum } = view;
  const delegates = first?.delegates;
  return (
    <>
      {delegates === undefined ? (
        <Said reader={reader} key_="attendance.says.receivedImpossible" />
      ) : (
        <Said reader={reader} key_="attendance.says.received" params={{ delegates }} />
      )}{' '}
      {quorum === undefined || first?.quorum === undefined ? (
        reader.say('quorum.none')
      ) : first.quorum.quorate ? (
        <Said reader={reader} key_="tiers.says.quorate" params={{ quorum }} />
      ) : (
        <Said reader={reader} key_="tiers.says.missing" params={{ quorum, missing: first.quorum.missing }} />
      )}
    </>
  );
}

function WorkOut({ reader, view }: Props) {
  if (view.tooMany) return null;
  return (
    <form class="acts" method="post" action="/attendance/tiers">
      <button type="submit" class="first">
        {reader.say(view.ladder ? 'tiers.act.again' : 'tiers.act')}
      </button>
    </form>
  );
}

function Confirm({ reader, view }: Props) {
  const { ladder, confirmed } = view;
  if (ladder === undefined) return null;
  const possible = ladder.rungs[0]?.delegates !== undefined;
  return (
    <>
      <h2>
        {reader.say('places.confirm.title')}
        <small>
          <a href="/places">{reader.say('places.count', { count: confirmed })}</a>
        </small>
      </h2>
      {ladder.stale ? (
        <p>{reader.say('places.confirm.stale')}</p>
      ) : ladder.open.length === 0 ? (
        <p>
          {possible ? (
            reader.say('places.confirm.nobody')
          ) : (
            <>
              {reader.say('places.confirm.impossible')}{' '}
              <a href="/attendance/what-it-takes">{reader.say('takes.title')}</a>
            </>
          )}
        </p>
      ) : (
        <>
          <p>{reader.say('places.confirm.lede')}</p>
          <ConfirmForm reader={reader} known={view} people={ladder.open} from="tiers" />
        </>
      )}
    </>
  );
}
