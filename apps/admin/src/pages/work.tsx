import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { kindOf, type Progress, type Work, type WorkFailed, type WorkKind } from '../services/under-way.ts';
import { Said } from './said.tsx';

const titles: Record<WorkKind, Key> = {
  plan: 'room.attendance',
  tiers: 'tiers.title',
  replan: 'replan.link',
  why: 'place.why',
  'what-it-takes': 'takes.title',
  timetable: 'agenda.title',
  'short-agenda': 'short.title',
};

const failures: Record<WorkFailed, Key> = {
  cancelled: 'attendance.failed.cancelled',
  'invalid-problem': 'attendance.failed.invalid-problem',
  'solver-failed': 'attendance.failed.solver-failed',
  conflict: 'attendance.failed.conflict',
};

/** What a work is called on its page. */
export function workTitle(what: Work): Key {
  return titles[kindOf(what)];
}

/** How far a work is, and the button that stops it; the page looks again by itself. */
export function ProgressPage({ reader, progress }: { reader: Reader; progress: Progress }) {
  const { what, done, of, found } = progress;
  return (
    <>
      <p class="kicker">{reader.say(workTitle(what))}</p>
      <h1>
        {of > 1 ? (
          <Said reader={reader} key_="attendance.planning.title" params={{ done, of }} />
        ) : (
          reader.say('tiers.working')
        )}
      </h1>
      {found !== undefined && (
        <p class="lede">
          <Said reader={reader} key_="attendance.planning.found" params={{ delegates: found }} />
        </p>
      )}
      <p class={found === undefined ? 'lede' : undefined}>{reader.say('attendance.planning.lede')}</p>
      <progress
        class="progress"
        max={of}
        value={of > 1 ? done : undefined}
        aria-label={reader.say(workTitle(what))}
      >
        {`${done} / ${of}`}
      </progress>
      <form class="acts" method="post" action={`/under-way/${encodeURIComponent(what)}/cancel`}>
        <button type="submit" class="danger">
          {reader.say('attendance.planning.cancel')}
        </button>
      </form>
    </>
  );
}

/** Why the last work ended without a result, on the page where the result would stand. */
export function WorkBroken({ reader, failed }: { reader: Reader; failed: WorkFailed | undefined }) {
  if (failed === undefined) return null;
  return (
    <div class="notice now" role="alert">
      <p>{reader.say(failures[failed])}</p>
    </div>
  );
}
