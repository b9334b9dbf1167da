import type { Reader } from '../reader.ts';
import type { VoteRecord } from '../services/votes-record.ts';

/** Whether there was a quorum, as far as it was kept. */
export function QuorumSentence({ reader, quorum }: { reader: Reader; quorum: VoteRecord['quorum'] }) {
  const { present, branches = 0, needed, quorate } = quorum;
  const is = quorate ? 'yes' : 'no';
  return (
    <>
      {needed === undefined
        ? reader.say('votes.quorum.unknown', { present, quorate: is })
        : reader.say('votes.quorum', {
            present,
            branches,
            delegates: needed.delegates,
            neededBranches: needed.branches,
            quorate: is,
          })}
    </>
  );
}

/** Carried or not, in a word and a colour. */
export function Outcome({ reader, carried }: { reader: Reader; carried: boolean }) {
  return (
    <span class={`mark ${carried ? 'settled' : 'now'}`}>
      {reader.say(carried ? 'votes.carried' : 'votes.lost')}
    </span>
  );
}
