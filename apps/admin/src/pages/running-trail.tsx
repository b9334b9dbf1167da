import { wallTime } from '../services/wall-time.ts';
import { Wide } from './parts.tsx';
import { RunActForm, RunField, type RunProps } from './running-form.tsx';
import { runEventWords, runReasonWords } from './running-words.ts';

/** Everything that was entered, with what became of it. Nothing is erased: it is corrected or taken back. */
export function RunningTrail({ reader, view, failed }: RunProps) {
  const { running, events, names, day } = view;
  if (events.length === 0) return <p>{reader.say('running.noEvents')}</p>;
  return (
    <Wide label={reader.say('running.trail')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              {reader.say('running.column.number')}
            </th>
            <th scope="col">{reader.say('agenda.column.time')}</th>
            <th scope="col">{reader.say('running.column.event')}</th>
          </tr>
        </thead>
        <tbody>
          {events
            .map((event, index) => {
              const { because = [], taken } = running.trail[index] ?? { taken: false };
              const props = { reader, view, failed, event: index };
              return (
                <tr>
                  <td class="n">{index + 1}</td>
                  <td class="tight">{wallTime(event.at, names.timeZone)}</td>
                  <th scope="row">
                    {taken ? (
                      runEventWords(reader, names, event)
                    ) : (
                      <s>{runEventWords(reader, names, event)}</s>
                    )}
                    {because.map((reason) => (
                      <span class="under">{runReasonWords(reader, names, reason)}</span>
                    ))}
                    {day.today && taken && event.kind !== 'taken-back' && (
                      <details
                        class="no-print"
                        open={failed?.form.event === String(index) && failed.ran.status !== 'stale'}
                      >
                        <summary>{reader.say('running.mend', { number: index + 1 })}</summary>
                        <div class="inside">
                          {event.kind !== 'corrected' && (
                            <RunActForm {...props} act="correct">
                              <RunField
                                {...props}
                                act="correct"
                                field="time"
                                label={reader.say('running.correctTo')}
                              />
                              <button type="submit">{reader.say('running.correct')}</button>
                            </RunActForm>
                          )}
                          <RunActForm {...props} act="take-back">
                            <button type="submit" class="danger">
                              {reader.say('running.takeBack')}
                            </button>
                          </RunActForm>
                        </div>
                      </details>
                    )}
                  </th>
                </tr>
              );
            })
            .reverse()}
        </tbody>
      </table>
    </Wide>
  );
}
