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
      <div class="acts">
        <button type="submit" name="act" value="all" class="first">
          {reader.say('places.confirm.all', { count: people.length })}
        </button>
      </div>
      <People reader={reader} known={known} people={people} ticked />
      <div class="acts">
        <button type="submit" name="act" value="ticked">
          {reader.say('places.confirm.ticked')}
        </button>
      </div>
    </form>
  );
}

type PeopleProps = { reader: Reader; known: KnownNames; people: PersonPlace[]; ticked?: boolean };

/** Delegates by branch with how they travel and what they cost; with a box each where some can be chosen. */
export function People({ reader, known, people, ticked }: PeopleProps) {
  const { currency } = known;
  return (
    <Wide label={reader.say('tiers.people', { count: people.length })}>
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
        {inBranches(people).map(({ branch, people }) => (
          <tbody>
            <BranchRow reader={reader} known={known} branch={branch} count={people.length} span={4} />
            {people.map((person) => (
              <Row reader={reader} person={person} currency={currency} ticked={ticked} />
            ))}
          </tbody>
        ))}
      </table>
    </Wide>
  );
}

type RowProps = { reader: Reader; person: PersonPlace; currency: string; ticked: boolean | undefined };

function Row({ reader, person, currency, ticked }: RowProps) {
  const { document, codeName, rank, mode, cost, alternate } = person;
  return (
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
  );
}

type BranchRowProps = { reader: Reader; known: KnownNames; branch: string; count: number; span: number };

/** The head of a branch's rows within one table. */
export function BranchRow({ reader, known, branch, count, span }: BranchRowProps) {
  return (
    <tr>
      <th colspan={span} scope="rowgroup">
        <b>{knownTo(reader, known).branch(branch)}</b>{' '}
        <span class="faint">{reader.say('tiers.people', { count })}</span>
      </th>
    </tr>
  );
}

/** The same people by branch, in the order in which the branches come first. */
export function inBranches<P extends { branch: string }>(
  people: readonly P[],
): { branch: string; people: P[] }[] {
  return [...Map.groupBy(people, ({ branch }) => branch)].map(([branch, own]) => ({ branch, people: own }));
}
