import type { Reader } from '../reader.ts';
import { takeBackReasons } from '../services/places-record.ts';
import type { PlaceRow } from '../services/view-places.ts';
import { takeBackWords } from './places.tsx';

type Props = { reader: Reader; place: PlaceRow; currency: string; conflict: boolean };

/** Before a place is taken back: whose, and what that means. */
export function TakeBackPage({ reader, place, currency, conflict }: Props) {
  return (
    <>
      <p class="kicker">
        <a href="/places">{reader.say('places.title')}</a>
      </p>
      <h1>{reader.say('places.back.title', { name: place.codeName })}</h1>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('places.back.conflict')}</p>
        </div>
      )}
      <p class="lede">{reader.say('places.back.lede', { cost: reader.money(place.cost, currency) })}</p>
      <form method="post" action={`/places/${place.document}/take-back`}>
        <input type="hidden" name="revision" value={String(place.revision)} />
        <fieldset>
          <legend>{reader.say('places.back.why')}</legend>
          {takeBackReasons.map((reason, index) => (
            <label class="choice">
              <input type="radio" name="reason" value={reason} checked={index === 0} />{' '}
              {reader.say(takeBackWords[reason])}
            </label>
          ))}
        </fieldset>
        <div class="acts">
          <button type="submit" class="danger">
            {reader.say('places.back.do')}
          </button>
          <a href="/places">{reader.say('places.back.not')}</a>
        </div>
      </form>
    </>
  );
}
