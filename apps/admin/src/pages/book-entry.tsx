import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import type { BookEntryView } from '../services/view-book-entry.ts';
import { aboutWords, kindNames } from './book-words.ts';

type Props = { reader: Reader; view: BookEntryView };

/** One entry: what it says, what has become of it, and what can be done about it. */
export function BookEntryPage({ reader, view }: Props) {
  const { line } = view;
  const { say } = reader;
  const kind = say(kindNames[line.kind]);
  return (
    <>
      <p class="kicker">
        <a href="/book">{say('book.title')}</a>
      </p>
      <h1>{say('book.entry', { number: line.number, kind })}</h1>
      <p class="lede">
        {say('book.entered', { at: reader.moment(line.at, view.timeZone), city: reader.name(view.city) })}
      </p>
      {line.endedBy !== undefined && (
        <div class="notice risk">
          <p>
            <a href={`/book/${line.endedBy}`}>{say('book.endedBy', { number: line.endedBy })}</a>
          </p>
        </div>
      )}
      <table class="short">
        <tbody>
          <Fact title={say('book.date')}>{line.date && reader.days(line.date)}</Fact>
          <Fact title={say('book.what')}>{aboutWords(reader, line).join('; ')}</Fact>
          <Fact title={say('book.payee')}>{line.payee}</Fact>
          <Fact title={say('book.fund')}>{[view.fund, view.to].filter(Boolean).join(' → ')}</Fact>
          <Fact title={say('book.amount')}>
            {line.amount !== undefined && line.currency !== undefined
              ? reader.money(line.amount, line.currency)
              : undefined}
          </Fact>
          <Fact title={say('book.signed')}>{(view.claim?.signedBy ?? line.signedBy).join(', ')}</Fact>
          <Fact title={say('book.state')}>{stateWords(reader, view)}</Fact>
          <Fact title={say('book.remarks')}>{line.remarks.join('; ')}</Fact>
        </tbody>
      </table>
      <Acts reader={reader} view={view} />
      {(line.kind === 'claim' || line.kind === 'advance') && <Lines reader={reader} />}
    </>
  );
}

function Fact({ title, children }: { title: string; children?: Child }) {
  if (children === undefined || children === '') return null;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{children}</td>
    </tr>
  );
}

/** Whether a claim is signed and paid, an advance settled. */
function stateWords(
  { say }: Reader,
  { claim, approved, against, advance }: BookEntryView,
): string | undefined {
  if (advance?.settledBy !== undefined) return say('book.state.settled', { number: advance.settledBy });
  if (advance !== undefined) return say('book.state.open');
  if (claim === undefined) return undefined;
  if (claim.paidBy !== undefined) return say('book.state.paid', { number: claim.paidBy });
  const signed = approved
    ? say('book.state.approved')
    : say('book.state.unsigned', { signed: claim.signedBy.length });
  return against === undefined ? signed : `${signed}; ${say('book.state.against', { number: against })}`;
}

function Acts({ reader, view }: Props) {
  const { line, claim, approved, against, advance } = view;
  const unpaid = claim !== undefined && claim.paidBy === undefined;
  const { say } = reader;
  return (
    <div class="acts">
      {unpaid && !approved && (
        <a class="button first" href={`/book/new/signature?claim=${line.number}`}>
          {say('book.sign')}
        </a>
      )}
      {unpaid && approved && against === undefined && (
        <a class="button first" href={`/book/new/paid?claim=${line.number}`}>
          {say('book.pay')}
        </a>
      )}
      {advance !== undefined && advance.settledBy === undefined && (
        <a class="button first" href={`/book/new/settled?advance=${line.number}`}>
          {say('book.settle')}
        </a>
      )}
      {view.canCorrect && (
        <a class="button" href={`/book/new/${line.kind}?corrects=${line.number}`}>
          {say('book.correct')}
        </a>
      )}
      {view.canStrike && (
        <a class="button danger" href={`/book/new/struck?entry=${line.number}`}>
          {say('book.strike')}
        </a>
      )}
      <a href="/book">{say('book.back')}</a>
    </div>
  );
}

/** Lines for those who sign on paper: a page printed is the voucher. */
function Lines({ reader }: { reader: Reader }) {
  return (
    <table class="blank">
      <caption>{reader.say('book.signHere')}</caption>
      <tbody>
        {(['book.field.first', 'book.field.second'] as const).map((key) => (
          <tr>
            <th scope="row">{reader.say(key)}</th>
            <td class="line" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
