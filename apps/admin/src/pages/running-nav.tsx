import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';

/** The pages of a day that runs. */
const pages = {
  '/agenda': 'agenda.title',
  '/agenda/run': 'running.title',
  '/agenda/run/speakers': 'speakers.title',
  '/agenda/screen': 'running.screen',
  '/agenda/minutes': 'minutes.title',
  '/agenda/orders': 'orders.title',
  '/agenda/budget': 'budget.title',
} as const satisfies Record<string, Key>;

type Props = { reader: Reader; here: keyof typeof pages };

/** Links between the pages of a day that runs. */
export function RunningNav({ reader, here }: Props) {
  return (
    <nav class="acts" aria-label={reader.say('running.nav')}>
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
