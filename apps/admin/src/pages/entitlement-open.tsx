import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { methods, type TotalDecided, type TotalForm } from '../services/decide-total.ts';
import type { OpenTotal } from '../services/open-places.ts';
import type { BranchesView } from '../services/view-branches.ts';
import { givingWords, methodWords } from './entitlement-words.ts';
import { Field } from './field.tsx';

/** What a decision on a total was answered with, and what was typed. */
export type TotalAnswer = {
  answer: Exclude<TotalDecided, { status: 'saved' | 'unknown' }>;
  typed: TotalForm;
};

type Props = { reader: Reader; view: BranchesView; answer?: TotalAnswer | undefined };
type OneProps = Props & { open: OpenTotal };

type Wrong = Extract<TotalDecided, { status: 'wrong' }>['code'];

const wrongWords: Record<Wrong, Key> = {
  'choose-as-many': 'entitlement.wrong.choose-as-many',
  'no-seed': 'entitlement.wrong.no-seed',
  'not-a-count': 'entitlement.wrong.not-a-count',
};

const problemWords: Partial<Record<BranchesView['problems'][number], Key>> = {
  'seats-below-minimums': 'file.seats-below-minimums',
  'seats-above-maximums': 'file.seats-above-maximums',
  'too-large': 'file.too-large',
};

/** What stands open about the places: rules that cannot be applied, ties, totals given out beyond themselves. */
export function OpenPlaces(props: Props) {
  const { reader, view, answer } = props;
  const broken = view.problems.flatMap((code) => problemWords[code] ?? []);
  return (
    <>
      {answer?.answer.status === 'conflict' && (
        <div class="notice risk" role="alert">
          <p>{reader.say('entitlement.conflict')}</p>
        </div>
      )}
      {broken.length > 0 && (
        <div class="notice now">
          {broken.map((key) => (
            <p>{reader.say('entitlement.problem', { why: reader.say(key) })}</p>
          ))}
          <p>{reader.say('entitlement.problem.nobody')}</p>
        </div>
      )}
      {view.open.map((open) => (
        <div class={`notice ${open.tie?.settled ? 'settled' : 'now'}`} id={`open-${open.giving}`}>
          {open.tie && <Tie {...props} open={open} />}
          {(open.over > 0 || open.problems.some((code) => problemWords[code])) && (
            <Terms {...props} open={open} />
          )}
        </div>
      ))}
    </>
  );
}

function Tie(props: OneProps) {
  const { reader, view, open } = props;
  const { tie } = open;
  if (tie === undefined) return null;
  const names = new Map(view.rows.map(({ id, name }) => [id, reader.name(name)]));
  const params = {
    giving: reader.say(givingWords[open.giving]),
    places: tie.places,
    branches: tie.tied.map((id) => names.get(id) ?? id).join(', '),
  };
  if (tie.settled !== undefined)
    return (
      <>
        <p>
          {tie.settled === 'order'
            ? reader.say('entitlement.settled.order', params)
            : reader.say('entitlement.settled.seed', { ...params, seed: open.rule.ties?.seed ?? '' })}
        </p>
        <Decision {...props} by="none" act="entitlement.takeBack" />
      </>
    );
  const typed = typedFor(props);
  const wrong = wrongOf(props);
  return (
    <>
      <p>{reader.say('entitlement.tied', params)}</p>
      <Decision {...props} by="choice" act="entitlement.decide">
        <fieldset>
          <legend>{reader.say('entitlement.choose', { places: tie.places })}</legend>
          {wrong('choose-as-many').map((words) => (
            <p class="wrong">{words}</p>
          ))}
          {tie.tied.map((id) => (
            <label class="choice">
              <input type="checkbox" name="chosen" value={id} checked={typed?.chosen.includes(id) ?? false} />{' '}
              {names.get(id) ?? id}
            </label>
          ))}
        </fieldset>
      </Decision>
      <Decision {...props} by="seed" act="entitlement.draw">
        <Field
          name={`seed-${open.giving}`}
          label={reader.say('entitlement.seed')}
          hint={reader.say('entitlement.seedHint')}
          problems={wrong('no-seed')}
        >
          {(field) => <input {...field} name="seed" value={typed?.seed ?? ''} autocomplete="off" />}
        </Field>
      </Decision>
    </>
  );
}

function Terms(props: OneProps) {
  const { reader, open } = props;
  const { method, seats } = open.rule;
  const typed = typedFor(props);
  return (
    <>
      {open.over > 0 && (
        <p>
          {reader.say('entitlement.over', {
            giving: reader.say(givingWords[open.giving]),
            over: open.over,
            method: methodWords(reader, method),
            seats,
          })}
        </p>
      )}
      <Decision {...props} by="terms" act="entitlement.changeTotal">
        <Field name={`method-${open.giving}`} label={reader.say('entitlement.method')}>
          {(field) => (
            <select {...field} name="method">
              {methods.map((one) => (
                <option value={one} selected={one === (typed?.method || method)}>
                  {methodWords(reader, one)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name={`seats-${open.giving}`}
          label={reader.say('entitlement.seats')}
          problems={wrongOf(props)('not-a-count')}
        >
          {(field) => (
            <input
              {...field}
              name="seats"
              value={typed?.by === 'terms' ? typed.seats : String(seats)}
              inputmode="numeric"
              autocomplete="off"
            />
          )}
        </Field>
      </Decision>
    </>
  );
}

type DecisionProps = OneProps & { by: TotalForm['by']; act: Key; children?: unknown };

function Decision({ reader, view, open, by, act, children }: DecisionProps) {
  return (
    <form class="no-print" method="post" action="/branches/total">
      <input type="hidden" name="revision" value={String(view.revision)} />
      <input type="hidden" name="giving" value={open.giving} />
      <input type="hidden" name="by" value={by} />
      {children}
      <div class="acts">
        <button type="submit">{reader.say(act)}</button>
      </div>
    </form>
  );
}

function typedFor({ answer, open }: OneProps): TotalForm | undefined {
  return answer?.typed.giving === open.giving ? answer.typed : undefined;
}

function wrongOf({ reader, answer, open }: OneProps) {
  return (code: Wrong): string[] => {
    const told = answer?.answer;
    if (told?.status !== 'wrong' || told.giving !== open.giving || told.code !== code) return [];
    return [reader.say(wrongWords[code], { places: told.places })];
  };
}
