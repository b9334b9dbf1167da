import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ShortField, ShortForm, ShortProblem } from '../services/short-conference-form.ts';
import { agendaProblems, sentenceOf } from './agenda-words.ts';
import { Field } from './field.tsx';

type Props = { reader: Reader; form: ShortForm; problems: readonly ShortProblem[] };

const lines: { name: 'windows' | 'rooms'; label: Key; hint: Key }[] = [
  { name: 'windows', label: 'agenda.hours.windows', hint: 'short.windows.hint' },
  { name: 'rooms', label: 'short.rooms', hint: 'agenda.hours.rooms.hint' },
];

/** From when and for how long, and in which rooms. */
export function ShortConferenceFields({ reader, form, problems }: Props) {
  const wrong = (field: ShortField) =>
    problems.filter((one) => one.field === field).map((one) => problemWords(reader, one));
  return (
    <>
      <Field
        name="from"
        label={reader.say('short.from')}
        hint={reader.say('short.from.hint')}
        problems={wrong('from')}
      >
        {(tied) => <input {...tied} value={form.from} autocomplete="off" />}
      </Field>
      <Field name="minutes" label={reader.say('short.minutes')} problems={wrong('minutes')}>
        {(tied) => <input {...tied} value={form.minutes} inputmode="numeric" autocomplete="off" />}
      </Field>
      {lines.map(({ name, label, hint }) => (
        <Field name={name} label={reader.say(label)} hint={reader.say(hint)} problems={wrong(name)}>
          {(tied) => (
            <textarea {...tied} rows={3}>
              {form[name]}
            </textarea>
          )}
        </Field>
      ))}
    </>
  );
}

function problemWords(reader: Reader, { code, line, found }: ShortProblem): string {
  const key = code === 'not-a-line' ? 'agenda.hours.notALine' : agendaProblems[code];
  const what = sentenceOf(reader, key, found);
  return line === undefined ? what : reader.say('agenda.hours.line', { line, what });
}
