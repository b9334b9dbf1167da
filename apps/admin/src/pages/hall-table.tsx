import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ReportRow, ReportView } from '../services/view-hall.ts';
import { valueWords, Wide } from './parts.tsx';

const columns = ['entitled', 'elected', 'received', 'disputed', 'present', 'vacant'] as const;
// Of the elected it is known who they are only where they have a card.
const ofPeople = ['elected', 'received', 'disputed', 'present'] as const;
const heads: Record<(typeof columns)[number], Key> = {
  entitled: 'hall.entitled',
  elected: 'hall.elected',
  received: 'hall.received',
  disputed: 'hall.disputed',
  present: 'hall.present',
  vacant: 'hall.vacant',
};

const attributeNames: Readonly<Record<string, Key>> = {
  gender: 'hall.attribute.gender',
  age_band: 'hall.attribute.age_band',
  sector: 'hall.attribute.sector',
};

/** What the credentials committee reports, by branch; a figure that is hidden shows as a dash. */
export function HallTable({ reader, report }: { reader: Reader; report: ReportView }) {
  const figure = (value: number | 'hidden') => (value === 'hidden' ? '–' : reader.count(value));
  const cells = (row: Omit<ReportRow, 'branch'>) =>
    columns.map((column) => <td class="n">{figure(row[column])}</td>);
  return (
    <>
      <Wide label={reader.say('hall.table')}>
        <table>
          <caption>{reader.say('hall.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{reader.say('branches.branch')}</th>
              {columns.map((column) => (
                <th scope="col" class="n">
                  {reader.say(heads[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.branches.map((row) => (
              <tr>
                <th scope="row">{reader.name(row.branch)}</th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('branches.total', { count: report.branches.length })}</th>
              {cells(report.totals)}
            </tr>
          </tfoot>
        </table>
      </Wide>
      {report.attributes.length > 0 && (
        <Wide label={reader.say('hall.attributes')}>
          <table>
            <caption>{reader.say('hall.attributes')}</caption>
            <thead>
              <tr>
                <th scope="col">{reader.say('delegates.about')}</th>
                {ofPeople.map((column) => (
                  <th scope="col" class="n">
                    {reader.say(column === 'elected' ? 'hall.withCard' : heads[column])}
                  </th>
                ))}
              </tr>
            </thead>
            {report.attributes.map(({ attribute, rows }) => (
              <tbody>
                <tr>
                  <th scope="rowgroup" colspan={ofPeople.length + 1}>
                    <b>{attributeWords(reader, attribute)}</b>
                  </th>
                </tr>
                {rows.map(({ value, ...figures }) => (
                  <tr>
                    <th scope="row">
                      {value === null ? reader.say('hall.attributes.none') : valueWords(reader, value)}
                    </th>
                    {ofPeople.map((column) => (
                      <td class="n">{figure(figures[column])}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            ))}
          </table>
        </Wide>
      )}
    </>
  );
}

function attributeWords(reader: Reader, attribute: string): string {
  const key = Object.hasOwn(attributeNames, attribute) ? attributeNames[attribute] : undefined;
  return key === undefined ? attribute : reader.say(key);
}
