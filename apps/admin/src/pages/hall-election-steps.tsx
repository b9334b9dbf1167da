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
type Props = { reader: Reader; view: HallElectionView; answer?: StepAnswer | undefined };

const problemWords: Record<StepProblem['code'], Key> = {
  'nobody-chosen': 'elections.problem.nobody-chosen',
  'not-a-count': 'branch.problem.not-a-count',
  'papers-above-delegates': 'elections.problem.papers-above-delegates',
};

const offices = {
  'returning-officer-elected': 'elections.office.returning-officer',
  'teller-elected': 'elections.office.teller',
  'scrutineer-elected': 'elections.office.scrutineer',
} as const;

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

/** The forms of the steps that may come now. */
export function HallElectionSteps({ reader, view, answer }: Props) {
  const { phase, contested } = view.state;
  return (
    <>
      {phase === 'officers' && <Appoint reader={reader} view={view} answer={answer} />}
      {phase === 'nominations' && <Nominate reader={reader} view={view} answer={answer} />}
      {phase === 'closed' && contested && <Issue reader={reader} view={view} answer={answer} />}
      {hasForm(view, 'declared') && <Declare reader={reader} view={view} answer={answer} />}
    </>
  );
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

function problemsAt({ reader, view, answer }: Props, field: 'who' | 'by' | 'seconder' | 'papers'): string[] {
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

type PersonProps = Props & { name: 'who' | 'by' | 'seconder'; label: Key; hint?: Key };

/** Somebody of the roll by code name; branches keep two of one name apart. */
function Person({ name, label, hint, ...props }: PersonProps) {
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

function Appoint(props: Props) {
  const { reader, view, answer } = props;
  return (
    <section aria-labelledby="appoint">
      <h2 id="appoint">{reader.say('elections.appoint')}</h2>
      <p class="prose">{reader.say('elections.appointHint')}</p>
      <Step view={view}>
        <Field name="kind" label={reader.say('elections.office')}>
          {(tied) => (
            <select {...tied}>
              {Object.entries(offices).map(([kind, name]) => (
                <option value={kind} selected={kind === (answer?.form.kind ?? `${view.next}-elected`)}>
                  {reader.say(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Person {...props} name="who" label="delegates.codeName" />
        <div class="acts">
          <button type="submit" class={view.next === 'open' ? undefined : 'first'}>
            {reader.say('elections.act.appoint')}
          </button>
        </div>
      </Step>
      <Step view={view} kind="nominations-opened">
        <div class="acts">
          <button type="submit" class={view.next === 'open' ? 'first' : undefined}>
            {reader.say('elections.act.open')}
          </button>
        </div>
      </Step>
    </section>
  );
}

function Nominate(props: Props) {
  const { reader, view } = props;
  return (
    <section aria-labelledby="nominate">
      <h2 id="nominate">{reader.say('elections.nominate')}</h2>
      <Step view={view} kind="nominated">
        <Person {...props} name="who" label="elections.candidate" hint="elections.candidateHint" />
        <Person {...props} name="by" label="elections.proposer" />
        {view.record.seconder !== 'none' && <Person {...props} name="seconder" label="elections.seconded" />}
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('elections.act.nominate')}
          </button>
        </div>
      </Step>
      <Step view={view} kind="nominations-closed">
        <p class="hint">{reader.say('elections.closeHint')}</p>
        <div class="acts">
          <button type="submit">{reader.say('elections.act.close')}</button>
        </div>
      </Step>
    </section>
  );
}

function Issue(props: Props) {
  const { reader, view, answer } = props;
  return (
    <section aria-labelledby="issue">
      <h2 id="issue">{reader.say('elections.papers')}</h2>
      <p class="prose">{reader.say('elections.issueHint')}</p>
      <Step view={view} kind="papers-issued">
        <Field
          name="papers"
          label={reader.say('elections.issued')}
          hint={reader.say('elections.issuedHint', { most: view.delegates })}
          problems={problemsAt(props, 'papers')}
        >
          {(tied) => (
            <input {...tied} value={answer?.form.papers ?? ''} inputmode="numeric" autocomplete="off" />
          )}
        </Field>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('elections.act.issue')}
          </button>
        </div>
      </Step>
    </section>
  );
}

function Declare(props: Props) {
  const { reader, view, answer } = props;
  const { returningOfficer, tellers, scrutineers } = view.state;
  const officers = [...(returningOfficer === null ? [] : [returningOfficer]), ...tellers, ...scrutineers];
  const colleagues = [
    ...tellers.map((id) => [id, 'elections.office.teller'] as const),
    ...scrutineers.map((id) => [id, 'elections.office.scrutineer'] as const),
  ];
  const wrong = problemsAt(props, 'by');
  return (
    <section aria-labelledby="declare">
      <h2 id="declare">{reader.say('elections.declare')}</h2>
      <p class="prose">
        {reader.say(view.state.contested ? 'elections.declareHint' : 'elections.unopposedHint', {
          standing: view.state.standing.length,
          seats: view.record.seats,
        })}
      </p>
      <Step view={view} kind="declared">
        <Field name="by" label={reader.say('elections.declaredBy')} problems={wrong}>
          {(tied) => (
            <select {...tied}>
              {officers.map((id) => (
                <option value={id} selected={id === (answer?.form.by ?? returningOfficer)}>
                  {view.names[id]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset>
          <legend>{reader.say('elections.signed')}</legend>
          {colleagues.map(([id, office]) => (
            <label class="choice">
              <input
                type="checkbox"
                name="signedBy"
                value={id}
                checked={answer?.form.signedBy.includes(id) ?? false}
              />
              <span>
                {view.names[id]} <small>{reader.say(office)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="acts">
          <button type="submit" class="first">
            {reader.say('elections.act.declare')}
          </button>
        </div>
      </Step>
    </section>
  );
}
