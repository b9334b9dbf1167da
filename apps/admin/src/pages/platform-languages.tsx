import { type Language, languages } from '../catalogue/language.ts';
import type { Reader } from '../reader.ts';
import type { LanguagesView } from '../services/platform-languages.ts';
import { languageNames } from './frame.tsx';
import { Wide } from './parts.tsx';
import { PlatformNav } from './platform-nav.tsx';

type Props = {
  reader: Reader;
  view: LanguagesView;
  /** The language that is translated into on this page, with the revisions of text and translation. */
  chosen?: { language: string; seen: number; revision: number | undefined } | undefined;
  notice?: string | undefined;
};

const nameOf = (language: string): string =>
  languages.includes(language as Language) ? languageNames[language as Language] : language;

/** The text in its languages side by side: nothing is final until nothing is owed. */
export function PlatformLanguagesPage({ reader, view, chosen, notice }: Props) {
  const { final, owed, rows, own, others } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>
        {reader.say(final ? 'platform.languages.final' : 'platform.languages.owed', { count: owed.length })}
      </h1>
      <PlatformNav reader={reader} here="/platform/languages" />
      {notice && (
        <div class="notice now" role="alert">
          <p>{notice}</p>
        </div>
      )}
      <p class="acts">
        {others.map((language) => (
          <a href={`/platform/languages/${language}`} lang={language}>
            {reader.say('platform.languages.into', { language: nameOf(language) })}
          </a>
        ))}
      </p>
      {chosen ? (
        <form method="post" action={`/platform/languages/${chosen.language}`}>
          <input type="hidden" name="seen" value={String(chosen.seen)} />
          {chosen.revision !== undefined && (
            <input type="hidden" name="revision" value={String(chosen.revision)} />
          )}
          {rows.map(({ clause, text, in: sides }) => {
            const side = sides.find(({ language }) => language === chosen.language);
            return (
              <div class="field">
                <label for={`t-${clause}`}>
                  {text} {side?.owed && <b>{reader.say('platform.languages.isOwed')}</b>}
                </label>
                <textarea id={`t-${clause}`} name={`t-${clause}`} rows={2} lang={chosen.language}>
                  {side?.text ?? ''}
                </textarea>
                {side?.owed && side.text !== null && (
                  <label class="choice">
                    <input type="checkbox" name="holds" value={clause} />{' '}
                    {reader.say('platform.languages.holds')}
                  </label>
                )}
              </div>
            );
          })}
          <div class="field">
            <label for="whole">{reader.say('platform.languages.whole')}</label>
            <textarea id="whole" name="whole" rows={8} lang={chosen.language} />
          </div>
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('fund.save')}
            </button>
          </div>
        </form>
      ) : (
        <Wide label={reader.say('platform.nav.languages')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{nameOf(own)}</th>
                {others.map((language) => (
                  <th scope="col">{nameOf(language)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ text, in: sides }) => (
                <tr>
                  <th scope="row" lang={own}>
                    {text}
                  </th>
                  {sides.map(({ language, text: words, owed: isOwed }) => (
                    <td lang={language}>
                      {words} {isOwed && <b>{reader.say('platform.languages.isOwed')}</b>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}
