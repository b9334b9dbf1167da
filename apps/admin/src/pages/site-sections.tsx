import { publicLanguageNames } from '../catalogue/language.ts';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type {
  SectionAddresses,
  SectionFeedRow,
  SectionFeedState,
  SectionFeedsView,
} from '../services/section-feeds.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Props = {
  reader: Reader;
  view: SectionFeedsView;
  timeZone: string;
  shown?: SectionAddresses | undefined;
  problem?: 'conflict' | 'already' | undefined;
};

const states: Record<SectionFeedState, { key: Key; mark: string }> = {
  waiting: { key: 'feeds.sections.waiting', mark: 'mark risk' },
  'in-use': { key: 'feeds.sections.in-use', mark: 'mark settled' },
  leaving: { key: 'feeds.sections.leaving', mark: 'mark now' },
  gone: { key: 'feeds.sections.gone', mark: 'mark plain' },
};

const problems = {
  conflict: 'feeds.sections.conflict',
  already: 'feeds.sections.already',
} as const satisfies Record<string, Key>;

/** The feeds behind tokens: who has one, and what becomes of it. */
export function SiteSectionsPage({ reader, view, timeZone, shown, problem }: Props) {
  const inUse = view.feeds.filter(({ state }) => state === 'in-use' || state === 'waiting').length;
  const nobody = view.feeds.length === 0 && view.without.length === 0;
  return (
    <>
      <p class="kicker">
        <a href="/site">{reader.say('room.site')}</a>
      </p>
      <h1>
        <Said reader={reader} key_="feeds.sections.sentence" params={{ inUse }} />
      </h1>
      <p class="lede">{reader.say('feeds.sections.lede')}</p>
      {problem && (
        <div class="notice now" role="alert">
          <p>{reader.say(problems[problem])}</p>
        </div>
      )}
      {shown && <Addresses reader={reader} shown={shown} />}
      {nobody && <p>{reader.say('feeds.sections.none')}</p>}
      {view.feeds.length > 0 && <Feeds reader={reader} feeds={view.feeds} timeZone={timeZone} />}
      {view.without.length > 0 && (
        <>
          <h2>{reader.say('feeds.sections.without')}</h2>
          <Wide label={reader.say('feeds.sections.without')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{reader.say('feeds.sections.section')}</th>
                  <th scope="col">{reader.say('feeds.sections.acts')}</th>
                </tr>
              </thead>
              <tbody>
                {view.without.map((section) => (
                  <tr>
                    <th scope="row">{section}</th>
                    <td>
                      <form method="post" action="/site/sections/make">
                        <input type="hidden" name="section" value={section} />
                        <button type="submit">{reader.say('feeds.sections.make')}</button>
                      </form>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </>
  );
}

function Addresses({ reader, shown }: { reader: Reader; shown: SectionAddresses }) {
  return (
    <section class="notice risk" aria-labelledby="address">
      <h2 id="address">{reader.say('feeds.sections.address', { section: shown.section })}</h2>
      <p>{reader.say('feeds.sections.addressHint')}</p>
      <dl>
        {shown.addresses.map(({ language, url }) => (
          <>
            <dt lang={language}>{publicLanguageNames[language]}</dt>
            <dd>
              <code>{url}</code>
            </dd>
          </>
        ))}
      </dl>
      <p>{reader.say('feeds.sections.noButtons')}</p>
    </section>
  );
}

function Feeds({ reader, feeds, timeZone }: { reader: Reader; feeds: SectionFeedRow[]; timeZone: string }) {
  return (
    <Wide label={reader.say('feeds.sections.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('feeds.sections.section')}</th>
            <th scope="col">{reader.say('feeds.sections.state')}</th>
            <th scope="col">{reader.say('feeds.sections.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(({ document, revision, section, madeAt, revokedAt, state }) => (
            <tr>
              <th scope="row">
                {section}
                <span class="under">
                  {reader.say('feeds.sections.made', { at: reader.moment(madeAt, timeZone) })}
                </span>
              </th>
              <td>
                <span class={states[state].mark}>{reader.say(states[state].key)}</span>
                {revokedAt !== undefined && (
                  <span class="under">
                    {reader.say('feeds.sections.revoked', { at: reader.moment(revokedAt, timeZone) })}
                  </span>
                )}
              </td>
              <td>
                {(state === 'waiting' || state === 'in-use') && (
                  <div class="acts">
                    <form method="post" action="/site/sections/show">
                      <input type="hidden" name="feed" value={document} />
                      <button type="submit">{reader.say('feeds.sections.show')}</button>
                    </form>
                    <form method="post" action="/site/sections/revoke">
                      <input type="hidden" name="feed" value={document} />
                      <input type="hidden" name="revision" value={revision} />
                      <button type="submit" class="danger">
                        {reader.say('feeds.sections.revoke')}
                      </button>
                    </form>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
