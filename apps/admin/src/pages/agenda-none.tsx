import type { Reader } from '../reader.ts';

/** A conference without an agenda: what this room is for, and how to begin. */
export function AgendaNonePage({ reader }: { reader: Reader }) {
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>{reader.say('agenda.none')}</h1>
      <p class="lede">{reader.say('agenda.none.lede')}</p>
      <p>{reader.say('agenda.none.files')}</p>
      <p class="acts">
        <a class="button first" href="/agenda/hours">
          {reader.say('agenda.none.begin')}
        </a>
        <a href="/agenda/deadlines">{reader.say('deadlines.title')}</a>
      </p>
    </>
  );
}
