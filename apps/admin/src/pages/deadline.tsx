import type { Reader } from '../reader.ts';
import type { DeadlineView } from '../services/deadlines.ts';
import { DeadlineMark, responsibleName } from './deadlines.tsx';

type Props = { reader: Reader; view: DeadlineView; timeZone: string };

/** One deadline: by when, who has done it, and the boxes to note that somebody has. */
export function DeadlinePage({ reader, view, timeZone }: Props) {
  const { document, revision, title, date, at, state, group, outstanding, done } = view;
  const here = `/agenda/deadlines/${encodeURIComponent(document)}`;
  const nameOf = (by: string) => {
    const one = view.members.find(({ id }) => id === by);
    return one === undefined ? by : responsibleName(reader, one);
  };
  return (
    <>
      <p class="kicker">
        <a href="/agenda/deadlines">{reader.say('deadlines.title')}</a>
      </p>
      <h1>{title}</h1>
      <p class="lede">
        {reader.say(at === undefined ? 'deadlines.until' : 'deadlines.untilHour', {
          date: reader.days(date),
          hour: at ?? '',
          zone: timeZone,
        })}{' '}
        <DeadlineMark reader={reader} state={state} />
      </p>
      {state !== 'done' && (
        <form method="post" action={`${here}/done`}>
          <input type="hidden" name="revision" value={String(revision)} />
          {group !== undefined && (
            <fieldset>
              <legend>{reader.say('deadlines.whoHas')}</legend>
              {outstanding.map((one) => (
                <label class="choice">
                  <input type="checkbox" name="by" value={one.id} /> {responsibleName(reader, one)}
                </label>
              ))}
              <p class="hint">{reader.say('deadlines.nobodyTicked')}</p>
            </fieldset>
          )}
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('deadlines.markDone')}
            </button>
          </div>
        </form>
      )}
      {done.length > 0 && (
        <>
          <h2>{reader.say('deadlines.state.done')}</h2>
          <ul class="plain">
            {done.map(({ by, on, late }) => (
              <li>
                <form method="post" action={`${here}/take-back`}>
                  <input type="hidden" name="revision" value={String(revision)} />
                  <input type="hidden" name="by" value={by ?? ''} />
                  {by === null ? reader.say('deadlines.byAll') : nameOf(by)}, {reader.days(on)}{' '}
                  {late && <span class="mark risk">{reader.say('deadlines.doneLate')}</span>}{' '}
                  <button type="submit">{reader.say('deadlines.takeBack')}</button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <form class="acts" method="post" action={`${here}/strike-off`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <a href={`${here}/change`}>{reader.say('deadlines.change')}</a>
        <button type="submit" class="danger">
          {reader.say('deadlines.strikeOff')}
        </button>
      </form>
    </>
  );
}
