import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

/** The pages of the room that stand beside one another. */
const pages = {
  '/agenda': 'agenda.nav.list',
  '/agenda/grid': 'agenda.nav.grid',
  '/agenda/releases': 'agenda.nav.releases',
  '/agenda/hours': 'agenda.nav.hours',
  '/agenda/budget': 'budget.title',
  '/agenda/run': 'running.title',
  '/agenda/orders': 'orders.title',
  '/agenda/exchange': 'exchange.title',
  '/agenda/short': 'short.title',
  '/agenda/deadlines': 'deadlines.title',
} as const satisfies Record<string, Key>;

/** Links between the pages of the agenda; the one that is shown is none. */
export function AgendaNav({ reader, here }: { reader: Reader; here?: keyof typeof pages }) {
  return (
    <nav class="acts" aria-label={reader.say('agenda.nav')}>
      {(Object.keys(pages) as (keyof typeof pages)[]).map((path) =>
        path === here ? (
          <b aria-current="page">{reader.say(pages[path])}</b>
        ) : (
          <a href={path}>{reader.say(pages[path])}</a>
        ),
      )}
    </nav>
  );
}
