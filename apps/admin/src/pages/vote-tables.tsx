import type { CardVote } from '@plenum/delegates';
import type { Reader } from '../reader.ts';
import { ballotFigures } from '../services/ballot-vote.ts';
import { isCounted } from '../services/card-votes.ts';
import type { VoteView } from '../services/votes.ts';
import { sides, type TakenBy } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { ballotNames } from './vote-ballot.tsx';
import { amountWords, sideNames, votingWords, weightingNames } from './vote-words.ts';

type Props = { reader: Reader; view: VoteView; audience: 'organisers' | 'public' };

/** What a vote was counted from, as a table. */
export function VoteTables({ reader, view, audience }: Props) {
  const { counted } = view.result;
  switch (counted.method) {
    case 'show':
      return <Sheets reader={reader} of={counted.of} />;
    case 'recorded':
      return <Roll reader={reader} view={view} of={counted.of} audience={audience} />;
    case 'ballot':
      return <Box reader={reader} of={counted.of} notReturned={counted.notReturned} />;
    case 'card':
      return <Cards reader={reader} view={view} of={counted.of} count={counted.count} />;
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

function Roll({ reader, view, of, audience }: Props & { of: TakenBy<'recorded'> }) {
  return (
    <table class="snug">
      <caption>{reader.say('votes.roll')}</caption>
      <thead>
        <tr>
          <th scope="col">{reader.say('votes.number')}</th>
          {audience === 'organisers' && <th scope="col">{reader.say('votes.codeName')}</th>}
          <th scope="col">{reader.say('votes.choice')}</th>
        </tr>
      </thead>
      {of.hall
        .filter(({ voters, outside }) => voters.length + outside.length > 0)
        .map(({ branch, voters, outside }) => (
          <tbody>
            <tr>
              <th scope="rowgroup" colspan={audience === 'organisers' ? 3 : 2}>
                <b>{reader.name(view.branchName(branch))}</b>
              </th>
            </tr>
            {[...voters, ...outside].map(({ code, person }) => {
              const choice = of.choices[code];
              return (
                <tr>
                  <th scope="row">{code}</th>
                  {audience === 'organisers' && <td>{view.codeNameOf(person)}</td>}
                  <td>{reader.say(choice === undefined ? 'votes.absent' : sideNames[choice])}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
    </table>
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

type CardsProps = Omit<Props, 'audience'> & { of: TakenBy<'card'>; count: CardVote };

function Cards({ reader, view, of, count }: CardsProps) {
  const present = count.branches.filter(({ cards, represented }) => cards.length > 0 || represented !== 0);
  const amount = (value: number | string) => amountWords(reader, value);
  return (
    <>
      <Wide label={reader.say('votes.cardTable')}>
        <table>
          <caption>{reader.say(weightingNames[of.weighting])}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('branches.branch')}</th>
              {sides.map((side) => (
                <th scope="col" class="n">
                  {reader.say(sideNames[side])}
                </th>
              ))}
              <th scope="col" class="n">
                {reader.say('votes.notVoted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {present.map(({ branch, cards, working, notVoted, ...figures }) => (
              <tr>
                <th scope="row">
                  {reader.name(view.branchName(branch))}
                  <span class="under">{working.map((reason) => votingWords(reader, reason)).join(' ')}</span>
                  {!isCounted(of.weighting) && (
                    <span class="under">
                      {cards
                        .map(({ who, weight, choice }) =>
                          reader.say('votes.card', {
                            who,
                            weight: amount(weight),
                            choice: reader.say(choice === null ? 'votes.notVoted' : sideNames[choice]),
                          }),
                        )
                        .join('; ')}
                    </span>
                  )}
                </th>
                {sides.map((side) => (
                  <td class="n">{amount(figures[side])}</td>
                ))}
                <td class="n">{amount(notVoted)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('votes.total')}</th>
              {[...sides, 'notVoted' as const].map((side) => (
                <td class="n">{amount(count.totals[side])}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </Wide>
      <p>
        {reader.say('votes.represented', {
          members: amount(count.members),
          represented: amount(count.represented),
          lost: amount(count.lost),
          notRepresented: amount(count.notRepresented),
        })}
      </p>
    </>
  );
}
