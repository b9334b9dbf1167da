import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { SafetyView } from '../services/safety.ts';
import type { RecordForm } from '../services/safety-read.ts';

const duties: { name: keyof RecordForm; label: Key }[] = [
  { name: 'steward', label: 'safety.steward' },
  { name: 'firstAid', label: 'safety.firstAid' },
  { name: 'letterBearer', label: 'safety.letterBearer' },
];
const columns = [
  'safety.arrest.who',
  'safety.arrest.at',
  'safety.arrest.where',
  'safety.arrest.witness',
  'safety.arrest.lawyer',
  'safety.arrest.released',
] as const satisfies Key[];

const blankLines = 5;

/** What the chief steward takes along on paper: who does what, whom to ring, heads, and lines for arrests. */
export function SafetySheetPage({ reader, view, city }: { reader: Reader; view: SafetyView; city: string }) {
  const { document, record, time, form, home, conferenceZone } = view;
  return (
    <>
      <p class="kicker no-print">
        <a href={`/solidarity/${document}/safety`}>{reader.say('safety.title', { city: record.city })}</a>
      </p>
      <p class="notice no-print">{reader.say('safety.sheet.hint')}</p>
      <h1>
        {time === undefined
          ? record.city
          : reader.say('safety.sheet.sentence', {
              city: record.city,
              day: reader.days(time.date),
              from: time.from,
              to: time.to,
            })}
      </h1>
      <p class="lede">
        {record.place}, {reader.country(record.country)}.{' '}
        {time &&
          reader.say('solidarity.picket.here', { at: reader.moment(time.starts, conferenceZone), city })}
      </p>
      <table class="blank">
        <tbody>
          <tr>
            <th scope="row">{reader.say('safety.legalNumber')}</th>
            <td class="line">
              <b>{form.legalNumber}</b>
            </td>
          </tr>
          {duties.map(({ name, label }) => (
            <tr>
              <th scope="row">{reader.say(label)}</th>
              <td class="line">{form[name]}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{reader.say('safety.notice.reference')}</th>
            <td class="line">
              {[form.givenOn === '' ? '' : reader.days(form.givenOn), form.reference]
                .filter((part) => part !== '')
                .join(', ')}
            </td>
          </tr>
          <tr>
            <th scope="row">{reader.say('safety.heads.before')}</th>
            <td class="line">{form.before}</td>
          </tr>
          <tr>
            <th scope="row">{reader.say('safety.heads.after')}</th>
            <td class="line">{form.after}</td>
          </tr>
        </tbody>
      </table>
      <h2>{reader.say('safety.arrests')}</h2>
      <p>{reader.say('safety.sheet.arrests')}</p>
      <div class="wide">
        <table class="blank">
          <thead>
            <tr>
              {columns.map((label) => (
                <th scope="col">{reader.say(label)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.arrests.map((arrest) => (
              <tr>
                <th scope="row">{arrest.id}</th>
                <td>{arrest.at.slice(11)}</td>
                <td>{arrest.where}</td>
                <td>{arrest.witness}</td>
                <td>{arrest.lawyer}</td>
                <td>{arrest.released.slice(11)}</td>
              </tr>
            ))}
            {Array.from({ length: blankLines }, () => (
              <tr>
                {columns.map(() => (
                  <td>&nbsp;</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {home.length > 0 && (
        <section class="whole">
          <h2>{reader.say('safety.home')}</h2>
          <ul class="to-do">
            {home.map(({ who, at }) => (
              <li>
                {at === undefined ? <span class="square" /> : '✓'} {who}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
