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
      {lost > 0 && <LostPlaces reader={reader} lost={lost} />}
      {open > 0 && (
        <p>
          {reader.say('places.open', { count: open })}{' '}
          <a href="/attendance/tiers">{reader.say('tiers.link')}</a>
        </p>
      )}
    </>
  );
}

/** Confirmed places that the money or the hall does not hold any more. */
export function LostPlaces({ reader, lost }: { reader: Reader; lost: number }) {
  return (
    <div class="notice now">
      <p>
        {reader.say('places.lost', { count: lost })}{' '}
        <a href="/attendance/replan">{reader.say('replan.link')}</a>
      </p>
    </div>
  );
}
