import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AdvanceNow, ClaimNow } from '../services/book-balance.ts';
import type { BookView } from '../services/view-book.ts';
import { purposeNames } from './book-words.ts';
import { Wide } from './parts.tsx';

/** Claims to sign and to pay, and advances that nobody has settled. */
export function BookWaiting({ reader, view }: { reader: Reader; view: BookView }) {
  const act = (kind: string, name: string, number: number, words: Key) => (
    <a href={`/book/new/${kind}?${name}=${number}`} aria-label={`${reader.say(words)} ${number}`}>
      {reader.say(words)}
    </a>
  );
  return (
    <>
      <Waiting
        reader={reader}
        view={view}
        title="book.toSign"
        rows={view.toSign}
        act={(number) => act('signature', 'claim', number, 'book.sign')}
      />
      <Waiting
        reader={reader}
        view={view}
        title="book.toPay"
        rows={view.toPay}
        act={(number) => act('paid', 'claim', number, 'book.pay')}
      />
      <Waiting
        reader={reader}
        view={view}
        title="book.open"
        rows={view.advances}
        act={(number) => act('settled', 'advance', number, 'book.settle')}
      />
    </>
  );
}

type Props = {
  reader: Reader;
  view: BookView;
  title: Key;
  rows: (ClaimNow | AdvanceNow)[];
  act: (number: number) => Child;
};

function Waiting({ reader, view, title, rows, act }: Props) {
  const name = new Map(view.funds.map((fund) => [fund.id, fund.name]));
  return (
    <>
      <h3>{reader.say(title)}</h3>
      {rows.length === 0 ? (
        <p class="faint">{reader.say('book.nothing')}</p>
      ) : (
        <Wide label={reader.say(title)}>
          <table>
            <thead>
              <tr>
                <th scope="col" class="n">
                  {reader.say('book.no')}
                </th>
                <th scope="col">{reader.say('book.payee')}</th>
                <th scope="col">{reader.say('book.fund')}</th>
                <th scope="col" class="n">
                  {reader.say('book.amount')}
                </th>
                <th scope="col">{reader.say('book.signed')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const signed =
                  'signedBy' in row ? row.signedBy : 'signedBy' in row.body ? row.body.signedBy : [];
                return (
                  <tr>
                    <td class="n">
                      <a href={`/book/${row.number}`}>{row.number}</a>
                    </td>
                    <th scope="row">
                      {row.body.payee.code}
                      <span class="under">{reader.say(purposeNames[row.body.purpose])}</span>
                    </th>
                    <td>{name.get(row.body.fund) ?? row.body.fund}</td>
                    <td class="n">{reader.money(row.body.amount, row.body.currency)}</td>
                    <td>{signed.length === 0 ? reader.say('book.signed.nobody') : signed.join(', ')}</td>
                    <td>{act(row.number)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
