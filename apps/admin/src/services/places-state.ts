import type { Open } from './living-roll.ts';
import { placesNow } from './places.ts';
import { confirmable, type Source, sourceOf } from './places-confirm.ts';
import { changedSinceTold, storedReplan } from './replan.ts';
import { storedTiers } from './tiers.ts';

/** How it stands with the places, in figures. */
export type PlacesState = {
  confirmed: number;
  /** Those who can come for the money received and have not been told so. */
  open: number;
  /** Confirmed places that the money received no longer pays for. */
  lost: number;
  /** Figures have changed since places were confirmed, and nobody has planned again. */
  changed: boolean;
};

/** How it stands with the places by whatever was planned last and holds still. */
export function placesState(open: Open): PlacesState {
  const confirmed = placesNow(open).flatMap(({ id, state }) => (state === 'confirmed' ? [id] : []));
  const source = newestSource(open);
  if (source === undefined)
    return { confirmed: confirmed.length, open: 0, lost: 0, changed: changedSinceTold(open) };
  const coming = new Set(source.plan.attending.map(({ id }) => id));
  return {
    confirmed: confirmed.length,
    open: confirmable(open, source).size,
    lost: confirmed.filter((id) => !coming.has(id)).length,
    changed: false,
  };
}

function newestSource(open: Open): Source | undefined {
  const [tiers, replan] = [sourceOf(open, 'tiers'), sourceOf(open, 'replan')];
  const madeAt = (known: { madeAt: string } | undefined) => Date.parse(known?.madeAt ?? '');
  if (tiers === undefined || replan === undefined) return replan ?? tiers;
  return madeAt(storedTiers(open)) > madeAt(storedReplan(open)) ? tiers : replan;
}
