import type { Reason } from '@plenum/letters';
import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FieldProblem } from '../services/letters-problems.ts';
import type { LetterField, LetterForm, LetterStepKind } from '../services/letters-step.ts';
import type { LetterView } from '../services/letters-view.ts';
import { Field } from './field.tsx';
import { closingNames, fieldProblemWords, letterLanguageNames, stateNames } from './letters-words.ts';

/** What came of a form that was not kept; it stands in its place as it was typed. */
export type LetterOutcome = { form: LetterForm } & (
  | { status: 'conflict' }
  | { status: 'problems'; problems: readonly FieldProblem[] }
  | { status: 'refused'; reasons: readonly Reason[] }
);

type Props = { reader: Reader; view: LetterView; outcome: LetterOutcome | undefined };
type Option = readonly [value: string, words: string];
type Fields = readonly (readonly [field: LetterField, label: Key])[];

const by: Fields[number] = ['by', 'letters.field.by'];
const on: Fields[number] = ['on', 'letters.field.on'];
const what: Fields[number] = ['what', 'letters.field.what'];

const forms: Record<LetterStepKind, { title: Key; fields: Fields }> = {
  asked: { title: 'letters.enter.asked', fields: [by] },
  consented: { title: 'letters.enter.consented', fields: [by, on] },
  checked: { title: 'letters.enter.checked', fields: [by, on] },
  worded: {
    title: 'letters.enter.worded',
    fields: [
      ['language', 'letters.field.language'],
      ['title', 'letters.field.title'],
      ['demands', 'letters.field.demands'],
    ],
  },
  copy: {
    title: 'letters.enter.copy',
    fields: [['section', 'letters.field.section'], ['recipient', 'letters.field.recipient'], what, on],
  },
  closed: { title: 'letters.enter.closed', fields: [what, on] },
};

/** Everything that can be entered about a letter as it stands, each form folded until it is needed. */
export function LetterForms({ reader, view, outcome }: Props) {
  const { letter, log } = view;
  const kinds: LetterStepKind[] = [
    ...(log.closed === null ? (['asked', 'consented', 'checked'] as const) : []),
    ...(letter.languages.length > 1 && log.closed === null ? (['worded'] as const) : []),
    ...(view.sections.length > 0 ? (['copy'] as const) : []),
    ...(log.closed === null ? (['closed'] as const) : []),
  ];
  // A form whose moment has passed meanwhile is shown all the same, with what was typed.
  const sent = outcome?.form.step;
  const all = sent === undefined || kinds.includes(sent) ? kinds : [...kinds, sent];
  return (
    <div class="no-print">
      {all.map((kind) => (
        <Step reader={reader} view={view} kind={kind} outcome={sent === kind ? outcome : undefined} />
      ))}
    </div>
  );
}

function Step({ reader, view, kind, outcome }: Props & { kind: LetterStepKind }) {
  const { title, fields } = forms[kind];
  const isMany = view.letter.to.length > 1;
  return (
    <details open={outcome !== undefined}>
      <summary>{reader.say(title)}</summary>
      <form class="inside" method="post" action={`/letters/${view.document}/steps`}>
        {kind === 'closed' && <p class="hint">{reader.say('letters.enter.closed.hint')}</p>}
        <input type="hidden" name="step" value={kind} />
        <input
          type="hidden"
          name="form"
          value={outcome?.status === 'conflict' ? view.form : (outcome?.form.form ?? view.form)}
        />
        <input type="hidden" name="revision" value={String(view.revision)} />
        {fields
          .filter(([field]) => field !== 'recipient' || isMany)
          .map(([field, label]) => (
            <StepField
              reader={reader}
              view={view}
              kind={kind}
              field={field}
              label={label}
              outcome={outcome}
            />
          ))}
        <button type="submit">{reader.say('letters.save')}</button>
      </form>
    </details>
  );
}

type FieldProps = Props & { kind: LetterStepKind; field: LetterField; label: Key };

function StepField({ reader, view, kind, field, label, outcome }: FieldProps) {
  const problems = outcome?.status === 'problems' ? outcome.problems : [];
  const typed = outcome?.form[field] ?? (field === 'on' ? view.today : '');
  const options = optionsOf(reader, view, kind, field);
  const hint =
    field === 'by'
      ? reader.say('letters.field.by.hint')
      : field === 'demands'
        ? reader.say('letters.field.demands.hint', { count: view.letter.demands.length })
        : undefined;
  return (
    <Field
      name={`${kind}-${field}`}
      label={reader.say(label)}
      hint={hint}
      problems={problems
        .filter((problem) => problem.field === field)
        .map((problem) => fieldProblemWords(reader, problem))}
    >
      {(tied): Child =>
        options ? (
          <select {...tied} name={field}>
            {kept(options, typed).map(([value, words]) => (
              <option value={value} selected={value === typed}>
                {words}
              </option>
            ))}
          </select>
        ) : field === 'demands' ? (
          <textarea {...tied} name={field} rows={Math.max(3, view.letter.demands.length + 1)}>
            {typed}
          </textarea>
        ) : (
          <input
            {...tied}
            name={field}
            type={field === 'on' ? 'date' : 'text'}
            value={typed}
            autocomplete="off"
          />
        )
      }
    </Field>
  );
}

/** A value that is none of the options is kept, so that the page says what it complains of. */
const kept = (options: readonly Option[], typed: string): readonly Option[] =>
  options.some(([value]) => value === typed) ? options : [...options, [typed, typed]];

function optionsOf(
  reader: Reader,
  { letter, sections }: LetterView,
  kind: LetterStepKind,
  field: LetterField,
): readonly Option[] | undefined {
  const choose: Option = ['', reader.say('letters.choose')];
  if (field === 'section') return [choose, ...sections.map(({ id, name }): Option => [id, name])];
  if (field === 'recipient') return letter.to.map(({ name }, index): Option => [String(index), name]);
  if (field === 'language')
    return [
      choose,
      ...letter.languages.slice(1).map((one): Option => [one, reader.say(letterLanguageNames[one])]),
    ];
  if (field !== 'what') return undefined;
  const all: Readonly<Record<string, Key>> = kind === 'closed' ? closingNames : stateNames;
  return [choose, ...Object.entries(all).map(([one, key]): Option => [one, reader.say(key)])];
}
