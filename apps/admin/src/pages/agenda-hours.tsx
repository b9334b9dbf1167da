import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HoursChanged, HoursView } from '../services/agenda-hours.ts';
import type { HoursForm, HoursProblem } from '../services/agenda-hours-form.ts';
import { AgendaNav } from './agenda-nav.tsx';
import { agendaProblems, agendaProblemWords, sentenceOf } from './agenda-words.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';

type Props = {
  reader: Reader;
  view: HoursView;
  changed: Exclude<HoursChanged, { status: 'saved' }> | undefined;
};

const areas: { name: 'windows' | 'breaks' | 'rooms'; label: Key; hint: Key }[] = [
  { name: 'windows', label: 'agenda.hours.windows', hint: 'agenda.hours.windows.hint' },
  { name: 'breaks', label: 'agenda.hours.breaks', hint: 'agenda.hours.breaks.hint' },
  { name: 'rooms', label: 'agenda.hours.rooms', hint: 'agenda.hours.rooms.hint' },
];

/** Hours of work, breaks and rooms, one a line. */
export function AgendaHoursPage({ reader, view, changed }: Props) {
  const { form, revision, names, items } = view;
  const { problems, whole } = changed?.status === 'problems' ? changed : { problems: [], whole: [] };
  const wrong = (field: keyof HoursForm) =>
    problems.filter((one) => one.field === field).map((one) => lineWords(reader, one));
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>{reader.say('agenda.hours.title')}</h1>
      <AgendaNav reader={reader} here="/agenda/hours" />
      <NotSaved reader={reader} problems={problems} conflict={false} />
      {changed?.status === 'conflict' && (
        <div class="notice risk" role="alert">
          <p>{reader.say('agenda.hours.conflict')}</p>
        </div>
      )}
      {whole.length > 0 && (
        <div class="notice now" role="alert">
          {whole.map((problem) => (
            <p>
              {reader.say('agenda.hours.whole', { what: agendaProblemWords(reader, names, problem, items) })}
            </p>
          ))}
        </div>
      )}
      <form method="post" action="/agenda/hours">
        {revision !== undefined && <input type="hidden" name="revision" value={String(revision)} />}
        {areas.map(({ name, label, hint }) => (
          <Field name={name} label={reader.say(label)} hint={reader.say(hint)} problems={wrong(name)}>
            {(tied) => (
              <textarea {...tied} rows={Math.max(4, form[name].split('\n').length + 1)}>
                {form[name]}
              </textarea>
            )}
          </Field>
        ))}
        <Field name="changeover" label={reader.say('agenda.hours.changeover')} problems={wrong('changeover')}>
          {(tied) => <input {...tied} value={form.changeover} inputmode="numeric" autocomplete="off" />}
        </Field>
        <Field
          name="buffer"
          label={reader.say('agenda.hours.buffer')}
          hint={reader.say('agenda.hours.buffer.hint')}
          problems={wrong('buffer')}
        >
          {(tied) => <input {...tied} value={form.buffer} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('fund.save')}
          </button>
          <a href="/agenda">{reader.say('agenda.item.back')}</a>
        </div>
      </form>
    </>
  );
}

function lineWords(reader: Reader, { code, line, found }: HoursProblem): string {
  const key = code === 'not-a-line' ? 'agenda.hours.notALine' : agendaProblems[code];
  const what = sentenceOf(reader, key, found);
  return line === undefined ? what : reader.say('agenda.hours.line', { line, what });
}
