import { Field } from './field.tsx';
import { hasForm, Person, type StepProps as Props, problemsAt, Step } from './hall-election-step-form.tsx';

const offices = {
  'returning-officer-elected': 'elections.office.returning-officer',
  'teller-elected': 'elections.office.teller',
  'scrutineer-elected': 'elections.office.scrutineer',
} as const;

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
