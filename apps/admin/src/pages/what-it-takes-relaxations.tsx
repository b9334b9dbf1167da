import type { Relaxations as Found } from '@plenum/attendance';
import type { Reader } from '../reader.ts';
import { heaviest, relaxableCodes } from '../services/what-it-takes-record.ts';
import type { WhatItTakesView } from '../services/what-it-takes-view.ts';
import { weightField } from '../services/what-it-takes-weights.ts';
import { type Known, limitWords } from './attendance-reasons.ts';
import { Field } from './field.tsx';
import { kindNames, relaxingWords } from './what-it-takes-words.ts';

type Planned = Extract<WhatItTakesView, { status: 'planned' }>;

/** What contradicts what, and what could give way. */
export function Relaxations(props: { reader: Reader; relaxations: Found; known: Known }) {
  const { reader, relaxations: found, known } = props;
  return (
    <>
      <h2>{reader.say('takes.relax')}</h2>
      {found.status === 'feasible' && <p>{reader.say('takes.relax.feasible')}</p>}
      {found.status === 'unknown' && <p>{reader.say('takes.relax.unknown')}</p>}
      {found.status === 'infeasible' && (
        <>
          <p>{reader.say('takes.relax.conflict')}</p>
          <ul>
            {found.conflict.map((reason) => (
              <li>{limitWords(reader, reason, known)}</li>
            ))}
          </ul>
          <p>{reader.say(found.relaxations.length > 0 ? 'takes.relax.lede' : 'takes.relax.nothing')}</p>
          <ol>
            {found.relaxations.map(({ weight, relaxing }) => (
              <li>
                {relaxing
                  .map((limit) => relaxingWords(reader, limit, known))
                  .reduce((first, second) => reader.say('takes.relax.and', { first, second }))}{' '}
                <span class="faint">{reader.say('takes.relax.weight', { weight })}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** The button that works it out; where no plan keeps the rules, with how hard it is to let each limit give way. */
export function WeightsForm({ reader, view }: { reader: Reader; view: Planned }) {
  const { answer, infeasible, weights } = view;
  const act = answer ? (infeasible ? 'takes.weights.act' : 'place.ask.again') : 'place.ask';
  return (
    <form class="no-print" method="post" action={`/attendance/what-it-takes?with=${view.step}`}>
      {infeasible && (
        <fieldset>
          <legend>{reader.say('takes.weights')}</legend>
          <p class="hint">{reader.say('takes.weights.hint')}</p>
          {weights.problems.length > 0 && (
            <div class="notice now" role="alert">
              <p>{reader.say('takes.weights.problems', { count: weights.problems.length })}</p>
            </div>
          )}
          <div class="weights">
            {relaxableCodes.map((code) => (
              <Field
                name={weightField(code)}
                label={reader.say(kindNames[code])}
                problems={weights.problems
                  .filter(({ field }) => field === code)
                  .map(({ found }) => reader.say('takes.weights.wrong', { found }))}
              >
                {(tied) => (
                  <input
                    {...tied}
                    value={weights.form[code]}
                    inputmode="numeric"
                    maxlength={String(heaviest).length}
                    autocomplete="off"
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
      )}
      <div class="acts">
        <button type="submit" class={answer && !answer.stale ? undefined : 'first'}>
          {reader.say(act)}
        </button>
      </div>
    </form>
  );
}
