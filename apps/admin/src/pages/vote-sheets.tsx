import { extraFigures, readSectors, sheetRows } from '../services/tellers-vote.ts';
import { typedIn } from '../services/votes-form.ts';
import { sides } from '../services/votes-record.ts';
import { CountCell, type FormProps, problemsOf, Wrong } from './vote-cell.tsx';
import { sheetNames } from './vote-words.ts';

/** The tellers' sheets, a table for each sector and a column for each sheet. */
export function VoteSheets({ reader, view }: FormProps) {
  const seats = readSectors(view.typed);
  return (
    <>
      <p class="prose">{reader.say('votes.sheets.hint')}</p>
      <Wrong problems={problemsOf({ reader, view }, 'sheets')} />
      {sheetRows(seats).map(({ sector, rows }) => (
        <table class="snug">
          <caption>
            {reader.say('votes.sector', { sector })}
            <Wrong problems={problemsOf({ reader, view }, `sector:${sector}`)} />
          </caption>
          <tbody>
            <tr>
              <th scope="row">{reader.say('votes.teller')}</th>
              {rows.map((row, index) => (
                <td>
                  <input
                    class="short"
                    id={`${row}:teller`}
                    name={`${row}:teller`}
                    value={typedIn(view.typed, `${row}:teller`) || `T${sector}.${index + 1}`}
                    autocomplete="off"
                    size={4}
                    aria-label={reader.say('votes.sheet', { sector, teller: index + 1 })}
                  />
                  <Wrong problems={problemsOf({ reader, view }, `${row}:teller`)} />
                </td>
              ))}
            </tr>
            {(['issued', ...sides, ...extraFigures.slice(1)] as const).map((figure) => (
              <tr>
                <th scope="row">{reader.say(sheetNames[figure])}</th>
                {rows.map((row, index) => (
                  <CountCell
                    reader={reader}
                    view={view}
                    name={`${row}:${figure}`}
                    label={reader.say('votes.cell', {
                      whose: reader.say('votes.sheet', { sector, teller: index + 1 }),
                      what: reader.say(sheetNames[figure]),
                    })}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </>
  );
}
