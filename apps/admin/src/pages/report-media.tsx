import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { mediumWords } from '../services/digest-sheet.ts';
import {
  type MediaField,
  type MediaForm,
  type MediaProblem,
  mediums,
} from '../services/report-media-read.ts';
import { Field } from './field.tsx';
import { reportProblem } from './report-words.ts';

type Props = {
  reader: Reader;
  fields: readonly MediaField[];
  form: MediaForm;
  problems: readonly MediaProblem[];
  /** Told apart from other rows of the same form by what follows the name of each field. */
  suffix?: string;
};

const labels: Record<MediaField, Key> = {
  medium: 'press.field.medium',
  outlet: 'press.field.outlet',
  outlets: 'press.field.outlets',
  campaign: 'press.field.campaign',
  date: 'press.field.date',
  place: 'press.field.place',
  link: 'press.field.link',
  archive: 'press.field.archive',
  note: 'press.field.note',
};
const hints: Partial<Record<MediaField, Key>> = {
  outlets: 'press.field.outlets.hint',
  archive: 'press.field.archive.hint',
  note: 'press.field.note.hint',
};

/** The fields of a report in the media. */
export function MediaFields({ reader, fields, form, problems, suffix = '' }: Props) {
  return (
    <>
      {fields.map((field) => {
        const hint = hints[field];
        return (
          <Field
            name={`${field}${suffix}`}
            label={reader.say(labels[field])}
            hint={hint && reader.say(hint)}
            problems={problems
              .filter((problem) => problem.field === field)
              .map(({ code, found }) => reportProblem(reader, code, found))}
          >
            {(tied) =>
              field === 'medium' ? (
                <Mediums reader={reader} tied={tied} typed={form.medium} />
              ) : (
                <input
                  {...tied}
                  type={field === 'date' ? 'date' : 'text'}
                  inputmode={field === 'outlets' ? 'numeric' : undefined}
                  value={form[field]}
                  autocomplete="off"
                />
              )
            }
          </Field>
        );
      })}
    </>
  );
}

type Tied = Parameters<Parameters<typeof Field>[0]['children']>[0];

/** One that has no name of its own here is kept as it is. */
function Mediums({ reader, tied, typed }: { reader: Reader; tied: Tied; typed: string }) {
  const known: readonly string[] = mediums;
  const all = typed === '' || known.includes(typed) ? known : [...known, typed];
  return (
    <select {...tied}>
      <option value="">{reader.say('letters.choose')}</option>
      {all.map((medium) => (
        <option value={medium} selected={medium === typed}>
          {mediumWords(reader.language, medium)}
        </option>
      ))}
    </select>
  );
}
