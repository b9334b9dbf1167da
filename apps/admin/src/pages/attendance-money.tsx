import type { Reader } from '../reader.ts';
import { StepsChart } from './attendance-chart.tsx';
import { spendingWords, statusNames, stepNames, Wide, whom } from './parts.tsx';
import type { Planned, Sound } from './planned.ts';

/** What each step of the money brings: a picture, and the same in figures beside it. */
export function MoneySteps({ reader, view }: { reader: Reader; view: Planned }) {
  const symbol = reader.symbol(view.currency);
  return (
    <>
      <h2>{reader.say('attendance.money')}</h2>
      <div class="two">
        <figure>
          <figcaption>{reader.say('attendance.money.picture')}</figcaption>
          <StepsChart reader={reader} view={view} />
        </figure>
        <Wide label={reader.say('attendance.money.table')}>
          <table>
            <caption>{reader.say('attendance.money.table')}</caption>
            <thead>
              <tr>
                <th scope="col">{reader.say('attendance.money.counted')}</th>
                <th scope="col" class="n">
                  {reader.say('attendance.money.delegates')}
                </th>
                <th scope="col" class="n">
                  {reader.say('attendance.money.people')}
                </th>
                <th scope="col" class="n">
                  {reader.say('attendance.money.income', { symbol })}
                </th>
                <th scope="col" class="n">
                  {reader.say('attendance.money.cost', { symbol })}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.ladder.map(({ step, delegates, people, income, cost }) => (
                <tr>
                  <th scope="row">{reader.say(stepNames[step])}</th>
                  <td class="n">
                    {delegates === undefined ? reader.say('attendance.impossible') : reader.count(delegates)}
                  </td>
                  <td class="n">{delegates === undefined ? '–' : reader.count(people)}</td>
                  <td class="n">{reader.amount(income, view.currency)}</td>
                  <td class="n">{delegates === undefined ? '–' : reader.amount(cost, view.currency)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </div>
    </>
  );
}

/** The funds, what each is worth and how much of it this plan uses. */
export function MoneyIn({ reader, view }: { reader: Reader; view: Planned }) {
  const { moneyIn } = view.plan;
  const { currency } = view;
  const symbol = reader.symbol(currency);
  const counted = moneyIn.filter((fund) => fund.counted);
  const sum = (of: (fund: (typeof moneyIn)[number]) => number) =>
    counted.reduce((total, fund) => total + of(fund), 0);
  return (
    <>
      <h2 id="money-in">{reader.say('attendance.in')}</h2>
      <Wide label={reader.say('attendance.in')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('attendance.in.fund')}</th>
              <th scope="col">{reader.say('attendance.in.status')}</th>
              <th scope="col" class="n">
                {reader.say('attendance.in.amount')}
              </th>
              <th scope="col" class="n">
                {reader.say('attendance.in.worth', { symbol })}
              </th>
              <th scope="col" class="n">
                {reader.say('attendance.in.used', { symbol })}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {moneyIn.map((fund) => (
              <tr>
                <th scope="row">
                  {fund.name}
                  {fund.earmark && (
                    <span class="under">
                      {reader.say('attendance.in.only', { whom: whom(reader, fund.earmark) })}
                    </span>
                  )}
                </th>
                <td>
                  <span class={fund.status === 'received' ? 'mark settled' : 'mark risk'}>
                    {reader.say(statusNames[fund.status])}
                  </span>
                  {!fund.counted && <span class="under">{reader.say('attendance.in.notCounted')}</span>}
                </td>
                <td class="n">{reader.money(fund.amount, fund.currency)}</td>
                <td class="n">{reader.amount(fund.inConferenceCurrency, currency)}</td>
                <td class="n">{fund.counted ? reader.amount(fund.used, currency) : '–'}</td>
                <td>
                  <a
                    href={`/funds/${encodeURIComponent(fund.document)}`}
                    aria-label={reader.say('attendance.in.changeThis', { name: fund.name })}
                  >
                    {reader.say('attendance.in.change')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan={3}>
                {reader.say('attendance.in.total')}
              </th>
              <td class="n">
                {reader.amount(
                  sum((fund) => fund.inConferenceCurrency),
                  currency,
                )}
              </td>
              <td class="n">
                {reader.amount(
                  sum((fund) => fund.used),
                  currency,
                )}
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </Wide>
      <p>
        <a href="/book">{reader.say('book.title')}</a>
      </p>
    </>
  );
}

/** What the plan spends, and what is left. */
export function MoneyOut({ reader, view, plan }: { reader: Reader; view: Planned; plan: Sound }) {
  const { currency } = view;
  const symbol = reader.symbol(currency);
  return (
    <>
      <h2>{reader.say('attendance.out')}</h2>
      <Wide label={reader.say('attendance.out')}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{reader.say('attendance.out.what')}</th>
              <th scope="col" class="n">
                {reader.say('attendance.out.amount', { symbol })}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.moneyOut.map((out) => (
              <tr>
                <th scope="row">{spendingWords(out, reader)}</th>
                <td class="n">{reader.amount(out.amount, currency)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{reader.say('attendance.out.total')}</th>
              <td class="n">{reader.amount(plan.totals.cost, currency)}</td>
            </tr>
            <tr>
              <th scope="row">{reader.say('attendance.out.left')}</th>
              <td class="n">{reader.amount(plan.totals.left, currency)}</td>
            </tr>
          </tfoot>
        </table>
      </Wide>
    </>
  );
}
