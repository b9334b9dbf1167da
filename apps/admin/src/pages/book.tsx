import type { Reader } from '../reader.ts';
import type { BookKind } from '../services/book-entry.ts';
import type { BookView } from '../services/view-book.ts';
import { BookFunds } from './book-funds.tsx';
import { BookLines } from './book-lines.tsx';
import { BookWaiting } from './book-waiting.tsx';
import { kindNames } from './book-words.ts';
import { Said } from './said.tsx';

const kinds: readonly BookKind[] = ['received', 'advance', 'claim', 'rest', 'closing', 'officers'];

/** The treasurer's book: what every fund holds, what waits for somebody, and every entry. */
export function BookPage({ reader, view }: { reader: Reader; view: BookView }) {
  const isEmpty = view.lines.length === 0;
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a> · {reader.say('book.title')}
      </p>
      <h1>
        {isEmpty ? (
          reader.say('book.sentence.empty')
        ) : (
          <Said
            reader={reader}
            key_="book.sentence"
            params={{
              left: reader.money(view.left, view.currency),
              sign: view.toSign.length,
              pay: view.toPay.length,
            }}
          />
        )}
      </h1>
      <p class="lede">{reader.say('book.lede')}</p>
      <Rules reader={reader} view={view} />
      {view.rests.length > 0 && (
        <div class="notice risk">
          <p>{reader.say('book.rests', { funds: view.rests.join(', ') })}</p>
        </div>
      )}
      <div class="acts">
        {kinds.map((kind) => (
          <a class={isEmpty && kind === 'officers' ? 'button first' : 'button'} href={`/book/new/${kind}`}>
            {reader.say(kindNames[kind])}
          </a>
        ))}
        <a href="/book/auditors">{reader.say('book.auditors')}</a>
      </div>
      <BookFunds reader={reader} view={view} />
      {!isEmpty && (
        <>
          <BookWaiting reader={reader} view={view} />
          <h2>
            {reader.say('book.entries')}{' '}
            <small>{reader.say('book.entries.shown', { shown: view.lines.length, of: view.entries })}</small>
          </h2>
          <BookLines reader={reader} view={view} />
        </>
      )}
    </>
  );
}

/** Who signs, and until when claims are taken. */
function Rules({ reader, view }: { reader: Reader; view: BookView }) {
  const { officers, closing, closed } = view;
  const date = closing === undefined ? '' : reader.days(closing);
  return (
    <div class={officers.length === 0 ? 'notice risk' : 'notice'}>
      <p>
        {officers.length === 0
          ? reader.say('book.officers.none')
          : reader.say('book.officers.are', { codes: officers.join(', ') })}
      </p>
      <p>
        {closing === undefined
          ? reader.say('book.closing.none')
          : reader.say(closed ? 'book.closing.past' : 'book.closing.open', { date })}
      </p>
    </div>
  );
}
