import type { Reader } from '../reader.ts';

type Props = { reader: Reader; problems: readonly { field: string }[]; conflict: boolean };

/** Above a form that was sent and not saved: how many fields are wrong, or that somebody else saved meanwhile. */
export function NotSaved({ reader, problems, conflict }: Props) {
  return (
    <>
      {problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('fund.problems', { count: new Set(problems.map(({ field }) => field)).size })}</p>
        </div>
      )}
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
    </>
  );
}
