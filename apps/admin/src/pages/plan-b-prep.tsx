import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { PrepForm, PrepProblem, PrepView } from '../services/plan-b-prep.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import { Hours } from './plan-b-rows.tsx';
import { changeLooks, changeNames, prepProblems, presetNames } from './plan-b-words.ts';
import { Said } from './said.tsx';
import { solidarityReason } from './solidarity-reasons.ts';

/** What came of the last form. */
export type PrepSaid = { conflict?: boolean; typed?: PrepForm; problems?: readonly PrepProblem[] };

type Props = { reader: Reader; view: PrepView; date: string; city: string; said: PrepSaid };

const fields: { name: keyof PrepForm; label: Key; hint?: Key }[] = [
  { name: 'wakes', label: 'planB.prep.wakes', hint: 'planB.prep.timeHint' },
  { name: 'sleeps', label: 'planB.prep.sleeps', hint: 'planB.prep.timeHint' },
  { name: 'caller', label: 'planB.prep.caller', hint: 'planB.prep.callerHint' },
  { name: 'place', label: 'planB.prep.place' },
  { name: 'placeOpen', label: 'planB.prep.placeOpen', hint: 'solidarity.answers.availableHint' },
  { name: 'available', label: 'planB.prep.available', hint: 'solidarity.answers.availableHint' },
  { name: 'minutes', label: 'planB.prep.minutes' },
];

/** What is agreed with one section for the case of a block, and what then becomes of its picket. */
export function PrepPage({ reader, view, date, city, said }: Props) {
  const { record, document, cases } = view;
  const form = said.typed ?? view.form;
  const problems = said.problems ?? [];
  const wrong = (field: keyof PrepForm) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(prepProblems[code], { found: form[field] }));
  return (
    <>
      <p class="kicker">
        <a href={`/solidarity/${document}`}>{record.city}</a>
      </p>
      <h1>
        <Said
          reader={reader}
          key_="planB.prep.sentence"
          params={{ city: record.city, kind: record.contingent === true ? 'waits' : 'stands' }}
        />
      </h1>
      <p class="lede">{reader.say('planB.prep.lede')}</p>
      {said.conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('solidarity.conflict')}</p>
        </div>
      )}
      <h2>{reader.say('planB.prep.cases', { minutes: view.leadMinutes })}</h2>
      <Wide label={reader.say('planB.prep.cases', { minutes: view.leadMinutes })}>
        <table class="short">
          <thead>
            <tr>
              <th scope="col">{reader.say('planB.prep.case', { city })}</th>
              <th scope="col">{reader.say('site.picket.there')}</th>
              <th scope="col">{reader.say('planB.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {cases.map(({ name, at, row }) => (
              <tr>
                <th scope="row">
                  {reader.say(presetNames[name], { at: reader.moment(`${at}:00Z`, 'UTC') })}
                </th>
                <td class="tight">
                  <Hours reader={reader} time={row.change === 'over' ? row.before : row.after} date={date} />
                  {row.elsewhere !== undefined && <span class="under">{row.elsewhere}</span>}
                </td>
                <td>
                  <span class={`mark ${changeLooks[row.change]}`}>{reader.say(changeNames[row.change])}</span>
                  {row.reasons.map((reason) => (
                    <span class="under">{solidarityReason(reader, reason)}</span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <h2>{reader.say('planB.prep.agreed')}</h2>
      <form method="post" action={`/solidarity/${document}/plan-b`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        {fields.map(({ name, label, hint }) => (
          <Field name={name} label={reader.say(label)} hint={hint && reader.say(hint)} problems={wrong(name)}>
            {(field) => <input {...field} value={form[name]} autocomplete="off" />}
          </Field>
        ))}
        <button type="submit">{reader.say('planB.prep.save')}</button>
      </form>
    </>
  );
}
