import type { Amendment, Collision, Edition } from '@plenum/platform';
import { findCollisions } from '@plenum/platform';
import type { KnownDocument } from './documents.ts';
import { type Held, held } from './documents.ts';

/** The platform as it stands: everything a page or a vote asks of it. */
export type Platform = {
  /** The text with its document, whose revision a form is based on. */
  text: Held<'platform-text'>;
  /** In the order of their numbers; the last is the current one. */
  editions: Edition[];
  /** All that were received, withdrawn ones too, each with its document. */
  received: Held<'amendment'>[];
  /** Those that are still moved: neither withdrawn nor settled. */
  kept: Held<'amendment'>[];
  /** Those that stand, found in the text as it is now. */
  standing: Amendment[];
  /** Those whose place or words are not, or no longer, in the text. */
  inQuestion: Held<'amendment'>[];
  translations: Held<'platform-translation'>[];
  collisions: Collision[];
};

/** The platform of the conference; none, if it has no text yet. */
export function platformOf({ documents }: { documents: readonly KnownDocument[] }): Platform | undefined {
  const [text] = held(documents, 'platform-text');
  if (text === undefined) return undefined;
  const received = held(documents, 'amendment');
  const kept = received.filter(({ value }) => !value.withdrawn && value.settled === undefined);
  const standing = kept.flatMap(({ value }): Amendment[] => (value.found ? [value.found] : []));
  return {
    text,
    editions: held(documents, 'platform-edition')
      .map(({ value }) => value.edition)
      .sort((one, other) => one.number - other.number),
    received,
    kept,
    standing,
    inQuestion: kept.filter(({ value }) => value.found === undefined),
    translations: held(documents, 'platform-translation'),
    collisions: findCollisions(text.value.text, standing),
  };
}
