import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type WithdrawalReason, withdrawalReasons } from '../services/roll-events.ts';
import type { WithdrawView } from '../services/withdraw.ts';
import { personWords } from './parts.tsx';

export const withdrawalWords: Record<WithdrawalReason, Key> = {
  ill: 'withdraw.ill',
  work: 'withdraw.work',
  family: 'withdraw.family',
  prevented: 'withdraw.prevented',
  other: 'withdraw.other',
};

type Props = { reader: Reader; view: WithdrawView; conflict: boolean };

/** Before a delegate goes: who would be called in their place, and why that one. */
export function WithdrawPage({ reader, view, conflict }: Props) {
  const { call } = view;
  return (
    <>
      <p class="kicker">
        <a href={`/delegates?branch=${encodeURIComponent(view.branch)}`}>{reader.name(view.branchName)}</a>
      </p>
      <h1>{reader.say('withdraw.title', { name: view.codeName })}</h1>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      <p class="lede">
        {call.called === undefined
          ? reader.say('withdraw.nobody')
          : reader.say('withdraw.calls', {
              name: call.called.codeName,
              rank: call.called.rank,
              about: personWords(reader, call.called.attributes),
            })}
      </p>
      {call.passedOver.length > 0 && (
        <p>
          {reader.say('withdraw.passedOver', {
            names: call.passedOver.join(', '),
            whom: call.keeps.map((value) => personWords(reader, { value })).join(', '),
          })}
        </p>
      )}
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
          <a href={`/delegates?branch=${encodeURIComponent(view.branch)}`}>{reader.say('withdraw.back')}</a>
        </div>
      </form>
    </>
  );
}
