import type { RollStep } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { TrailLine, TrailView } from '../services/trail.ts';
import { BranchFilter } from './branch-filter.tsx';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';
import { chosenWords, rollReasonWords } from './trail-words.ts';

type Props = { reader: Reader; view: TrailView };

const kinds: Record<RollStep['kind'], Key> = {
  withdrawn: 'trail.kind.withdrawn',
  called: 'trail.kind.called',
  accepted: 'trail.kind.accepted',
  declined: 'trail.kind.declined',
  transferred: 'trail.kind.transferred',
  lapsed: 'trail.kind.lapsed',
};

/** What has changed in the roll, step by step, and what waits for somebody. */
export function TrailPage({ reader, view }: Props) {
  const { lines, waiting, free, names, chosen } = view;
  const back = chosen === undefined ? '/delegates' : `/delegates?branch=${encodeURIComponent(chosen)}`;
  return (
    <>
      <p class="kicker">
        <a href={back}>
          {chosen === undefined ? reader.say('room.delegates') : reader.name(names.branch(chosen))}
        </a>
      </p>
      <h1>
        {lines.length === 0 ? (
          reader.say('trail.none')
        ) : (
          <Said
            reader={reader}
            key_="trail.sentence"
            params={{ steps: lines.length, waiting: waiting.length }}
          />
        )}
      </h1>
      {lines.length > 0 && <p class="lede">{reader.say('trail.lede', { city: reader.name(names.city) })}</p>}
      <BranchFilter reader={reader} action="/delegates/changes" choices={view.choices} chosen={view.chosen} />
      {waiting.length + free.length > 0 && <ToDo reader={reader} view={view} />}
      {lines.length > 0 && <Steps reader={reader} view={view} />}
    </>
  );
}

function ToDo({ reader, view }: Props) {
  const { names } = view;
  const branch = (id: string) => reader.name(names.branch(id));
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">{reader.say('trail.toDo')}</h2>
      <ul class="to-do">
        {view.waiting.map(({ document, codeName: name, branch: id, answerBy }) => (
          <li>
            {answerBy === undefined
              ? reader.say('trail.waits', { name, branch: branch(id) })
              : reader.say('trail.waitsUntil', {
                  name,
                  branch: branch(id),
                  at: reader.moment(answerBy, names.timeZone),
                })}{' '}
            <a
              class="no-print"
              href={`/delegates/${encodeURIComponent(document)}/answer`}
              aria-label={`${name}: ${reader.say('answer.do')}`}
            >
              {reader.say('answer.do')}
            </a>
          </li>
        ))}
        {view.free.map(({ branch: id, places }) => (
          <li>
            {reader.say('trail.free', { branch: branch(id), places })}{' '}
            <a
              class="no-print"
              href={`/branches/${encodeURIComponent(id)}/call`}
              aria-label={`${branch(id)}: ${reader.say('call.link')}`}
            >
              {reader.say('call.link')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ reader, view }: Props) {
  return (
    <section aria-labelledby="trail">
      <h2 id="trail">{reader.say('trail.table')}</h2>
      <Wide label={reader.say('trail.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('trail.step')}</th>
              <th scope="col">{reader.say('trail.why')}</th>
            </tr>
          </thead>
          <tbody>
            {view.lines.map((line) => (
              <tr>
                <th scope="row">
                  {reader.say(kinds[line.kind])}
                  {!line.taken && (
                    <>
                      {' '}
                      <span class="mark risk">{reader.say('trail.refused')}</span>
                    </>
                  )}
                  <time class="under" datetime={line.at}>
                    {reader.moment(line.at, view.names.timeZone)}
                  </time>
                </th>
                <td>
                  {saidOf(reader, view, line).map((sentence, index) =>
                    index === 0 ? sentence : <span class="under">{sentence}</span>,
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function saidOf(reader: Reader, { names }: TrailView, line: TrailLine): string[] {
  const { because, about, reason, decidedBy, answerBy, taken } = line;
  const [first = '', ...rest] = because.map((one) => rollReasonWords(reader, names, one));
  return [
    first,
    ...(about === undefined ? [] : [reader.say('trail.about', { person: names.person(about) })]),
    ...(reason === undefined ? [] : [reader.say('trail.said', { reason: chosenWords(reader, reason) })]),
    ...(decidedBy === undefined ? [] : [reader.say('trail.decidedBy', { by: decidedBy })]),
    ...(taken && answerBy !== undefined
      ? [reader.say('trail.answerBy', { at: reader.moment(answerBy, names.timeZone) })]
      : []),
    ...rest,
  ];
}
