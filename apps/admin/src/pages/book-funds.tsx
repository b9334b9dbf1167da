import type { Reader } from '../reader.ts';
import type { BookFund, BookView } from '../services/view-book.ts';
import { Wide, whom } from './parts.tsx';

/** Every fund in its own currency: what came, what is planned, out, asked for and left. */
export function BookFunds({ reader, view }: { reader: Reader; view: BookView }) {
  const heads = [
    'book.received',
    'book.planned',
    'book.advanced',
    'book.claimed',
    'book.approved',
    'book.paid',
    'book.returned',
    'book.left',
    'book.free',
  ] as const;
  const plan = { none: 'book.planned.none', fresh: 'book.planned.by', stale: 'book.planned.stale' } as const;
  return (
    <>
      <h2 id="funds">{reader.say('book.funds')}</h2>
      <p class="small faint">
        {reader.say('book.funds.hint')} {view.plan === 'stale' && reader.say('book.planned.by')}{' '}
        {reader.say(plan[view.plan])}
      </p>
      <Wide label={reader.say('book.funds')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('book.fund')}</th>
              {heads.map((head) => (
                <th scope="col" class="n">
                  {reader.say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.funds.map((fund) => (
              <Row reader={reader} fund={fund} currency={view.currency} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Row({ reader, fund, currency }: { reader: Reader; fund: BookFund; currency: string }) {
  const { figures, planned } = fund;
  const sum = (amount: number) => (amount === 0 ? '–' : reader.amount(amount, fund.currency));
  const gone = figures.returned + figures.kept + figures.freed;
  const notes = notesOf(reader, fund, sum);
  return (
    <tr>
      <th scope="row" class="working">
        {fund.name}
        <span class="under">
          {reader.say('book.letter', { letter: fund.letter })}, {fund.currency}
        </span>
        {fund.earmarks.map((where) => (
          <span class="under">{reader.say('attendance.in.only', { whom: whom(reader, where) })}</span>
        ))}
        {notes.length > 0 && <span class="under">{notes.join('; ')}</span>}
        <span class="under no-print">
          <a
            href={`/book/new/received?fund=${encodeURIComponent(fund.document)}`}
            aria-label={reader.say('book.enterReceived.for', { fund: fund.name })}
          >
            {reader.say('book.enterReceived')}
          </a>
          {figures.free > 0 && (
            <>
              {' · '}
              <a
                href={`/book/new/rest?fund=${encodeURIComponent(fund.document)}`}
                aria-label={reader.say('book.decideRest.for', { fund: fund.name })}
              >
                {reader.say('book.decideRest')}
              </a>
            </>
          )}
        </span>
      </th>
      <td class="n">{sum(figures.received + figures.movedIn)}</td>
      <td class="n">
        {planned === undefined ? '–' : sum(planned.amount)}
        {planned !== undefined && planned.inConference > 0 && fund.currency !== currency && (
          <span class="under">{reader.money(planned.inConference, currency)}</span>
        )}
      </td>
      <td class="n">{sum(figures.advanced)}</td>
      <td class="n">{sum(figures.claimed)}</td>
      <td class="n">{sum(figures.approved)}</td>
      <td class="n">{sum(figures.paid)}</td>
      <td class="n">{sum(gone)}</td>
      <td class="n">
        <b>{sum(figures.left)}</b>
      </td>
      <td class="n">{sum(figures.free)}</td>
    </tr>
  );
}

/** What the figures of a fund leave open: where they come from, where they went, what the list of funds says. */
function notesOf({ say }: Reader, { figures, listed }: BookFund, sum: (amount: number) => string): string[] {
  const { movedIn, returned, kept, freed } = figures;
  const notes = [
    listed !== undefined && say('book.listed', { amount: sum(listed) }),
    movedIn > 0 && say('book.movedIn', { amount: sum(movedIn) }),
    returned > 0 && say('book.wasReturned', { amount: sum(returned) }),
    kept > 0 && say('book.wasKept', { amount: sum(kept) }),
    freed > 0 && say('book.wasFreed', { amount: sum(freed) }),
  ];
  return notes.filter((note) => note !== false);
}
