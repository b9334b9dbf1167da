import type { Reader } from '../reader.ts';
import type { OrdersView } from '../services/orders.ts';
import { clauseWords } from './orders-words.ts';
import { RunningNav } from './running-nav.tsx';

/** The standing orders as a text that can be read out and printed. */
export function OrdersPage({ reader, view }: { reader: Reader; view: OrdersView }) {
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>{reader.say('orders.sentence', { clauses: view.clauses.length })}</h1>
      <RunningNav reader={reader} here="/agenda/orders" />
      {view.agenda && (
        <p class="acts no-print">
          <a href="/agenda/orders/change">{reader.say('orders.change')}</a>
        </p>
      )}
      {view.usual && <p class="lede">{reader.say('orders.usual')}</p>}
      <ol class="way">
        {view.clauses.map((clause) => (
          <li>{clauseWords(reader, view, clause)}</li>
        ))}
      </ol>
    </>
  );
}
