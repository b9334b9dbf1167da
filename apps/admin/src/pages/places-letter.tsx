import { languages } from '../catalogue/language.ts';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { LetterView } from '../services/places-letter.ts';
import { languageNames } from './frame.tsx';
import { valueWords } from './parts.tsx';

/** `letter` writes in the language of whoever gets the letter. */
type Props = { reader: Reader; letter: Reader; view: LetterView };

/** The letter to one delegate, to be printed and handed over: nothing of it is published or sent. */
export function LetterPage({ reader, letter, view }: Props) {
  return (
    <>
      <p class="kicker no-print">
        <a href="/places">{reader.say('places.title')}</a>
      </p>
      <h1 class="no-print">{reader.say('places.letter.title', { name: view.codeName })}</h1>
      <p class="lede no-print">{reader.say('places.letter.hint')}</p>
      <p class="no-print">
        {languages.map((language) => (
          <>
            <a
              href={`/places/${view.document}/letter?in=${language}`}
              lang={language}
              aria-current={language === letter.language ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>{' '}
          </>
        ))}
      </p>
      <article class="paper" lang={letter.language}>
        <Letter letter={letter} view={view} />
      </article>
    </>
  );
}

function Letter({ letter, view }: Omit<Props, 'reader'>) {
  const { say, name, money } = letter;
  const { paid, currency, nights } = view;
  return (
    <>
      <h2>{name(view.conference)}</h2>
      <p>{say('places.letter.to', { name: view.codeName })}</p>
      <p>
        <b>
          {say('places.letter.confirmed', {
            days: letter.days(view.opens, view.closes),
            city: name(view.city),
          })}
        </b>
      </p>
      <p>{say('places.letter.place')}</p>
      <h3>{say('places.letter.travel')}</h3>
      <p>
        {view.mode === undefined
          ? say('places.letter.noMode')
          : say('places.letter.mode', { mode: valueWords(letter, view.mode) })}{' '}
        {view.minutes !== undefined && say('places.letter.minutes', timeOf(view.minutes))}{' '}
        {nights !== undefined && nights > 0 && say('places.letter.nights', { nights })}{' '}
        {view.nameOnTicket && say('places.letter.ticket')}{' '}
        {view.companions > 0 && say('places.letter.companions', { count: view.companions })}
      </p>
      <h3>{say('places.letter.paid')}</h3>
      <table class="short">
        <tbody>
          {partsOf(paid.parts).map(([key, amount]) => (
            <tr>
              <th scope="row">{say(key)}</th>
              <td class="n">{money(amount, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('places.letter.total')}</th>
            <td class="n">{money(paid.total, currency)}</td>
          </tr>
        </tfoot>
      </table>
      <p>{say('places.letter.cannot')}</p>
      <p>____________________</p>
    </>
  );
}

function partsOf(parts: LetterView['paid']['parts']): [Key, number][] {
  if (parts === undefined) return [];
  const all: [Key, number][] = [
    ['places.letter.fare', parts.fare],
    ['places.letter.beds', parts.beds],
    ['places.letter.board', parts.board],
    ['places.letter.extra', parts.extra],
    ['places.letter.own', -parts.own],
  ];
  return all.filter(([, amount]) => amount !== 0);
}

function timeOf(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}
