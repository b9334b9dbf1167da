import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FoundForm, FoundProblem } from '../services/hall-election-found.ts';
import type { NextStep } from '../services/hall-election-next.ts';
import { seconderRules } from '../services/hall-election-record.ts';
import { electionRules } from '../services/local-election.ts';
import type { HallElectionsView } from '../services/view-hall-elections.ts';
import { ruleNames } from './branch-election.tsx';
import { Field } from './field.tsx';
import { phaseNames } from './hall-election-reasons.ts';
import { NotSaved } from './not-saved.tsx';
import { Wide } from './parts.tsx';

type Props = {
  reader: Reader;
  view: HallElectionsView;
  form: FoundForm;
  problems: FoundProblem[];
  conflict: boolean;
};

export const nextWords: Record<NextStep, Key> = {
  'returning-officer': 'elections.next.returning-officer',
  teller: 'elections.next.teller',
  scrutineer: 'elections.next.scrutineer',
  open: 'elections.next.open',
  nominate: 'elections.next.nominate',
  answers: 'elections.next.answers',
  close: 'elections.next.close',
  issue: 'elections.next.issue',
  unopposed: 'elections.next.unopposed',
  ballots: 'elections.next.ballots',
  tie: 'elections.next.tie',
  declare: 'elections.next.declare',
  done: 'elections.next.done',
};

const problemWords: Record<FoundProblem['code'], Key> = {
  'no-title': 'elections.problem.no-title',
  'not-a-count': 'branch.problem.not-a-count',
  'not-seats': 'branch.problem.not-seats',
  'places-above-seats': 'elections.problem.places-above-seats',
  'no-seed': 'elections.problem.no-seed',
};

export const seconderNames: Record<(typeof seconderRules)[number], Key> = {
  'other-branch': 'elections.seconder.other-branch',
  any: 'elections.seconder.any',
  none: 'elections.seconder.none',
};

/** The elections in the hall, each with its next step, and the form that founds another. */
export function HallElectionsPage({ reader, view, form, problems, conflict }: Props) {
  const open = view.elections.filter(({ phase }) => phase !== 'declared').length;
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>
        {view.elections.length === 0
          ? reader.say('elections.empty')
          : reader.say('elections.sentence', { count: view.elections.length, open })}
      </h1>
      <p class="lede">{reader.say('elections.lede')}</p>
      {view.elections.length > 0 && <List reader={reader} view={view} />}
      <h2 id="found">{reader.say('elections.new')}</h2>
      <NotSaved reader={reader} problems={problems} conflict={conflict} />
      <Found reader={reader} form={form} problems={problems} />
    </>
  );
}

function List({ reader, view }: Pick<Props, 'reader' | 'view'>) {
  return (
    <Wide label={reader.say('elections.title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{reader.say('elections.what')}</th>
            <th scope="col" class="n">
              {reader.say('branch.seats')}
            </th>
            <th scope="col" class="n">
              {reader.say('elections.standing')}
            </th>
            <th scope="col">{reader.say('elections.state')}</th>
            <th scope="col">{reader.say('elections.next')}</th>
          </tr>
        </thead>
        <tbody>
          {view.elections.map(({ document, title, seats, standing, phase, next }) => (
            <tr>
              <th scope="row">
                <a href={`/hall/elections/${document}`}>{title}</a>
              </th>
              <td class="n">{reader.count(seats)}</td>
              <td class="n">{reader.count(standing)}</td>
              <td>
                <span class={`mark ${phase === 'declared' ? 'settled' : next === 'tie' ? 'now' : 'plain'}`}>
                  {reader.say(phaseNames[phase])}
                </span>
              </td>
              <td>{reader.say(nextWords[next])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function Found({ reader, form, problems }: Pick<Props, 'reader' | 'form' | 'problems'>) {
  const problemsOf = (field: keyof FoundForm) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ code, found }) => reader.say(problemWords[code], { found }));
  const typed = (field: keyof FoundForm, label: Key, hint?: Key, numeric = false) => (
    <Field
      name={field}
      label={reader.say(label)}
      hint={hint && reader.say(hint)}
      problems={problemsOf(field)}
    >
      {(tied) => (
        <input {...tied} value={form[field]} inputmode={numeric ? 'numeric' : undefined} autocomplete="off" />
      )}
    </Field>
  );
  const choice = (field: 'rule' | 'seconder' | 'order', label: Key, options: [string, Key][]) => (
    <Field name={field} label={reader.say(label)}>
      {(tied) => (
        <select {...tied}>
          {options.map(([value, name]) => (
            <option value={value} selected={value === form[field]}>
              {reader.say(name)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <form method="post" action="/hall/elections">
      <input type="hidden" name="document" value={form.document} />
      {typed('title', 'elections.what', 'elections.whatHint')}
      {typed('seats', 'branch.seats', undefined, true)}
      {choice(
        'rule',
        'branch.rule',
        electionRules.map((rule) => [rule, ruleNames[rule]]),
      )}
      {typed('women', 'branch.women', 'branch.placesHint', true)}
      {typed('young', 'branch.young', undefined, true)}
      {choice(
        'seconder',
        'elections.seconder',
        seconderRules.map((rule) => [rule, seconderNames[rule]]),
      )}
      {choice('order', 'elections.order', [
        ['alphabetical', 'elections.order.alphabetical'],
        ['seed', 'elections.order.seed'],
      ])}
      {typed('orderSeed', 'elections.orderSeed', 'elections.orderSeedHint')}
      {typed('tieSeed', 'elections.tieSeed', 'branch.seedHint')}
      <div class="acts">
        <button type="submit" class="first">
          {reader.say('elections.found')}
        </button>
      </div>
    </form>
  );
}
