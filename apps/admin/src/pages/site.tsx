import { publicLanguageNames } from '../catalogue/language.ts';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Fact } from '../services/records.ts';
import { facts } from '../services/records.ts';
import type { RailView } from '../services/view-rail.ts';
import type { SiteView } from '../services/view-site.ts';
import { factHints, factNames } from './fact-names.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';
import { Day } from './site-day.tsx';
import { OrganisersFeed, ReleaseTimes, type TimesTyped } from './site-times.tsx';

/** What came of the last publishing; `failed` carries the code of the package that could not write. */
export type Outcome =
  | { status: 'published'; number: number }
  | { status: 'conflict' | 'times-conflict' | 'times-saved' }
  | { status: 'failed'; code: string };

type OpenConference = NonNullable<RailView['conference']>;
type Props = {
  reader: Reader;
  view: SiteView;
  conference: OpenConference;
  outcome?: Outcome | undefined;
  /** The times as they were typed, where they could not be kept. */
  typed?: TimesTyped | undefined;
};

/** What the public knows, and the act of telling it more. */
export function SitePage({ reader, view, conference, outcome, typed }: Props) {
  return (
    <>
      <p class="kicker">{reader.say('room.site')}</p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <p class="lede">{reader.say('site.lede')}</p>
      <p>
        <a href="/site/blocked">{reader.say('blocked.link')}</a>
      </p>
      {outcome && <OutcomeNotice reader={reader} outcome={outcome} />}
      {view.unreadable !== undefined && (
        <div class="notice now" role="alert">
          <p>{reader.say('site.unreadable')}</p>
        </div>
      )}
      {view.due.length > 0 && (
        <div class="notice risk" role="status">
          <p>
            {reader.say('feeds.due', {
              count: view.due.length,
              facts: view.due.map((fact) => reader.say(factNames[fact]).toLowerCase()).join(', '),
            })}
          </p>
        </div>
      )}
      <Facts reader={reader} view={view} conference={conference} />
      <ReleaseTimes reader={reader} view={view} city={reader.name(conference.city)} typed={typed} />
      {view.publicNow && <Links reader={reader} now={view.publicNow} />}
      <p>
        <a href="/site/sections">{reader.say('feeds.more')}</a>
      </p>
      <OrganisersFeed reader={reader} />
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
  const told = facts
    .filter((fact) => view.released[fact] !== undefined)
    .map((fact) => reader.say(factNames[fact]).toLowerCase());
  const list = told.length > 0 ? told.join(', ') : reader.say('site.sentence.seasonOnly');
  if (publicNow.blockedSince !== undefined)
    return <Said reader={reader} key_="blocked.site.sentence" params={{ number: publicNow.number }} />;
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

const refusals = {
  conflict: 'site.conflict',
  'times-conflict': 'feeds.times.conflict',
  failed: 'site.failed',
} as const satisfies Record<string, Key>;

function OutcomeNotice({ reader, outcome }: { reader: Reader; outcome: Outcome }) {
  if (outcome.status === 'published' || outcome.status === 'times-saved')
    return (
      <div class="notice settled" role="status">
        <p>
          {outcome.status === 'published'
            ? reader.say('site.published', { number: outcome.number })
            : reader.say('feeds.times.saved')}
        </p>
      </div>
    );
  const key = refusals[outcome.status];
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
      {view.publicNow?.blockedSince !== undefined && (
        <div class="notice risk" role="status">
          <p>{reader.say('blocked.publish.back')}</p>
        </div>
      )}
      <form method="post" action="/site/publish">
        {view.publicNow?.blockedSince !== undefined && <input type="hidden" name="back" value="yes" />}
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
                  <Planned reader={reader} view={view} conference={conference} fact={fact} />
                </span>
              </label>
            );
          })}
        </fieldset>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('site.publish')}
          </button>
          <button type="submit" formmethod="get" formaction="/site/preview">
            {reader.say('feeds.preview')}
          </button>
        </div>
      </form>
    </>
  );
}

/** From when on a fact may be told, while it is not public. */
function Planned({
  reader,
  view,
  conference,
  fact,
}: {
  reader: Reader;
  view: SiteView;
  conference: OpenConference;
  fact: Fact;
}) {
  const at = view.planned[fact];
  if (at === undefined || view.released[fact] !== undefined) return null;
  const due = view.due.includes(fact);
  return (
    <span class={due ? 'mark risk' : 'mark plain'}>
      {reader.say(due ? 'feeds.fact.due' : 'feeds.fact.later', {
        at: reader.moment(at, conference.timeZone),
        city: reader.name(conference.city),
      })}
    </span>
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
                    {publicLanguageNames[language]}
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
      {now.countries.length > 0 && (
        <p>
          {reader.say('feeds.countries', {
            countries: now.countries.map((country) => reader.country(country)).join(', '),
          })}
        </p>
      )}
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
