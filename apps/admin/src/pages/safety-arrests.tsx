import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { SafetyView } from '../services/safety.ts';
import type { ArrestForm, SafetyProblem } from '../services/safety-read.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import type { SafetySaid } from './safety-said.ts';
import { safetyProblems } from './safety-words.ts';

type Props = { reader: Reader; view: SafetyView; said: SafetySaid };

const fields: { name: keyof ArrestForm; label: Key; hint?: Key; type?: string }[] = [
  { name: 'id', label: 'safety.arrest.who', hint: 'safety.codeName' },
  { name: 'at', label: 'safety.arrest.at', hint: 'safety.momentHint', type: 'datetime-local' },
  { name: 'where', label: 'safety.arrest.where' },
  { name: 'witness', label: 'safety.arrest.witness', hint: 'safety.codeName' },
  { name: 'lawyer', label: 'safety.arrest.lawyer' },
  { name: 'released', label: 'safety.arrest.released', hint: 'safety.momentHint', type: 'datetime-local' },
];

const empty: ArrestForm = { id: '', at: '', where: '', witness: '', lawyer: '', released: '' };

/** The arrest sheet: who was taken when and where, who saw it, which lawyer knows, and when they were let go. */
export function SafetyArrests({ reader, view, said }: Props) {
  const { arrests, safety } = view;
  const typed = said.arrest;
  return (
    <>
      <h2>{reader.say('safety.arrests')}</h2>
      <p>{reader.say('safety.arrests.count', safety.arrested)}</p>
      {arrests.length > 0 && (
        <Wide label={reader.say('safety.arrests')}>
          <table>
            <thead>
              <tr>
                {fields.map(({ label }) => (
                  <th scope="col">{reader.say(label)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {arrests.map((arrest) => (
                <tr>
                  <th scope="row">{arrest.id}</th>
                  <td class="tight">{moment(reader, arrest.at)}</td>
                  <td>{arrest.where}</td>
                  <td>{arrest.witness}</td>
                  <td>{arrest.lawyer}</td>
                  <td class="tight">
                    {arrest.released === '' ? (
                      <span class="mark now">{reader.say('safety.arrest.held')}</span>
                    ) : (
                      moment(reader, arrest.released)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      {arrests.map((arrest, index) => (
        <details class="no-print" open={typed?.line === arrest.id}>
          <summary>{reader.say('safety.arrest.change', { who: arrest.id })}</summary>
          <Line
            reader={reader}
            view={view}
            line={arrest.id}
            suffix={String(index)}
            form={typed?.line === arrest.id ? typed.form : arrest}
            problems={typed?.line === arrest.id ? (said.problems ?? []) : []}
          />
        </details>
      ))}
      <details class="no-print" open={typed?.line === ''}>
        <summary>{reader.say('safety.arrest.new')}</summary>
        <Line
          reader={reader}
          view={view}
          line=""
          suffix="new"
          form={typed?.line === '' ? typed.form : empty}
          problems={typed?.line === '' ? (said.problems ?? []) : []}
        />
      </details>
    </>
  );
}

/** A local moment as the form has it, in the reader's words. */
const moment = (reader: Reader, local: string): string =>
  local === '' ? '' : reader.moment(`${local}:00Z`, 'UTC');

function Line({
  reader,
  view,
  line,
  suffix,
  form,
  problems,
}: {
  reader: Reader;
  view: SafetyView;
  line: string;
  /** Several forms stand on one page: their fields are told apart by it. */
  suffix: string;
  form: ArrestForm;
  problems: readonly SafetyProblem[];
}) {
  const wrong = (field: keyof ArrestForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(safetyProblems[code], { found: form[field] }));
  return (
    <form class="inside" method="post" action={`/solidarity/${view.document}/safety/arrest`}>
      <input type="hidden" name="revision" value={String(view.revision)} />
      <input type="hidden" name="line" value={line} />
      <input type="hidden" name="suffix" value={suffix} />
      {fields.map(({ name, label, hint, type }) => (
        <Field
          name={`${name}-${suffix}`}
          label={reader.say(label)}
          hint={hint && reader.say(hint)}
          problems={wrong(name)}
        >
          {(field) => <input {...field} type={type ?? 'text'} value={form[name]} autocomplete="off" />}
        </Field>
      ))}
      <button type="submit">{reader.say('safety.arrest.save')}</button>
    </form>
  );
}
