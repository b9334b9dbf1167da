import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Quorate } from '../services/what-it-takes-record.ts';
import type { Figures, WhatItTakesView } from '../services/what-it-takes-view.ts';
import { Wide } from './parts.tsx';

type Planned = Extract<WhatItTakesView, { status: 'planned' }>;
type Found = Extract<Quorate, { status: 'found' }>;
type Row = [head: Key, words: (figures: Figures) => string];

/** The cheapest conference with a quorum beside the plan, and what is missing for it. */
export function QuorateTable({ reader, view, quorate }: { reader: Reader; view: Planned; quorate: Found }) {
  const { plan, currency, quorum = 0 } = view;
  const symbol = reader.symbol(currency);
  const missing = Math.max(0, quorum - (plan?.delegates ?? 0));
  const rows: Row[] = [
    ['attendance.money.delegates', ({ delegates }) => reader.count(delegates)],
    ['attendance.money.people', ({ people }) => reader.count(people)],
    ['goal.representation', ({ representation }) => representation ?? '–'],
    ['takes.quorate.cost', ({ cost }) => reader.amount(cost, currency)],
  ];
  return (
    <Wide label={reader.say('takes.quorate')}>
      <table class="short">
        <thead>
          <tr>
            <th scope="col">{reader.say('takes.quorate.what')}</th>
            <th scope="col" class="n">
              {reader.say('takes.quorate.plan')}
            </th>
            <th scope="col" class="n">
              {reader.say('takes.quorate.cheapest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, words]) => (
            <tr>
              <th scope="row">{reader.say(head, { symbol })}</th>
              <td class="n">{plan ? words(plan) : '–'}</td>
              <td class="n">{words(quorate)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{reader.say('takes.quorate.missing')}</th>
            <td class="n">{reader.count(missing)}</td>
            <td class="n">–</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan={2}>
              {reader.say('takes.quorate.short', { symbol })}
            </th>
            <td class="n">{reader.amount(quorate.short, currency)}</td>
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}
