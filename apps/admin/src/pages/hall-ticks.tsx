import type { Reader } from '../reader.ts';
import type { TickListView } from '../services/tick-list.ts';
import { Wide } from './parts.tsx';

/** The tick list for a door without a machine: ends of codes by branch, and boxes. */
export function HallTicksPage({ reader, view }: { reader: Reader; view: TickListView }) {
  const { branches, barred } = view;
  const boxes = (['ticks.in', 'ticks.out', 'ticks.back'] as const).map((key) => reader.say(key));
  return (
    <>
      <p class="kicker no-print">
        <a href="/hall">{reader.say('room.hall')}</a> · <a href="/papers">{reader.say('room.papers')}</a>
      </p>
      <h1>{reader.say('ticks.title', { cards: view.cards })}</h1>
      <p class="lede">
        {reader.say('ticks.lede')}{' '}
        {reader.say('hall.at', { at: reader.moment(view.at, view.timeZone), city: reader.name(view.city) })}
      </p>
      <div class="ticks">
        {branches.map(({ branch, codes }) => (
          <table>
            <caption>
              {reader.say('ticks.branch', { branch: reader.name(branch), cards: codes.length })}
            </caption>
            <thead>
              <tr>
                <th scope="col">{reader.say('ticks.code')}</th>
                {boxes.map((box) => (
                  <th scope="col">{box}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {codes.map((code) => (
                <tr>
                  <th scope="row" class="tight">
                    {code}
                  </th>
                  {boxes.map(() => (
                    <td>☐</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {barred.length > 0 && (
        <>
          <h2>{reader.say('ticks.barred')}</h2>
          <p>{reader.say('ticks.barred.lede')}</p>
          <Wide label={reader.say('ticks.barred')}>
            <table class="snug">
              <thead>
                <tr>
                  <th scope="col">{reader.say('ticks.code')}</th>
                  <th scope="col">{reader.say('branches.branch')}</th>
                </tr>
              </thead>
              <tbody>
                {barred.map(({ code, branch }) => (
                  <tr>
                    <th scope="row">{code}</th>
                    <td>{reader.name(branch)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </>
      )}
    </>
  );
}
