import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Fact } from '../services/records.ts';
import { facts } from '../services/records.ts';
import type { RailView } from '../services/view-rail.ts';
import type { SiteView } from '../services/view-site.ts';
import { factHints, factNames } from './fact-names.ts';
import { languageNames } from './frame.tsx';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';
import { Day } from './site-day.tsx';

/** What came of the last publishing; `failed` carries the code of the package that could not write. */
export type Outcome =
  | { status: 'published'; number: number }
  | { status: 'conflict' }
  | { status: 'failed'; code: string };

type OpenConference = NonNullable<RailView['conference']>;
type Props = { reader: Reader; view: SiteView; conference: OpenConference; outcome?: Outcome | undefined };

/** What the public knows, and the act of telling it more. */
export function SitePage({ reader, view, conference, outcome }: Props) {
  return (
    <>
      <p class="kicker">{reader.say('room.site')}</p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <p class="lede">{reader.say('site.lede')}</p>
      {outcome && <OutcomeNotice reader={reader} outcome={outcome} />}
      {view.unreadable !== undefined && (
        <div class="notice now" role="alert">
          <p>{reader.say('site.unreadable')}</p>
        </div>
      )}
      <Facts reader={reader} view={view} conference={conference} />
      {view.publicNow && <Links reader={reader} now={view.publicNow} />}
      <Day reader={reader} view={view} city={reader.name(conference.city)} />
    </>
  );
}

function Sentence({ reader, view }: { reader: Reader; view: SiteView }) {
  const { publicNow } = view;
  if (publicNow === undefined) {
    const scheduled = view.pickets.filter(({ there }) => there !== undefined).length;
    return <Said reader={reader} key_="site.sentence.nothing" params={{ scheduled }} />;
  }
  const told = view.chosen.map((fact) => reader.say(factNames[fact]).toLowerCase());
  const list = told.length > 0 ? told.join(', ') : reader.say('site.sentence.seasonOnly');
  return (
    <>
      <Said
        reader={reader}
        key_="site.sentence.released"
        params={{ number: publicNow.number, facts: list }}
      />{' '}
      {view.changed && reader.say('site.sentence.changed')}
    </>
  );
}

function OutcomeNotice({ reader, outcome }: { reader: Reader; outcome: Outcome }) {
  if (outcome.status === 'published')
    return (
      <div class="notice settled" role="status">
        <p>{reader.say('site.published', { number: outcome.number })}</p>
      </div>
    );
  const key: Key = outcome.status === 'conflict' ? 'site.conflict' : 'site.failed';
  return (
    <div class="notice now" role="alert">
      <p>{reader.say(key)}</p>
    </div>
  );
}

function Facts({ reader, view, conference }: { reader: Reader; view: SiteView; conference: OpenConference }) {
  return (
    <>
      <h2>{reader.say('site.facts')}</h2>
      <form method="post" action="/site/publish">
        <fieldset>
          <legend class="hint">{reader.say('site.facts.hint')}</legend>
          {facts.map((fact: Fact) => {
            const since = view.released[fact];
            return (
              <label class="choice">
                <input type="checkbox" name="facts" value={fact} checked={view.chosen.includes(fact)} />
                <span>
                  {reader.say(factNames[fact])}
                  <small>{reader.say(factHints[fact])}</small>
                  {since !== undefined && (
                    <span class="mark settled">
                      {reader.say('site.fact.since', {
                        at: reader.moment(since, conference.timeZone),
                        city: reader.name(conference.city),
                      })}
                    </span>
                  )}
                </span>
              </label>
            );
          })}
        </fieldset>
        <button type="submit" class="first">
          {reader.say('site.publish')}
        </button>
      </form>
    </>
  );
}

function Links({ reader, now }: { reader: Reader; now: NonNullable<SiteView['publicNow']> }) {
  return (
    <>
      <h2>{reader.say('site.links')}</h2>
      <Wide label={reader.say('site.links')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('site.language')}</th>
              <th scope="col">{reader.say('site.page')}</th>
              <th scope="col">{reader.say('site.feed')}</th>
            </tr>
          </thead>
          <tbody>
            {now.pages.map(({ language, url }) => {
              const feed = now.feeds.find((one) => one.language === language);
              return (
                <tr>
                  <th scope="row" lang={language}>
                    {languageNames[language]}
                  </th>
                  <td>
                    <a href={url}>{url}</a>
                  </td>
                  <td>
                    {feed && (
                      <>
                        <a href={feed.subscribe}>{reader.say('site.feed.subscribe')}</a>,{' '}
                        <a href={feed.url}>{feed.url}</a>
                      </>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Wide>
      <h3>{reader.say('site.late')}</h3>
      <ul class="prose">
        <li>{reader.say('site.late.google')}</li>
        <li>{reader.say('site.late.outlook')}</li>
        <li>{reader.say('site.late.apple')}</li>
        <li>
          <b>{reader.say('site.late.day')}</b>
        </li>
      </ul>
    </>
  );
}
