import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

const pages = {
  '/platform': 'platform.nav.text',
  '/platform/changes': 'platform.nav.changes',
  '/platform/votes': 'platform.nav.votes',
  '/platform/motions': 'platform.nav.motions',
  '/platform/editions': 'platform.nav.editions',
  '/platform/text': 'platform.nav.take',
  '/platform/languages': 'platform.nav.languages',
} as const satisfies Record<string, Key>;

export type PlatformPath = keyof typeof pages;

/** Links between the pages of the platform; the one that is shown is none. */
export function PlatformNav({ reader, here }: { reader: Reader; here?: PlatformPath }) {
  return (
    <nav class="acts" aria-label={reader.say('room.platform')}>
      {(Object.keys(pages) as PlatformPath[]).map((path) =>
        path === here ? (
          <b aria-current="page">{reader.say(pages[path])}</b>
        ) : (
          <a href={path}>{reader.say(pages[path])}</a>
        ),
      )}
    </nav>
  );
}
