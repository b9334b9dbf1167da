import type { Reader } from '../reader.ts';
import { transferReasons } from '../services/roll-events.ts';
import type { TransferProblem, TransferView } from '../services/transfer-place.ts';
import { Field } from './field.tsx';
import { rollReasonWords, transferWords } from './trail-words.ts';

type Props = {
  reader: Reader;
  view: TransferView;
  problems: readonly TransferProblem[];
  conflict: boolean;
};

/** A decision of the credentials committee about the place of a delegate. */
export function TransferPage({ reader, view, problems, conflict }: Props) {
  const { form, names } = view;
  const back = `/delegates?branch=${encodeURIComponent(view.branch)}`;
  const branch = (id: string) => reader.name(names.branch(id));
  const wrong = (field: TransferProblem['field']) =>
    problems
      .filter((problem) => problem.field === field)
      .flatMap((problem) => problemWords(reader, view, problem));
  return (
    <>
      <p class="kicker">
        <a href={back}>{branch(view.branch)}</a>
      </p>
      <h1>{reader.say('transfer.title', { name: view.codeName })}</h1>
      <p class="lede">{reader.say('transfer.lede')}</p>
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('branch.conflict')}</p>
        </div>
      )}
      {problems.length > 0 && (
        <div class="notice now" role="alert">
          <p>{reader.say('fund.problems', { count: new Set(problems.map(({ field }) => field)).size })}</p>
        </div>
      )}
      <form method="post" action={`/delegates/${encodeURIComponent(view.document)}/transfer`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <Field
          name="to"
          label={reader.say('transfer.to')}
          hint={reader.say('transfer.toHint')}
          problems={wrong('to')}
        >
          {(field) => (
            <select {...field}>
              <option value="">{reader.say('transfer.choose')}</option>
              <optgroup label={reader.say('transfer.toBranch')}>
                {view.branches.map(({ to, branch: id, free }) => (
                  <option value={to} selected={to === form.to}>
                    {reader.say('transfer.branch', { branch: branch(id), free })}
                  </option>
                ))}
              </optgroup>
              <optgroup label={reader.say('transfer.toPerson')}>
                {view.alternates.map(({ to, codeName, branch: id, rank }) => (
                  <option value={to} selected={to === form.to}>
                    {reader.say('transfer.person', { name: codeName, branch: branch(id), rank })}
                  </option>
                ))}
              </optgroup>
            </select>
          )}
        </Field>
        <Field name="reason" label={reader.say('transfer.reason')} problems={wrong('reason')}>
          {(field) => (
            <select {...field}>
              <option value="">{reader.say('transfer.choose')}</option>
              {transferReasons.map((reason) => (
                <option value={reason} selected={reason === form.reason}>
                  {reader.say(transferWords[reason])}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          name="decidedBy"
          label={reader.say('transfer.decidedBy')}
          hint={reader.say('transfer.decidedByHint')}
          problems={wrong('decidedBy')}
        >
          {(field) => <input {...field} value={form.decidedBy} autocomplete="off" />}
        </Field>
        <div class="acts">
          <button type="submit" class="danger">
            {reader.say('transfer.do')}
          </button>
          <a href={back}>{reader.say('withdraw.back')}</a>
        </div>
      </form>
    </>
  );
}

function problemWords(reader: Reader, { names, form }: TransferView, problem: TransferProblem): string[] {
  switch (problem.code) {
    case 'refused':
      return problem.because.map((reason) => rollReasonWords(reader, names, reason));
    case 'nothing-chosen':
      return [reader.say('transfer.nothing-chosen')];
    case 'empty':
      return [reader.say('transfer.empty')];
    case 'too-long':
      return [reader.say('transfer.too-long', { found: form.decidedBy.trim().length, most: problem.most })];
  }
}
