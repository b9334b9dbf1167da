import type { Reader } from '../reader.ts';
import type { Outcome, ReplanView } from '../services/view-replan.ts';
import { knownTo, whyWaiting } from './attendance-reasons.ts';
import { Wide } from './parts.tsx';

type Sound = Extract<Outcome, { status: 'replanned' }>;

/** Those whose confirmed places cannot be kept, and which limits are in the way. */
export function Withdrawn({ reader, view, outcome }: { reader: Reader; view: ReplanView; outcome: Sound }) {
  const known = knownTo(reader, view);
  return (
    <>
      <h2>{reader.say('replan.withdrawn')}</h2>
      <p>{reader.say('replan.withdrawn.lede')}</p>
      <Wide label={reader.say('replan.withdrawn')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('delegates.codeName')}</th>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col">{reader.say('replan.why')}</th>
              <td class="no-print" />
            </tr>
          </thead>
          <tbody>
            {outcome.withdrawn.map(({ place, codeName, branch, reasons }) => (
              <tr>
                <th scope="row">{codeName}</th>
                <td>{known.branch(branch)}</td>
                <td>
                  {reasons.length === 0
                    ? reader.say('why.nothing')
                    : reasons.map((reason) => whyWaiting(reader, reason, known)).join('; ')}
                </td>
                <td class="no-print">
                  <a
                    href={`/places/${place}/take-back`}
                    aria-label={`${codeName}: ${reader.say('places.back.link')}`}
                  >
                    {reader.say('places.back.link')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** Alternates who were called and may take the money that came back. */
export function Called({ reader, view }: { reader: Reader; view: ReplanView }) {
  if (view.called.length === 0) return null;
  const known = knownTo(reader, view);
  return (
    <>
      <h2>{reader.say('replan.called')}</h2>
      <p>{reader.say('replan.called.lede')}</p>
      <ul>
        {view.called.map(({ codeName, branch, answerBy }) => (
          <li>
            <a href={`/delegates?branch=${encodeURIComponent(branch)}`}>
              <b>{codeName}</b>, {known.branch(branch)}
            </a>
            {answerBy !== null && (
              <>
                {': '}
                {reader.say('replan.called.until', { at: reader.moment(answerBy, view.timeZone) })}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
