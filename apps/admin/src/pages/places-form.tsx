import type { Reader } from '../reader.ts';
import type { KnownNames } from '../services/known-names.ts';
import type { ConfirmedFrom } from '../services/places-confirm.ts';
import type { PersonPlace } from '../services/places-people.ts';
import { knownTo } from './attendance-reasons.ts';
import { valueWords, Wide } from './parts.tsx';

type Props = { reader: Reader; known: KnownNames; people: PersonPlace[]; from: ConfirmedFrom };

/** Those who can be told that they can come, branch by branch, to be confirmed all or singly. */
export function ConfirmForm({ reader, known, people, from }: Props) {
  return (
    <form method="post" action="/places">
      <input type="hidden" name="from" value={from} />
      {inBranches(people).map(({ branch, people }) => (
        <details open={people.length <= 12}>
          <summary>
            <b>{knownTo(reader, known).branch(branch)}</b>{' '}
            <span class="faint">{reader.say('tiers.people', { count: people.length })}</span>
          </summary>
          <div class="inside">
            <Wide label={knownTo(reader, known).branch(branch)}>
              <People reader={reader} people={people} currency={known.currency} ticked />
            </Wide>
          </div>
        </details>
      ))}
      <div class="acts">
        <button type="submit" name="act" value="all" class="first">
          {reader.say('places.confirm.all', { count: people.length })}
        </button>
        <button type="submit" name="act" value="ticked">
          {reader.say('places.confirm.ticked')}
        </button>
      </div>
    </form>
  );
}

/** Delegates with how they travel and what they cost; with a box each where some can be chosen. */
export function People(props: { reader: Reader; people: PersonPlace[]; currency: string; ticked?: boolean }) {
  const { reader, people, currency, ticked } = props;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{reader.say('delegates.codeName')}</th>
          <th scope="col" class="n">
            {reader.say('delegates.rank')}
          </th>
          <th scope="col">{reader.say('attendance.attending.mode')}</th>
          <th scope="col" class="n">
            {reader.say('attendance.attending.cost', { symbol: reader.symbol(currency) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ document, codeName, rank, mode, cost, alternate }) => (
          <tr>
            <th scope="row">
              {ticked ? (
                <label class="choice">
                  <input type="checkbox" name="person" value={document} /> {codeName}
                </label>
              ) : (
                codeName
              )}
              {alternate && <span class="under">{reader.say('places.alternate')}</span>}
            </th>
            <td class="n">{reader.count(rank)}</td>
            <td>{mode === undefined ? '' : valueWords(reader, mode)}</td>
            <td class="n">{reader.amount(cost, currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same people by branch, in the order in which the branches come first. */
export function inBranches<P extends { branch: string }>(
  people: readonly P[],
): { branch: string; people: P[] }[] {
  return [...Map.groupBy(people, ({ branch }) => branch)].map(([branch, own]) => ({ branch, people: own }));
}
