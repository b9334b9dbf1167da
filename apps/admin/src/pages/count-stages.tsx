import type { CountRow, CountSheet } from '@plenum/delegates';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { CountTable } from '../services/view-count.ts';
import { electionWords } from './hall-election-reasons.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; count: CountTable };

type Fallen = Pick<CountTable['ties'][number], 'among' | 'chosen' | 'action'>;

const actions: Record<CountSheet['columns'][number]['action']['kind'], Key> = {
  elect: 'branch.action.elect',
  'transfer-surplus': 'branch.action.transfer-surplus',
  exclude: 'branch.action.exclude',
  fill: 'branch.action.fill',
};

const settledBy = {
  stages: 'elections.settled.stages',
  decision: 'elections.settled.decision',
  seed: 'elections.settled.seed',
} as const satisfies Record<string, Key>;

const alternateBy = {
  stages: 'elections.alternate.stages',
  seed: 'elections.alternate.seed',
} as const satisfies Record<string, Key>;

export const befell = {
  elect: 'elections.tie.elect',
  'transfer-surplus': 'elections.tie.transfer-surplus',
  exclude: 'elections.tie.exclude',
  fill: 'elections.tie.fill',
} as const satisfies Record<string, Key>;

const results: Record<CountRow['result'], Key> = {
  elected: 'elections.result.elected',
  alternate: 'elections.result.alternate',
  'not-elected': 'elections.result.not-elected',
};

/** Votes after each stage, a line for each candidate in the order of the paper. */
export function CountStages({ reader, count: { sheet } }: Props) {
  const called = { person: (id: string) => nameOf(sheet, id), branch: (id: string) => id };
  return (
    <div class="whole">
      <Wide label={reader.say('branch.stages', { count: sheet.columns.length })}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="n rank">
                {reader.say('elections.number')}
              </th>
              <th scope="col">{reader.say('delegates.codeName')}</th>
              {sheet.columns.map(({ stage }) => (
                <th scope="col" class="n">
                  {reader.say('branch.stage', { stage: stage + 1 })}
                </th>
              ))}
              <th scope="col">{reader.say('elections.result')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ id, name, votes, result, place }) => (
              <tr>
                <td class="n rank">{id}</td>
                <th scope="row">{name}</th>
                {votes.map((vote) => (
                  <td class="n">{vote}</td>
                ))}
                <td class="tight">
                  {sheet.undecided === null || result === 'elected'
                    ? reader.say(results[result], { place: place ?? 0 })
                    : ''}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <Rest reader={reader} label="branch.exhausted" values={sheet.exhausted} />
            <Rest reader={reader} label="branch.lost" values={sheet.lost} />
            <tr>
              <td />
              <th scope="row">{reader.say('branch.then')}</th>
              {sheet.columns.map(({ action }) => (
                <td class="small">
                  {action.ids.length === 0
                    ? '–'
                    : reader.say(actions[action.kind], {
                        names: action.ids.map((id) => nameOf(sheet, id)).join(', '),
                      })}
                </td>
              ))}
              <td />
            </tr>
          </tfoot>
        </table>
      </Wide>
      {sheet.problems.map((problem) => (
        <p class="notice now">{electionWords(reader, problem, called)}</p>
      ))}
    </div>
  );
}

/** How each tie was settled, in the count and in the order of alternates; `seed` is what they are drawn from. */
export function CountTies({ reader, count, seed }: Props & { seed: string }) {
  const fell = ({ among, chosen, action }: Fallen) => ({
    among: among.map((id) => nameOf(count.sheet, id)).join(', '),
    chosen: nameOf(count.sheet, chosen),
    what: reader.say(befell[action]),
    seed,
  });
  return (
    <>
      {count.ties.length + count.alternateTies.length > 0 && (
        <ul>
          {count.ties.map((tie) => (
            <li>{reader.say(settledBy[tie.by], { stage: tie.stage + 1, ...fell(tie) })}</li>
          ))}
          {count.alternateTies.map((tie) => (
            <li>{reader.say(alternateBy[tie.by], { place: tie.place, ...fell(tie) })}</li>
          ))}
        </ul>
      )}
      {count.alternatesEnd && <p>{reader.say('elections.alternatesEnd')}</p>}
    </>
  );
}

function nameOf({ rows }: CountSheet, id: string): string {
  return rows.find((row) => row.id === id)?.name ?? id;
}

function Rest({ reader, label, values }: { reader: Reader; label: Key; values: string[] }) {
  return (
    <tr>
      <td />
      <th scope="row">{reader.say(label)}</th>
      {values.map((value) => (
        <td class="n">{value}</td>
      ))}
      <td />
    </tr>
  );
}
