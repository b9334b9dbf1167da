import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { FigureForm, FigureProblem } from '../services/change-members.ts';
import type { ExceptionForm, ExceptionProblem } from '../services/exceptions.ts';
import type { BranchView } from '../services/view-branch.ts';
import { workingWords } from './delegates-reasons.ts';
import { Field } from './field.tsx';

/** What a form about figures or an exception was answered with; what was typed is kept. */
export type FigureAnswer = {
  on: 'figure';
  problem: 'problems' | 'conflict';
  problems: { field: keyof FigureForm; code: FigureProblem }[];
  typed: FigureForm;
};
export type ExceptionAnswer = {
  on: 'exception';
  problem: 'problems' | 'conflict';
  problems: ExceptionProblem[];
  /** Nothing was typed to take an exception back. */
  typed: ExceptionForm | undefined;
};

type FigureProps = { reader: Reader; view: BranchView; answer: FigureAnswer | undefined };

const figureWords: Record<FigureProblem, Key> = {
  'not-a-month': 'entitlement.wrong.month',
  'not-a-date': 'entitlement.wrong.date',
  'not-a-count': 'branch.problem.not-a-count',
};

/** Enters the figure of a month or of a date, or corrects it. */
export function FigureFields({ reader, view, answer }: FigureProps) {
  const { membership } = view;
  if (membership === undefined) return null;
  const byMonth = membership.basis.kind === 'average-paid';
  const typed = answer?.typed ?? { when: membership.missing[0] ?? '', figure: '' };
  const wrong = (field: keyof FigureForm) => [
    ...(answer?.problems ?? [])
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(figureWords[code], { found: typed[field] })),
    ...(answer?.problem === 'conflict' && field === 'when' ? [reader.say('branch.conflict')] : []),
  ];
  return (
    <form method="post" action={`/branches/${encodeURIComponent(view.id)}/figures`}>
      <input type="hidden" name="revision" value={String(view.revision)} />
      <Field
        name="when"
        label={reader.say(byMonth ? 'entitlement.month' : 'entitlement.date')}
        hint={reader.say(byMonth ? 'entitlement.monthHint' : 'entitlement.dateHint')}
        problems={wrong('when')}
      >
        {(field) => <input {...field} value={typed.when} autocomplete="off" />}
      </Field>
      <Field
        name="figure"
        label={reader.say(byMonth ? 'entitlement.paid' : 'branches.members')}
        problems={wrong('figure')}
      >
        {(field) => <input {...field} value={typed.figure} inputmode="numeric" autocomplete="off" />}
      </Field>
      <div class="acts">
        <button type="submit">{reader.say('entitlement.saveFigure')}</button>
      </div>
    </form>
  );
}

type ExceptionProps = { reader: Reader; view: BranchView; answer: ExceptionAnswer | undefined };

const exceptionWords: Record<ExceptionProblem['code'], Key> = {
  'not-a-count': 'branch.problem.not-a-count',
  'no-reason': 'entitlement.wrong.no-reason',
  'nobody-decided': 'entitlement.wrong.nobody-decided',
  'branch-united': 'entitlement.exception.gone',
};

/** The exception of a branch: what stands, and the form that decides on it or takes it back. */
export function ExceptionSection({ reader, view, answer }: ExceptionProps) {
  const { decided, possible, revision } = view.exception;
  const path = `/branches/${encodeURIComponent(view.id)}/exception`;
  const stands = view.working.find(({ code }) => code === 'exception');
  return (
    <section aria-labelledby="exception">
      <h2 id="exception">{reader.say('entitlement.exception')}</h2>
      <p>{reader.say('entitlement.exception.hint')}</p>
      {answer?.problem === 'conflict' && (
        <div class="notice risk" role="alert">
          <p>{reader.say('entitlement.conflict')}</p>
        </div>
      )}
      {decided === undefined ? (
        <p>{reader.say(possible ? 'entitlement.exception.none' : 'entitlement.exception.gone')}</p>
      ) : (
        <>
          {stands && <p>{workingWords(reader, stands, (id) => reader.name(view.nameOf(id)))}</p>}
          <form method="post" action={`${path}/back`}>
            <input type="hidden" name="revision" value={String(revision)} />
            <div class="acts">
              <button type="submit">{reader.say('entitlement.exception.takeBack')}</button>
            </div>
          </form>
        </>
      )}
      {possible && <ExceptionFields reader={reader} view={view} answer={answer} />}
    </section>
  );
}

function ExceptionFields({ reader, view, answer }: ExceptionProps) {
  const { decided, revision } = view.exception;
  const typed = answer?.typed ?? {
    delegates: decided === undefined ? '' : String(decided.delegates),
    reason: decided?.reason ?? '',
    decidedBy: decided?.decidedBy ?? '',
  };
  const wrong = (field: keyof ExceptionForm) =>
    (answer?.problems ?? [])
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(exceptionWords[code], { found: typed[field] }));
  return (
    <form method="post" action={`/branches/${encodeURIComponent(view.id)}/exception`}>
      <input type="hidden" name="revision" value={String(revision)} />
      <Field
        name="delegates"
        label={reader.say('entitlement.exception.delegates')}
        problems={wrong('delegates')}
      >
        {(field) => <input {...field} value={typed.delegates} inputmode="numeric" autocomplete="off" />}
      </Field>
      <Field name="reason" label={reader.say('entitlement.exception.reason')} problems={wrong('reason')}>
        {(field) => <input {...field} value={typed.reason} autocomplete="off" />}
      </Field>
      <Field
        name="decidedBy"
        label={reader.say('entitlement.exception.decidedBy')}
        hint={reader.say('entitlement.exception.decidedByHint')}
        problems={wrong('decidedBy')}
      >
        {(field) => <input {...field} value={typed.decidedBy} autocomplete="off" />}
      </Field>
      <div class="acts">
        <button type="submit">{reader.say('entitlement.exception.save')}</button>
      </div>
    </form>
  );
}
