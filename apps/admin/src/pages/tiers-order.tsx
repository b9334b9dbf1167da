import type { Reader } from '../reader.ts';
import type { OrderForm, OrderProblem } from '../services/tiers-order.ts';
import type { TiersView } from '../services/view-tiers.ts';
import { Wide } from './parts.tsx';
import { FundWords } from './tiers-ladder.tsx';

/** What was typed and is no place, or that somebody else chose another order meanwhile. */
export type OrderProblems = { conflict: boolean; problems: OrderProblem[]; typed: OrderForm };

type Props = { reader: Reader; view: TiersView; problems: OrderProblems | undefined };

/** In which order the treasurer counts on money that has not come. */
export function TiersOrder({ reader, view, problems }: Props) {
  if (view.order.length === 0) return null;
  return (
    <>
      <h2 id="order">{reader.say('tiers.order')}</h2>
      <p>{reader.say('tiers.order.lede')}</p>
      {problems?.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('tiers.order.conflict')}</p>
        </div>
      )}
      <form method="post" action="/attendance/tiers/order">
        <input type="hidden" name="revision" value={String(view.orderRevision)} />
        <Wide label={reader.say('tiers.order')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{reader.say('tiers.order.place')}</th>
                <th scope="col">{reader.say('attendance.in.fund')}</th>
                <th scope="col" class="n">
                  {reader.say('attendance.in.worth', { symbol: reader.symbol(view.currency) })}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.order.map((fund, index) => {
                const problem = problems?.problems.find(({ document }) => document === fund.document);
                const typed = problems?.typed.get(fund.document) ?? String(index + 1);
                return (
                  <tr>
                    <td>
                      {problem && (
                        <p class="wrong" id={`wrong-${fund.document}`}>
                          {reader.say('tiers.order.wrong', { found: problem.found })}
                        </p>
                      )}
                      <input
                        name={`place-${fund.document}`}
                        value={typed}
                        size={3}
                        inputmode="numeric"
                        aria-label={reader.say('tiers.order.placeOf', { letter: fund.letter })}
                        aria-describedby={problem && `wrong-${fund.document}`}
                        aria-invalid={problem && 'true'}
                      />
                    </td>
                    <th scope="row">
                      <FundWords reader={reader} fund={fund} />
                    </th>
                    <td class="n">{reader.amount(fund.worth, view.currency)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Wide>
        <div class="acts">
          <button type="submit">{reader.say('tiers.order.save')}</button>
        </div>
      </form>
    </>
  );
}
