import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type Nearness, urgencies, urgencyOfSafety } from '../services/picket-urgency.ts';
import type { SafetyView } from '../services/safety.ts';
import type { RecordForm } from '../services/safety-read.ts';
import { Field } from './field.tsx';
import { SafetyArrests } from './safety-arrests.tsx';
import { SafetyHome } from './safety-home.tsx';
import type { SafetySaid } from './safety-said.ts';
import { safetyProblems, safetyReason, urgencyLooks, urgencyNames } from './safety-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: SafetyView; near: Nearness; said: SafetySaid };

/** What keeps the people of one picket safe, and what of it is missing. Nothing of it is ever published. */
export function SafetyPage({ reader, view, near, said }: Props) {
  const { document, record, safety } = view;
  const missing = safety.missing
    .map((reason) => ({ reason, urgency: urgencyOfSafety(reason, near) }))
    .sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
  return (
    <>
      <p class="kicker">
        <a href={`/solidarity/${document}`}>{record.city}</a>
      </p>
      <h1>
        <Said
          reader={reader}
          key_="safety.sentence"
          params={{ city: record.city, missing: safety.missing.length }}
        />
      </h1>
      <p class="lede">{reader.say('safety.lede')}</p>
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('solidarity.conflict')}</p>
        </div>
      )}
      <p class="no-print">
        <a class="button" href={`/solidarity/${document}/safety/sheet`}>
          {reader.say('picketNav.sheet')}
        </a>
      </p>
      {safety.missing.length > 0 && (
        <ul class="to-do">
          {missing.map(({ reason, urgency }) => (
            <li>
              <span class={`mark ${urgencyLooks[urgency]}`}>{reader.say(urgencyNames[urgency])}</span>{' '}
              {safetyReason(reader, reason)}
            </li>
          ))}
        </ul>
      )}
      <Record reader={reader} view={view} said={said} />
      <SafetyArrests reader={reader} view={view} said={said} />
      <SafetyHome reader={reader} view={view} said={said} />
    </>
  );
}

const people: { name: keyof RecordForm; label: Key; hint?: Key }[] = [
  { name: 'steward', label: 'safety.steward', hint: 'safety.codeName' },
  { name: 'firstAid', label: 'safety.firstAid', hint: 'safety.codeName' },
  { name: 'letterBearer', label: 'safety.letterBearer', hint: 'safety.codeName' },
  { name: 'legalNumber', label: 'safety.legalNumber', hint: 'safety.legalNumber.hint' },
];
const heads: { name: keyof RecordForm; label: Key }[] = [
  { name: 'before', label: 'safety.heads.before' },
  { name: 'after', label: 'safety.heads.after' },
];

function Record({ reader, view, said }: Omit<Props, 'near'>) {
  const { document, record, safety, revision } = view;
  const form = said.record ?? view.form;
  const problems = said.record === undefined ? [] : (said.problems ?? []);
  const wrong = (field: keyof RecordForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(safetyProblems[code], { found: form[field] }));
  return (
    <form method="post" action={`/solidarity/${document}/safety`}>
      <input type="hidden" name="revision" value={String(revision)} />
      <h2>{reader.say('safety.notice')}</h2>
      <p>
        {reader.say('safety.notice.law', { days: record.policeNoticeDays })}{' '}
        {safety.notice.due !== null &&
          reader.say('safety.notice.due', { due: reader.days(safety.notice.due) })}
      </p>
      <Field name="required" label={reader.say('safety.notice.required')}>
        {(field) => (
          <select {...field}>
            {(['', 'yes', 'no'] as const).map((value) => (
              <option value={value} selected={value === form.required}>
                {reader.say(requiredNames[value])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="givenOn"
        label={reader.say('safety.notice.given')}
        hint={reader.say('safety.notice.given.hint')}
        problems={wrong('givenOn')}
      >
        {(field) => <input {...field} type="date" value={form.givenOn} />}
      </Field>
      <Field name="reference" label={reader.say('safety.notice.reference')}>
        {(field) => <input {...field} value={form.reference} autocomplete="off" />}
      </Field>
      <h2>{reader.say('safety.people')}</h2>
      {people.map(({ name, label, hint }) => (
        <Field name={name} label={reader.say(label)} hint={hint && reader.say(hint)}>
          {(field) => <input {...field} value={form[name]} autocomplete="off" />}
        </Field>
      ))}
      <h2>{reader.say('safety.heads')}</h2>
      {heads.map(({ name, label }) => (
        <Field name={name} label={reader.say(label)} problems={wrong(name)}>
          {(field) => <input {...field} value={form[name]} inputmode="numeric" autocomplete="off" />}
        </Field>
      ))}
      <button type="submit">{reader.say('safety.save')}</button>
    </form>
  );
}

const requiredNames = {
  '': 'safety.notice.required.law',
  yes: 'safety.notice.required.yes',
  no: 'safety.notice.required.no',
} as const satisfies Record<string, Key>;
