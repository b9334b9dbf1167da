import type { RollReason } from '@plenum/delegates';
import type { Reader } from '../reader.ts';
import type { AnswerView } from '../services/answer-call.ts';
import { withdrawalReasons } from '../services/roll-events.ts';
import { Field } from './field.tsx';
import { personWords } from './parts.tsx';
import { WhoseTurn } from './trail-turn.tsx';
import { rollReasonWords, withdrawalWords } from './trail-words.ts';

/** What stands against the answer that was sent. */
export type AnswerProblem = 'conflict' | 'missing' | { refused: RollReason[] };

type Props = { reader: Reader; view: AnswerView; problem?: AnswerProblem | undefined };

/** The answer of an alternate who is called, and who would be next. */
export function AnswerPage({ reader, view, problem }: Props) {
  const { names, leaver } = view;
  const branch = reader.name(names.branch(view.branch));
  const until = view.answerBy && reader.moment(view.answerBy, names.timeZone);
  const city = reader.name(names.city);
  return (
    <>
      <p class="kicker">
        <a href={`/delegates/changes?branch=${encodeURIComponent(view.branch)}`}>
          {reader.say('trail.link')}
        </a>
      </p>
      <h1>{reader.say('answer.title', { name: view.codeName })}</h1>
      <p class="lede">
        {leaver === null
          ? reader.say('answer.place', { branch })
          : reader.say('answer.placeOf', { leaver: names.person(leaver), branch })}
      </p>
      {problem === 'conflict' && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      {typeof problem === 'object' && (
        <div class="notice now" role="alert">
          <p>
            <b>{reader.say('answer.refused')}</b>
          </p>
          <ul>
            {problem.refused.map((reason) => (
              <li>{rollReasonWords(reader, names, reason)}</li>
            ))}
          </ul>
        </div>
      )}
      {view.lapsed ? (
        <>
          <div class="notice risk">
            <p>{reader.say('answer.lapsed', { at: until ?? '', city })}</p>
          </div>
          <p>
            <a href={`/branches/${encodeURIComponent(view.branch)}/call`}>{reader.say('call.link')}</a>
          </p>
        </>
      ) : (
        <>
          <p>
            {until === undefined
              ? reader.say('turn.noDeadline')
              : reader.say('turn.answerBy', { at: until, city })}
          </p>
          <AnswerForm reader={reader} view={view} missing={problem === 'missing'} />
          <Next reader={reader} view={view} />
        </>
      )}
    </>
  );
}

function AnswerForm({ reader, view, missing }: { reader: Reader; view: AnswerView; missing: boolean }) {
  return (
    <form method="post" action={`/delegates/${encodeURIComponent(view.document)}/answer`}>
      <input type="hidden" name="revision" value={String(view.revision)} />
      <fieldset aria-describedby={missing ? 'answer-wrong' : undefined}>
        <legend>{reader.say('answer.ask')}</legend>
        {missing && (
          <p class="wrong" id="answer-wrong">
            {reader.say('answer.missing')}
          </p>
        )}
        <label class="choice">
          <input type="radio" name="answer" value="accepted" required /> {reader.say('answer.accepted')}
        </label>
        <label class="choice">
          <input type="radio" name="answer" value="declined" required /> {reader.say('answer.declined')}
        </label>
      </fieldset>
      <Field name="reason" label={reader.say('answer.reason')}>
        {(field) => (
          <select {...field}>
            <option value="">{reader.say('answer.unsaid')}</option>
            {withdrawalReasons.map((reason) => (
              <option value={reason}>{reader.say(withdrawalWords[reason])}</option>
            ))}
          </select>
        )}
      </Field>
      <div class="acts">
        <button type="submit" class="first">
          {reader.say('answer.do')}
        </button>
      </div>
    </form>
  );
}

function Next({ reader, view }: { reader: Reader; view: AnswerView }) {
  const { turn, names, codeName: name } = view;
  return (
    <>
      <p>
        {turn.called === undefined
          ? reader.say('answer.nextNobody', { name })
          : reader.say('answer.next', {
              name,
              next: turn.called.codeName,
              rank: turn.called.rank,
              about: personWords(reader, turn.called.attributes),
            })}
      </p>
      <WhoseTurn reader={reader} turn={turn} names={names} supposed />
    </>
  );
}
