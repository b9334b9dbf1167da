import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ReplaceView } from '../services/replace-card.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';

export type ReplaceAnswer = 'replaced' | 'conflict' | 'refused' | 'unknown';

const answers: Record<ReplaceAnswer, { key: Key; mark: 'settled' | 'risk' | 'now' }> = {
  replaced: { key: 'replace.done', mark: 'settled' },
  conflict: { key: 'replace.conflict', mark: 'risk' },
  refused: { key: 'replace.refused', mark: 'now' },
  unknown: { key: 'replace.gone', mark: 'now' },
};

const printing: Record<'none' | 'code', { key: Key; of: Key }> = {
  none: { key: 'replace.print', of: 'replace.printOf' },
  code: { key: 'replace.printNamed', of: 'replace.printNamedOf' },
};

type Props = { reader: Reader; view: ReplaceView; answer: ReplaceAnswer | undefined };

/** A lost card: a new number for its delegate, and the new card alone. */
export function HallReplacePage({ reader, view, answer }: Props) {
  const { holders, replaced, revision } = view;
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>{reader.say('replace.title')}</h1>
      {answer && (
        <div class={`notice ${answers[answer].mark}`} role="status">
          <p>{reader.say(answers[answer].key)}</p>
        </div>
      )}
      <p class="lede">{reader.say(holders.length === 0 ? 'replace.nobody' : 'replace.lede')}</p>
      {holders.length > 0 && (
        <form method="post" action="/hall/replace">
          <input type="hidden" name="revision" value={String(revision)} />
          <Field name="delegate" label={reader.say('replace.whom')}>
            {(tied) => (
              <select {...tied}>
                <option value="">{reader.say('hall.ground.none')}</option>
                {holders.map(({ document, branch, codeName }) => (
                  <option value={document}>
                    {reader.say('replace.option', { branch: reader.name(branch), name: codeName })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div class="acts">
            <button type="submit" class="danger">
              {reader.say('replace.do')}
            </button>
          </div>
        </form>
      )}
      {replaced.length > 0 && <Replaced reader={reader} replaced={replaced} />}
    </>
  );
}

function Replaced({ reader, replaced }: { reader: Reader; replaced: ReplaceView['replaced'] }) {
  return (
    <>
      <h2>{reader.say('replace.list')}</h2>
      <Wide label={reader.say('replace.list')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('replace.whom')}</th>
              <th scope="col">{reader.say('replace.new')}</th>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col" class="n">
                {reader.say('replace.times')}
              </th>
            </tr>
          </thead>
          <tbody>
            {replaced.map(({ document, codeName, branch, times }) => (
              <tr>
                <th scope="row">{codeName}</th>
                <td class="tight">
                  <form method="post" action="/hall/replace/card">
                    <input type="hidden" name="delegate" value={document} />
                    {(['none', 'code'] as const).map((names) => (
                      <>
                        <button
                          type="submit"
                          name="names"
                          value={names}
                          aria-label={reader.say(printing[names].of, { name: codeName })}
                        >
                          {reader.say(printing[names].key)}
                        </button>{' '}
                      </>
                    ))}
                  </form>
                </td>
                <td>{reader.name(branch)}</td>
                <td class="n">{reader.count(times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
