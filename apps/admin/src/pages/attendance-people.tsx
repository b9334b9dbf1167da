import type { Reader } from '../reader.ts';
import type { Names } from '../services/names.ts';
import { type Known, whyWaiting } from './attendance-reasons.ts';
import { valueWords, Wide } from './parts.tsx';
import type { Planned, Sound } from './planned.ts';

type Coming = Sound['attending'][number];
type Props = { reader: Reader; view: Planned; plan: Sound };

/** Everybody with a paid place, by branch, and what pays for each. */
export function Attending({ reader, view, plan }: Props) {
  const delegates = byBranch(plan.attending.filter(({ kind }) => kind === undefined));
  const others = plan.attending.filter(({ kind }) => kind !== undefined);
  const cost = (people: Coming[]) =>
    reader.money(
      people.reduce((sum, one) => sum + one.cost, 0),
      view.currency,
    );
  return (
    <>
      <h2>{reader.say('attendance.attending')}</h2>
      {delegates.map(({ name, people }) => (
        <details>
          <summary>
            <b>{name && reader.name(name)}</b>{' '}
            <span class="faint">
              {reader.say('attendance.attending.count', { count: people.length, cost: cost(people) })}
            </span>
          </summary>
          <People reader={reader} view={view} people={people} label={name ? reader.name(name) : ''} />
        </details>
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            <b>{reader.say('attendance.attending.others')}</b>{' '}
            <span class="faint">
              {reader.say('attendance.attending.othersCount', { count: others.length, cost: cost(others) })}
            </span>
          </summary>
          <People
            reader={reader}
            view={view}
            people={others}
            label={reader.say('attendance.attending.others')}
          />
        </details>
      )}
    </>
  );
}

function People(props: { reader: Reader; view: Planned; people: Coming[]; label: string }) {
  const { reader, view, people, label } = props;
  const { currency } = view;
  const kinds = people.some(({ kind }) => kind !== undefined);
  return (
    <div class="inside">
      <Wide label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {reader.say(kinds ? 'attendance.attending.kind' : 'attendance.attending.person')}
              </th>
              <th scope="col">{reader.say('attendance.attending.mode')}</th>
              <th scope="col" class="n">
                {reader.say('attendance.attending.cost', { symbol: reader.symbol(currency) })}
              </th>
              <th scope="col">{reader.say('attendance.attending.paidBy')}</th>
              {!kinds && <td class="no-print" />}
            </tr>
          </thead>
          <tbody>
            {people.map(({ id, codeName, kind, mode, cost, paidBy }) => (
              <tr>
                <th scope="row">
                  {codeName ?? (kind === undefined ? id : valueWords(reader, kind))}
                  {view.confirmed.includes(id) && (
                    <>
                      {' '}
                      <span class="mark settled">{reader.say('places.state.confirmed')}</span>
                    </>
                  )}
                </th>
                <td>{mode === undefined ? '' : valueWords(reader, mode)}</td>
                <td class="n">{reader.amount(cost, currency)}</td>
                <td>
                  {paidBy.length === 0
                    ? reader.say('attendance.attending.nobody')
                    : paidBy
                        .map(({ fund, amount }) => payer(reader, fund, amount, paidBy.length, currency))
                        .join('; ')}
                </td>
                {!kinds && (
                  <td class="no-print">
                    <a
                      href={`/delegates/${view.documents[id]}/withdraw`}
                      aria-label={reader.say('withdraw.title', { name: codeName ?? id })}
                    >
                      {reader.say('withdraw.link')}
                    </a>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </div>
  );
}

/** The sum stands beside a fund only where several share the cost. */
function payer(reader: Reader, fund: string, amount: number, payers: number, currency: string): string {
  if (payers === 1) return fund;
  return reader.say('attendance.attending.part', { fund, amount: reader.amount(amount, currency) });
}

/** Everybody elected who is not paid for, and the limits this plan would break with them. */
export function Waiting({ reader, view, plan, known }: Props & { known: Known }) {
  const { waiting } = plan;
  return (
    <>
      <h2 id="waiting">
        {reader.say('attendance.waiting')}
        {waiting.length > 0 && (
          <small>{reader.say('attendance.waiting.total', { count: waiting.length })}</small>
        )}
      </h2>
      <p>{reader.say(waiting.length > 0 ? 'attendance.waiting.hint' : 'attendance.waiting.nobody')}</p>
      {byBranch(waiting).map(({ name, people }) => (
        <details>
          <summary>
            {reader.say('attendance.waiting.ranks', {
              branch: name ? reader.name(name) : '',
              count: people.length,
            })}
          </summary>
          <ul class="inside">
            {people.map(({ id, codeName = id, rank, reasons }) => (
              <li>
                <b>
                  {rank === undefined
                    ? codeName
                    : reader.say('attendance.waiting.person', { codeName, rank })}
                </b>
                {': '}
                {reasons.length === 0
                  ? reader.say('why.nothing')
                  : reasons.map((reason) => whyWaiting(reader, reason, known)).join('; ')}{' '}
                <WhyNot reader={reader} view={view} id={id} codeName={codeName} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function WhyNot(props: { reader: Reader; view: Planned; id: string; codeName: string }) {
  const { reader, view, id, codeName } = props;
  const document = view.documents[id];
  if (document === undefined) return null;
  return (
    <a
      class="no-print"
      href={`/attendance/why/${encodeURIComponent(document)}?with=${view.step}`}
      aria-label={reader.say('place.whyThis', { codeName })}
    >
      {reader.say('place.why')}
    </a>
  );
}

/** People under their branches, in the order in which the branches come first. */
function byBranch<P extends { branch?: Names }>(people: P[]): { name: Names | undefined; people: P[] }[] {
  const groups = new Map<string, { name: Names | undefined; people: P[] }>();
  for (const person of people) {
    const key = JSON.stringify(person.branch ?? null);
    const group = groups.get(key) ?? { name: person.branch, people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()];
}
