import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { Names } from '../services/names.ts';
import type { ReturnForm, ReturnProblem } from '../services/sign-return.ts';
import type { SignedReturn } from '../services/signed-return.ts';
import type { BranchView, CountView } from '../services/view-branch.ts';
import { Field } from './field.tsx';
import { whom } from './parts.tsx';

/** A return that was sent and cannot be taken as it stands, or not any more. */
export type ReturnAnswer = {
  on: 'return';
  problem: 'problems' | 'conflict';
  problems: ReturnProblem[];
  typed: ReturnForm;
};

type Props = {
  reader: Reader;
  branch: BranchView;
  view: CountView;
  answer?: ReturnAnswer | undefined;
};

/** The return as a form: with it the list goes into the roll. */
export function BranchReturnForm({ reader, branch, view, answer }: Props) {
  const form = answer?.typed ?? view.returnForm;
  const problems = answer?.problems ?? [];
  const wrong = (field: ReturnProblem['field']) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ reason }) => returnWords(reader, reason, branch.nameOf, view.names));
  const field = (name: keyof ReturnForm, label: Key, more: { hint?: Key; numeric?: boolean } = {}) => (
    <Field
      name={`return-${name}`}
      label={reader.say(label)}
      hint={more.hint && reader.say(more.hint)}
      problems={wrong(name)}
    >
      {(props) => (
        <input
          {...props}
          value={form[name]}
          autocomplete="off"
          inputmode={more.numeric ? 'numeric' : undefined}
        />
      )}
    </Field>
  );
  const numeric = { numeric: true } as const;
  const counted = { numeric: true, hint: 'return.countHint' } as const;
  return (
    <form method="post" action={`/branches/${encodeURIComponent(branch.id)}/return`}>
      <h3 id="return">{reader.say('return.title')}</h3>
      <p class="prose">{reader.say('return.hint')}</p>
      {problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('fund.problems', { count: new Set(problems.map((one) => one.field)).size })}</p>
          {wrong('list').length > 0 && (
            <ul class="wrong">
              {wrong('list').map((problem) => (
                <li>{problem}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      <input type="hidden" name="revision" value={String(branch.election.revision ?? '')} />
      {field('date', 'return.date')}
      {field('attended', 'return.attended', numeric)}
      {field('issued', 'return.issued', numeric)}
      {field('returned', 'return.returned', counted)}
      {field('valid', 'return.valid', counted)}
      {field('spoilt', 'return.spoilt', counted)}
      {field('chair', 'return.chair', { hint: 'return.signHint' })}
      {field('secretary', 'return.secretary', { hint: 'return.signHint' })}
      <p class="prose">{reader.say('branch.takeHint')}</p>
      <div class="acts">
        <button type="submit" class="first">
          {reader.say('branch.take')}
        </button>
      </div>
    </form>
  );
}

/** What two have signed, in words. */
export function signedWords(reader: Reader, signed: SignedReturn): string {
  const { attended, members, papers } = signed;
  return reader.say('return.figures', { attended, members, ...papers });
}

/** What the return leaves open. */
export function warningWords(reader: Reader, signed: SignedReturn, elected: number): string[] {
  return signed.warnings.map((warning) =>
    warning === 'return-vacant'
      ? reader.say('return.vacant', { count: Math.max(0, signed.entitled - elected) })
      : reader.say('return.no-alternates'),
  );
}

function returnWords(
  reader: Reader,
  reason: ReturnProblem['reason'],
  branch: (id: string) => Names,
  people: Record<string, string>,
): string {
  switch (reason.code) {
    case 'not-a-count':
      return reader.say('branch.problem.not-a-count', reason.params);
    case 'not-a-date':
      return reader.say('return.not-a-date', reason.params);
    case 'valid-differs':
      return reader.say('return.valid-differs', reason.params);
    case 'spoilt-differs':
      return reader.say('return.spoilt-differs', reason.params);
    case 'moved-away': {
      const { name, branch: id } = reason.params;
      return reader.say('return.moved-away', { name, branch: reader.name(branch(id)) });
    }
    case 'signature-missing':
      return reader.say('return.signature-missing', reason.params);
    case 'signature-repeated':
      return reader.say('return.signature-repeated', reason.params);
    case 'return-attended-above-members':
      return reader.say('return.attended-above-members', reason.params);
    case 'return-papers-above-attended':
      return reader.say('return.papers-above-attended', reason.params);
    case 'count-papers-above-issued': {
      const { returned, issued } = reason.params;
      return reader.say('return.papers-above-issued', { returned, issued });
    }
    case 'count-papers-differ': {
      const { returned, valid, spoilt } = reason.params;
      return reader.say('return.papers-differ', { returned, valid, spoilt, sum: valid + spoilt });
    }
    case 'return-person-repeated': {
      const { person } = reason.params;
      return reader.say('return.person-repeated', { person: people[person] ?? person });
    }
    case 'return-elected-above-entitled':
      return reader.say('return.elected-above-entitled', reason.params);
    case 'return-place-not-kept': {
      const { where, atLeast, have } = reason.params;
      return reader.say('return.place-not-kept', { whom: whom(reader, where), atLeast, have });
    }
    default:
      return reader.say('branch.refused', { code: reason.code });
  }
}
