import { ballotFigures } from '../services/ballot-vote.ts';
import { typedIn } from '../services/votes-form.ts';
import { Field } from './field.tsx';
import { type FormProps, problemsOf } from './vote-cell.tsx';
import { ballotNames } from './vote-words.ts';

/** The count sheet of a secret ballot: figures, and nobody's name. */
export function VoteBallot({ reader, view }: FormProps) {
  return (
    <>
      <p class="prose">{reader.say('votes.ballot.hint')}</p>
      {ballotFigures.map((name) => (
        <Field
          name={name}
          label={reader.say(ballotNames[name])}
          problems={problemsOf({ reader, view }, name)}
        >
          {(tied) => (
            <input {...tied} value={typedIn(view.typed, name)} inputmode="numeric" autocomplete="off" />
          )}
        </Field>
      ))}
    </>
  );
}
