import type { Reader } from '../reader.ts';
import type { CloseView } from '../services/collect-cards.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: CloseView; done: number | 'conflict' | undefined };

/** The close: cards that are not back, all of them marked, to be collected in one step. */
export function HallClosePage({ reader, view, done }: Props) {
  const { outstanding, collected } = view;
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>{reader.say('close.title', { count: outstanding.length })}</h1>
      {done !== undefined && (
        <div class={`notice ${done === 'conflict' ? 'risk' : 'settled'}`} role="status">
          <p>
            {done === 'conflict'
              ? reader.say('hall.answer.conflict')
              : reader.say('close.done', { count: done })}
          </p>
        </div>
      )}
      <p class="lede">{reader.say('close.lede', { collected })}</p>
      {outstanding.length > 0 && (
        <form method="post" action="/hall/close">
          <p class="hint">{reader.say('close.choose')}</p>
          <Wide label={reader.say('close.table')}>
            <table class="snug">
              <caption>{reader.say('close.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{reader.say('close.back')}</th>
                  <th scope="col">{reader.say('hall.disputes.card')}</th>
                  <th scope="col">{reader.say('branches.branch')}</th>
                </tr>
              </thead>
              <tbody>
                {outstanding.map(({ entry, code, branch }) => (
                  <tr>
                    <td>
                      <input
                        type="checkbox"
                        name="entry"
                        value={entry}
                        checked
                        aria-label={`${reader.say('close.back')}: ${code}`}
                      />
                    </td>
                    <th scope="row">{code}</th>
                    <td>{reader.name(branch)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <div class="acts">
            <button type="submit" class="danger">
              {reader.say('close.collect')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}
