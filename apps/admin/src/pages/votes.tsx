import type { Reader } from '../reader.ts';
import type { VoteRow, VotesView } from '../services/votes.ts';
import { methods } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { Outcome } from './vote-parts.tsx';
import { amountWords, methodNames, neededWords, sideNames } from './vote-words.ts';

const sides = ['for', 'against', 'abstain'] as const;

/** Every vote of the conference with its result, and the four ways to take another. */
export function VotesPage({ reader, view }: { reader: Reader; view: VotesView }) {
  const standing = view.votes.filter(({ correctedBy }) => correctedBy === undefined);
  const carried = standing.filter(({ decision }) => decision.carried).length;
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>
        {view.votes.length === 0
          ? reader.say('votes.none')
          : reader.say('votes.sentence', { votes: standing.length, carried })}
      </h1>
      <p class="lede">{view.open ? reader.say('votes.lede') : reader.say('votes.nobody')}</p>
      {view.open && (
        <div class="acts">
          {methods.map((method) => (
            <a class="button" href={`/hall/votes/new/${method}`}>
              {reader.say(methodNames[method])}
            </a>
          ))}
        </div>
      )}
      {view.votes.length > 0 && (
        <Wide label={reader.say('votes.list')}>
          <table>
            <caption>{reader.say('votes.list')}</caption>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {reader.say('votes.no')}
                </th>
                <th scope="col">{reader.say('votes.title')}</th>
                <th scope="col">{reader.say('votes.result')}</th>
                {sides.map((side) => (
                  <th scope="col" class="n">
                    {reader.say(sideNames[side])}
                  </th>
                ))}
                <th scope="col" class="n">
                  {reader.say('votes.needed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.votes.map((vote) => (
                <Row reader={reader} vote={vote} />
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

function Row({ reader, vote }: { reader: Reader; vote: VoteRow }) {
  const { document, number, title, method, figures, decision, quorate, corrects, correctedBy } = vote;
  return (
    <tr>
      <td class="n">{reader.count(number)}</td>
      <th scope="row">
        <a href={`/hall/votes/${document}`}>{title}</a>
        <span class="under">
          {reader.say(methodNames[method])}
          {corrects !== undefined && `. ${reader.say('votes.corrects', { number: corrects })}`}
          {!quorate && `. ${reader.say('votes.notQuorate')}`}
        </span>
      </th>
      <td>
        {correctedBy === undefined ? (
          <Outcome reader={reader} carried={decision.carried} />
        ) : (
          <span class="mark plain">{reader.say('votes.correctedBy', { number: correctedBy.number })}</span>
        )}
      </td>
      {sides.map((side) => (
        <td class="n">{amountWords(reader, figures[side])}</td>
      ))}
      <td class="n">{neededWords(reader, decision)}</td>
    </tr>
  );
}
