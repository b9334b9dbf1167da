import type { Budget, BudgetChange } from '@plenum/agenda';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { BudgetField, BudgetView } from '../services/time-budget.ts';
import { durationWords } from './agenda-words.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import { RunningNav } from './running-nav.tsx';
import { slotTitle } from './running-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: BudgetView };

const labels: Record<BudgetField, Key> = {
  mover: 'budget.mover',
  opposer: 'budget.opposer',
  speaker: 'budget.speaker',
  vote: 'budget.vote',
  onMotion: 'budget.onMotion',
  onAmendment: 'budget.onAmendment',
  amendments: 'budget.amendments',
};

/** Whether the business fits into its items, and what saves most time for the least harm. */
export function TimeBudgetPage({ reader, view }: Props) {
  const { form, wrong, items, names, budget } = view;
  return (
    <>
      <p class="kicker">{reader.say('room.agenda')}</p>
      <h1>
        <Said reader={reader} key_={sentence(view)} params={budget ? figures(reader, budget) : {}} />
      </h1>
      <RunningNav reader={reader} here="/agenda/budget" />
      <div id="budget">{budget && <Result reader={reader} view={view} budget={budget} />}</div>
      <h2 class="no-print">{reader.say('budget.rules')}</h2>
      <form class="no-print" method="get" action="/agenda/budget" data-live="budget">
        <div class="weights">
          {(Object.keys(labels) as BudgetField[]).map((field) => (
            <Field
              name={field}
              label={reader.say(labels[field])}
              problems={wrong.includes(field) ? [reader.say('budget.wrong', { found: form[field] })] : []}
            >
              {(described) => (
                <input {...described} value={form[field]} inputmode="numeric" autocomplete="off" />
              )}
            </Field>
          ))}
        </div>
        <Field name="under" label={reader.say('budget.under')}>
          {(described) => (
            <select {...described}>
              {items.map(({ id }) => (
                <option value={id} selected={id === form.under}>
                  {slotTitle(reader, names, id)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit">{reader.say('budget.count')}</button>
      </form>
    </>
  );
}

function sentence({ budget, wrong }: BudgetView): Key {
  if (budget === undefined) return wrong.length > 0 ? 'budget.says.fields' : 'budget.says.agenda';
  if (budget.items.every(({ parts }) => parts.length === 0)) return 'budget.says.nothing';
  return statuses[budget.status];
}

const statuses = {
  fits: 'budget.says.fits',
  over: 'budget.says.over',
  impossible: 'budget.says.impossible',
} as const satisfies Record<Budget['status'], Key>;

function figures(reader: Reader, { items, pools, notReached }: Budget) {
  const busy = items.filter(({ parts }) => parts.length > 0);
  const total = (minutes: number[]) => minutes.reduce((sum, one) => sum + one, 0);
  return {
    expected: durationWords(reader, total(busy.map(({ expected }) => expected))),
    given: durationWords(reader, total(busy.map(({ given }) => given))),
    over: durationWords(reader, total(pools.map(({ over }) => over))),
    count: notReached.length,
  };
}

function Result({ reader, view: { names }, budget }: Props & { budget: Budget }) {
  const busy = budget.items.filter(({ parts }) => parts.length > 0);
  const [cheapest, ...others] = budget.plans;
  if (busy.length === 0) return <p>{reader.say('budget.nothing')}</p>;
  return (
    <>
      <Wide label={reader.say('budget.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('agenda.column.item')}</th>
              <th scope="col" class="n">
                {reader.say('budget.given')}
              </th>
              <th scope="col" class="n">
                {reader.say('budget.expected')}
              </th>
              <th scope="col" class="n">
                {reader.say('budget.over')}
              </th>
              <th scope="col">{reader.say('budget.notReached')}</th>
            </tr>
          </thead>
          <tbody>
            {busy.map(({ item, given, expected, over, notReached }) => (
              <tr>
                <th scope="row">{slotTitle(reader, names, item)}</th>
                <td class="n">{reader.count(given)}</td>
                <td class="n">{reader.count(expected)}</td>
                <td class="n">{over === 0 ? '–' : reader.count(over)}</td>
                <td>{notReached.length === 0 ? '–' : notReached.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {budget.status === 'impossible' && (
        <div class="notice now">
          {budget.shortBy.map(({ pool, minutes }) => (
            <p>
              {reader.say('budget.shortBy', {
                minutes,
                pool: pool === 'plenary' ? reader.say('budget.plenaries') : slotTitle(reader, names, pool),
              })}
            </p>
          ))}
        </div>
      )}
      {cheapest && (
        <>
          <h2>{reader.say('budget.cheapest')}</h2>
          <Changes reader={reader} names={names} changes={cheapest.changes} />
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{reader.say('budget.others')}</summary>
          <div class="inside">
            {others.map(({ changes }) => (
              <Changes reader={reader} names={names} changes={changes} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}

const changeKinds = {
  'shorten-speeches': 'budget.change.shorten-speeches',
  'fewer-speakers': 'budget.change.fewer-speakers',
  'en-bloc': 'budget.change.en-bloc',
  'cut-item': 'budget.change.cut-item',
  'drop-item': 'budget.change.drop-item',
} as const satisfies Record<BudgetChange['kind'], Key>;

type ChangesProps = { reader: Reader; names: BudgetView['names']; changes: readonly BudgetChange[] };

function Changes({ reader, names, changes }: ChangesProps) {
  return (
    <ul class="short">
      {changes.map((one) => (
        <li>
          {reader.say(changeKinds[one.kind], {
            item: 'item' in one ? slotTitle(reader, names, one.item) : '',
            from: 'from' in one ? one.from : 0,
            to: 'to' in one ? one.to : 0,
            proposals: 'proposals' in one ? one.proposals.join(', ') : '',
            saves: 'saves' in one ? one.saves : 0,
          })}
        </li>
      ))}
    </ul>
  );
}
