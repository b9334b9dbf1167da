import type { Speaker } from '@plenum/agenda';
import { Wide } from './parts.tsx';
import { SpeakersForm, type SpeakersProps } from './speakers-form.tsx';
import { oratorName, speakerReasonWords } from './speakers-words.ts';

/** Whose turn it is, in order and with the reasons; then those who wait because their branch has had its share. */
export function SpeakersWaiting({ reader, view }: SpeakersProps) {
  const { list } = view;
  if (list.waiting.length + list.held.length === 0) return <p>{reader.say('speakers.nobodyWaits')}</p>;
  return (
    <Wide label={reader.say('speakers.waiting')}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="n">
              {reader.say('running.column.number')}
            </th>
            <th scope="col">{reader.say('speakers.column.who')}</th>
            <th scope="col">{reader.say('speakers.column.why')}</th>
            <th scope="col">{reader.say('speakers.column.floor')}</th>
          </tr>
        </thead>
        <tbody>
          {list.waiting.map((speaker, index) => (
            <Row reader={reader} view={view} speaker={speaker} place={index + 1} />
          ))}
          {list.held.map((speaker) => (
            <Row reader={reader} view={view} speaker={speaker} />
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Row({ reader, view, speaker, place }: SpeakersProps & { speaker: Speaker; place?: number }) {
  const { list, people, names, day } = view;
  const name = oratorName(reader, people, speaker.who);
  const heard = list.speaking.at(-1);
  // A point of order interrupts; everybody else waits until whoever speaks has ended.
  const ends = speaker.for === 'speech' && heard?.for === 'speech' ? heard.who : undefined;
  return (
    <tr>
      <td class="n">{place === undefined ? '–' : reader.count(place)}</td>
      <th scope="row">
        {name}
        {speaker.for === 'point-of-order' && (
          <>
            {' '}
            <span class="mark now">{reader.say('speakers.point.mark')}</span>
          </>
        )}
      </th>
      <td>
        {speaker.reasons.map((reason) => (
          <span class="under">{speakerReasonWords(reader, people, names.timeZone, reason)}</span>
        ))}
      </td>
      <td>
        {day.today && (
          <div class="acts">
            <SpeakersForm view={view} act="floor" who={speaker.who} ends={ends}>
              <button
                type="submit"
                class={place === 1 ? 'first' : undefined}
                aria-label={reader.say('speakers.giveOf', { name })}
              >
                {reader.say(ends === undefined ? 'speakers.give' : 'speakers.endAndGive')}
              </button>
            </SpeakersForm>
            <SpeakersForm view={view} act="withdraw" who={speaker.who}>
              <button type="submit" aria-label={reader.say('speakers.withdrawOf', { name })}>
                {reader.say('speakers.withdraw')}
              </button>
            </SpeakersForm>
          </div>
        )}
      </td>
    </tr>
  );
}
