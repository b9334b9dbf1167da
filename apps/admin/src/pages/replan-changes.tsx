import type { Reader } from '../reader.ts';
import type { ReplanView } from '../services/view-replan.ts';
import { chosenWords } from './trail-words.ts';

type Props = { reader: Reader; view: ReplanView; result: NonNullable<ReplanView['result']> };

/** What is different from when places were last confirmed: who has gone, and what money is worth something else. */
export function ReplanChanges({ reader, view, result }: Props) {
  const { gone, funds } = result;
  if (gone.length === 0 && funds.length === 0) return null;
  return (
    <>
      <h2>{reader.say('replan.changes')}</h2>
      <ul>
        {gone.map(({ codeName, reason, hadPlace }) => (
          <li>
            <b>{codeName}</b>: {reader.say(hadPlace ? 'replan.gone.place' : 'replan.gone')}
            {reason !== undefined && ` (${chosenWords(reader, reason)})`}
          </li>
        ))}
        {funds.map(({ letter, before = 0, after = 0 }) => (
          <li>
            {reader.say('replan.fund', {
              letter,
              before: reader.money(before, view.currency),
              after: reader.money(after, view.currency),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
