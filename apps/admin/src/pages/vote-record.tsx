import type { Reader } from '../reader.ts';
import type { VoteView } from '../services/votes.ts';
import { Outcome, QuorumSentence } from './vote-parts.tsx';
import { VoteTables } from './vote-tables.tsx';
import {
  amountWords,
  majorityWords,
  methodNames,
  neededWords,
  sideNames,
  votingWords,
} from './vote-words.ts';

type Props = { reader: Reader; view: VoteView; audience: 'organisers' | 'public' };

/** The record of a vote, for the minutes: what was voted on, how, by which majority, and the working. */
export function VoteRecordPage({ reader, view, audience }: Props) {
  const { record, result, document, number, corrects, correctedBy } = view;
  const { figures, decision } = result;
  const name = reader.say('votes.name', { number, title: record.title });
  return (
    <>
      <p class="kicker no-print">
        <a href="/hall">{reader.say('room.hall')}</a> · <a href="/hall/votes">{reader.say('hall.toVotes')}</a>
      </p>
      <h1>{name}</h1>
      <p class="lede">
        <Outcome reader={reader} carried={decision.carried} /> {reader.say(methodNames[record.taken.method])}.{' '}
        {reader.say('votes.at', {
          at: reader.moment(record.at, view.timeZone),
          city: reader.name(view.city),
        })}
      </p>
      {correctedBy && (
        <div class="notice now">
          <p>{reader.say('votes.standsNoMore')}</p>
          <p>
            <a href={`/hall/votes/${correctedBy.document}`}>
              {reader.say('votes.correctedBy', { number: correctedBy.number })}
            </a>
          </p>
        </div>
      )}
      {corrects && (
        <div class="notice risk">
          <p>
            <a href={`/hall/votes/${corrects.document}`}>
              {reader.say('votes.corrects', { number: corrects.number })}
            </a>
          </p>
          <p>
            {reader.say('votes.because', {
              why: corrects.why,
              at: reader.moment(corrects.at, view.timeZone),
              city: reader.name(view.city),
            })}
          </p>
        </div>
      )}
      <dl class="figures">
        {(['for', 'against', 'abstain'] as const).map((side) => (
          <Figure label={reader.say(sideNames[side])} value={amountWords(reader, figures[side])} />
        ))}
        {figures.spoilt !== undefined && (
          <Figure label={reader.say('votes.figure.spoilt')} value={amountWords(reader, figures.spoilt)} />
        )}
        <Figure label={reader.say('votes.needed')} value={neededWords(reader, decision)} />
      </dl>
      <h2>{reader.say('votes.working')}</h2>
      <p>{majorityWords(reader, record.rule, record.majority)}</p>
      <ul>
        {decision.working.map((reason) => (
          <li>{votingWords(reader, reason)}</li>
        ))}
        <li>
          <QuorumSentence reader={reader} quorum={record.quorum} />
        </li>
      </ul>
      <VoteTables reader={reader} view={view} audience={audience} />
      {record.taken.method === 'recorded' && (
        <p class="no-print">
          {audience === 'public' ? (
            <a href={`/hall/votes/${document}`}>{reader.say('votes.withCodeNames')}</a>
          ) : (
            <a href={`/hall/votes/${document}?for=public`}>{reader.say('votes.withoutCodeNames')}</a>
          )}
        </p>
      )}
      {correctedBy === undefined && (
        <div class="acts">
          <a class="button" href={`/hall/votes/${document}/correct`}>
            {reader.say('votes.correct')}
          </a>
        </div>
      )}
      <p class="hint no-print">{reader.say('votes.neverChanged')}</p>
    </>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
