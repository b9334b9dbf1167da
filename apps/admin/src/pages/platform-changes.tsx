import { raw } from 'hono/html';
import type { Reader } from '../reader.ts';
import type { Platform } from '../services/platform.ts';
import type { ChangesView } from '../services/platform-changes.ts';
import { PlatformNav } from './platform-nav.tsx';

type Props = {
  reader: Reader;
  platform: Platform;
  chosen: string | undefined;
  beside: boolean;
  view: ChangesView | undefined;
};

/** The text with the changes of one amendment or of all, in it or beside it. What stands in it is never markup. */
export function PlatformChangesPage({ reader, platform, chosen, beside, view }: Props) {
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>
        {chosen === undefined
          ? reader.say('platform.changes.all')
          : reader.say('platform.changes.one', { name: chosen })}
      </h1>
      <PlatformNav reader={reader} here="/platform/changes" />
      <form class="acts" method="get" action="/platform/changes">
        <label>
          {reader.say('platform.changes.which')}{' '}
          <select name="amendment">
            <option value="">{reader.say('platform.changes.every')}</option>
            {platform.standing.map(({ id }) => (
              <option value={id} selected={id === chosen}>
                {id}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <input type="checkbox" name="view" value="beside" checked={beside} />{' '}
          {reader.say('platform.changes.beside')}
        </label>
        <button type="submit">{reader.say('platform.changes.show')}</button>
      </form>
      {view === undefined && <p>{reader.say('platform.changes.none')}</p>}
      {view && view.left.length > 0 && (
        <p>{reader.say('platform.changes.left', { names: view.left.join(', ') })}</p>
      )}
      {view && !beside && <article>{raw(view.inline)}</article>}
      {view && beside && (
        <div class="two">
          <article aria-label={reader.say('platform.changes.before')}>
            <h2>{reader.say('platform.changes.before')}</h2>
            {raw(view.before)}
          </article>
          <article aria-label={reader.say('platform.changes.after')}>
            <h2>{reader.say('platform.changes.after')}</h2>
            {raw(view.after)}
          </article>
        </div>
      )}
    </>
  );
}
