import type { ElectionReason } from '@plenum/delegates';
import type { Child } from 'hono/jsx';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { StepForm, StepProblem } from '../services/hall-election-step.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { Field } from './field.tsx';
import { electionWords } from './hall-election-reasons.ts';

/** What a step that was sent came to, if it was not taken. */
export type StepAnswer = { form: StepForm; problems: StepProblem[]; reasons: ElectionReason[] };
export type StepProps = { reader: Reader; view: HallElectionView; answer?: StepAnswer | undefined };

const problemWords: Record<StepProblem['code'], Key> = {
  'nobody-chosen': 'elections.problem.nobody-chosen',
  'not-a-count': 'branch.problem.not-a-count',
  'papers-above-delegates': 'elections.problem.papers-above-delegates',
};

/** How the reasons of an election call people and branches. */
export function calledIn(reader: Reader, { names, branches }: HallElectionView) {
  return {
    person: (id: string) => names[id] ?? id,
    branch: (id: string) => {
      const name = branches[id];
      return name === undefined ? id : reader.name(name);
    },
  };
}

/** At which field a refusal stands: beside whoever it is about. */
function fieldOf({ code }: ElectionReason, kind: string): 'who' | 'by' | 'seconder' | 'papers' {
  if (code.startsWith('seconder-')) return 'seconder';
  if (code === 'nominated-by-self' || code === 'not-returning-officer' || kind === 'declared') return 'by';
  return kind === 'papers-issued' ? 'papers' : 'who';
}

/** Whether the form of a step stands on the page, so that its refusal can stand beside a field. */
export function hasForm({ state, declaration }: HallElectionView, kind: string): boolean {
  if (kind.endsWith('-elected')) return state.phase === 'officers';
  if (kind === 'nominated') return state.phase === 'nominations';
  if (kind === 'papers-issued') return state.phase === 'closed' && state.contested === true;
  return kind === 'declared' && state.next.includes('declared') && declaration?.status === 'declared';
}

/** A form that adds a step to the election as it was when the page was made. */
export function Step({ view, kind, children }: { view: HallElectionView; kind?: string; children: Child }) {
  return (
    <form method="post" action={`/hall/elections/${view.document}/step`}>
      <input type="hidden" name="revision" value={String(view.revision)} />
      {kind !== undefined && <input type="hidden" name="kind" value={kind} />}
      {children}
    </form>
  );
}

/** What is said beside a field of a step that was not taken. */
export function problemsAt(
  { reader, view, answer }: StepProps,
  field: 'who' | 'by' | 'seconder' | 'papers',
): string[] {
  if (answer === undefined) return [];
  const { form, problems, reasons } = answer;
  return [
    ...problems
      .filter((problem) => problem.field === field)
      .map(({ code, found, most = 0 }) => reader.say(problemWords[code], { found, most })),
    ...reasons
      .filter((reason) => hasForm(view, form.kind) && fieldOf(reason, form.kind) === field)
      .map((reason) => electionWords(reader, reason, calledIn(reader, view))),
  ];
}

type PersonProps = StepProps & { name: 'who' | 'by' | 'seconder'; label: Key; hint?: Key };

/** Somebody of the roll by code name; branches keep two of one name apart. */
export function Person({ name, label, hint, ...props }: PersonProps) {
  const { reader, view, answer } = props;
  return (
    <Field
      name={name}
      label={reader.say(label)}
      hint={hint && reader.say(hint)}
      problems={problemsAt(props, name)}
    >
      {(tied) => (
        <select {...tied}>
          <option value="">{reader.say('elections.choose')}</option>
          {view.choices.map(({ branch, people }) => (
            <optgroup label={reader.name(branch)}>
              {people.map((person) => (
                <option value={person.id} selected={person.id === answer?.form[name]}>
                  {person.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
