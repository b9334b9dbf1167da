import type { Reader } from '../reader.ts';
import type { VoteForm, VoteProblem, VotesView } from '../services/card-votes.ts';
import { Field } from './field.tsx';
import { valueWords, Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: VotesView; form: VoteForm; problems: VoteProblem[] };

const sides = ['for', 'against', 'abstain'] as const;
const sideNames = { for: 'votes.for', against: 'votes.against', abstain: 'votes.abstain' } as const;
const problemWords = {
  'not-a-count': 'branch.problem.not-a-count',
  'too-many-cards': 'votes.problem.too-many-cards',
  'no-title': 'votes.problem.no-title',
  'no-rule': 'votes.problem.no-rule',
  conflict: 'branch.conflict',
} as const;

/** Card votes: each delegate's card carries an equal share of the members of the branch. */
export function HallVotesPage({ reader, view, form, problems }: Props) {
  const problemsOf = (field: string) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ code, found }) => reader.say(problemWords[code], { found }));
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>
        {view.present === 0
          ? reader.say('votes.nobody')
          : reader.say('votes.sentence', { present: view.present, members: view.members })}
      </h1>
      {view.taken.map((vote) => (
        <section class={`notice ${vote.carried ? 'settled' : 'now'}`}>
          <p>
            <b>{vote.title}</b>
          </p>
          <p>
            <Said
              reader={reader}
              key_={vote.carried ? 'votes.carried' : 'votes.lost'}
              params={{
                for: amountWords(reader, vote.totals.for),
                against: amountWords(reader, vote.totals.against),
                abstain: amountWords(reader, vote.totals.abstain),
                needed: amountWords(reader, vote.needed),
              }}
            />
          </p>
          {!vote.quorate && <p>{reader.say('votes.notQuorate')}</p>}
        </section>
      ))}
      {view.present > 0 && (
        <form method="post" action="/hall/votes">
          <h2>{reader.say('votes.new')}</h2>
          <Field name="title" label={reader.say('votes.title')} problems={problemsOf('title')}>
            {(tied) => <input {...tied} value={form.title} autocomplete="off" />}
          </Field>
          <Field name="rule" label={reader.say('votes.rule')} problems={problemsOf('rule')}>
            {(tied) => (
              <select {...tied}>
                {view.rules.map((rule) => (
                  <option value={rule.id} selected={rule.id === form.rule}>
                    {reader.say('votes.rule.option', {
                      name: valueWords(reader, rule.id),
                      majority: rule.majority,
                    })}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <Wide label={reader.say('votes.table')}>
            <table>
              <caption>{reader.say('votes.table')}</caption>
              <thead>
                <tr>
                  <th scope="col">{reader.say('branches.branch')}</th>
                  <th scope="col" class="n">
                    {reader.say('votes.members')}
                  </th>
                  <th scope="col" class="n">
                    {reader.say('hall.present')}
                  </th>
                  {sides.map((side) => (
                    <th scope="col">{reader.say(sideNames[side])}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {view.branches.map((branch) => (
                  <tr>
                    <th scope="row">
                      {reader.name(branch.name)}
                      {problemsOf(branch.id).map((problem) => (
                        <p class="wrong">{problem}</p>
                      ))}
                    </th>
                    <td class="n">{reader.count(branch.members)}</td>
                    <td class="n">{reader.count(branch.present)}</td>
                    {sides.map((side) => (
                      <td>
                        <input
                          class="short"
                          name={`${side}:${branch.id}`}
                          value={form.cards[`${side}:${branch.id}`] ?? ''}
                          inputmode="numeric"
                          autocomplete="off"
                          size={3}
                          aria-label={`${reader.name(branch.name)}: ${reader.say(sideNames[side])}`}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('votes.count')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

/** Members, whole or with the part that an equal share leaves: 206 1/3. */
function amountWords(reader: Reader, amount: number | string): string {
  if (typeof amount === 'number') return reader.count(amount);
  const [above = '0', below = '1'] = amount.split('/');
  const whole = BigInt(above) / BigInt(below);
  return `${reader.count(Number(whole))} ${BigInt(above) % BigInt(below)}/${below}`;
}
