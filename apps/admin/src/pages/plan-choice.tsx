import type { Reader } from '../reader.ts';
import type { ChoiceView } from '../services/plan-choice.ts';
import { Field } from './field.tsx';

type Props = { reader: Reader; view: ChoiceView; problem: 'conflict' | 'not-a-count' | undefined };

/** What plans may choose from: whole rooms, vehicles, other halls. */
export function PlanChoicePage({ reader, view, problem }: Props) {
  const { can, choice, revision, officersTogether } = view;
  const nothing = !can.rooms && !can.vehicles && !can.venues;
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a>
      </p>
      <h1>{reader.say('choice.title')}</h1>
      <p class="lede">{reader.say(nothing ? 'choice.nothing' : 'choice.lede')}</p>
      {problem === 'conflict' && (
        <div class="notice now" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      {!nothing && (
        <form method="post" action="/attendance/choice">
          <input type="hidden" name="revision" value={String(revision)} />
          <fieldset>
            <legend>{reader.say('choice.legend')}</legend>
            {(['rooms', 'vehicles', 'venues'] as const)
              .filter((part) => can[part])
              .map((part) => (
                <label class="choice">
                  <input type="checkbox" name={part} value="yes" checked={choice[part]} />
                  <span>{reader.say(parts[part])}</span>
                </label>
              ))}
          </fieldset>
          {can.vehicles && (
            <Field
              name="officersTogether"
              label={reader.say('choice.officers')}
              hint={reader.say('choice.officersHint')}
              problems={problem === 'not-a-count' ? [reader.say('choice.notACount')] : []}
            >
              {(tied) => (
                <input {...tied} type="text" inputmode="numeric" size={3} value={officersTogether} />
              )}
            </Field>
          )}
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('choice.save')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

const parts = {
  rooms: 'choice.rooms',
  vehicles: 'choice.vehicles',
  venues: 'choice.venues',
} as const;
