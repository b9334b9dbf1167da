import type { Child } from 'hono/jsx';
import type { Reader } from '../reader.ts';
import { readChoice } from '../services/recorded-vote.ts';
import { typedIn } from '../services/votes-form.ts';
import type { VoteFormView } from '../services/votes-form-view.ts';
import { sides } from '../services/votes-record.ts';
import { problemWords, sideNames } from './vote-words.ts';

export type FormProps = { reader: Reader; view: VoteFormView };
type CellProps = FormProps & { name: string; label: string };

/** What is wrong beside one field. */
export function problemsOf({ reader, view }: FormProps, field: string): string[] {
  return view.problems.filter((one) => one.field === field).map((one) => problemWords(reader, one));
}

/** What is wrong with a row or a part of the form. */
export function Wrong({ problems, id }: { problems: string[]; id?: string }) {
  return problems.length === 0 ? null : (
    <ul class="wrong" id={id}>
      {problems.map((problem) => (
        <li>{problem}</li>
      ))}
    </ul>
  );
}

function tied(name: string, problems: string[]) {
  return problems.length === 0
    ? {}
    : ({ 'aria-describedby': `${name}-wrong`, 'aria-invalid': 'true' } as const);
}

/** A figure in a table, what is wrong with it beside it. */
export function CountCell({ reader, view, name, label }: CellProps) {
  const problems = problemsOf({ reader, view }, name);
  return (
    <td>
      <input
        class="short"
        id={name}
        name={name}
        value={typedIn(view.typed, name)}
        inputmode="numeric"
        autocomplete="off"
        size={4}
        aria-label={label}
        {...tied(name, problems)}
      />
      <Wrong problems={problems} id={`${name}-wrong`} />
    </td>
  );
}

/** What one delegate or delegation chose. */
export function ChoiceCell({ reader, view, name, label, none }: CellProps & { none: Child }) {
  const problems = problemsOf({ reader, view }, name);
  const chosen = readChoice(typedIn(view.typed, name)) ?? null;
  return (
    <td>
      <select id={name} name={name} aria-label={label} {...tied(name, problems)}>
        <option value="absent" selected={chosen === null}>
          {none}
        </option>
        {sides.map((side) => (
          <option value={side} selected={chosen === side}>
            {reader.say(sideNames[side])}
          </option>
        ))}
      </select>
      <Wrong problems={problems} id={`${name}-wrong`} />
    </td>
  );
}
