import type { Reason, ShortConference } from '@plenum/agenda';
import type { Reader } from '../reader.ts';
import type { ShortView } from '../services/short-conference.ts';
import { daysOf } from '../services/timetable-days.ts';
import { commonName, reasonWords, titleIn } from './agenda-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: ShortView; short: ShortConference };

/** What is kept and when, what is not reached and why, and what of that is decided in writing. */
export function ShortConferenceFound({ reader, view: { names }, short }: Props) {
  const title = (id: string) => titleIn(reader, names.titles.get(id), id);
  const why = (reasons: readonly Reason[]) =>
    reasons.map((one) => reasonWords(reader, names, one)).join('; ');
  if (!('kept' in short))
    return (
      <div class="notice now">
        <ul>
          {short.conflicts.map((one) => (
            <li>{capital(reader, why([one]))}.</li>
          ))}
        </ul>
      </div>
    );
  const shorter = new Map(short.kept.map((one) => [one.id, one.shorter]));
  const lost = [
    { key: 'short.lost', ones: short.notReached },
    { key: 'short.circulated', ones: short.byCirculation },
  ] as const;
  return (
    <>
      {short.status === 'feasible' && <p>{reader.say('short.feasible')}</p>}
      {daysOf(short.agenda, short.slots)
        .filter(({ sessions }) => sessions.length > 0)
        .map(({ date, sessions }) => (
          <>
            <h2>{reader.days(date)}</h2>
            <Wide label={reader.days(date)}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{reader.say('short.time')}</th>
                    <th scope="col">{reader.say('agenda.column.item')}</th>
                    <th scope="col">{reader.say('short.room')}</th>
                    <th scope="col" class="n">
                      {reader.say('agenda.column.minutes')}
                    </th>
                    <th scope="col" class="n">
                      {reader.say('short.shorter')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {sessions.map(({ slot, from, to }) => (
                    <tr>
                      <td>{`${from}–${to}`}</td>
                      <th scope="row">{title(slot.item)}</th>
                      <td>{slot.room === undefined ? '–' : commonName(reader, slot.room)}</td>
                      <td class="n">{reader.count(slot.minutes)}</td>
                      <td class="n">
                        {shorter.get(slot.item) ? reader.count(shorter.get(slot.item) ?? 0) : '–'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Wide>
          </>
        ))}
      {lost.map(({ key, ones }) =>
        ones.length === 0 ? null : (
          <>
            <h2>{reader.say(key)}</h2>
            <ul>
              {ones.map(({ id, reasons }) => (
                <li>
                  <b>{title(id)}</b>: {why(reasons)}
                </li>
              ))}
            </ul>
          </>
        ),
      )}
    </>
  );
}

const capital = ({ language }: Reader, text: string): string =>
  `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}`;
