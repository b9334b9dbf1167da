import { type PublicLanguage, publicLanguageNames, publicLanguages } from '../catalogue/language.ts';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type DigestFact, type DigestView, digestFacts } from '../services/digest.ts';
import { type DigestSection, type DigestSheet, digestText } from '../services/digest-sheet.ts';
import { Wide } from './parts.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { digestNote } from './report-words.ts';

type Props = {
  reader: Reader;
  view: DigestView;
  sheet: DigestSheet;
  /** The address of this digest in a language, as a page or as plain text. */
  hrefOf: (kind: 'page' | 'text', language: PublicLanguage) => string;
};

const factNames = {
  date: 'digest.fact.date',
  countries: 'digest.fact.countries',
  cities: 'digest.fact.cities',
} as const satisfies Record<DigestFact, Key>;

/** What goes back in the evening, as it is handed on; around it, on the screen only, what is to be decided. */
export function DigestPage({ reader, view, sheet, hrefOf }: Props) {
  const { digest } = view;
  const expected = digest.totals.pickets + digest.silent.length;
  return (
    <>
      <div class="no-print">
        <p class="kicker">{reader.say('room.solidarity')}</p>
        <SolidarityNav reader={reader} here="digest" />
        <p class="lede">{reader.say('digest.lede', { reported: digest.totals.pickets, expected })}</p>
        <nav class="filter" aria-label={reader.say('digest.languages')}>
          {publicLanguages.map((one) => (
            <a
              class={one === sheet.language ? 'button first' : 'button'}
              href={hrefOf('page', one)}
              lang={one}
              aria-current={one === sheet.language ? 'page' : undefined}
            >
              {publicLanguageNames[one]}
            </a>
          ))}
        </nav>
        {digest.notes.length > 0 && (
          <div class="notice risk">
            <ul>
              {digest.notes.map((note) => (
                <li>{digestNote(reader, note, (picket) => view.cities.get(picket) ?? picket)}</li>
              ))}
            </ul>
          </div>
        )}
        <Facts reader={reader} view={view} language={sheet.language} />
      </div>
      <article lang={sheet.language}>
        <h1>{sheet.title}</h1>
        {sheet.lines.map((line) => (
          <p>{line}</p>
        ))}
        {sheet.sections.map((section) => (
          <Section section={section} />
        ))}
      </article>
      <details class="no-print">
        <summary>{reader.say('digest.plain')}</summary>
        <div class="inside">
          <p class="hint">
            {reader.say('digest.plain.hint')}{' '}
            <a href={hrefOf('text', sheet.language)}>{reader.say('digest.plain.file')}</a>
          </p>
          <textarea
            aria-label={reader.say('digest.plain')}
            lang={sheet.language}
            rows={16}
            cols={70}
            readonly
            autocomplete="off"
          >
            {digestText(sheet)}
          </textarea>
        </div>
      </details>
    </>
  );
}

/** Which facts are named; those that are not released are named only because somebody says so here. */
function Facts({ reader, view, language }: Pick<Props, 'reader' | 'view'> & { language: PublicLanguage }) {
  return (
    <form method="get" action="/solidarity/digest">
      <input type="hidden" name="in" value={language} />
      <input type="hidden" name="told" value="chosen" />
      <fieldset>
        <legend>{reader.say('digest.facts')}</legend>
        <p class="hint">{reader.say('digest.facts.hint')}</p>
        {digestFacts.map((fact) => (
          <label class="choice">
            <input type="checkbox" name={fact} value="yes" checked={view.told[fact]} />
            <span>
              {reader.say(factNames[fact])}
              {!view.released[fact] && (
                <>
                  {' '}
                  <span class="mark risk">{reader.say('digest.fact.unreleased')}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit">{reader.say('digest.facts.choose')}</button>
    </form>
  );
}

function Section({ section }: { section: DigestSection }) {
  if (section.kind === 'silent')
    return (
      <>
        <h2>{section.title}</h2>
        <p>{section.text}</p>
        {section.names.length > 0 && (
          <ul class="prose">
            {section.names.map((name) => (
              <li>{name}</li>
            ))}
          </ul>
        )}
      </>
    );
  const { title, columns, rows, total } = section;
  const cells = (row: readonly string[]) =>
    row.map((cell, index) =>
      index === 0 ? (
        <th scope="row">{cell}</th>
      ) : (
        <td class={columns[index]?.isCount ? 'n' : undefined}>{cell}</td>
      ),
    );
  return (
    <>
      <h2>{title}</h2>
      <Wide label={title}>
        <table>
          <thead>
            <tr>
              {columns.map(({ label, isCount }) => (
                <th scope="col" class={isCount ? 'n' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>{cells(row)}</tr>
            ))}
          </tbody>
          {total && (
            <tfoot>
              <tr>{cells(total)}</tr>
            </tfoot>
          )}
        </table>
      </Wide>
    </>
  );
}
