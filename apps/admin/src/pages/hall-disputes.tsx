import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Names } from '../services/names.ts';
import type { DisputeStep, DisputesView } from '../services/view-hall-disputes.ts';
import { groundNames } from './hall-door.tsx';
import { Wide } from './parts.tsx';

const stepNames: Record<DisputeStep, { key: Key; mark: string }> = {
  challenged: { key: 'hall.step.challenged', mark: 'mark risk' },
  upheld: { key: 'hall.step.upheld', mark: 'mark settled' },
  rejected: { key: 'hall.step.rejected', mark: 'mark now' },
  revoked: { key: 'hall.step.revoked', mark: 'mark now' },
  replaced: { key: 'hall.step.replaced', mark: 'mark plain' },
};

type Props = { reader: Reader; view: DisputesView; timeZone: string; city: Names };

/** What the credentials committee has had before it, by the ends of codes and without a name. */
export function Disputes({ reader, view, timeZone, city }: Props) {
  if (view.record.length === 0)
    return (
      <>
        <h2>{reader.say('hall.disputes')}</h2>
        <p>{reader.say('hall.disputes.none')}</p>
      </>
    );
  return (
    <>
      <h2>{reader.say('hall.disputes')}</h2>
      <p>{reader.say('hall.disputes.sentence', { open: view.open, ...view.counts })}</p>
      <Wide label={reader.say('hall.disputes')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('hall.disputes.at', { city: reader.name(city) })}</th>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col">{reader.say('hall.disputes.card')}</th>
              <th scope="col">{reader.say('hall.disputes.what')}</th>
              <th scope="col">{reader.say('hall.disputes.ground')}</th>
            </tr>
          </thead>
          <tbody>
            {view.record.map(({ at, branch, code, step, ground }) => (
              <tr>
                <th scope="row" class="tight">
                  {reader.moment(at, timeZone)}
                </th>
                <td>{reader.name(branch)}</td>
                <td class="tight">{code}</td>
                <td>
                  <span class={stepNames[step].mark}>{reader.say(stepNames[step].key)}</span>
                </td>
                <td>{ground === undefined ? '–' : reader.say(groundNames[ground])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
