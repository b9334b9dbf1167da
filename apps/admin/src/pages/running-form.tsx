import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { RunningView } from '../services/running.ts';
import type { Ran } from '../services/running-act.ts';
import type { RunAct, RunForm, RunProblem } from '../services/running-read.ts';

/** A form that was sent and not taken, with what is wrong in it. */
export type FailedRun = { form: RunForm; ran: Exclude<Ran, { status: 'done' }> };

export type RunProps = { reader: Reader; view: RunningView; failed?: FailedRun | undefined };

/** Which form of the page this is: what is done, and about what. */
type Place = { act: RunAct; item?: string; event?: number };
type FormProps = RunProps & Place & { label?: string | undefined; children: Child };

/** One thing that the chair can do; it says what was seen, so that nothing is entered twice or on top of others. */
export function RunActForm({ view, act, item, event, label, children }: FormProps) {
  return (
    <form method="post" action={`/agenda/run/${act}`} aria-label={label}>
      <input type="hidden" name="date" value={view.day.date} />
      <input type="hidden" name="seen" value={String(view.seen)} />
      {item !== undefined && <input type="hidden" name="item" value={item} />}
      {event !== undefined && <input type="hidden" name="event" value={String(event)} />}
      {children}
    </form>
  );
}

const problems = {
  'not-minutes': 'running.problem.not-minutes',
  'not-an-hour': 'running.problem.not-an-hour',
  'too-long': 'running.problem.too-long',
} as const satisfies Record<RunProblem['code'], Key>;

type FieldProps = RunProps & Place & { field: RunProblem['field']; label: string; value?: string };

/** A field of such a form, with what was typed and what is wrong with it. */
export function RunField({ reader, failed, act, item, event, field, label, value = '' }: FieldProps) {
  const mine =
    failed?.form.act === act &&
    failed.form.item === (item ?? '') &&
    failed.form.event === (event === undefined ? '' : String(event));
  const wrong =
    mine && failed.ran.status === 'problems' ? failed.ran.problems.filter((one) => one.field === field) : [];
  const typed = mine ? failed.form[field] : value;
  const id = [act, item ?? event ?? '', field].join('-').replaceAll(' ', '_');
  const shape = shapes[field];
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {wrong.map(({ code }) => (
        <p class="wrong" id={`${id}-wrong`}>
          {reader.say(problems[code], { found: typed })}
        </p>
      ))}
      <input
        id={id}
        name={field}
        value={typed}
        {...shape}
        aria-invalid={wrong.length > 0 ? 'true' : undefined}
        aria-describedby={wrong.length > 0 ? `${id}-wrong` : undefined}
      />
    </div>
  );
}

const shapes = {
  minutes: { inputmode: 'numeric', size: 5, autocomplete: 'off' },
  time: { size: 5, placeholder: '14:30', autocomplete: 'off' },
  because: { maxlength: 500, autocomplete: 'off' },
} as const;
