import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Signed } from '../services/letters-open.ts';
import type { LetterView } from '../services/letters-view.ts';
import { LetterForms, type LetterOutcome } from './letter-forms.tsx';
import { LetterLogged } from './letter-log.tsx';
import { LetterReady } from './letter-ready.tsx';
import { Standing } from './letters.tsx';
import { letterReason } from './letters-words.ts';

type Props = { reader: Reader; view: LetterView; outcome?: LetterOutcome | undefined };

/** One letter: what it lacks, what can be printed, what has happened to it. */
export function LetterPage({ reader, view, outcome }: Props) {
  const { letter, log, standing } = view;
  return (
    <>
      <p class="kicker">
        <a href="/letters">{reader.say('room.letters')}</a> · {letter.id}
      </p>
      <h1>{letter.title}</h1>
      <p class="lede">
        <Standing reader={reader} standing={standing} />{' '}
        {reader.say('letters.open', { opens: reader.days(letter.opens), closes: reader.days(log.closes) })}
      </p>
      <Told reader={reader} view={view} outcome={outcome} />
      <Against reader={reader} view={view} />
      <Behind reader={reader} view={view} />
      <div class="acts">
        <a class="button" href={`/letters/${view.document}/edit`}>
          {reader.say('letterRequest.edit')}
        </a>
      </div>
      <LetterForms reader={reader} view={view} outcome={outcome} />
      {log.closed === null && <LetterReady reader={reader} view={view} />}
      <LetterLogged reader={reader} view={view} />
    </>
  );
}

/** What came of the form that was sent. */
function Told({ reader, view, outcome }: Props) {
  if (outcome === undefined) return null;
  const { status } = outcome;
  if (status === 'conflict')
    return (
      <div class="notice risk" role="alert">
        <p>{reader.say('letters.conflict')}</p>
      </div>
    );
  return (
    <div class="notice now" role="alert">
      {status === 'problems' && <p>{reader.say('letters.notKept', { problems: outcome.problems.length })}</p>}
      {status === 'refused' && (
        <>
          <p>{reader.say('letters.refused')}</p>
          {[...new Set(outcome.reasons.map((reason) => letterReason(reader, reason, view)))].map((says) => (
            <p>{says}</p>
          ))}
        </>
      )}
    </div>
  );
}

function Against({ reader, view }: Omit<Props, 'outcome'>) {
  const { against, closed } = view.log;
  return (
    <>
      <div class={against.length === 0 ? 'notice settled' : 'notice risk'}>
        {against.length === 0 ? (
          <p>{reader.say('letters.today.ready')}</p>
        ) : (
          <>
            <p>{reader.say('letters.today.against')}:</p>
            {against.map((reason) => (
              <p>{letterReason(reader, reason, view)}</p>
            ))}
          </>
        )}
      </div>
      {closed !== null && (
        <>
          <h2>{reader.say('letters.closed.notes')}</h2>
          {Object.entries(closed.notes).map(([language, note]) => (
            <p lang={language}>{note}</p>
          ))}
        </>
      )}
    </>
  );
}

function Behind({ reader, view }: Omit<Props, 'outcome'>) {
  const { letter, consent, check } = view;
  const nobody = reader.say('letters.behind.nobody');
  const signed = (one: Signed | undefined) =>
    one === undefined
      ? nobody
      : reader.say('letters.behind.by', { by: one.by ?? nobody, date: reader.days(one.on) });
  const row = (key: Key, value: string) => (
    <tr>
      <th scope="row">{reader.say(key)}</th>
      <td>{value}</td>
    </tr>
  );
  return (
    <>
      <h2>{reader.say('letters.behind')}</h2>
      <table class="short">
        <tbody>
          {row('letters.behind.asked', letter.requestedBy ?? nobody)}
          {row('letters.behind.consent', signed(consent))}
          {row('letters.behind.check', signed(check))}
          {row('letters.to', letter.to.map(({ name }) => name).join('; '))}
          {(letter.copies ?? []).length > 0 &&
            row('letters.copies', (letter.copies ?? []).map(({ name }) => name).join('; '))}
          <tr>
            <th scope="row">{reader.say('letters.demands')}</th>
            <td>
              {letter.demands.map((demand) => (
                <p>{demand}</p>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
