import type { Reader } from '../reader.ts';
import type { ReportView } from '../services/report.ts';
import { isBlankMedia, type MediaField } from '../services/report-media-read.ts';
import { letterOutcomes, type ReportForm, type ReportProblem } from '../services/report-read.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import { stateNames } from './picket-words.ts';
import { MediaFields } from './report-media.tsx';
import { letterNames, reportProblem } from './report-words.ts';

/** What came of the last form. */
export type ReportSaid = {
  typed?: ReportForm;
  problems?: readonly ReportProblem[];
  conflict?: boolean;
  notHeld?: boolean;
};

type Props = { reader: Reader; view: ReportView; said: ReportSaid };

/** What a picket reports: people, minutes, the letter, the media, photos; a later entry takes an earlier's place. */
export function ReportPage({ reader, view, said }: Props) {
  const { record, entries, mayReport } = view;
  const [last] = entries;
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a> ·{' '}
        <a href={`/solidarity/${view.document}`}>{record.city}</a>
      </p>
      <h1>
        {last === undefined
          ? reader.say('report.sentence.none', { city: record.city })
          : reader.say('report.sentence', {
              city: record.city,
              people: last.report.turnout,
              minutes: last.report.minutes,
              letter: reader.say(letterNames[last.report.letter]),
            })}
      </h1>
      <p class="lede">{reader.say('report.lede')}</p>
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('report.conflict')}</p>
        </div>
      )}
      {(said.problems ?? []).length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('letters.notKept', { problems: said.problems?.length ?? 0 })}</p>
        </div>
      )}
      {mayReport ? (
        <Report reader={reader} view={view} said={said} />
      ) : (
        <div class="notice risk" role={said.notHeld ? 'alert' : undefined}>
          <p>{reader.say('report.notHeld', { state: reader.say(stateNames[view.state]) })}</p>
        </div>
      )}
      {entries.length > 0 && <Entries reader={reader} view={view} />}
    </>
  );
}

const reportFields: readonly MediaField[] = ['medium', 'outlet', 'link', 'archive', 'campaign'];

function Report({ reader, view, said }: Props) {
  const form = said.typed ?? view.form;
  const { problems = [] } = said;
  const wrong = (field: ReportProblem['field']) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ code, found }) => reportProblem(reader, code, found));
  return (
    <form method="post" action={`/solidarity/${view.document}/report`} class="no-print">
      <input type="hidden" name="seen" value={String(view.seen)} />
      <input type="hidden" name="media" value={String(form.media.length)} />
      <input type="hidden" name="photos" value={String(form.photos.length)} />
      <Field name="turnout" label={reader.say('report.turnout')} problems={wrong('turnout')}>
        {(tied) => <input {...tied} value={form.turnout} inputmode="numeric" autocomplete="off" />}
      </Field>
      <Field name="minutes" label={reader.say('report.minutes')} problems={wrong('minutes')}>
        {(tied) => <input {...tied} value={form.minutes} inputmode="numeric" autocomplete="off" />}
      </Field>
      <fieldset>
        <legend>{reader.say('report.letter')}</legend>
        {wrong('letter').map((says) => (
          <p class="wrong">{says}</p>
        ))}
        {letterOutcomes.map((outcome) => (
          <label class="choice">
            <input type="radio" name="letter" value={outcome} checked={outcome === form.letter} />
            <span>{reader.say(letterNames[outcome])}</span>
          </label>
        ))}
      </fieldset>
      <h2>{reader.say('report.media')}</h2>
      <p>{reader.say('report.media.hint')}</p>
      {form.media.map((row, index) => {
        const ofRow = problems.filter((problem) => 'row' in problem && problem.row === index);
        const own = ofRow.filter((problem) => problem.field !== 'photo');
        return (
          <details open={!isBlankMedia(row) || own.length > 0}>
            <summary>{reader.say('report.media.row', { row: index + 1 })}</summary>
            <div class="inside">
              <MediaFields
                reader={reader}
                fields={reportFields}
                form={row}
                problems={own.filter((problem) => 'row' in problem)}
                suffix={`-${index}`}
              />
            </div>
          </details>
        );
      })}
      <h2>{reader.say('report.photos')}</h2>
      <p>{reader.say('report.photos.hint')}</p>
      {form.photos.map(({ ref, consent }, index) => (
        <fieldset>
          <Field
            name={`photo-${index}`}
            label={reader.say('report.photo', { row: index + 1 })}
            problems={problems
              .filter((problem) => problem.field === 'photo' && problem.row === index)
              .map(({ code, found }) => reportProblem(reader, code, found))}
          >
            {(tied) => <input {...tied} value={ref} autocomplete="off" />}
          </Field>
          <label class="choice">
            <input type="checkbox" name={`consent-${index}`} value="yes" checked={consent} />
            <span>{reader.say('report.photo.consent')}</span>
          </label>
        </fieldset>
      ))}
      <div class="acts">
        <button type="submit" class="first">
          {reader.say(view.seen === 0 ? 'report.save' : 'report.correct')}
        </button>
        <a href={`/solidarity/${view.document}`}>{reader.say('letters.leave')}</a>
      </div>
    </form>
  );
}

function Entries({ reader, view }: Omit<Props, 'said'>) {
  return (
    <>
      <h2>{reader.say('report.entries')}</h2>
      <p>{reader.say('report.entries.hint')}</p>
      <Wide label={reader.say('report.entries')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('report.at')}</th>
              <th scope="col" class="n">
                {reader.say('report.column.people')}
              </th>
              <th scope="col" class="n">
                {reader.say('report.column.minutes')}
              </th>
              <th scope="col">{reader.say('report.letter')}</th>
              <th scope="col" class="n">
                {reader.say('report.media')}
              </th>
              <th scope="col" class="n">
                {reader.say('report.photos')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.entries.map(({ at, report }) => (
              <tr>
                <td class="tight">{reader.moment(at, view.conferenceZone)}</td>
                <td class="n">{reader.count(report.turnout)}</td>
                <td class="n">{reader.count(report.minutes)}</td>
                <td>{reader.say(letterNames[report.letter])}</td>
                <td class="n">{reader.count(report.media?.length ?? 0)}</td>
                <td class="n">{reader.count(report.photos?.length ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
