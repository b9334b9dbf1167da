import type { Reader } from '../reader.ts';

/** The heads of a table of people: rank, code name, what they are elected as, and what is known of them. */
export function PersonHeads({ reader }: { reader: Reader }) {
  return (
    <>
      <th scope="col" class="n rank">
        {reader.say('delegates.rank')}
      </th>
      <th scope="col">{reader.say('delegates.codeName')}</th>
      <th scope="col">{reader.say('delegates.status')}</th>
      <th scope="col">{reader.say('delegates.about')}</th>
    </>
  );
}
