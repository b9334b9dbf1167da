import { mergeAmendments, type Text, toHtml } from '@plenum/platform';
import type { Platform } from './platform.ts';

/** The text with one amendment, or with all that do not collide, and which were left out for that. */
export type ChangesView = { inline: string; before: string; after: string; left: string[] };

export function viewChanges(platform: Platform, name: string | undefined): ChangesView | undefined {
  const text = platform.text.value.text;
  const chosen = platform.standing.filter(({ id }) => name === undefined || id === name);
  if (chosen.length === 0) return undefined;
  const colliding = new Set(
    name === undefined ? platform.collisions.flatMap(({ amendments }) => amendments) : [],
  );
  const merged = mergeAmendments(
    text,
    chosen.filter(({ id }) => !colliding.has(id)),
  );
  if (merged.status !== 'merged') return undefined;
  const plain = (one: Text) => toHtml(one, { firstHeading: 3 });
  return {
    inline: toHtml(merged.text, { against: text, firstHeading: 3 }),
    before: plain(text),
    after: plain(merged.text),
    left: [...colliding],
  };
}
