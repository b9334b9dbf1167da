import type { Reader } from '../reader.ts';
import type { Gap } from '../services/book-auditors.ts';
import type { AuditorsView } from '../services/view-book-auditors.ts';
import { AuditedLines } from './book-audited-lines.tsx';
import { purposeNames } from './book-words.ts';
import { Wide, whom } from './parts.tsx';

type Props = { reader: Reader; view: AuditorsView };

/** The whole book for those who audit it, to be printed: codes and letters, no names. */
export function BookAuditorsPage({ reader, view }: Props) {
  const { lines, receiptGaps, advances } = view;
  return (
    <>
      <p class="kicker">
        <a href="/book">{reader.say('book.title')}</a> · {reader.say('book.auditors')}
      </p>
      <h1>
        {reader.say('book.auditors.sentence', {
          entries: lines.length,
          gaps: receiptGaps.length,
          open: advances.length,
        })}
      </h1>
      <p class="lede">{reader.say('book.auditors.lede')}</p>
      <Whole reader={reader} view={view} />
      <div class="acts">
        <a class="button" href="/book/auditors.csv">
          {reader.say('book.auditors.download')}
        </a>
      </div>
      <Funds reader={reader} view={view} />
      <Receipts reader={reader} view={view} />
      <Advances reader={reader} view={view} />
      <h2>{reader.say('book.auditors.entries')}</h2>
      <AuditedLines reader={reader} view={view} />
      <h2>{reader.say('book.auditors.signed')}</h2>
      <table class="blank">
        <tbody>
          {[1, 2].map((line) => (
            <tr>
              <th scope="row">{line}</th>
              <td class="line" />
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const runs = (gaps: readonly Gap[]): string =>
  gaps.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');

/** Whether anything is missing from the book itself. */
function Whole({ reader, view: { missing, twice, changed } }: Props) {
  const { say } = reader;
  if (missing.length + twice.length + changed.length === 0)
    return (
      <div class="notice settled">
        <p>{say('book.auditors.intact')}</p>
      </div>
    );
  return (
    <div class="notice now" role="alert">
      {missing.length > 0 && <p>{say('book.auditors.missing', { numbers: runs(missing) })}</p>}
      {twice.length > 0 && <p>{say('book.auditors.twice', { numbers: twice.join(', ') })}</p>}
      {changed.length > 0 && <p>{say('book.auditors.changed', { numbers: changed.join(', ') })}</p>}
    </div>
  );
}

function Funds({ reader, view }: Props) {
  const always = ['received', 'advanced', 'claimed', 'approved', 'paid', 'left'] as const;
  const order = ['received', 'movedIn', 'advanced', 'claimed', 'approved', 'paid'] as const;
  const ends = ['returned', 'kept', 'freed', 'left'] as const;
  // What no fund has had would only widen the table.
  const all = [...order, ...ends].filter(
    (name) => always.some((one) => one === name) || view.funds.some(({ figures }) => figures[name] !== 0),
  );
  const names = {
    received: 'book.received',
    movedIn: 'book.auditors.movedIn',
    advanced: 'book.advanced',
    claimed: 'book.claimed',
    approved: 'book.approved',
    paid: 'book.paid',
    returned: 'book.auditors.returned',
    kept: 'book.auditors.kept',
    freed: 'book.auditors.freed',
    left: 'book.left',
  } as const;
  return (
    <>
      <h2>{reader.say('book.auditors.funds')}</h2>
      <Wide label={reader.say('book.auditors.funds')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('book.fund')}</th>
              {all.map((name) => (
                <th scope="col" class="n">
                  {reader.say(names[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.funds.map(({ letter, currency, earmarks, figures }) => (
              <tr>
                <th scope="row">
                  {letter}, {currency}
                  {earmarks.map((where) => (
                    <span class="under">
                      {reader.say('attendance.in.only', { whom: whom(reader, where) })}
                    </span>
                  ))}
                </th>
                {all.map((name) => (
                  <td class="n">{figures[name] === 0 ? '–' : reader.amount(figures[name], currency)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Receipts({ reader, view }: Props) {
  const { say } = reader;
  const { receiptGaps, lastReceipt } = view;
  return (
    <>
      <h2>{say('book.auditors.receipts')}</h2>
      {receiptGaps.length === 0 ? (
        <p>
          {lastReceipt === 0
            ? say('book.auditors.noReceipts')
            : say('book.auditors.noGaps', { last: lastReceipt })}
        </p>
      ) : (
        <ul>
          {receiptGaps.map(({ from, to, on }) => (
            <li>
              {say(from === to ? 'book.auditors.gapOne' : 'book.auditors.gap', { from, to })}
              {on.length > 0 && `: ${say('book.auditors.gapOn', { numbers: on.join(', ') })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Advances({ reader, view }: Props) {
  const { say } = reader;
  const letters = new Map(view.funds.map(({ id, letter }) => [id, letter]));
  return (
    <>
      <h2>{say('book.auditors.advances')}</h2>
      {view.advances.length === 0 ? (
        <p>{say('book.nothing')}</p>
      ) : (
        <Wide label={say('book.auditors.advances')}>
          <table class="short">
            <thead>
              <tr>
                <th scope="col" class="n">
                  {say('book.no')}
                </th>
                <th scope="col">{say('book.date')}</th>
                <th scope="col">{say('book.payee')}</th>
                <th scope="col">{say('book.fund')}</th>
                <th scope="col" class="n">
                  {say('book.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.advances.map(({ number, body }) => (
                <tr>
                  <td class="n">{number}</td>
                  <td>{reader.days(body.date)}</td>
                  <th scope="row">
                    {body.payee.code}
                    <span class="under">{say(purposeNames[body.purpose])}</span>
                  </th>
                  <td>{letters.get(body.fund)}</td>
                  <td class="n">{reader.money(body.amount, body.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
