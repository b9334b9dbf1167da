import type { Reader } from '../reader.ts';
import type { FundLine, Rung, TiersView } from '../services/view-tiers.ts';
import { Bar, statusNames, Wide } from './parts.tsx';
import { People } from './places-form.tsx';

type Props = { reader: Reader; view: TiersView; rungs: Rung[] };

/** Rung by rung: what comes in, whom it brings, whether that is a quorum, and how likely it is to be paid. */
export function Rungs({ reader, view, rungs }: Props) {
  const { currency } = view;
  const most = Math.max(...rungs.map(({ delegates = 0 }) => delegates));
  return (
    <Wide label={reader.say('tiers.title')}>
      <table>
        <caption>{reader.say('tiers.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('attendance.money.counted')}</th>
            <th scope="col" class="n">
              {reader.say('tiers.new')}
            </th>
            <th scope="col">{reader.say('attendance.money.delegates')}</th>
            <th scope="col">{reader.say('overview.quorum')}</th>
            <th scope="col" class="n">
              {reader.say('tiers.ownFunds')}
            </th>
            <th scope="col" class="n">
              {reader.say('tiers.allFunds')}
            </th>
            <th scope="col" class="n">
              {reader.say('attendance.money.income', { symbol: reader.symbol(currency) })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rungs.map(({ fund, income, delegates, added, quorum, confidence }) => (
            <tr>
              <th scope="row">
                {fund ? (
                  <FundWords reader={reader} fund={fund} added />
                ) : (
                  reader.say('attendance.step.received')
                )}
              </th>
              <td class="n">{delegates === undefined ? '–' : reader.count(added.length)}</td>
              <td class="tight">
                {delegates === undefined ? (
                  reader.say('attendance.impossible')
                ) : (
                  <>
                    <Bar part={delegates} whole={most} />
                    {reader.count(delegates)}
                  </>
                )}
              </td>
              <td>{quorum ? <Quorum reader={reader} quorum={quorum} /> : '–'}</td>
              <Chance reader={reader} chance={confidence?.ownFunds} />
              <Chance reader={reader} chance={confidence?.allFunds} />
              <td class="n">{reader.amount(income, currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The letter of a source; its name stays off the paper. */
export function FundWords({ reader, fund, added }: { reader: Reader; fund: FundLine; added?: boolean }) {
  return (
    <>
      {reader.say(added ? 'tiers.with' : 'tiers.source', { letter: fund.letter })}{' '}
      <span class={fund.status === 'received' ? 'mark settled' : 'mark risk'}>
        {reader.say(statusNames[fund.status])}
      </span>
      <span class="under no-print">{fund.name}</span>
    </>
  );
}

function Quorum({ reader, quorum }: { reader: Reader; quorum: { quorate: boolean; missing: number } }) {
  if (quorum.quorate) return <span class="mark settled">{reader.say('attendance.quorate')}</span>;
  return (
    <>
      <span class="mark now">{reader.say('attendance.notQuorate')}</span>
      <span class="under">{reader.say('attendance.missing', { missing: quorum.missing })}</span>
    </>
  );
}

function Chance({ reader, chance }: { reader: Reader; chance: string | undefined }) {
  if (chance === undefined) return <td class="n">–</td>;
  return (
    <td class="n">
      {reader.chance(chance)}
      {chance !== '0' && chance !== '1' && <span class="under">{chance}</span>}
    </td>
  );
}

/** Whom each further rung brings, by branch. */
export function RungPeople({ reader, view, rungs }: Props) {
  const bringing = rungs.slice(1).filter(({ added }) => added.length > 0);
  if (bringing.length === 0) return null;
  return (
    <>
      <h2>{reader.say('tiers.whom')}</h2>
      {bringing.map(({ fund, added }) => (
        <details>
          <summary>
            <b>{fund && reader.say('tiers.with', { letter: fund.letter })}</b>{' '}
            <span class="faint">{reader.say('tiers.people', { count: added.length })}</span>
          </summary>
          <div class="inside">
            <People reader={reader} known={view} people={added} />
          </div>
        </details>
      ))}
    </>
  );
}
