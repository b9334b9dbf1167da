import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Planned } from './planned.ts';

type Props = { reader: Reader; view: Planned; again: Child };

/** From the plan to the book: what is done one after the other, and what can be asked on the way. */
export function Way({ reader, view, again }: Props) {
  const { step, places } = view;
  return (
    <>
      <ol class="way no-print" aria-label={reader.say('attendance.way')}>
        <Stage reader={reader} hint="attendance.way.plan">
          <a href="/attendance/choice">{reader.say('choice.link')}</a> {again}
        </Stage>
        <Stage reader={reader} hint="attendance.way.tiers">
          <a href="/attendance/tiers">{reader.say('tiers.title')}</a>
        </Stage>
        <Stage reader={reader} hint="attendance.way.places">
          <a href="/places">{reader.say('places.count', { count: places.confirmed })}</a>
        </Stage>
        {places.confirmed > 0 && (
          <Stage reader={reader} hint="attendance.way.replan">
            <a href="/attendance/replan">{reader.say('replan.link')}</a>
          </Stage>
        )}
        <Stage reader={reader} hint="attendance.way.book">
          <a href="/book">{reader.say('book.title')}</a>
        </Stage>
      </ol>
      <div class="acts">
        <a class="button" href={`/attendance/what-it-takes?with=${step}`}>
          {reader.say('takes.title')}
        </a>
        <a class="button" href={`/attendance/lodging?with=${step}`}>
          {reader.say('lodging.link')}
        </a>
        <a class="button" href="/papers">
          {reader.say('attendance.act.print')}
        </a>
      </div>
    </>
  );
}

function Stage({ reader, hint, children }: { reader: Reader; hint: Key; children: Child }) {
  return (
    <li>
      {children} <small class="faint">{reader.say(hint)}</small>
    </li>
  );
}
