import type { Loss } from '@plenum/platform';
import type { Reader } from '../reader.ts';
import type { TextProblem } from '../services/platform-problems.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';
import { PlatformNav } from './platform-nav.tsx';
import { lossWords, textProblemWords } from './platform-words.ts';

type Props = {
  reader: Reader;
  revision: number;
  words: string;
  problems?: readonly TextProblem[];
  conflict?: boolean;
};

/** A whole new wording of the text is pasted, or brought as a file. */
export function PlatformTakePage({ reader, revision, words, problems = [], conflict = false }: Props) {
  const wrong = problems.map(({ code, line }) => {
    const what = reader.say(textProblemWords[code]);
    return line === undefined ? what : reader.say('platform.problem.line', { line, what });
  });
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{reader.say('platform.take')}</h1>
      <PlatformNav reader={reader} here="/platform/text" />
      <p class="lede">{reader.say('platform.take.lede')}</p>
      <NotSaved reader={reader} problems={wrong.map(() => ({ field: 'words' }))} conflict={conflict} />
      <form method="post" action="/platform/text" enctype="multipart/form-data">
        <input type="hidden" name="revision" value={String(revision)} />
        <Field
          name="words"
          label={reader.say('platform.field.words')}
          hint={reader.say('platform.field.words.hint')}
          problems={wrong}
        >
          {(tied) => (
            <textarea {...tied} rows={16}>
              {words}
            </textarea>
          )}
        </Field>
        <Field
          name="file"
          label={reader.say('platform.field.file')}
          hint={reader.say('platform.field.file.hint')}
        >
          {(tied) => <input {...tied} type="file" accept=".md,.txt,.docx" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
        </div>
      </form>
    </>
  );
}

type TakenProps = { reader: Reader; losses: readonly Loss[]; inQuestion: readonly string[] };

/** What a text that was taken has lost, and which amendments have fallen in question. */
export function PlatformTakenPage({ reader, losses, inQuestion }: TakenProps) {
  return (
    <>
      <p class="kicker">
        <a href="/platform">{reader.say('room.platform')}</a>
      </p>
      <h1>{reader.say('platform.taken')}</h1>
      {inQuestion.length > 0 && (
        <p>{reader.say('platform.fallen', { count: inQuestion.length, names: inQuestion.join(', ') })}</p>
      )}
      {losses.length > 0 && (
        <>
          <h2>{reader.say('platform.losses')}</h2>
          <ul>
            {losses.map((loss) => (
              <li>{lossWords(reader, loss)}</li>
            ))}
          </ul>
        </>
      )}
      <p class="acts">
        <a class="button first" href="/platform">
          {reader.say('platform.toText')}
        </a>
      </p>
    </>
  );
}
