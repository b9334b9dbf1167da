import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { CheckAnswer, HallView } from '../services/view-hall.ts';
import { Answer, Door } from './hall-door.tsx';
import { isPlain, QuorumRules, QuorumSentence } from './hall-rules.tsx';
import { HallTable } from './hall-table.tsx';

type Props = { reader: Reader; view: HallView; answer?: CheckAnswer | undefined };

const ways: { href: string; key: Key }[] = [
  { href: '/hall/report', key: 'hall.toReport' },
  { href: '/hall/quorum', key: 'hall.toQuorum' },
  { href: '/hall/votes', key: 'hall.toVotes' },
  { href: '/hall/elections', key: 'elections.title' },
  { href: '/hall/tick-list', key: 'hall.toTicks' },
  { href: '/hall/replace', key: 'hall.toReplace' },
  { href: '/hall/close', key: 'hall.toClose' },
];

/** The door of the hall: who is in, whether that is a quorum, and the next card. */
export function HallPage({ reader, view, answer }: Props) {
  if (view.status === 'no-credentials')
    return (
      <>
        <h1>{reader.say('hall.empty')}</h1>
        <p class="lede">{reader.say('hall.emptyHint')}</p>
        <div class="acts">
          <a class="button first" href="/papers">
            {reader.say('hall.toPapers')}
          </a>
          <a class="button" href="/hall/elections">
            {reader.say('elections.title')}
          </a>
        </div>
      </>
    );
  const { report, quorum } = view;
  return (
    <>
      <h1>
        <QuorumSentence reader={reader} quorum={quorum} />
      </h1>
      <p class="lede">
        {reader.say('hall.lede', { made: view.credentials, entitled: report.totals.entitled })}
      </p>
      {answer && <Answer reader={reader} answer={answer} />}
      <Door reader={reader} answer={answer} />
      {!isPlain(quorum) && <QuorumRules reader={reader} quorum={quorum} />}
      <HallTable reader={reader} report={report} />
      <div class="acts">
        {ways.map(({ href, key }) => (
          <a class="button" href={href}>
            {reader.say(key)}
          </a>
        ))}
      </div>
      <div class="acts">
        <form method="post" action="/hall/kit">
          <button type="submit">{reader.say('hall.kit')}</button>
        </form>
        <form method="post" action="/hall/events">
          <button type="submit">{reader.say('hall.events')}</button>
        </form>
      </div>
      <p class="hint">{reader.say('hall.filesHint')}</p>
    </>
  );
}
