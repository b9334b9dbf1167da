import type { Reader } from '../reader.ts';
import type { WhatIfProblem, WhatIfView } from '../services/plan-b-view.ts';
import { Field } from './field.tsx';
import { SolidarityNav } from './picket-nav.tsx';
import { PlanBRows } from './plan-b-rows.tsx';
import { presetNames, whatIfProblems } from './plan-b-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: WhatIfView; city: string; conflict: boolean };

/** Who stands when if the conference is blocked at a moment, beside plan A; it is kept when it is chosen. */
export function WhatIfPage({ reader, view, city, conflict }: Props) {
  const { worked, timeZone, chosen } = view;
  const at = (instant: string) => reader.moment(instant, timeZone);
  return (
    <>
      <p class="kicker">
        <a href="/solidarity">{reader.say('room.solidarity')}</a>
      </p>
      <h1>
        {worked === undefined ? (
          reader.say('planB.title')
        ) : (
          <Said
            reader={reader}
            key_="planB.sentence"
            params={{ at: at(worked.decided), city, ...countsOf(worked.rows) }}
          />
        )}
      </h1>
      <p class="lede">{reader.say('planB.lede')}</p>
      <SolidarityNav reader={reader} here="plan-b" />
      {conflict && (
        <div class="notice risk" role="alert">
          <p>{reader.say('planB.conflict')}</p>
        </div>
      )}
      {chosen && (
        <div class={`notice ${chosen.isOld ? 'now' : 'settled'}`}>
          <p>
            {reader.say('planB.chosen', {
              at: at(chosen.decided),
              city,
              minutes: chosen.leadMinutes,
            })}
          </p>
          {chosen.isOld && <p>{reader.say('planB.old')}</p>}
          <p>
            <a href="/solidarity/plan-b/calls">{reader.say('planB.toCalls')}</a>
          </p>
        </div>
      )}
      <Question reader={reader} view={view} city={city} />
      {worked && (
        <>
          <h2>{reader.say('planB.table')}</h2>
          <p>{reader.say('planB.notBefore', { at: at(worked.notBefore), city })}</p>
          <PlanBRows reader={reader} rows={worked.rows} date={view.date} city={city} />
          <form class="no-print" method="post" action="/solidarity/plan-b">
            <input type="hidden" name="revision" value={String(view.revision)} />
            <input type="hidden" name="madeOf" value={worked.madeOf} />
            <input type="hidden" name="at" value={view.form.at} />
            <input type="hidden" name="lead" value={view.form.lead} />
            <p>{reader.say(chosen === undefined ? 'planB.choose.hint' : 'planB.choose.anew')}</p>
            <button type="submit">{reader.say('planB.choose')}</button>
          </form>
        </>
      )}
    </>
  );
}

function Question({ reader, view, city }: Omit<Props, 'conflict'>) {
  const { form, problems, presets } = view;
  const wrong = (field: WhatIfProblem['field']) =>
    problems
      .filter((one) => one.field === field)
      .map(({ code }) => reader.say(whatIfProblems[code], { found: form[field] }));
  return (
    <div class="no-print">
      <h2>{reader.say('planB.question')}</h2>
      <ul class="prose">
        {presets.map(({ name, at }) => (
          <li>
            <a href={`/solidarity/plan-b?${new URLSearchParams({ at, lead: form.lead })}`}>
              {reader.say(presetNames[name], { at: reader.moment(`${at}:00Z`, 'UTC') })}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action="/solidarity/plan-b">
        <Field
          name="at"
          label={reader.say('planB.at')}
          hint={reader.say('planB.at.hint', { city })}
          problems={wrong('at')}
        >
          {(field) => <input {...field} type="datetime-local" value={form.at} />}
        </Field>
        <Field
          name="lead"
          label={reader.say('planB.lead')}
          hint={reader.say('planB.lead.hint')}
          problems={wrong('lead')}
        >
          {(field) => <input {...field} value={form.lead} inputmode="numeric" autocomplete="off" />}
        </Field>
        <button type="submit">{reader.say('planB.look')}</button>
      </form>
    </div>
  );
}

function countsOf(rows: NonNullable<WhatIfView['worked']>['rows']) {
  const standing = rows.filter(({ after }) => after !== undefined);
  const isOtherwise = ['moved', 'called-out', 'rolled'];
  return {
    standing: standing.length,
    all: rows.length,
    changed: standing.filter(({ change }) => isOtherwise.includes(change)).length,
  };
}
