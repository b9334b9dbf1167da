import type { Reader } from '../reader.ts';
import type { BookLine } from '../services/book-lines.ts';
import type { BookView } from '../services/view-book.ts';
import { aboutWords, kindNames } from './book-words.ts';
import { Wide } from './parts.tsx';

/** The newest entries, the last on top; what does not stand any more says so. */
export function BookLines({ reader, view }: { reader: Reader; view: BookView }) {
  const name = new Map(view.funds.map((fund) => [fund.id, fund.name]));
  return (
    <Wide label={reader.say('book.entries')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              {reader.say('book.no')}
            </th>
            <th scope="col">{reader.say('book.date')}</th>
            <th scope="col">{reader.say('book.what')}</th>
            <th scope="col">{reader.say('book.fund')}</th>
            <th scope="col">{reader.say('book.payee')}</th>
            <th scope="col" class="n">
              {reader.say('book.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <Row
              reader={reader}
              line={line}
              fund={line.fund === undefined ? '' : (name.get(line.fund) ?? line.fund)}
            />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ reader, line, fund }: { reader: Reader; line: BookLine; fund: string }) {
  const about = aboutWords(reader, line);
  return (
    <tr>
      <td class="n">{line.number}</td>
      <td class="tight">{line.date !== undefined && reader.days(line.date)}</td>
      <th scope="row">
        <a href={`/book/${line.number}`}>{reader.say(kindNames[line.kind])}</a>
        {about.length > 0 && <span class="under">{about.join('; ')}</span>}
        {line.endedBy !== undefined && (
          <span class="mark plain">{reader.say('book.endedBy', { number: line.endedBy })}</span>
        )}
      </th>
      <td>{fund}</td>
      <td class="tight">{line.payee}</td>
      <td class="n">
        {line.amount !== undefined && line.currency !== undefined && reader.money(line.amount, line.currency)}
      </td>
    </tr>
  );
}
