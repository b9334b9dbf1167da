import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { Field } from './field.tsx';

type Props = {
  reader: Reader;
  /** The papers as they were typed, one a line. */
  ballots: string;
  fileHint: Key;
  problemsOf: (field: 'ballots' | 'file') => string[];
};

/** Ballot papers, typed a line each or sent as a ballot file. */
export function BallotFields({ reader, ballots, fileHint, problemsOf }: Props) {
  return (
    <>
      <Field
        name="ballots"
        label={reader.say('branch.ballots')}
        hint={reader.say('branch.ballotsHint')}
        problems={problemsOf('ballots')}
      >
        {(tied) => (
          <textarea {...tied} rows={10} spellcheck={false} autocomplete="off">
            {`\n${ballots}`}
          </textarea>
        )}
      </Field>
      <Field
        name="file"
        label={reader.say('branch.file')}
        hint={reader.say(fileHint)}
        problems={problemsOf('file')}
      >
        {(tied) => <input {...tied} type="file" accept=".blt,text/plain" />}
      </Field>
    </>
  );
}
