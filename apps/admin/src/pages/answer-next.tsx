import type { Reader } from '../reader.ts';
import type { CallView } from '../services/call-next.ts';
import { personWords } from './parts.tsx';
import { WhoseTurn } from './trail-turn.tsx';

type Props = { reader: Reader; view: CallView; conflict: boolean };

/** A place of a branch is free: whose turn it is, and the button that calls them. */
export function CallPage({ reader, view, conflict }: Props) {
  const { turn, names } = view;
  const { called } = turn;
  const back = `/delegates/changes?branch=${encodeURIComponent(view.branch)}`;
  return (
    <>
      <p class="kicker">
        <a href={back}>{reader.say('trail.link')}</a>
      </p>
      <h1>{reader.say('call.title', { branch: reader.name(names.branch(view.branch)) })}</h1>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      <p class="lede">
        {called === undefined
          ? reader.say('call.nobody')
          : reader.say('withdraw.calls', {
              name: called.codeName,
              rank: called.rank,
              about: personWords(reader, called.attributes),
            })}
      </p>
      <WhoseTurn reader={reader} turn={turn} names={names} />
      {called && (
        <form method="post" action={`/branches/${encodeURIComponent(view.branch)}/call`}>
          <input type="hidden" name="alternate" value={called.document} />
          <input type="hidden" name="revision" value={String(called.revision)} />
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('call.do', { name: called.codeName })}
            </button>
            <a href={back}>{reader.say('withdraw.back')}</a>
          </div>
        </form>
      )}
    </>
  );
}
