import type { ReadyLetter, WithheldLetter } from '@plenum/letters';
import type { Reader } from '../reader.ts';
import type { LetterView } from '../services/letters-view.ts';
import { letterLanguageNames, letterReason, sectionName } from './letters-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: LetterView };

/** The letters of a day, each section's in each of its languages, and what is withheld. */
export function LetterReady({ reader, view }: Props) {
  const { composed, on } = view;
  const date = reader.days(on);
  return (
    <>
      <h2>{reader.say('letters.ready')}</h2>
      <form class="filter no-print" method="get" action={`/letters/${view.document}`}>
        <label for="ready-on">{reader.say('letters.ready.on')}</label>
        <input type="date" id="ready-on" name="on" value={on} />
        <button type="submit">{reader.say('letters.ready.show')}</button>
      </form>
      {composed.status === 'not-ready' ? (
        <div class="notice">
          <p>{reader.say('letters.ready.none', { date })}</p>
          {composed.reasons.map((reason) => (
            <p>{letterReason(reader, reason, view)}</p>
          ))}
        </div>
      ) : (
        <>
          <p>{reader.say('letters.ready.lede', { date })}</p>
          {composed.warnings.map((warning) => (
            <p class="notice risk">{letterReason(reader, warning, view)}</p>
          ))}
          <Ready reader={reader} view={view} letters={composed.letters} />
          {composed.withheld.length > 0 && (
            <Withheld reader={reader} view={view} withheld={composed.withheld} />
          )}
        </>
      )}
    </>
  );
}

/** Where one letter is shown and printed. */
export const sheetPath = (
  { document, on }: Pick<LetterView, 'document' | 'on'>,
  { section, language, recipient }: Pick<ReadyLetter, 'section' | 'language' | 'recipient'>,
): string => `/letters/${document}/${section}/${language}/${recipient}?on=${on}`;

function Ready({ reader, view, letters }: Props & { letters: readonly ReadyLetter[] }) {
  const rows = [...Map.groupBy(letters, ({ section, recipient }) => `${section} ${recipient}`).values()];
  const isMany = view.letter.to.length > 1;
  if (rows.length === 0) return null;
  return (
    <Wide label={reader.say('letters.ready')}>
      <table class="snug">
        <thead>
          <tr>
            <th scope="col">{reader.say('letters.field.section')}</th>
            {isMany && <th scope="col">{reader.say('letters.field.recipient')}</th>}
            <th scope="col">{reader.say('letters.field.language')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const [first] = row;
            if (first === undefined) return null;
            return (
              <tr>
                <th scope="row">{sectionName(view, first.section)}</th>
                {isMany && <td>{view.letter.to[first.recipient]?.name}</td>}
                <td>
                  {row.map((letter) => (
                    <>
                      <a href={sheetPath(view, letter)}>
                        {reader.say(letterLanguageNames[letter.language])}
                      </a>{' '}
                    </>
                  ))}
                  {first.number > 1 && (
                    <span class="mark plain">
                      {reader.say('letters.ready.follow', { number: String(first.number) })}
                    </span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

/** Many sections lack the same: each sentence stands once. */
function Withheld({ reader, view, withheld }: Props & { withheld: readonly WithheldLetter[] }) {
  const lines = withheld.flatMap(({ section, language, recipient, reasons }) =>
    reasons.map((reason) => {
      const said = letterReason(reader, reason, view);
      const isTold = reason.code === 'not-translated' || language === undefined;
      const whom =
        recipient === undefined || view.letter.to.length === 1 ? undefined : view.letter.to[recipient];
      const who =
        whom === undefined ? sectionName(view, section) : `${sectionName(view, section)} → ${whom.name}`;
      const about = isTold
        ? said
        : `${reader.say('letters.withheld.in', { language: reader.say(letterLanguageNames[language]) })} ${said}`;
      return { who, about };
    }),
  );
  return (
    <>
      <h3>{reader.say('letters.withheld')}</h3>
      <Wide label={reader.say('letters.withheld')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('letters.withheld.why')}</th>
              <th scope="col">{reader.say('letters.withheld.who')}</th>
            </tr>
          </thead>
          <tbody>
            {[...Map.groupBy(lines, ({ about }) => about)].map(([about, same]) => (
              <tr>
                <th scope="row">{about}</th>
                <td>{[...new Set(same.map(({ who }) => who))].join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
