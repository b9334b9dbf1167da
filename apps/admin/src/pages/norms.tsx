import type { Reader } from '../reader.ts';
import type { NormsView } from '../services/view-norms.ts';
import { voices } from '../services/without-vote.ts';
import { givingWords } from './entitlement-words.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

/** Which norm fits the hall and the money: the table that a committee decides by. */
export function NormsPage({ reader, view }: { reader: Reader; view: NormsView }) {
  const { currency, seats, best, inForce } = view;
  const rows = inForce === undefined ? view.rows : [inForce, ...view.rows];
  // Columns for those without a vote stand only where somebody comes without one.
  const shown = voices.filter((voice) => rows.some((row) => row[voice] > 0));
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
      {inForce && <p>{reader.say('norms.noNorm')}</p>}
      {view.refused && (
        <div class="notice now">
          <p>{reader.say('norms.refused')}</p>
        </div>
      )}
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
              {shown.map((voice) => (
                <th scope="col" class="n">
                  {reader.say(givingWords[voice])}
                </th>
              ))}
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
            {rows.map((row) => (
              <tr>
                <th scope="row" class="n">
                  {row.per === undefined ? reader.say('norms.inForce') : reader.count(row.per)}
                  {row.per !== undefined && row.per === view.current && (
                    <>
                      {' '}
                      <span class="mark plain">{reader.say('norms.current')}</span>
                    </>
                  )}
                </th>
                <td class="n">{reader.count(row.delegates)}</td>
                {shown.map((voice) => (
                  <td class="n">{reader.count(row[voice])}</td>
                ))}
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
