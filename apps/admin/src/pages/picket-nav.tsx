import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

const pages = {
  day: { href: '/solidarity', name: 'picketNav.day' },
  board: { href: '/solidarity/board', name: 'picketNav.board' },
  map: { href: '/solidarity/map', name: 'picketNav.map' },
  'plan-b': { href: '/solidarity/plan-b', name: 'picketNav.plan-b' },
  calls: { href: '/solidarity/plan-b/calls', name: 'picketNav.calls' },
  busy: { href: '/solidarity/busy', name: 'busy' },
  press: { href: '/solidarity/press', name: 'press' },
  digest: { href: '/solidarity/digest', name: 'digest' },
} as const satisfies Record<string, { href: string; name: Key }>;

/** The pages of the room, each a link. */
export function SolidarityNav({ reader, here }: { reader: Reader; here: keyof typeof pages }) {
  return (
    <nav class="filter no-print" aria-label={reader.say('room.solidarity')}>
      {Object.entries(pages).map(([one, { href, name }]) => (
        <a
          class={one === here ? 'button first' : 'button'}
          href={href}
          aria-current={one === here ? 'page' : undefined}
        >
          {reader.say(name)}
        </a>
      ))}
    </nav>
  );
}

/** The pages of one picket. */
export function PicketNav({ reader, document }: { reader: Reader; document: string }) {
  return (
    <nav class="acts" aria-label={reader.say('picketNav.picket')}>
      <a class="button" href={`/solidarity/${document}/safety`}>
        {reader.say('picketNav.safety')}
      </a>
      <a class="button" href={`/solidarity/${document}/safety/sheet`}>
        {reader.say('picketNav.sheet')}
      </a>
      <a class="button" href={`/solidarity/${document}/plan-b`}>
        {reader.say('picketNav.prep')}
      </a>
      <a class="button" href={`/solidarity/${document}/report`}>
        {reader.say('report')}
      </a>
    </nav>
  );
}
