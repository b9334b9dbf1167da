import type { Reader } from '../reader.ts';
import type { BookFormView } from '../services/book-form-view.ts';
import { BookField } from './book-field.tsx';
import { bookProblemWords, kindLedes, kindNames } from './book-words.ts';

/** One entry as a form; what was typed stays, and what stands against it stands beside its field. */
export function BookFormPage({ reader, view }: { reader: Reader; view: BookFormView }) {
  const { kind, typed, problems, corrects, settles } = view;
  // What is wrong with the entry that is put right has no field in its form.
  const elsewhere = problems.filter(({ field }) => !view.fields.includes(field));
  const money = (amount: number) => reader.money(amount, settles?.currency ?? view.currency);
  return (
    <>
      <p class="kicker">
        <a href="/book">{reader.say('book.title')}</a>
      </p>
      <h1>{reader.say(kindNames[kind])}</h1>
      <p class="lede">
        {reader.say(kindLedes[kind])}{' '}
        {corrects !== undefined && reader.say('book.form.corrects', { number: corrects })}
      </p>
      {problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('book.form.notKept', { problems: problems.length })}</p>
          {elsewhere.map((problem) => (
            <p>{bookProblemWords(reader, problem)}</p>
          ))}
        </div>
      )}
      {settles && (
        <p class="notice">
          {settles.claims.length === 0
            ? reader.say('book.form.settlesNone', { back: money(settles.back) })
            : reader.say('book.form.settles', {
                numbers: settles.claims.join(', '),
                back: money(settles.back),
                out: money(settles.out),
              })}
        </p>
      )}
      <form method="post" action={`/book/new/${kind}`}>
        <input type="hidden" name="form" value={typed.form ?? ''} />
        {corrects !== undefined && <input type="hidden" name="corrects" value={String(corrects)} />}
        {settles && <input type="hidden" name="settles" value={settles.mark} />}
        {view.fields.map((field) => (
          <BookField reader={reader} view={view} field={field} />
        ))}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('book.form.save')}
          </button>
          <a href="/book">{reader.say('book.form.leave')}</a>
        </div>
      </form>
    </>
  );
}
