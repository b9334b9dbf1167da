import type { Reader } from '../reader.ts';
import type { FileProblem } from '../services/file-problem.ts';
import { fileProblemWords } from './file-problem-words.ts';

/** More than these help nobody: whoever mends the first sees the rest. */
const mostShown = 50;

type Props = {
  reader: Reader;
  /** The names of the files that make a conference. */
  needed: readonly string[];
  /** Those of others that it may have. */
  optional: readonly string[];
  problems?: FileProblem[] | undefined;
  nothingChosen?: boolean | undefined;
};

/** The empty state: what this is for, and the ways to begin. */
export function OpeningPage({ reader, needed, optional, problems, nothingChosen }: Props) {
  return (
    <>
      <h1>{reader.say('opening.title')}</h1>
      <p class="lede">{reader.say('opening.lede')}</p>
      {problems && <Problems reader={reader} problems={problems} />}
      <form method="post" action="/open/example">
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('opening.example')}
          </button>
        </div>
        <p class="hint">{reader.say('opening.exampleHint')}</p>
      </form>
      <h2>{reader.say('opening.own')}</h2>
      <form method="post" action="/open/files" enctype="multipart/form-data">
        <div class="field">
          <label for="files">{reader.say('opening.files')}</label>
          <p class="hint" id="files-hint">
            {reader.say('opening.ownHint', { needed: needed.join(', ') })}{' '}
            {reader.say('entitlement.optionalFiles', { files: optional.join(', ') })}
          </p>
          {nothingChosen && (
            <p class="wrong" id="files-wrong">
              {reader.say('opening.none')}
            </p>
          )}
          <input
            id="files"
            name="files"
            type="file"
            multiple
            required
            accept=".csv,.json,text/csv,application/json"
            aria-describedby={nothingChosen ? 'files-hint files-wrong' : 'files-hint'}
            aria-invalid={nothingChosen ? 'true' : undefined}
          />
        </div>
        <button type="submit">{reader.say('opening.act')}</button>
      </form>
    </>
  );
}

function Problems({ reader, problems }: { reader: Reader; problems: FileProblem[] }) {
  const rest = problems.length - mostShown;
  return (
    <div class="notice now" role="alert">
      <p>
        <b>{reader.say('opening.problems', { count: problems.length })}</b>
      </p>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li>{fileProblemWords(reader, problem)}</li>
        ))}
        {rest > 0 && <li>{reader.say('opening.more', { count: rest })}</li>}
      </ul>
    </div>
  );
}
