import { type ProceduralKind, proceduralKinds } from '@plenum/agenda';
import type { Reader } from '../reader.ts';
import type { JudgedMotion, MotionForm, MotionProblem } from '../services/orders.ts';
import type { SpeakersView } from '../services/speakers.ts';
import { Field } from './field.tsx';
import { debates, motionKinds, proceduralWords } from './orders-words.ts';
import { Oratory } from './speakers-form.tsx';
import { unclearWords } from './speakers-words.ts';
import { majorityWords } from './vote-words.ts';

export type SpeakersMotionProps = {
  reader: Reader;
  view: SpeakersView;
  /** A motion that was entered, and what the standing orders say to it. */
  moved?: { form: MotionForm; judged: JudgedMotion } | undefined;
};

const nothing: MotionForm = {
  item: '',
  kind: '',
  mover: '',
  seconder: '',
  ruling: '',
  pending: [],
  lost: false,
};

/** A motion of procedure: whether it may be put now, how it is debated, and by which majority it is decided. */
export function SpeakersMotion({ reader, view, moved }: SpeakersMotionProps) {
  const form = moved?.form ?? nothing;
  const problems = moved?.judged.status === 'problems' ? moved.judged.problems : [];
  const wrong = (field: MotionProblem['field']) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) =>
        reader.say(code === 'no-kind' ? 'orders.problem.no-kind' : unclearWords[code], {
          found: form[field],
        }),
      );
  return (
    <section class="no-print" id="motion">
      <h2>{reader.say('orders.motion')}</h2>
      {moved?.judged.status === 'judged' && <Judged reader={reader} judged={moved.judged} />}
      <form method="post" action="/agenda/run/motion#motion">
        <input type="hidden" name="item" value={view.item} />
        <Field name="kind" label={reader.say('orders.motion.kind')} problems={wrong('kind')}>
          {(described) => (
            <select {...described}>
              {proceduralKinds.map((kind) => (
                <option value={kind} selected={kind === form.kind}>
                  {reader.say(motionKinds[kind])}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(['mover', 'seconder'] as const).map((field) => (
          <Field name={field} label={reader.say(fieldNames[field])} problems={wrong(field)}>
            {(described) => (
              <input {...described} value={form[field]} list="movers" autocomplete="off" maxlength={200} />
            )}
          </Field>
        ))}
        <Oratory reader={reader} view={view} id="movers" />
        <details open={form.pending.length > 0 || form.ruling !== '' || form.lost}>
          <summary>{reader.say('orders.motion.more')}</summary>
          <div class="inside">
            <Field name="ruling" label={reader.say('orders.motion.ruling')}>
              {(described) => <input {...described} value={form.ruling} maxlength={100} />}
            </Field>
            <fieldset>
              <legend>{reader.say('orders.motion.pending')}</legend>
              {proceduralKinds.map((kind) => (
                <label class="choice">
                  <input type="checkbox" name="pending" value={kind} checked={form.pending.includes(kind)} />
                  {reader.say(motionKinds[kind])}
                </label>
              ))}
            </fieldset>
            <label class="choice">
              <input type="checkbox" name="lost" value="yes" checked={form.lost} />
              {reader.say('orders.motion.lost')}
            </label>
          </div>
        </details>
        <p class="acts">
          <button type="submit">{reader.say('orders.motion.judge')}</button>
          <a href="/agenda/orders">{reader.say('orders.title')}</a>
        </p>
      </form>
    </section>
  );
}

const fieldNames = { mover: 'orders.motion.mover', seconder: 'orders.motion.seconder' } as const;

type JudgedProps = { reader: Reader; judged: Extract<JudgedMotion, { status: 'judged' }> };

function Judged({ reader, judged: { kind, judgement, majority, people } }: JudgedProps) {
  const motion = (one: ProceduralKind) => reader.say(motionKinds[one]);
  if (judgement.status === 'out-of-order')
    return (
      <div class="notice now" role="status">
        <p>
          <b>{reader.say('orders.judged.no', { motion: motion(kind) })}</b>
        </p>
        <ul>
          {judgement.reasons.map((reason) => (
            <li>{proceduralWords(reader, people, reason)}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <div class="notice settled" role="status">
      <p>
        <b>{reader.say('orders.judged.yes', { motion: motion(kind) })}</b>
      </p>
      <p>{`${reader.say(debates[judgement.rule.debate])}.`}</p>
      {majority && <p>{`${majorityWords(reader, majority.name, majority.of)}.`}</p>}
      <p class="acts">
        <a class="button" href="/hall/votes/new/show">
          {reader.say('votes.method.show')}
        </a>
        <a class="button" href="/hall/votes/new/card">
          {reader.say('votes.method.card')}
        </a>
      </p>
    </div>
  );
}
