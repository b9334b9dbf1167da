import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AidLine } from '../services/aid-view.ts';
import type { LetterLine, LetterStanding, LettersView } from '../services/letters-view.ts';
import { figureNames, letterReason } from './letters-words.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: LettersView; calls: readonly AidLine[] };

/** What people elsewhere are asked for: letters, aid, and what they have sent in words. */
export function LettersPage({ reader, view, calls }: Props) {
  const { letters } = view;
  const isEmpty = letters.length === 0 && calls.length === 0;
  return (
    <>
      <p class="kicker">{reader.say('room.letters')}</p>
      <h1>
        {isEmpty ? (
          reader.say('letters.sentence.none')
        ) : (
          <Said
            reader={reader}
            key_="letters.sentence"
            params={{
              ready: letters.filter(({ standing }) => standing === 'ready').length,
              due: letters.reduce((sum, { log }) => sum + log.due.length, 0),
            }}
          />
        )}
      </h1>
      <p class="lede">{reader.say(isEmpty ? 'letters.none.lede' : 'letters.lede')}</p>
      {view.leftOut.length > 0 && (
        <div class="notice risk">
          <p>{reader.say('letters.leftOut', { sections: view.leftOut.join(', ') })}</p>
        </div>
      )}
      <div class="acts">
        <a class={isEmpty ? 'button first' : 'button'} href="/letters/new">
          {reader.say('letterRequest.new')}
        </a>
        <a class="button" href="/aid/new">
          {reader.say('aidCall.new')}
        </a>
      </div>
      {letters.length > 0 && <Letters reader={reader} view={view} />}
      {calls.length > 0 && <Calls reader={reader} calls={calls} />}
      <h2>{reader.say('aid.messages')}</h2>
      <p>{reader.say('aid.messages.lede')}</p>
      <div class="acts">
        <a class="button" href="/aid/messages">
          {reader.say('aid.messages')}
        </a>
      </div>
    </>
  );
}

const standings: Record<LetterStanding, [key: Key, mark: string]> = {
  ready: ['letters.standing.ready', 'settled'],
  'not-open': ['letters.standing.not-open', 'plain'],
  'not-ready': ['letters.standing.not-ready', 'risk'],
  closed: ['letters.standing.closed', 'plain'],
};

/** How a letter stands, in a word or two. */
export function Standing({ reader, standing }: { reader: Reader; standing: LetterStanding }) {
  const [key, mark] = standings[standing];
  return <span class={`mark ${mark}`}>{reader.say(key)}</span>;
}

function Letters({ reader, view }: Omit<Props, 'calls'>) {
  const figures = ['sent', 'delivered', 'answered'] as const;
  return (
    <>
      <h2>{reader.say('letters.letters')}</h2>
      <Wide label={reader.say('letters.letters')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('letters.letter')}</th>
              <th scope="col">{reader.say('letters.standing')}</th>
              <th scope="col">{reader.say('letters.until')}</th>
              {figures.map((figure) => (
                <th scope="col" class="n">
                  {reader.say(figureNames[figure])}
                </th>
              ))}
              <th scope="col" class="n">
                {reader.say('letters.figure.due')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.letters.map((line) => (
              <tr>
                <th scope="row">
                  <a href={`/letters/${line.document}`}>{line.letter.title}</a>
                  <span class="under">{line.letter.id}</span>
                </th>
                <td>
                  <Standing reader={reader} standing={line.standing} />
                  <Against reader={reader} line={line} view={view} />
                </td>
                <td class="tight">{reader.days(line.log.closes)}</td>
                {figures.map((figure) => (
                  <td class="n">{reader.count(line.log.totals[figure])}</td>
                ))}
                <td class="n">{reader.count(line.log.due.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Against({ reader, line, view }: { reader: Reader; line: LetterLine; view: LettersView }) {
  return (
    <>
      {line.log.against.map((reason) => (
        <span class="under">{letterReason(reader, reason, view)}</span>
      ))}
    </>
  );
}

function Calls({ reader, calls }: Pick<Props, 'reader' | 'calls'>) {
  return (
    <>
      <h2>{reader.say('aid.calls')}</h2>
      <Wide label={reader.say('aid.calls')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('aid.call')}</th>
              <th scope="col">{reader.say('aid.needs')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map(({ document, call, state }) => (
              <tr>
                <th scope="row">
                  <a href={`/aid/${document}`}>{call.title}</a>
                  <span class="under">{call.id}</span>
                </th>
                <td>
                  {reader.say('aid.call.met', {
                    met: state.needs.filter(({ status }) => status !== 'missing').length,
                    of: state.needs.length,
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
