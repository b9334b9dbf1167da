import type { LaidOut, ReadyLetter } from '@plenum/letters';
import type { Reader } from '../reader.ts';
import type { ReadyLetterView } from '../services/letters-view.ts';
import { letterLanguageNames, letterReason } from './letters-words.ts';

type Props = { reader: Reader; view: ReadyLetterView };

/** One letter as it is printed, signed and posted; what is said about it stays on the screen. */
export function LetterSheetPage({ reader, view }: Props) {
  const { letter, document, on } = view;
  const { address, copies, language } = letter;
  return (
    <>
      <p class="kicker no-print">
        <a href={`/letters/${document}?on=${on}`}>{view.title}</a>
      </p>
      <h1 class="no-print">
        {reader.say('letters.sheet.title', {
          section: view.section,
          language: reader.say(letterLanguageNames[language]),
        })}
      </h1>
      <p class="lede no-print">
        {reader.say('letters.sheet.hint')} {copies.length > 0 && reader.say('letters.sheet.copyHint')}
      </p>
      {letter.warning !== null && (
        <div class="notice risk no-print">
          <p>
            <b>{reader.say('letters.sheet.warning')}</b>
          </p>
          <p lang={language}>{letter.warning}</p>
        </div>
      )}
      {[address, ...copies].some(({ told }) => told.length > 0) && (
        <div class="notice no-print">
          {[
            ...new Set(
              [address, ...copies].flatMap(({ told }) =>
                told.map((one) => letterReason(reader, one, { sections: [] })),
              ),
            ),
          ].map((says) => (
            <p>{says}</p>
          ))}
        </div>
      )}
      <article class="post" lang={language}>
        <Letter letter={letter} />
      </article>
      <div class="slips labels">
        {[address, ...copies].map((one) => (
          <Label laid={one} />
        ))}
      </div>
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <p>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  );
}

const Label = ({ laid }: { laid: LaidOut }) => (
  <div class="slip">
    <Lines lines={laid.lines} />
  </div>
);

function Letter({ letter: { parts } }: { letter: ReadyLetter }) {
  return (
    <>
      <Lines lines={parts.sender} />
      <p>{parts.placeAndDate}</p>
      <Lines lines={parts.address} />
      <p>
        {parts.reference}
        <br />
        <b>{parts.subject}</b>
      </p>
      <p>{parts.salutation}</p>
      {parts.paragraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>{parts.request}</p>
      <ol>
        {parts.demands.map((demand) => (
          <li>{demand}</li>
        ))}
      </ol>
      {parts.closingParagraphs.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <p>{parts.closing}</p>
      <p class="signed">{parts.signature}</p>
      {parts.copies && <Lines lines={[parts.copies.heading, ...parts.copies.names]} />}
    </>
  );
}
