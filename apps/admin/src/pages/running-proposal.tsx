import { wallTime } from '../services/wall-time.ts';
import { RunActForm, type RunProps } from './running-form.tsx';
import { slotTitle } from './running-words.ts';

/** What to cut so that the day ends on time: taken over with one press, as it stands here. */
export function RunningProposal({ reader, view }: RunProps) {
  const { names, day } = view;
  const { proposal } = view.running;
  if (!day.today || proposal.status === 'on-time') return null;
  if (proposal.status === 'impossible')
    return (
      <div class="notice now">
        <p>{reader.say('running.impossible')}</p>
        <ul>
          {proposal.late.map(({ item, minutes }) => (
            <li>{reader.say('running.lateBy', { item: slotTitle(reader, names, item), minutes })}</li>
          ))}
        </ul>
      </div>
    );
  const ends = proposal.expected
    .map((one) => one.ends)
    .sort()
    .at(-1);
  return (
    <section class="notice risk" aria-label={reader.say('running.proposal')}>
      <h3>{reader.say('running.proposal')}</h3>
      <ul>
        {proposal.cuts.map(({ item, from, to }) => (
          <li>
            {reader.say(to === 0 ? 'running.drops' : 'running.cuts', {
              item: slotTitle(reader, names, item),
              from,
              to,
            })}
          </li>
        ))}
      </ul>
      {ends && <p>{reader.say('running.thenEnds', { time: wallTime(ends, names.timeZone) })}</p>}
      <RunActForm reader={reader} view={view} act="accept">
        {proposal.cuts.map(({ item, to }) => (
          <>
            <input type="hidden" name="cutItems" value={item} />
            <input type="hidden" name="cutMinutes" value={String(to)} />
          </>
        ))}
        <button type="submit" class="first">
          {reader.say('running.accept')}
        </button>
      </RunActForm>
    </section>
  );
}
