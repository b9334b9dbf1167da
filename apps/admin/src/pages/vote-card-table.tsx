import type { CardVote } from '@plenum/delegates';
import type { Reader } from '../reader.ts';
import { isCounted } from '../services/card-votes.ts';
import { byNumber } from '../services/recorded-vote.ts';
import type { VoteView } from '../services/votes.ts';
import { sides, type TakenBy } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { amountWords, sideNames, votingWords, weightingNames } from './vote-words.ts';

type Props = { reader: Reader; view: VoteView; of: TakenBy<'card'>; count: CardVote };

/** Members by branch, how each came about, and whom nobody stood for. */
export function VoteCardTable({ reader, view, of, count }: Props) {
  const present = count.branches.filter(({ cards, represented }) => cards.length > 0 || represented !== 0);
  const amount = (value: number | string) => amountWords(reader, value);
  return (
    <>
      <p>{reader.say(weightingNames[of.weighting])}.</p>
      <Wide label={reader.say('votes.cardTable')}>
        <table>
          <caption>{reader.say('votes.cardTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('branches.branch')}</th>
              {[...sides, 'notVoted' as const].map((side) => (
                <th scope="col" class="n">
                  {reader.say(totalNames[side])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {present.map((one) => (
              <tr>
                <th scope="row">{reader.name(view.branchName(one.branch))}</th>
                {[...sides, 'notVoted' as const].map((side) => (
                  <td class="n">{amount(one[side])}</td>
                ))}
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
      <h3>{reader.say('votes.cardWorking')}</h3>
      <ul>
        {present.map(({ branch, working, cards }) => (
          <li>
            <b>{reader.name(view.branchName(branch))}:</b>{' '}
            {working.map((reason) => votingWords(reader, reason)).join(' ')}
            {!isCounted(of.weighting) && <Cards reader={reader} cards={cards} />}
          </li>
        ))}
      </ul>
    </>
  );
}

const totalNames = { ...sideNames, notVoted: 'votes.notVoted' } as const;

type CardsProps = { reader: Reader; cards: CardVote['branches'][number]['cards'] };

function Cards({ reader, cards }: CardsProps) {
  return (
    <span class="under">
      {cards
        .map(({ who, ...card }) => ({ code: who, ...card }))
        .toSorted(byNumber)
        .map(({ code, weight, choice }, index) => (
          <>
            {index > 0 && '; '}
            <span class="tight">
              {reader.say('votes.card', {
                who: code,
                weight: amountWords(reader, weight),
                choice: reader.say(totalNames[choice ?? 'notVoted']),
              })}
            </span>
          </>
        ))}
    </span>
  );
}
