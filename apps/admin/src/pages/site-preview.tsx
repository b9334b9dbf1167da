import type { Reader } from '../reader.ts';
import type { ReleasePreview } from '../services/preview-release.ts';
import { factNames } from './fact-names.ts';
import { Said } from './said.tsx';
import { FeedChanges } from './site-feed-changes.tsx';

/** What each feed's subscribers will see changed, before anything is published. */
export function SitePreviewPage({ reader, preview }: { reader: Reader; preview: ReleasePreview }) {
  const changing = preview.feeds.filter(({ fresh, changes }) => fresh || changes.length > 0).length;
  const told = preview.facts.map((fact) => reader.say(factNames[fact]).toLowerCase());
  return (
    <>
      <p class="kicker">
        <a href="/site">{reader.say('room.site')}</a>
      </p>
      <h1>
        {changing === 0 ? (
          <Said reader={reader} key_="feeds.preview.none" />
        ) : (
          <Said reader={reader} key_="feeds.preview.some" params={{ feeds: changing }} />
        )}
      </h1>
      <p class="lede">
        {told.length > 0
          ? reader.say('feeds.preview.told', { facts: told.join(', ') })
          : reader.say('feeds.preview.toldNothing')}{' '}
        {preview.same && reader.say('feeds.preview.same')}
      </p>
      <FeedChanges reader={reader} feeds={preview.feeds} />
      {preview.leaving.map((section) => (
        <p>{reader.say('feeds.preview.leaving', { section })}</p>
      ))}
      <p class="hint">{reader.say('feeds.preview.lede')}</p>
      {preview.back && (
        <div class="notice risk" role="status">
          <p>{reader.say('blocked.publish.back')}</p>
        </div>
      )}
      <form method="post" action="/site/publish">
        {preview.back && <input type="hidden" name="back" value="yes" />}
        {preview.facts.map((fact) => (
          <input type="hidden" name="facts" value={fact} />
        ))}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('site.publish')}
          </button>
          <a class="button" href="/site">
            {reader.say('feeds.preview.back')}
          </a>
        </div>
      </form>
    </>
  );
}
