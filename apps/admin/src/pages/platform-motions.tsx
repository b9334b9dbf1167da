import type { Motion, MotionEvent, MotionReason } from '@plenum/platform';
import type { Reader } from '../reader.ts';
import { motionSteps } from '../services/motion-step.ts';
import type { MotionsView, PaperView } from '../services/motions.ts';
import { Field } from './field.tsx';
import {
  motionEventWords,
  motionReasonWords,
  motionStateWords,
  motionStepWords,
  paperKindWords,
} from './motion-words.ts';
import { PlatformNav } from './platform-nav.tsx';

type Names = MotionsView['names'];

/** A branch by its name, anybody else by what they are called. */
function nameOf(reader: Reader, names: Names, who: string): string {
  const name = names.get(who);
  return name === undefined ? who : reader.name(name);
}

const movers = (reader: Reader, names: Names, { movers: who }: { movers: string[] }) =>
  who.map((one) => nameOf(reader, names, one)).join(', ');

const markOf = (state: Motion['state']): string =>
  state === 'carried'
    ? 'mark settled'
    : state === 'inadmissible' || state === 'lost'
      ? 'mark now'
      : 'mark plain';

/** The motions with their state; each leads to its page. */
export function PlatformMotionsPage({ reader, view }: { reader: Reader; view: MotionsView }) {
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{reader.say('platform.motions.sentence', { count: view.motions.length })}</h1>
      <PlatformNav reader={reader} here="/platform/motions" />
      <ul>
        {view.motions.map((motion) => (
          <li>
            <a href={`/platform/motions/${encodeURIComponent(motion.id)}`}>
              {motion.id}. {motion.title}
            </a>{' '}
            {movers(reader, view.names, motion)}{' '}
            <span class={markOf(motion.state)}>{reader.say(motionStateWords[motion.state])}</span>
          </li>
        ))}
      </ul>
      <p class="acts">
        <a class="button" href="/platform/paper">
          {reader.say('motion.paper')}
        </a>
      </p>
    </>
  );
}

export type MotionPageProps = {
  reader: Reader;
  view: MotionsView;
  motion: Motion;
  token: string;
  typed: { step: string; by: string; words: string };
  refused: MotionReason[] | 'no-words' | 'no-step' | undefined;
};

/** One motion: its words, what happened to it, and the form for what happens next. */
export function MotionPage({ reader, view, motion, token, typed, refused }: MotionPageProps) {
  const steps = view.steps.filter((step) => step.motion === motion.id);
  const version = motion.versions.at(-1);
  return (
    <>
      <p class="kicker">
        <a href="/platform/motions">{reader.say('platform.nav.motions')}</a>
      </p>
      <h1>
        {motion.id}. {motion.title}
      </h1>
      <p class="lede">
        {movers(reader, view.names, motion)}{' '}
        <span class={markOf(motion.state)}>{reader.say(motionStateWords[motion.state])}</span>
      </p>
      {motion.text.split('\n\n').map((words) => (
        <p>{words}</p>
      ))}
      {version && (
        <>
          <h2>{reader.say('motion.version')}</h2>
          <p>{version.text}</p>
        </>
      )}
      {motion.ruling?.reason && <p>{reader.say('motion.ruling', { reason: motion.ruling.reason })}</p>}
      {refused && (
        <div class="notice now" role="alert">
          <ul>
            {Array.isArray(refused) ? (
              refused.map((reason) => <li>{motionReasonWords(reader, reason)}</li>)
            ) : (
              <li>{reader.say(refused === 'no-words' ? 'motion.noWords' : 'motion.noStep')}</li>
            )}
          </ul>
        </div>
      )}
      <h2>{reader.say('motion.next')}</h2>
      <form method="post" action={`/platform/motions/${encodeURIComponent(motion.id)}`}>
        <input type="hidden" name="token" value={token} />
        <Field name="step" label={reader.say('motion.what')}>
          {(tied) => (
            <select {...tied}>
              <option value="" />
              {motionSteps.map((step) => (
                <option value={step} selected={step === typed.step}>
                  {reader.say(motionStepWords[step])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="by" label={reader.say('motion.by')} hint={reader.say('motion.byHint')}>
          {(tied) => (
            <select {...tied}>
              <option value="" />
              {[...view.names].map(([id, name]) => (
                <option value={id} selected={id === typed.by}>
                  {reader.name(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="words" label={reader.say('motion.words')}>
          {(tied) => <input {...tied} value={typed.words} maxlength={2000} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('motion.enter')}
          </button>
        </div>
      </form>
      {steps.length > 1 && (
        <>
          <h2>{reader.say('motion.trail')}</h2>
          <ol>
            {steps.slice(1).map(({ kind, by, at }) => (
              <li>
                {reader.moment(at, view.timeZone)}:{' '}
                {reader.say(motionEventWords[kind as MotionEvent['kind']])} ({nameOf(reader, view.names, by)})
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** What is put on a day, in its order, with the questions of each text; and what is not put, with why. */
export function OrderPaperPage({ reader, view }: { reader: Reader; view: PaperView }) {
  const { paper, names } = view;
  return (
    <>
      <p class="kicker">
        <a href="/platform/motions">{reader.say('platform.nav.motions')}</a>
      </p>
      <h1>{reader.say('motion.paper.title', { day: reader.days(paper.day), items: paper.items.length })}</h1>
      <ol>
        {paper.items.map((item) => (
          <li>
            <h2>
              {item.kind === 'text' ? item.title : `${item.id}. ${item.title}`}{' '}
              <span class="mark plain">{reader.say(paperKindWords[item.kind])}</span>
            </h2>
            {item.movers.length > 0 && <p class="kicker">{movers(reader, names, item)}</p>}
            {item.original && <p>{item.original}</p>}
            {item.version && (
              <p>
                <b>{reader.say('motion.version')}:</b> {item.version.text}
              </p>
            )}
            {item.questions.length > 0 && (
              <p>
                {reader.say('motion.paper.questions')}:{' '}
                <a href="/platform/votes">{item.questions.map(({ id }) => id).join(' · ')}</a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {paper.without.length > 0 && (
        <>
          <h2>{reader.say('motion.paper.without')}</h2>
          <ul>
            {paper.without.map(({ id, title, state }) => (
              <li>
                {id}. {title}: {reader.say(motionStateWords[state])}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
