import type { Reader } from '../reader.ts';
import { ballotFigures } from '../services/ballot-vote.ts';
import type { VoteView } from '../services/votes.ts';
import { sides, type TakenBy } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { VoteCardTable } from './vote-card-table.tsx';
import { VoteRoll } from './vote-roll.tsx';
import { ballotNames, sideNames } from './vote-words.ts';

type Props = { reader: Reader; view: VoteView; audience: 'organisers' | 'public' };

/** What a vote was counted from, as a table. */
export function VoteTables({ reader, view, audience }: Props) {
  const { counted } = view.result;
  switch (counted.method) {
    case 'show':
      return <Sheets reader={reader} of={counted.of} />;
    case 'recorded':
      return <VoteRoll reader={reader} view={view} of={counted.of} audience={audience} />;
    case 'ballot':
      return <Box reader={reader} of={counted.of} notReturned={counted.notReturned} />;
    case 'card':
      return <VoteCardTable reader={reader} view={view} of={counted.of} count={counted.count} />;
  }
}

function Sheets({ reader, of }: { reader: Reader; of: TakenBy<'show'> }) {
  return (
    <Wide label={reader.say('votes.sheets')}>
      <table class="snug">
        <caption>{reader.say('votes.sheets')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('votes.sheetOf')}</th>
            {sides.map((side) => (
              <th scope="col" class="n">
                {reader.say(sideNames[side])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {of.sheets.map(({ sector, teller, counts }) => (
            <tr>
              <th scope="row">{reader.say('votes.sheet', { sector, teller })}</th>
              {sides.map((side) => (
                <td class="n">{reader.count(counts[side] ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Box({ reader, of, notReturned }: { reader: Reader; of: TakenBy<'ballot'>; notReturned: number }) {
  return (
    <table class="snug">
      <caption>{reader.say('votes.box')}</caption>
      <tbody>
        {ballotFigures.map((name) => (
          <tr>
            <th scope="row">{reader.say(ballotNames[name])}</th>
            <td class="n">{reader.count(of[name])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{reader.say('votes.notReturned')}</th>
          <td class="n">{reader.count(notReturned)}</td>
        </tr>
      </tbody>
    </table>
  );
}
