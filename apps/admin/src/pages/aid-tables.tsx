import type { ConsignmentState } from '@plenum/aid';
import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { AidLine } from '../services/aid-view.ts';
import {
  aidPlaces,
  aidReason,
  amountWords,
  placeNames,
  quantityWords,
  stepNames,
  unitWords,
} from './aid-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: AidLine };
type TableProps = { reader: Reader; title: Key; none: Key; heads: readonly Key[]; children: Child[] };

function Table({ reader, title, none, heads, children }: TableProps) {
  return (
    <>
      <h2>{reader.say(title)}</h2>
      {children.length === 0 ? (
        <p>{reader.say(none)}</p>
      ) : (
        <Wide label={reader.say(title)}>
          <table>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th scope="col">{reader.say(head)}</th>
                ))}
              </tr>
            </thead>
            <tbody>{children}</tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

/** Where a quantity is, in words: only places that have some of it. */
function placesOf(
  reader: Reader,
  one: Record<(typeof aidPlaces)[number], number | string>,
  toSend?: number | string,
) {
  return [
    ...aidPlaces.flatMap((figure) =>
      one[figure] === 0 ? [] : [`${reader.say(placeNames[figure])}: ${quantityWords(reader, one[figure])}`],
    ),
    ...(toSend === undefined || toSend === 0
      ? []
      : [`${reader.say('aid.toSend')}: ${quantityWords(reader, toSend)}`]),
  ].join(', ');
}

export function Pledges({ reader, view }: Props) {
  return (
    <Table
      reader={reader}
      title="aid.pledges"
      none="aid.pledges.none"
      heads={['aid.pledge', 'aid.from', 'aid.what', 'aid.where']}
    >
      {view.state.pledges.map((pledge) => (
        <tr>
          <th scope="row">
            {pledge.pledge}
            <span class="under">{reader.days(pledge.on)}</span>
          </th>
          <td>{pledge.from}</td>
          <td>
            {pledge.item}: {amountWords(reader, pledge.pledged, pledge.unit)}
          </td>
          <td>
            {placesOf(reader, pledge, pledge.open)}
            {pledge.told.map((reason) => (
              <span class="under">{aidReason(reader, reason)}</span>
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}

export function Consignments({ reader, view }: Props) {
  return (
    <Table
      reader={reader}
      title="aid.consignments"
      none="aid.consignments.none"
      heads={['aid.consignment', 'aid.where']}
    >
      {view.state.consignments.map((consignment) => (
        <tr>
          <th scope="row">
            {reader.say('aid.consignment.sent', {
              consignment: consignment.consignment,
              date: reader.days(consignment.on),
            })}
            {consignment.arrivesBy !== null && (
              <span class="under">{reader.say('aid.due', { date: reader.days(consignment.arrivesBy) })}</span>
            )}
          </th>
          <td>
            {consignment.contents.map((load) => (
              <p>
                {load.pledge}, {load.item} ({unitWords(reader, 5, load.unit)}). {placesOf(reader, load)}
              </p>
            ))}
            {consignment.told.map((reason) => (
              <span class="under">{aidReason(reader, reason)}</span>
            ))}
            <Moves reader={reader} view={view} consignment={consignment} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What can still happen to a consignment: nothing once all of it is received, refused or lost. */
function Moves({ reader, view, consignment }: Props & { consignment: ConsignmentState }) {
  const has = (place: 'underWay' | 'held') => consignment.contents.some((load) => load[place] !== 0);
  const moves = [
    ...(has('underWay') ? (['received', 'held'] as const) : []),
    ...(has('held') ? (['released'] as const) : []),
    ...(has('underWay') || has('held') ? (['refused', 'lost'] as const) : []),
  ];
  return (
    <p class="no-print">
      {moves.map((kind) => (
        <>
          <a href={`/aid/${view.document}/new/${kind}?consignment=${consignment.consignment}`}>
            {reader.say(stepNames[kind])}
          </a>{' '}
        </>
      ))}
    </p>
  );
}

export function Receipts({ reader, view }: Props) {
  return (
    <Table
      reader={reader}
      title="aid.receipts"
      none="aid.receipts.none"
      heads={['aid.receipt', 'aid.payee', 'aid.consignment', 'aid.what', 'aid.date']}
    >
      {view.state.receipts.map(({ receipt, payee, consignment, contents, on }) => (
        <tr>
          <th scope="row">{receipt}</th>
          <td>{payee}</td>
          <td>{consignment}</td>
          <td>
            {contents.map(({ pledge, item, quantity, unit }) => (
              <p>
                {pledge}, {item}: {amountWords(reader, quantity, unit)}
              </p>
            ))}
          </td>
          <td class="tight">{reader.days(on)}</td>
        </tr>
      ))}
    </Table>
  );
}
