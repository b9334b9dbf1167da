import type { Amendment, Clause } from '@plenum/platform';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

const kinds: Record<Amendment['change']['kind'], Key> = {
  words: 'platform.kind.words',
  delete: 'platform.kind.delete',
  move: 'platform.kind.move',
  'insert-before': 'platform.kind.insert-before',
  'insert-after': 'platform.kind.insert-after',
};

/** A clause as an amendment would have it: what goes struck out, what comes marked. */
export function ChangedClause({ clause, amendment }: { clause: Clause; amendment: Amendment }) {
  const { change } = amendment;
  if (change.kind === 'delete') return <del>{clause.text}</del>;
  if (change.kind === 'move') return <>{clause.text}</>;
  if (change.kind !== 'words') {
    return (
      <>
        {change.kind === 'insert-after' && <>{clause.text} </>}
        {change.clauses.map(({ text }) => (
          <ins>{text} </ins>
        ))}
        {change.kind === 'insert-before' && clause.text}
      </>
    );
  }
  let from = 0;
  const parts = change.edits.map((edit) => {
    const before = clause.text.slice(from, edit.from);
    from = edit.to;
    return (
      <>
        {before}
        {edit.found !== '' && <del>{edit.found}</del>}
        {edit.insert !== '' && <ins>{edit.insert}</ins>}
      </>
    );
  });
  return (
    <>
      {parts}
      {clause.text.slice(from)}
    </>
  );
}

/** What kind of change it is, in a word. */
export function changeWords(
  reader: Reader,
  { change }: Amendment,
  places: (clause: string) => string,
): string {
  return reader.say(kinds[change.kind], { after: change.kind === 'move' ? places(change.after) : '' });
}
