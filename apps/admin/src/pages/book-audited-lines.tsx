import type { Reader } from '../reader.ts';
import type { AuditedLine } from '../services/book-auditors.ts';
import type { AuditorsView } from '../services/view-book-auditors.ts';
import { aboutWords, kindNames } from './book-words.ts';
import { Wide } from './parts.tsx';

/** Every entry from the first to the last, with what the fund held after each. */
export function AuditedLines({ reader, view }: { reader: Reader; view: AuditorsView }) {
  const { say } = reader;
  const columns = ['book.auditors.in', 'book.auditors.out', 'book.auditors.balance'] as const;
  return (
    <Wide label={say('book.auditors.entries')}>
      <table class="dense">
        <thead>
          <tr>
            <th scope="col" class="n">
              {say('book.no')}
            </th>
            <th scope="col">{say('book.date')}</th>
            <th scope="col">{say('book.what')}</th>
            <th scope="col">{say('book.payee')}</th>
            <th scope="col">{say('book.fund')}</th>
            {columns.map((key) => (
              <th scope="col" class="n">
                {say(key)}
              </th>
            ))}
            <th scope="col">{say('book.signed')}</th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => (
            <Row reader={reader} view={view} line={line} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ reader, view, line }: { reader: Reader; view: AuditorsView; line: AuditedLine }) {
  const fundOf = new Map(view.funds.map((fund) => [fund.id, fund]));
  const about = [
    ...aboutWords(reader, line),
    // Of an entry that moves nothing itself the sum stands in words.
    ...(line.moves.length === 0 && line.amount !== undefined && line.currency !== undefined
      ? [reader.money(line.amount, line.currency)]
      : []),
    ...line.remarks,
  ];
  const funds = line.moves.length > 0 ? line.moves.map(({ fund }) => fund) : [line.fund];
  const lines = (words: (string | undefined)[]) =>
    words.map((word, index) => (index === 0 ? word : <span class="under">{word}</span>));
  const signed = view.signatures[line.number] ?? line.signedBy;
  const amount = (fund: string, sum: number) => {
    const currency = fundOf.get(fund)?.currency ?? line.currency;
    return currency === undefined ? String(sum) : reader.money(sum, currency);
  };
  return (
    <tr>
      <td class="n">{line.number}</td>
      <td class="tight">
        {line.date === undefined || line.kind === 'closing' ? '' : reader.days(line.date)}
      </td>
      <th scope="row">
        {reader.say(kindNames[line.kind])}
        {about.length > 0 && <span class="under">{about.join('; ')}</span>}
        {line.endedBy !== undefined && (
          <span class="mark plain">{reader.say('book.endedBy', { number: line.endedBy })}</span>
        )}
      </th>
      <td class="tight">{line.payee}</td>
      <td>{lines(funds.map((fund) => fundOf.get(fund ?? '')?.letter ?? fund))}</td>
      <td class="n">
        {lines(line.moves.map(({ fund, amount: sum }) => (sum > 0 ? amount(fund, sum) : '')))}
      </td>
      <td class="n">
        {lines(line.moves.map(({ fund, amount: sum }) => (sum < 0 ? amount(fund, -sum) : '')))}
      </td>
      <td class="n">{lines(line.moves.map(({ fund, balance }) => amount(fund, balance)))}</td>
      <td>{signed.join(', ')}</td>
    </tr>
  );
}
