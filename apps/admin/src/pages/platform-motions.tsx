import type { Reader } from '../reader.ts';
import type { MotionsView } from '../services/platform-motions.ts';
import { branchName } from './platform.tsx';
import { PlatformNav } from './platform-nav.tsx';

/** The motions as branches handed them in. */
export function PlatformMotionsPage({ reader, view }: { reader: Reader; view: MotionsView }) {
  return (
    <>
      <p class="kicker">{reader.say('room.platform')}</p>
      <h1>{reader.say('platform.motions.sentence', { count: view.motions.length })}</h1>
      <PlatformNav reader={reader} here="/platform/motions" />
      {view.motions.map(({ id, title, by, text }) => (
        <section>
          <h2>
            {id}. {title}
          </h2>
          <p class="kicker">{branchName(reader, by)}</p>
          {text.clauses.map((clause) => (
            <p>{clause.text}</p>
          ))}
        </section>
      ))}
    </>
  );
}
