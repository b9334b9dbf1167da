import type { Reader } from '../reader.ts';
import type { LetterStep } from '../services/letters-record.ts';
import type { LetterView } from '../services/letters-view.ts';
import { sheetPath } from './letter-ready.tsx';
import { figureNames, letterLanguageNames, letterReason, sectionName, stateWords } from './letters-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: LetterView };

const figures = ['sent', 'underWay', 'delivered', 'refused', 'returned', 'answered'] as const;

/** What has happened to the letters: figures, whom to write to again, every copy, every step. */
export function LetterLogged({ reader, view }: Props) {
  const { log, steps } = view;
  return (
    <>
      {log.due.length > 0 && <Due reader={reader} view={view} />}
      <h2>{reader.say('letters.log')}</h2>
      {log.copies.length === 0 ? (
        <p>{reader.say('letters.log.none')}</p>
      ) : (
        <>
          <dl class="figures">
            {figures.map((figure) => (
              <div>
                <dt>{reader.say(figureNames[figure])}</dt>
                <dd>{reader.count(log.totals[figure])}</dd>
              </div>
            ))}
          </dl>
          <Copies reader={reader} view={view} />
        </>
      )}
      {steps.length > 0 && (
        <>
          <h2>{reader.say('letters.trail')}</h2>
          <ol class="prose">{stepsInWords(reader, view)}</ol>
        </>
      )}
    </>
  );
}

function Due({ reader, view }: Props) {
  const { composed } = view;
  return (
    <>
      <h2>{reader.say('letters.due')}</h2>
      <p>{reader.say('letters.due.lede')}</p>
      <ul class="to-do">
        {view.log.due.map(({ section, recipient, number }) => {
          const words = reader.say('letters.due.one', {
            section: sectionName(view, section),
            number: String(number),
            to: view.letter.to[recipient]?.name ?? '',
          });
          const letter =
            composed.status === 'ready'
              ? composed.letters.find((one) => one.section === section && one.recipient === recipient)
              : undefined;
          return <li>{letter ? <a href={sheetPath(view, letter)}>{words}</a> : words}</li>;
        })}
      </ul>
    </>
  );
}

function Copies({ reader, view }: Props) {
  const isMany = view.letter.to.length > 1;
  return (
    <Wide label={reader.say('letters.log')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('letters.field.section')}</th>
            {isMany && <th scope="col">{reader.say('letters.field.recipient')}</th>}
            <th scope="col" class="n">
              {reader.say('letters.log.number')}
            </th>
            <th scope="col">{reader.say('letters.figure.sent')}</th>
            <th scope="col">{reader.say('letters.standing')}</th>
            <th scope="col">{reader.say('letters.log.since')}</th>
          </tr>
        </thead>
        <tbody>
          {view.log.copies.map(({ section, recipient, number, sent, state, since }) => (
            <tr>
              <th scope="row">{sectionName(view, section)}</th>
              {isMany && <td>{view.letter.to[recipient]?.name}</td>}
              <td class="n">{String(number)}</td>
              <td class="tight">{reader.days(sent)}</td>
              <td>{stateWords(reader, state)}</td>
              <td class="tight">{reader.days(since)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function stepsInWords(reader: Reader, view: LetterView) {
  let events = 0;
  return view.steps.map((step) => {
    if (step.kind !== 'event') return <li>{stepWords(reader, step)}</li>;
    const because = view.log.trail[events++]?.because ?? [];
    return (
      <li>
        {reader.days(step.event.on)}: {because.map((reason) => letterReason(reader, reason, view)).join(' ')}
      </li>
    );
  });
}

function stepWords(reader: Reader, step: Exclude<LetterStep, { kind: 'event' }>): string {
  switch (step.kind) {
    case 'asked':
      return reader.say('letters.trail.asked', { by: step.by });
    case 'consented':
      return reader.say('letters.trail.consented', { by: step.by, date: reader.days(step.on) });
    case 'checked':
      return reader.say('letters.trail.checked', { by: step.by, date: reader.days(step.on) });
    case 'worded':
      return reader.say('letters.trail.worded', {
        language: reader.say(letterLanguageNames[step.language]),
      });
    case 'reworded':
      return reader.say('letters.trail.reworded');
  }
}
