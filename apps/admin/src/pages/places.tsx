import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { PlaceState } from '../services/places.ts';
import type { TakeBackReason } from '../services/places-record.ts';
import type { PlaceRow, PlacesView } from '../services/view-places.ts';
import { valueWords, Wide } from './parts.tsx';
import { BranchRow, inBranches } from './places-form.tsx';
import { PlacesNews } from './places-news.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: PlacesView };

const stateWords: Record<PlaceState, { key: Key; mark: string }> = {
  confirmed: { key: 'places.state.confirmed', mark: 'mark settled' },
  left: { key: 'places.state.left', mark: 'mark plain' },
  'taken-back': { key: 'places.state.taken-back', mark: 'mark plain' },
};

export const takeBackWords: Record<TakeBackReason, Key> = {
  money: 'places.back.money',
  withdrew: 'places.back.withdrew',
  mistake: 'places.back.mistake',
  other: 'places.back.other',
};

/** Everybody who was told that they can come. */
export function PlacesPage({ reader, view }: Props) {
  const { state, quorum, places } = view;
  const { confirmed } = state;
  const missing = Math.max(0, (quorum ?? 0) - confirmed);
  return (
    <>
      <p class="kicker">
        <a href="/attendance">{reader.say('room.attendance')}</a> · {reader.say('places.title')}
      </p>
      <h1>
        <Said reader={reader} key_="places.says" params={{ count: confirmed }} />{' '}
        {quorum === undefined ? (
          reader.say('quorum.none')
        ) : missing === 0 ? (
          <Said reader={reader} key_="tiers.says.quorate" params={{ quorum }} />
        ) : (
          <Said reader={reader} key_="tiers.says.missing" params={{ quorum, missing }} />
        )}
      </h1>
      <p class="lede">{reader.say('places.lede')}</p>
      <PlacesNews reader={reader} state={state} />
      {places.length === 0 && (
        <p>
          <a class="button" href="/attendance/tiers">
            {reader.say('tiers.link')}
          </a>
        </p>
      )}
      {places.length > 0 && <Places reader={reader} view={view} />}
    </>
  );
}

function Places({ reader, view }: Props) {
  return (
    <Wide label={reader.say('places.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('delegates.codeName')}</th>
            <th scope="col">{reader.say('places.state')}</th>
            <th scope="col">{reader.say('attendance.attending.mode')}</th>
            <th scope="col" class="n">
              {reader.say('attendance.attending.cost', { symbol: reader.symbol(view.currency) })}
            </th>
            <th scope="col">{reader.say('places.paidBy')}</th>
            <td class="no-print" />
          </tr>
        </thead>
        {inBranches(view.places).map(({ branch, people }) => {
          const count = people.filter((one) => one.state === 'confirmed').length;
          return (
            <tbody>
              <BranchRow reader={reader} known={view} branch={branch} count={count} span={6} />
              {people.map((row) => (
                <Row reader={reader} view={view} row={row} />
              ))}
            </tbody>
          );
        })}
      </table>
    </Wide>
  );
}

function Row({ reader, view, row }: Props & { row: PlaceRow }) {
  return (
    <tr>
      <th scope="row">{row.codeName}</th>
      <td>
        <span class={stateWords[row.state].mark}>{reader.say(stateWords[row.state].key)}</span>
        <span class="under">
          {reader.moment(row.takenBack?.at ?? row.confirmedAt, view.timeZone)}
          {row.takenBack && <> · {reader.say(takeBackWords[row.takenBack.reason])}</>}
        </span>
      </td>
      <td>{row.mode === undefined ? '' : valueWords(reader, row.mode)}</td>
      <td class="n">{reader.amount(row.cost, view.currency)}</td>
      <td>{row.paidBy.join(', ')}</td>
      <td class="no-print">{row.state === 'confirmed' && <Acts reader={reader} row={row} />}</td>
    </tr>
  );
}

function Acts({ reader, row }: { reader: Reader; row: PlaceRow }) {
  const { document, delegate, codeName } = row;
  const acts: [string, Key][] = [
    [`/places/${document}/letter`, 'places.letter.link'],
    [`/delegates/${delegate}/withdraw`, 'withdraw.link'],
    [`/places/${document}/take-back`, 'places.back.link'],
  ];
  return (
    <>
      {acts.map(([href, key]) => (
        <>
          <a href={href} aria-label={`${codeName}: ${reader.say(key)}`}>
            {reader.say(key)}
          </a>{' '}
        </>
      ))}
    </>
  );
}
