import type { Change } from '@plenum/calendar';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FeedPreview, ReleasePreview } from '../services/preview-release.ts';
import { factNames } from './fact-names.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

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
      <Wide label={reader.say('feeds.preview.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('feeds.preview.feed')}</th>
              <th scope="col">{reader.say('feeds.preview.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.feeds.map((feed) => (
              <tr>
                <th scope="row">
                  {feedWords(reader, feed)}
                  {feed.fresh && <span class="under">{reader.say('feeds.preview.fresh')}</span>}
                </th>
                <td>
                  {feed.changes.length === 0
                    ? reader.say('feeds.preview.unchanged')
                    : feed.changes.map((change) => <div>{changeWords(reader, change)}</div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {preview.leaving.map((section) => (
        <p>{reader.say('feeds.preview.leaving', { section })}</p>
      ))}
      <p class="hint">{reader.say('feeds.preview.lede')}</p>
      <form method="post" action="/site/publish">
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

function feedWords(reader: Reader, { of }: FeedPreview): string {
  if (of.kind === 'country') return reader.country(of.country);
  return of.kind === 'section' ? of.section : reader.say('feeds.preview.public');
}

const happenings = {
  added: 'feeds.change.added',
  cancelled: 'feeds.change.cancelled',
  restored: 'feeds.change.restored',
  dropped: 'feeds.change.dropped',
} as const satisfies Record<string, Key>;

const ofTime = ['starts', 'ends', 'date', 'until', 'timeZone', 'localTime'];

function changeWords(reader: Reader, change: Change): string {
  if (change.code === 'renamed') return reader.say('feeds.change.renamed', { to: change.params.to });
  const { title } = change.params;
  if (change.code !== 'changed') return reader.say(happenings[change.code], { title });
  const fields = change.params.fields.map(({ field }): Key => {
    if (ofTime.includes(field)) return 'feeds.change.what.time';
    return field === 'location' || field === 'geo' ? 'feeds.change.what.place' : 'feeds.change.what.words';
  });
  const what = [...new Set(fields)].map((key) => reader.say(key)).join(', ');
  return reader.say('feeds.change.changed', { title, what });
}
