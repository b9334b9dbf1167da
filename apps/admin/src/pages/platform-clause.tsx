import type { WordingPart } from '@plenum/platform';
import type { Reader } from '../reader.ts';
import type { TextProblem } from '../services/platform-problems.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';
import { PlatformVersions } from './platform-versions.tsx';
import { textProblemWords } from './platform-words.ts';

type Props = {
  reader: Reader;
  clause: string;
  /** The words from which this form was made, and those that stand in it. */
  base: string;
  words: string;
  problems?: readonly TextProblem[];
  conflict?: { base: string; mine: string; theirs: string; parts: WordingPart[] } | undefined;
};

/** The drafting committee changes the words of a clause. */
export function PlatformClausePage({ reader, clause, base, words, problems = [], conflict }: Props) {
  return (
    <>
      <p class="kicker">
        <a href={`/platform#c-${clause}`}>{reader.say('room.platform')}</a>
      </p>
      <h1>{reader.say('platform.clause')}</h1>
      <p class="lede">{reader.say('platform.clause.lede')}</p>
      <NotSaved
        reader={reader}
        problems={problems.map(() => ({ field: 'words' }))}
        conflict={conflict !== undefined}
      />
      {conflict && <PlatformVersions reader={reader} {...conflict} />}
      <form method="post" action={`/platform/clauses/${encodeURIComponent(clause)}`}>
        <input type="hidden" name="base" value={base} />
        <Field
          name="words"
          label={reader.say('platform.field.clause')}
          problems={problems.map(({ code }) => reader.say(textProblemWords[code]))}
        >
          {(tied) => (
            <textarea {...tied} rows={6} dir="auto">
              {words}
            </textarea>
          )}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href={`/platform#c-${clause}`}>{reader.say('platform.backUnsaved')}</a>
        </div>
      </form>
    </>
  );
}
