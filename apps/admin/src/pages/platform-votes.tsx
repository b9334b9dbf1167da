import type { Question } from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { PlatformVotesView } from '../services/platform-votes.ts';
import { branchName } from './platform.tsx';
import { ChangedClause } from './platform-change.tsx';
import { PlatformNav } from './platform-nav.tsx';
import { fallWords, votingWords } from './platform-voting-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: PlatformVotesView };

const kinds: Record<Question['kind'], Key> = {
  'en-bloc': 'platform.vote.en-bloc',
  amendment: 'platform.vote.amendment',
  substitute: 'platform.vote.substitute',
  main: 'platform.vote.main',
};

const results: Record<'passed' | 'lost', Key> = {
  passed: 'platform.vote.passed',
  lost: 'platform.vote.lost',
};

/** What has to be voted on, in which order and why; results are entered once each, and the rest falls by itself. */
export function PlatformVotesPage({ reader, view }: Props) {
  const { questions, open, stale, canAdopt } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>
        <Said
          reader={reader}
          key_="platform.votes.sentence"
          params={{ questions: questions.length, open: open.length }}
        />
      </h1>
      <PlatformNav reader={reader} here="/platform/votes" />
      {stale && (
        <div class="notice risk" role="status">
          <p>{reader.say('platform.votes.stale')}</p>
        </div>
      )}
      <ol class="questions">
        {questions.map((question) => (
          <QuestionItem reader={reader} view={view} question={question} />
        ))}
      </ol>
      {canAdopt && (
        <form class="acts" method="post" action="/platform/adopt">
          <input type="hidden" name="madeOf" value={view.madeOf} />
          <button type="submit" class="first">
            {reader.say('platform.adopt')}
          </button>
        </form>
      )}
      {view.merged && (
        <>
          <h2>{reader.say('platform.merged')}</h2>
          {view.merged.clauses.map(({ kind, text }) =>
            kind === 'heading' ? <h3>{text}</h3> : <p>{text}</p>,
          )}
        </>
      )}
    </>
  );
}

function QuestionItem({ reader, view, question }: Props & { question: Question }) {
  const fell = view.fallen.find(({ id }) => id === question.id);
  const result = view.results[question.id];
  return (
    <li id={`q-${question.id}`}>
      <h2>
        {question.kind === 'amendment' ? question.amendments.join(', ') : reader.say(kinds[question.kind])}{' '}
        {fell ? (
          <span class="mark plain">{reader.say('platform.vote.fell')}</span>
        ) : (
          result && (
            <span class={result === 'passed' ? 'mark settled' : 'mark plain'}>
              {reader.say(results[result])}
            </span>
          )
        )}
      </h2>
      {question.amendments.map((id) => {
        const one = view.amendments.find((amendment) => amendment.id === id);
        return (
          one && (
            <blockquote>
              <b>{id}</b> {branchName(reader, one.by)}:{' '}
              <ChangedClause clause={one.clause} amendment={one.amendment} />
            </blockquote>
          )
        );
      })}
      <ul class="hint">
        {question.reasons.map((reason) => (
          <li>{votingWords(reader, reason)}</li>
        ))}
      </ul>
      {fell ? (
        <p>{fallWords(reader, fell.because)}</p>
      ) : (
        <form class="acts" method="post" action="/platform/votes">
          <input type="hidden" name="question" value={question.id} />
          <input type="hidden" name="madeOf" value={view.madeOf} />
          <input type="hidden" name="revision" value={view.revision === null ? '' : String(view.revision)} />
          {result === undefined ? (
            <>
              <button type="submit" name="result" value="passed">
                {reader.say('platform.vote.enterPassed')}
              </button>
              <button type="submit" name="result" value="lost">
                {reader.say('platform.vote.enterLost')}
              </button>
            </>
          ) : (
            <button type="submit" name="result" value="open">
              {reader.say('platform.vote.takeBack')}
            </button>
          )}
        </form>
      )}
    </li>
  );
}
