import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BlockedView } from '../services/blocked-view.ts';
import { facts } from '../services/records.ts';
import { factHints, factNames } from './fact-names.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';
import { FeedChanges } from './site-feed-changes.tsx';

/** Why what was asked was not done. */
export type BlockedSaid = { refused: 'conflict' | 'too-early' | 'token-gone' | 'failed' };

type Props = { reader: Reader; view: BlockedView; city: string; said: BlockedSaid | undefined };
type Kept = NonNullable<BlockedView['kept']>;

const refusals = {
  conflict: 'blocked.conflict',
  'too-early': 'blocked.tooEarly',
  'token-gone': 'blocked.tokenGone',
  failed: 'site.failed',
} as const satisfies Record<BlockedSaid['refused'], Key>;

/** The release for the day of the block: what it tells, and the act of switching to it. */
export function SiteBlockedPage({ reader, view, city, said }: Props) {
  const { kept, published } = view;
  return (
    <>
      <p class="kicker">
        <a href="/site">{reader.say('room.site')}</a>
      </p>
      <h1>
        <Sentence reader={reader} view={view} />
      </h1>
      <p class="lede">{reader.say('blocked.lede')}</p>
      {said && (
        <div class="notice now" role="alert">
          <p>{reader.say(refusals[said.refused])}</p>
        </div>
      )}
      {published?.blockedSince !== undefined && (
        <div class="notice now" role="status">
          <p>
            {reader.say('blocked.inForce', {
              number: published.number,
              at: reader.moment(published.blockedSince, view.timeZone),
              city,
            })}{' '}
            <a href="/site">{reader.say('blocked.back')}</a>
          </p>
        </div>
      )}
      <Plan reader={reader} view={view} city={city} />
      {kept && <Ready reader={reader} kept={kept} timeZone={view.timeZone} city={city} />}
      {view.lacks === undefined && <Prepare reader={reader} view={view} />}
    </>
  );
}

function Sentence({ reader, view }: { reader: Reader; view: BlockedView }) {
  if (view.kept !== undefined)
    return <Said reader={reader} key_="blocked.sentence.ready" params={{ number: view.kept.number }} />;
  if (view.published?.blockedSince !== undefined)
    return <Said reader={reader} key_="blocked.sentence.public" />;
  return <Said reader={reader} key_="blocked.sentence.none" />;
}

/** What it is made by, or what must be done first. */
function Plan({ reader, view, city }: { reader: Reader; view: BlockedView; city: string }) {
  const { plan, lacks } = view;
  if (lacks === 'release')
    return (
      <p>
        {reader.say('blocked.lacks.release')} <a href="/site">{reader.say('room.site')}</a>
      </p>
    );
  return (
    <>
      <p>
        {plan === undefined
          ? reader.say('blocked.lacks.planB')
          : reader.say('blocked.plan', {
              decided: reader.moment(plan.decided, view.timeZone),
              notBefore: reader.moment(plan.notBefore, view.timeZone),
              city,
            })}{' '}
        <a href="/solidarity/plan-b">{reader.say('blocked.toPlanB')}</a>
      </p>
      {plan?.isOld && (
        <div class="notice risk" role="status">
          <p>{reader.say('blocked.plan.old')}</p>
        </div>
      )}
    </>
  );
}

function Ready({
  reader,
  kept,
  timeZone,
  city,
}: {
  reader: Reader;
  kept: Kept;
  timeZone: string;
  city: string;
}) {
  const told = kept.facts.map((fact) => reader.say(factNames[fact]).toLowerCase());
  return (
    <>
      {(kept.isOld || kept.isSpoiled) && (
        <div class="notice risk" role="status">
          <p>{reader.say(kept.isSpoiled ? 'blocked.tokenGone' : 'blocked.old')}</p>
        </div>
      )}
      <h2>{reader.say('blocked.tells')}</h2>
      <p>
        {reader.say('blocked.signed', { at: reader.moment(kept.preparedAt, timeZone), city })}{' '}
        {told.length > 0
          ? reader.say('feeds.preview.told', { facts: told.join(', ') })
          : reader.say('feeds.preview.toldNothing')}{' '}
        <a href={`/site/blocked/look/${reader.language}/index.html`}>{reader.say('blocked.look')}</a>
      </p>
      {kept.lines.length > 0 && <Lines reader={reader} lines={kept.lines} />}
      <h2>{reader.say('feeds.preview.title')}</h2>
      <FeedChanges reader={reader} feeds={kept.feeds} />
      <h2>{reader.say('blocked.switch.title')}</h2>
      <p class="prose">{reader.say('blocked.switch.what')}</p>
      <form method="post" action="/site/blocked/switch" class="no-print">
        <input type="hidden" name="number" value={String(kept.number)} />
        <button type="submit" class="danger">
          {reader.say('blocked.switch')}
        </button>
      </form>
    </>
  );
}

function Lines({ reader, lines }: { reader: Reader; lines: Kept['lines'] }) {
  return (
    <Wide label={reader.say('blocked.tells')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('blocked.line.what')}</th>
            <th scope="col">{reader.say('blocked.line.when')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, words, cancelled }) => (
            <tr>
              <th scope="row">
                {title}
                {cancelled && <span class="mark now">{reader.say('blocked.line.cancelled')}</span>}
              </th>
              <td>
                {words
                  .split('\n')
                  .map((line, index) => (index === 0 ? line : <span class="under">{line}</span>))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Prepare({ reader, view }: { reader: Reader; view: BlockedView }) {
  return (
    <>
      <h2>{reader.say(view.kept === undefined ? 'blocked.prepare.title' : 'blocked.prepare.anew')}</h2>
      <form method="post" action="/site/blocked/prepare" class="no-print">
        <input type="hidden" name="revision" value={String(view.revision)} />
        <fieldset>
          <legend class="hint">{reader.say('blocked.prepare.hint')}</legend>
          {facts.map((fact) => (
            <label class="choice">
              <input type="checkbox" name="facts" value={fact} checked={view.chosen.includes(fact)} />
              <span>
                {reader.say(factNames[fact])}
                <small>{reader.say(factHints[fact])}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit" class={view.kept === undefined ? 'first' : undefined}>
          {reader.say(view.kept === undefined ? 'blocked.prepare' : 'blocked.prepare.anew')}
        </button>
      </form>
    </>
  );
}
