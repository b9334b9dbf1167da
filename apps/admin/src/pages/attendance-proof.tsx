import type { Reader } from '../reader.ts';
import type { RailView } from '../services/view-rail.ts';
import { goalWords } from './attendance-reasons.ts';
import { Wide, whom } from './parts.tsx';
import type { Planned, Sound } from './planned.ts';

/** The declared shares, and what this plan reaches. */
export function Quotas({ reader, plan }: { reader: Reader; plan: Sound }) {
  if (plan.quotas.length === 0) return null;
  return (
    <>
      <h2>{reader.say('attendance.quotas')}</h2>
      <Wide label={reader.say('attendance.quotas')}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{reader.say('attendance.quotas.who')}</th>
              <th scope="col">{reader.say('attendance.quotas.rule')}</th>
              <th scope="col">{reader.say('attendance.quotas.reached')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.quotas.map((quota) => (
              <tr>
                <th scope="row">{whom(reader, quota.where)}</th>
                <td>{rule(reader, quota)}</td>
                <td>
                  {quota.of > 0 && `${reader.percent(`${quota.count}/${quota.of}`)}: `}
                  {reader.say('attendance.quotas.count', { count: quota.count, of: quota.of })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function rule(reader: Reader, { atLeast, atMost }: Sound['quotas'][number]): string {
  const least = atLeast === undefined ? '' : reader.percent(atLeast);
  const most = atMost === undefined ? '' : reader.percent(atMost);
  if (atMost === undefined) return reader.say('attendance.quotas.atLeast', { share: least });
  if (atLeast === undefined) return reader.say('attendance.quotas.atMost', { share: most });
  return reader.say('attendance.quotas.both', { least, most });
}

/** That no better plan exists, and that somebody else than the solver has looked. */
export function Proof({ reader, plan, currency }: { reader: Reader; plan: Sound; currency: string }) {
  const { goals, violations } = plan.proof;
  return (
    <>
      <h2>{reader.say('attendance.proof')}</h2>
      <p>
        {reader.say(plan.status === 'optimal' ? 'attendance.proof.optimal' : 'attendance.proof.feasible')}{' '}
        {violations === 0
          ? reader.say('attendance.proof.verified')
          : reader.say('attendance.proof.violated', { count: violations })}
      </p>
      <Wide label={reader.say('attendance.proof')}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{reader.say('attendance.proof.goal')}</th>
              <th scope="col" class="n">
                {reader.say('attendance.proof.value')}
              </th>
              <th scope="col" class="n">
                {reader.say('attendance.proof.bound')}
              </th>
            </tr>
          </thead>
          <tbody>
            {goals.map(({ goal, value, bound }) => (
              <tr>
                <th scope="row">{goalWords(reader, goal)}</th>
                <td class="n">{goalValue(reader, goal, value, currency)}</td>
                <td class="n">{goalValue(reader, goal, bound, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

/** How far a solve came that found no plan in time. */
export function Bounds(props: {
  reader: Reader;
  bounds: { goal: string; bound: string }[];
  currency: string;
}) {
  const { reader, bounds, currency } = props;
  return (
    <>
      <p>{reader.say('attendance.unknown.lede')}</p>
      <ul>
        {bounds.map(({ goal, bound }) => (
          <li>
            {goalWords(reader, goal)}: {goalValue(reader, goal, bound, currency)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** When and where the plan was made. */
export function Made(props: {
  reader: Reader;
  view: Planned;
  conference: NonNullable<RailView['conference']>;
}) {
  const { reader, view, conference } = props;
  const { plan } = view;
  if (plan.status === 'infeasible' || plan.status === 'unknown') return null;
  return (
    <p class="faint">
      {reader.say('attendance.proof.made', {
        at: reader.moment(view.madeAt, conference.timeZone),
        city: reader.name(conference.city),
        seconds: plan.proof.seconds,
      })}
    </p>
  );
}

/** A fraction is shown as it is compared; whole numbers as the reader writes them; costs as money. */
function goalValue(reader: Reader, goal: string, value: string, currency: string): string {
  const whole = /^-?\d+$/.test(value);
  if (goal === 'cost' && whole) return reader.money(Number(value), currency);
  return whole ? reader.count(Number(value)) : value;
}
