import type { Reader } from '../reader.ts';

/** Without a timetable there is no day to run: what this page is for, and how to come by one. */
export function RunningNonePage({ reader }: { reader: Reader }) {
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>{reader.say('running.none')}</h1>
      <p class="lede">{reader.say('running.none.lede')}</p>
      <p class="acts">
        <a class="button first" href="/agenda">
          {reader.say('running.none.begin')}
        </a>
      </p>
    </>
  );
}
