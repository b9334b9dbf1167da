import type { Child } from 'hono/jsx';
import { readWeighting } from '../services/card-votes.ts';
import { readCasting } from '../services/casting-vote.ts';
import { castings } from '../services/majority.ts';
import { mostSectors, mostTellers, readSectors } from '../services/tellers-vote.ts';
import { typedIn } from '../services/votes-form.ts';
import { type Method, weightings } from '../services/votes-record.ts';
import { Field } from './field.tsx';
import { VoteBallot } from './vote-ballot.tsx';
import { VoteCards } from './vote-cards.tsx';
import { type FormProps, problemsOf, Wrong } from './vote-cell.tsx';
import { QuorumSentence } from './vote-parts.tsx';
import { VoteRollCall } from './vote-roll-call.tsx';
import { VoteSheets } from './vote-sheets.tsx';
import { castingNames, majorityWords, methodNames, weightingNames } from './vote-words.ts';

const bodies: Record<Method, (props: FormProps) => Child> = {
  show: VoteSheets,
  recorded: VoteRollCall,
  ballot: VoteBallot,
  card: VoteCards,
};

/** The form of a vote, new or in the place of one that was kept wrong. */
export function VoteFormPage({ reader, view, action }: FormProps & { action: string }) {
  const { method, typed, corrects, hall } = view;
  const Body = bodies[method];
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a> · <a href="/hall/votes">{reader.say('hall.toVotes')}</a>
      </p>
      <h1>
        {corrects
          ? reader.say('votes.correcting', { number: corrects.number })
          : reader.say(methodNames[method])}
      </h1>
      <p class="lede">
        <QuorumSentence reader={reader} quorum={hall.quorum} />{' '}
        {reader.say(corrects ? 'votes.correcting.hint' : 'votes.asItStood')}
      </p>
      {view.problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('votes.notKept', { problems: view.problems.length })}</p>
        </div>
      )}
      <Setup reader={reader} view={view} action={action} />
      <form method="post" action={action}>
        {Object.entries(setupOf(view)).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="vote" value={typedIn(typed, 'vote')} />
        <input type="hidden" name="hall" value={typedIn(typed, 'hall')} />
        <Field
          name="title"
          label={reader.say('votes.title')}
          problems={problemsOf({ reader, view }, 'title')}
        >
          {(tied) => <input {...tied} value={typedIn(typed, 'title')} autocomplete="off" />}
        </Field>
        <Choices
          name="rule"
          legend={reader.say('votes.rule')}
          chosen={typedIn(typed, 'rule')}
          options={view.rules.map(({ id, majority }) => [id, majorityWords(reader, id, majority)])}
          problems={problemsOf({ reader, view }, 'rule')}
        />
        {view.rules.some(({ majority }) => majority.casting === 'chair') && (
          <Field
            name="casting"
            label={reader.say('votes.casting')}
            hint={reader.say('votes.casting.hint')}
            problems={problemsOf({ reader, view }, 'casting')}
          >
            {(tied) => (
              <select {...tied}>
                <option value="">{reader.say('votes.casting.no-tie')}</option>
                {castings.map((casting) => (
                  <option value={casting} selected={casting === readCasting(typed)}>
                    {reader.say(castingNames[casting])}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {corrects && (
          <Field
            name="why"
            label={reader.say('votes.why')}
            hint={reader.say('votes.why.hint')}
            problems={problemsOf({ reader, view }, 'why')}
          >
            {(tied) => <input {...tied} value={typedIn(typed, 'why')} autocomplete="off" />}
          </Field>
        )}
        <Body reader={reader} view={view} />
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('votes.count')}
          </button>
          <a href="/hall/votes">{reader.say('votes.leave')}</a>
        </div>
      </form>
    </>
  );
}

/** What the shape of the form hangs on: chosen first, and sent along with it. */
function setupOf({ method, typed }: FormProps['view']): Record<string, string> {
  if (method === 'card') return { weighting: readWeighting(typed) };
  if (method !== 'show') return {};
  const { sectors, tellers } = readSectors(typed);
  return { sectors: String(sectors), tellers: String(tellers) };
}

function Setup({ reader, view, action }: FormProps & { action: string }) {
  const { method, typed } = view;
  if (method !== 'card' && method !== 'show') return null;
  const seats = readSectors(typed);
  const number = (name: 'sectors' | 'tellers', most: number) => (
    <Field name={name} label={reader.say(name === 'sectors' ? 'votes.sectors' : 'votes.tellers')}>
      {(tied) => <input {...tied} type="number" min={1} max={most} value={seats[name]} />}
    </Field>
  );
  return (
    <form method="get" action={action} class="no-print">
      {method === 'card' ? (
        <Choices
          name="weighting"
          legend={reader.say('votes.weighting')}
          chosen={readWeighting(typed)}
          options={weightings.map((one) => [one, reader.say(weightingNames[one])])}
          problems={[]}
        />
      ) : (
        <>
          {number('sectors', mostSectors)}
          {number('tellers', mostTellers)}
        </>
      )}
      <div class="acts">
        <button type="submit">{reader.say('votes.setup')}</button>
      </div>
    </form>
  );
}

type ChoicesProps = {
  name: string;
  legend: string;
  chosen: string;
  options: [value: string, words: string][];
  problems: string[];
};

/** One of a few whole sentences, which a list that drops down would cut off. */
function Choices({ name, legend, chosen, options, problems }: ChoicesProps) {
  return (
    <fieldset aria-describedby={problems.length > 0 ? `${name}-wrong` : undefined}>
      <legend>{legend}</legend>
      <Wrong problems={problems} id={`${name}-wrong`} />
      {options.map(([value, words]) => (
        <label class="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
