import type { Reader } from '../reader.ts';
import { Bar, Wide } from './parts.tsx';
import type { Planned, Sound } from './planned.ts';

type Props = { reader: Reader; view: Planned; plan: Sound };

/** Each branch against what it is entitled to. */
export function Branches({ reader, view, plan }: Props) {
  const { currency } = view;
  const symbol = reader.symbol(currency);
  const total = (of: (branch: Sound['branches'][number]) => number) =>
    plan.branches.reduce((sum, branch) => sum + of(branch), 0);
  const entitled = total((branch) => branch.entitled);
  const attending = total((branch) => branch.attending);
  return (
    <>
      <h2>{reader.say('attendance.branches')}</h2>
      <Wide label={reader.say('attendance.branches')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('branches.branch')}</th>
              <th scope="col" class="n">
                {reader.say('attendance.branches.attending')}
              </th>
              <th scope="col">{reader.say('attendance.branches.share')}</th>
              <th scope="col" class="n">
                {reader.say('branches.entitled')}
              </th>
              <th scope="col" class="n">
                {reader.say('branches.elected')}
              </th>
              <th scope="col" class="n">
                {reader.say('attendance.branches.place', { symbol })}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.branches.map((branch) => (
              <tr>
                <th scope="row">{reader.name(branch.name)}</th>
                <td class="n">{reader.count(branch.attending)}</td>
                <td class="tight">
                  <Share reader={reader} part={branch.attending} whole={branch.entitled} />
                </td>
                <td class="n">{reader.count(branch.entitled)}</td>
                <td class="n">{reader.count(branch.elected)}</td>
                <td class="n">
                  {branch.cheapestPlace === undefined
                    ? reader.say('attendance.branches.noFare')
                    : reader.amount(branch.cheapestPlace, currency)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('branches.total', { count: plan.branches.length })}</th>
              <td class="n">{reader.count(attending)}</td>
              <td class="tight">
                <Share reader={reader} part={attending} whole={entitled} />
              </td>
              <td class="n">{reader.count(entitled)}</td>
              <td class="n">{reader.count(total((branch) => branch.elected))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
}

function Share({ reader, part, whole }: { reader: Reader; part: number; whole: number }) {
  if (whole === 0) return <span>–</span>;
  return (
    <>
      <Bar part={part} whole={whole} />
      {reader.percent(`${part}/${whole}`)}
    </>
  );
}
