import type { Reader } from '../reader.ts';
import type { NormsView } from '../services/view-norms.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

/** Which norm fits the hall and the money: the table that a committee decides by. */
export function NormsPage({ reader, view }: { reader: Reader; view: NormsView }) {
  const { currency, seats, best } = view;
  return (
    <>
      <p class="kicker">
        <a href="/branches">{reader.say('room.branches')}</a>
      </p>
      <h1>
        {best === undefined ? (
          reader.say('norms.none', { seats })
        ) : (
          <Said
            reader={reader}
            key_="norms.sentence"
            params={{ seats, per: best.per, delegates: best.delegates }}
          />
        )}
      </h1>
      <p class="lede">
        {reader.say('norms.lede', {
          perDelegate: reader.money(view.perDelegate, currency),
          money: reader.money(view.money, currency),
        })}
      </p>
      <Wide label={reader.say('norms.table')}>
        <table>
          <caption>{reader.say('norms.table')}</caption>
          <thead>
            <tr>
              <th scope="col" class="n">
                {reader.say('norms.per')}
              </th>
              <th scope="col" class="n">
                {reader.say('norms.delegates')}
              </th>
              <th scope="col" class="n">
                {reader.say('norms.quorum')}
              </th>
              <th scope="col" class="n">
                {reader.say('norms.cost', { currency: reader.symbol(currency) })}
              </th>
              <th scope="col">{reader.say('norms.hall')}</th>
              <th scope="col">{reader.say('norms.money')}</th>
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr>
                <th scope="row" class="n">
                  {reader.count(row.per)}
                  {row.per === view.current && (
                    <>
                      {' '}
                      <span class="mark plain">{reader.say('norms.current')}</span>
                    </>
                  )}
                </th>
                <td class="n">{reader.count(row.delegates)}</td>
                <td class="n">{row.quorum === undefined ? '–' : reader.count(row.quorum)}</td>
                <td class="n">{reader.amount(row.cost, currency)}</td>
                <td>
                  <Fits reader={reader} fits={row.fitsHall} />
                </td>
                <td>
                  <Fits reader={reader} fits={row.fitsMoney} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Fits({ reader, fits }: { reader: Reader; fits: boolean }) {
  return (
    <span class={`mark ${fits ? 'settled' : 'risk'}`}>
      {reader.say(fits ? 'norms.fits' : 'norms.fitsNot')}
    </span>
  );
}
