import type { Reader } from '../reader.ts';
import { withdrawalReasons } from '../services/roll-events.ts';
import type { WithdrawView } from '../services/withdraw.ts';
import { personWords } from './parts.tsx';
import { WhoseTurn } from './trail-turn.tsx';
import { withdrawalWords } from './trail-words.ts';

type Props = { reader: Reader; view: WithdrawView; conflict: boolean };

/** Before a delegate goes: who would be called in their place, and why that one. */
export function WithdrawPage({ reader, view, conflict }: Props) {
  const { turn, names } = view;
  const isExhausted = turn.because.at(-1)?.code === 'no-alternates';
  const back = `/delegates?branch=${encodeURIComponent(view.branch)}`;
  return (
    <>
      <p class="kicker">
        <a href={back}>{reader.name(names.branch(view.branch))}</a>
      </p>
      <h1>{reader.say('withdraw.title', { name: view.codeName })}</h1>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      <p class="lede">
        {turn.called === undefined
          ? reader.say(isExhausted ? 'withdraw.nobody' : 'call.nobody')
          : reader.say('withdraw.calls', {
              name: turn.called.codeName,
              rank: turn.called.rank,
              about: personWords(reader, turn.called.attributes),
            })}
      </p>
      {view.confirmed && <p>{reader.say('places.withdraws')}</p>}
      <WhoseTurn reader={reader} turn={turn} names={names} />
      <form method="post" action={`/delegates/${encodeURIComponent(view.document)}/withdraw`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <fieldset>
          <legend>{reader.say('withdraw.why')}</legend>
          {withdrawalReasons.map((reason, index) => (
            <label class="choice">
              <input type="radio" name="reason" value={reason} checked={index === 0} />{' '}
              {reader.say(withdrawalWords[reason])}
            </label>
          ))}
        </fieldset>
        <p class="hint">{reader.say('withdraw.kept')}</p>
        <div class="acts">
          <button type="submit" class="danger">
            {reader.say('withdraw.do')}
          </button>
          <a href={back}>{reader.say('withdraw.back')}</a>
        </div>
      </form>
    </>
  );
}
