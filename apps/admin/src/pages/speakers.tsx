import { RunningClock } from './running-clock.tsx';
import { RunningNav } from './running-nav.tsx';
import { slotTitle } from './running-words.ts';
import { SpeakersBranches } from './speakers-branches.tsx';
import { Oratory, SpeakersForm, type SpeakersProps } from './speakers-form.tsx';
import { SpeakersMotion, type SpeakersMotionProps } from './speakers-motion.tsx';
import { SpeakersWaiting } from './speakers-waiting.tsx';
import { oratorName, speakerReasonWords, spokenFor, unclearWords } from './speakers-words.ts';

/** Who speaks, who is next and why, how long each branch has had, and motions of procedure. */
export function SpeakersPage(props: SpeakersProps & Pick<SpeakersMotionProps, 'moved'>) {
  const { reader, view, failed } = props;
  const { list, people, names, day } = view;
  const unclear = failed?.done.status === 'unclear' ? failed.done.code : undefined;
  return (
    <>
      <p class="kicker">
        <a href="/agenda/run">{reader.say('running.title')}</a>
      </p>
      <h1>
        {reader.say(list.closed ? 'speakers.sentence.closed' : 'speakers.sentence', {
          item: slotTitle(reader, names, view.item),
          waiting: list.waiting.length,
        })}
      </h1>
      <RunningNav reader={reader} here="/agenda/run/speakers" />
      <Failed {...props} />
      <Speaking {...props} />
      <h2>{reader.say('speakers.waiting')}</h2>
      <SpeakersWaiting {...props} />
      {day.today && (
        <div class="no-print">
          <SpeakersForm view={view} act="ask">
            <div class="field">
              <label for="typed">{reader.say('speakers.who')}</label>
              <p class="hint" id="typed-hint">
                {reader.say('speakers.whoHint')}
              </p>
              {unclear && (
                <p class="wrong" id="typed-wrong">
                  {reader.say(unclearWords[unclear], { found: failed?.form.typed ?? '' })}
                </p>
              )}
              <input
                id="typed"
                name="typed"
                list="oratory"
                autocomplete="off"
                value={unclear ? failed?.form.typed : ''}
                aria-invalid={unclear ? 'true' : undefined}
                aria-describedby={unclear ? 'typed-hint typed-wrong' : 'typed-hint'}
              />
              <Oratory reader={reader} view={view} id="oratory" />
            </div>
            <p class="acts">
              <button type="submit" class="first">
                {reader.say('speakers.ask')}
              </button>
              <button type="submit" formaction="/agenda/run/speakers/point">
                {reader.say('speakers.point')}
              </button>
            </p>
          </SpeakersForm>
          <SpeakersForm view={view} act={list.closed ? 'open' : 'close'}>
            <button type="submit">{reader.say(list.closed ? 'speakers.open' : 'speakers.close')}</button>
          </SpeakersForm>
        </div>
      )}
      <SpeakersBranches {...props} />
      <SpeakersMotion reader={reader} view={view} moved={props.moved} />
      <Questions {...props} />
      <Speeches {...props} />
      {list.told.map(({ reason }) => (
        <p class="small">{speakerReasonWords(reader, people, names.timeZone, reason)}</p>
      ))}
    </>
  );
}

/** Whoever has the floor, and for how long still. */
function Speaking({ reader, view }: SpeakersProps) {
  const { list, people, limit, now, day } = view;
  if (list.speaking.length === 0) return <p class="lede">{reader.say('speakers.nobodySpeaks')}</p>;
  return (
    <section class="stage" aria-label={reader.say('speakers.floor')}>
      {list.speaking.map((speech, index) => {
        const runs = index === list.speaking.length - 1;
        return (
          <article>
            <h2>{reader.say(speech.for === 'speech' ? 'speakers.floor' : 'speakers.pointHeard')}</h2>
            <p class="title">{oratorName(reader, people, speech.who)}</p>
            <p>
              {limit !== undefined && speech.for === 'speech' ? (
                <RunningClock
                  reader={reader}
                  now={now}
                  leftSeconds={limit * 60 - speech.seconds}
                  runs={runs}
                />
              ) : (
                spokenFor(speech.seconds)
              )}
            </p>
            {runs && day.today && (
              <SpeakersForm view={view} act="end" who={speech.who}>
                <button type="submit" class="first">
                  {reader.say('speakers.end')}
                </button>
              </SpeakersForm>
            )}
          </article>
        );
      })}
    </section>
  );
}

function Failed({ reader, view, failed }: SpeakersProps) {
  if (failed === undefined) return null;
  const { done } = failed;
  return (
    <div class="notice now" role="alert">
      <p>{reader.say(done.status === 'stale' ? 'running.stale' : 'running.notEntered')}</p>
      {done.status === 'refused' &&
        done.because.map((reason) => (
          <p>{speakerReasonWords(reader, view.people, view.names.timeZone, reason)}</p>
        ))}
    </div>
  );
}

/** The lists of the other items of the day. */
function Questions({ reader, view }: SpeakersProps) {
  const others = view.items.filter((item) => item !== view.item);
  if (others.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{reader.say('speakers.others')}</summary>
      <ul class="inside">
        {others.map((item) => (
          <li>
            <a href={`/agenda/run/speakers?item=${encodeURIComponent(item)}`}>
              {slotTitle(reader, view.names, item)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What has been said so far. */
function Speeches({ reader, view }: SpeakersProps) {
  const { list, people } = view;
  if (list.speeches.length === 0) return null;
  return (
    <>
      <h2>{reader.say('speakers.said')}</h2>
      <ol class="way">
        {list.speeches.map((speech) => (
          <li>
            {`${oratorName(reader, people, speech.who)}: ${spokenFor(speech.seconds)}`}
            {speech.for === 'point-of-order' && ` · ${reader.say('speakers.pointHeard')}`}
          </li>
        ))}
      </ol>
    </>
  );
}
