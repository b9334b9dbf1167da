import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: HallElectionView; signedBy: readonly string[] };

/** Lines on which those who conducted an election sign under their code names; who has signed is said. */
export function HallElectionSignatures({ reader, view, signedBy }: Props) {
  const { returningOfficer, tellers, scrutineers } = view.state;
  const lines: [Key, string][] = [
    ...(returningOfficer === null
      ? []
      : [['elections.office.returning-officer', returningOfficer] as [Key, string]]),
    ...tellers.map((id): [Key, string] => ['elections.office.teller', id]),
    ...scrutineers.map((id): [Key, string] => ['elections.office.scrutineer', id]),
  ];
  return (
    <Wide label={reader.say('elections.signatures')}>
      <table class="blank">
        <thead>
          <tr>
            <th scope="col">{reader.say('elections.office')}</th>
            <th scope="col">{reader.say('delegates.codeName')}</th>
            <th scope="col" class="line">
              {reader.say('elections.signature')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(([office, id]) => (
            <tr>
              <td>{reader.say(office)}</td>
              <th scope="row">{view.names[id]}</th>
              <td>{signedBy.includes(id) ? reader.say('elections.hasSigned') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
