import type { CalendarProblemCode } from '@plenum/calendar';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type BusySection, busyMegabytes } from '../services/busy.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';

/** What came of the last form. */
export type BusySaid = { conflict?: boolean; refused?: CalendarProblemCode | 'no-file'; section?: string };

type Props = {
  reader: Reader;
  view: { sections: BusySection[]; date: string; zone: string };
  said: BusySaid;
};

const other = 'busy.problem.bad-event';
const problems = {
  missing: other,
  'wrong-type': other,
  'unknown-field': other,
  'not-allowed': other,
  empty: other,
  'too-long': other,
  'too-many': 'busy.problem.too-many',
  'bad-instant': other,
  'bad-date': other,
  'bad-url': other,
  'bad-coordinates': other,
  'unknown-time-zone': 'busy.problem.unknown-time-zone',
  'unknown-language': other,
  'no-time': other,
  'two-times': other,
  'end-before-start': 'busy.problem.end-before-start',
  'duplicate-id': 'busy.problem.duplicate-uid',
  'other-feed': other,
  'other-language': other,
  'too-large': 'busy.problem.too-large',
  'not-icalendar': 'busy.problem.not-icalendar',
  'cut-short': 'busy.problem.cut-short',
  'bad-event': other,
  'missing-uid': 'busy.problem.missing-uid',
  'duplicate-uid': 'busy.problem.duplicate-uid',
  'floating-time': 'busy.problem.floating-time',
  'recurrence-unsupported': 'busy.problem.recurrence-unsupported',
  'recurrence-cut': 'busy.problem.recurrence-cut',
} as const satisfies Record<CalendarProblemCode, Key>;

/** When sections are busy, from their own calendars, and what that means for their pickets. */
export function BusyPage({ reader, view, said }: Props) {
  const { sections } = view;
  const known = sections.filter(({ kept }) => kept !== undefined).length;
  return (
    <>
      <p class="kicker">{reader.say('room.solidarity')}</p>
      <h1>{reader.say('busy.sentence', { known, all: sections.length })}</h1>
      <p class="lede">{reader.say('busy.lede')}</p>
      <SolidarityNav reader={reader} here="busy" />
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('solidarity.conflict')}</p>
        </div>
      )}
      {sections.length > 0 && <Take reader={reader} view={view} said={said} />}
      {sections.length > 0 && <Sections reader={reader} view={view} />}
    </>
  );
}

function Take({ reader, view, said }: Props) {
  const refused =
    said.refused === undefined
      ? []
      : [
          said.refused === 'no-file'
            ? reader.say('import.noFile')
            : reader.say(problems[said.refused], { times: 1, megabytes: busyMegabytes }),
        ];
  return (
    <form method="post" action="/solidarity/busy" enctype="multipart/form-data" class="no-print">
      {view.sections.map(({ section, revision }, index) => (
        <input type="hidden" name={`revision-${index}`} value={`${revision} ${section}`} />
      ))}
      <Field name="section" label={reader.say('letters.field.section')}>
        {(tied) => (
          <select {...tied}>
            {view.sections.map(({ section }, index) => (
              <option value={String(index)} selected={section === said.section}>
                {section}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="file"
        label={reader.say('busy.file')}
        hint={reader.say('busy.file.hint', { megabytes: busyMegabytes })}
        problems={refused}
      >
        {(tied) => <input {...tied} type="file" accept=".ics,text/calendar" />}
      </Field>
      <button type="submit">{reader.say('busy.take')}</button>
    </form>
  );
}

function Sections({ reader, view }: Omit<Props, 'said'>) {
  return (
    <>
      <h2>{reader.say('busy.sections', { day: reader.days(view.date) })}</h2>
      <Wide label={reader.say('letters.field.section')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('letters.field.section')}</th>
              <th scope="col">{reader.say('busy.kept')}</th>
              <th scope="col">{reader.say('solidarity.table')}</th>
            </tr>
          </thead>
          <tbody>
            {view.sections.map((one) => (
              <tr>
                <th scope="row">{one.section}</th>
                <td>
                  <Kept reader={reader} one={one} zone={view.zone} />
                </td>
                <td>
                  {one.pickets.map(({ document, city, stands, taken, clashes }) => (
                    <p>
                      <a href={`/solidarity/${document}`}>{city}</a>:{' '}
                      {stands ?? reader.say('solidarity.table.notStanding')}
                      {taken.length > 0 && (
                        <span class="under">{reader.say('busy.taken', { hours: taken.join(', ') })}</span>
                      )}
                      {clashes && <span class="mark risk">{reader.say('busy.clash')}</span>}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Kept({ reader, one, zone }: { reader: Reader; one: BusySection; zone: string }) {
  if (one.kept === undefined) return <>{reader.say('busy.none')}</>;
  return (
    <>
      <p>{reader.say('busy.times', { times: one.kept.busy.length, at: reader.moment(one.kept.at, zone) })}</p>
      {one.kept.told.map(({ code, times }) => (
        <p class="small">{reader.say(problems[code], { times, megabytes: busyMegabytes })}</p>
      ))}
      <form method="post" action="/solidarity/busy/remove" class="no-print">
        <input type="hidden" name="section" value={one.section} />
        <input type="hidden" name="revision" value={String(one.revision)} />
        <button type="submit">{reader.say('busy.remove')}</button>
      </form>
    </>
  );
}
