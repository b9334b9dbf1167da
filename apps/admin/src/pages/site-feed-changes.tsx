import type { Change } from '@plenum/calendar';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FeedPreview } from '../services/preview-release.ts';
import { Wide } from './parts.tsx';

/** Each feed, and what its subscribers will see changed. */
export function FeedChanges({ reader, feeds }: { reader: Reader; feeds: readonly FeedPreview[] }) {
  return (
    <Wide label={reader.say('feeds.preview.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('feeds.preview.feed')}</th>
            <th scope="col">{reader.say('feeds.preview.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map((feed) => (
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
