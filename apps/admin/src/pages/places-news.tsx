import type { Reader } from '../reader.ts';
import type { PlacesState } from '../services/places-state.ts';

/** What is to be done about the places, in a sentence each with where to do it. */
export function PlacesNews({ reader, state }: { reader: Reader; state: PlacesState }) {
  const { open, lost, changed } = state;
  return (
    <>
      {changed && (
        <div class="notice risk">
          <p>
            {reader.say('places.changed')} <a href="/attendance/replan">{reader.say('replan.link')}</a>
          </p>
        </div>
      )}
      {lost > 0 && (
        <div class="notice now">
          <p>
            {reader.say('places.lost', { count: lost })}{' '}
            <a href="/attendance/replan">{reader.say('replan.link')}</a>
          </p>
        </div>
      )}
      {open > 0 && (
        <p>
          {reader.say('places.open', { count: open })}{' '}
          <a href="/attendance/tiers">{reader.say('tiers.link')}</a>
        </p>
      )}
    </>
  );
}
