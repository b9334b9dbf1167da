import type { Reader } from '../reader.ts';
import type { PutForm, PutProblem, PutView } from '../services/timetable-put.ts';
import { agendaProblems, commonName, sentenceOf, titleIn } from './agenda-words.ts';
import { Field } from './field.tsx';
import { NotSaved } from './not-saved.tsx';

type Props = {
  reader: Reader;
  view: PutView;
  /** Whose clocks count. */
  city: string;
  problems: readonly PutProblem[];
  /** Where somebody else has put it meanwhile. */
  theirs: PutForm | undefined;
};

/** The form that puts an item into a slot. */
export function AgendaPutPage({ reader, view, city, problems, theirs }: Props) {
  const { document, revision, form, dates, rooms } = view;
  const wrong = (field: keyof PutForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => sentenceOf(reader, agendaProblems[code], form[field]));
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>{reader.say('agenda.put.title', { title: titleIn(reader, view.title, view.id) })}</h1>
      <p class="lede">{reader.say('agenda.put.lede')}</p>
      <NotSaved reader={reader} problems={problems} conflict={theirs !== undefined} />
      {theirs && (
        <p>
          {reader.say('agenda.put.theirs', {
            where: `${theirs.date} ${theirs.time} ${commonName(reader, theirs.room)}`.trim(),
          })}
        </p>
      )}
      <form method="post" action={`/agenda/items/${encodeURIComponent(document)}/put`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <Field name="date" label={reader.say('agenda.field.date')} problems={wrong('date')}>
          {(tied) => (
            <select {...tied}>
              {dates.map((date) => (
                <option value={date} selected={date === form.date}>
                  {reader.days(date)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="time"
          label={reader.say('agenda.field.time')}
          hint={reader.say('agenda.field.time.hint', { city })}
          problems={wrong('time')}
        >
          {(tied) => <input {...tied} value={form.time} autocomplete="off" />}
        </Field>
        <Field name="room" label={reader.say('agenda.field.room')} problems={wrong('room')}>
          {(tied) => (
            <select {...tied}>
              <option value="">{reader.say('agenda.room.none')}</option>
              {rooms.map((room) => (
                <option value={room} selected={room === form.room}>
                  {commonName(reader, room)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="minutes" label={reader.say('agenda.column.minutes')} problems={wrong('minutes')}>
          {(tied) => <input {...tied} value={form.minutes} inputmode="numeric" autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('agenda.put.do')}
          </button>
          <a href="/agenda">{reader.say('agenda.item.back')}</a>
        </div>
      </form>
    </>
  );
}
