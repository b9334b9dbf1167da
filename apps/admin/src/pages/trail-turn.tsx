import type { Reader } from '../reader.ts';
import type { Turn } from '../services/call-turn.ts';
import type { RollNames } from '../services/roll-names.ts';
import { rollReasonWords } from './trail-words.ts';

type Props = { reader: Reader; turn: Turn; names: RollNames; supposed?: boolean };

/** Why it is this alternate's turn, or nobody's, and until when an answer is due; not of a call only supposed. */
export function WhoseTurn({ reader, turn, names, supposed = false }: Props) {
  const { called, answerBy, because } = turn;
  return (
    <>
      {called && !supposed && (
        <p>
          {answerBy === undefined
            ? reader.say('turn.noDeadline')
            : reader.say('turn.answerBy', {
                at: reader.moment(answerBy, names.timeZone),
                city: reader.name(names.city),
              })}
        </p>
      )}
      <p>
        <b>{reader.say('turn.why')}</b>
      </p>
      <ul>
        {because.map((reason) => (
          <li>{rollReasonWords(reader, names, reason)}</li>
        ))}
      </ul>
    </>
  );
}
