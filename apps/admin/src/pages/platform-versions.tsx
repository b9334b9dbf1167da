import type { WordingPart } from '@plenum/platform';
import type { Reader } from '../reader.ts';

type Props = { reader: Reader; base: string; mine: string; theirs: string; parts?: WordingPart[] };

/** Two people on one clause: what both began from, mine and theirs, and the places where the two differ. */
export function PlatformVersions({ reader, base, mine, theirs, parts = [] }: Props) {
  const places = parts.filter((part) => part.kind === 'collision');
  return (
    <section>
      <h2>{reader.say('platform.versions')}</h2>
      <dl>
        <dt>{reader.say('platform.versions.base')}</dt>
        <dd dir="auto">{base}</dd>
        <dt>{reader.say('platform.versions.mine')}</dt>
        <dd dir="auto">{mine}</dd>
        <dt>{reader.say('platform.versions.theirs')}</dt>
        <dd dir="auto">{theirs}</dd>
      </dl>
      {places.length > 0 && (
        <ul>
          {places.map((place) => (
            <li>
              {reader.say('platform.versions.place', {
                base: place.base,
                mine: place.mine,
                theirs: place.theirs,
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
