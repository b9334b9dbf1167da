import { toNumberedText } from '@plenum/platform';
import type { Reader } from '../reader.ts';
import type { CitedView, EditionsView } from '../services/edition-view.ts';
import { Field } from './field.tsx';
import { PlatformNav } from './platform-nav.tsx';
import { questionWords } from './platform-words.ts';

/** The editions that were printed, the next one, and where a line that somebody cites is now. */
export function PlatformEditionsPage({ reader, view }: { reader: Reader; view: EditionsView }) {
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{reader.say('platform.editions.sentence', { count: view.editions.length })}</h1>
      <PlatformNav reader={reader} here="/platform/editions" />
      {view.editions.length > 0 && (
        <ul>
          {view.editions.map(({ number, printedAt }) => (
            <li>
              <a href={`/platform/editions/${number}`}>
                {reader.say('platform.edition', { number })}, {reader.moment(printedAt, view.timeZone)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.isPrinted ? (
        <p>{reader.say('platform.editions.upToDate')}</p>
      ) : (
        <form class="acts" method="post" action="/platform/editions">
          <button type="submit" class="first">
            {reader.say('platform.editions.print', { number: view.next })}
          </button>
        </form>
      )}
      {view.editions.length > 0 && <Citation reader={reader} view={view} />}
    </>
  );
}

function Citation({ reader, view }: { reader: Reader; view: EditionsView }) {
  return (
    <>
      <h2>{reader.say('platform.cite')}</h2>
      <form method="get" action="/platform/editions">
        <Field name="edition" label={reader.say('platform.cite.edition')}>
          {(tied) => (
            <select {...tied}>
              {view.editions.map(({ number }) => (
                <option value={String(number)} selected={number === view.cited?.edition}>
                  {number}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="lines" label={reader.say('platform.cite.lines')} hint={reader.say('platform.cite.hint')}>
          {(tied) => <input {...tied} value={view.cited?.citation ?? ''} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit">{reader.say('platform.cite.find')}</button>
        </div>
      </form>
      {view.cited && <Cited reader={reader} cited={view.cited} />}
    </>
  );
}

function Cited({ reader, cited }: { reader: Reader; cited: CitedView }) {
  const { resolved } = cited;
  if (resolved.status === 'in-question')
    return <p class="notice now">{questionWords(reader, resolved.problem)}</p>;
  return (
    <ul>
      {resolved.places.map((place) => (
        <li>
          “{place.words}”{' '}
          {place.state === 'deleted'
            ? reader.say(place.by === undefined ? 'platform.cite.deleted' : 'platform.cite.deletedBy', {
                by: place.by ?? '',
              })
            : reader.say(place.state === 'same' ? 'platform.cite.same' : 'platform.cite.changed')}
          {place.state === 'changed' && <> “{cited.now.get(place.clause) ?? ''}”</>}
        </li>
      ))}
    </ul>
  );
}

/** One edition as it was printed, line by line. */
export function PlatformEditionPage({
  reader,
  number,
  edition,
}: {
  reader: Reader;
  number: number;
  edition: Parameters<typeof toNumberedText>[0];
}) {
  return (
    <>
      <p class="kicker">
        <a href="/platform/editions">{reader.say('platform.nav.editions')}</a>
      </p>
      <h1>{reader.say('platform.edition', { number })}</h1>
      <pre class="numbered">{toNumberedText(edition)}</pre>
    </>
  );
}
