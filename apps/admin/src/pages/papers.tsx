import { type Language, languages } from '../catalogue/language.ts';
import type { Reader } from '../reader.ts';
import type { PapersView } from '../services/view-papers.ts';
import { languageNames } from './frame.tsx';
import { stepNames } from './parts.tsx';

type Props = { reader: Reader; view: PapersView; example: boolean; gone?: boolean | undefined };

/** What can be printed, each by a form: making cards makes numbers. */
export function PapersPage({ reader, view, example, gone }: Props) {
  const ready = view.steps.length > 0;
  return (
    <>
      <p class="kicker">{reader.say('room.papers')}</p>
      <h1>{reader.say(ready ? 'papers.sentence.ready' : 'papers.sentence.none')}</h1>
      <p class="lede">
        {reader.say('papers.lede')} {example && reader.say('papers.example')}
      </p>
      {gone && (
        <div class="notice now" role="alert">
          <p>{reader.say('papers.gone')}</p>
        </div>
      )}
      {ready ? (
        <Forms reader={reader} view={view} />
      ) : (
        <div class="acts">
          <a class="button first" href="/attendance">
            {reader.say('papers.planFirst')}
          </a>
        </div>
      )}
    </>
  );
}

function Forms({ reader, view }: { reader: Reader; view: PapersView }) {
  return (
    <>
      {view.steps.some(({ stale }) => stale) && (
        <div class="notice risk">
          <p>
            {reader.say('papers.stale')} <a href="/attendance">{reader.say('papers.planFirst')}</a>
          </p>
        </div>
      )}
      <h2>{reader.say('papers.attendance')}</h2>
      <p>{reader.say('papers.attendance.lede')}</p>
      <form method="post" action="/papers/attendance">
        <Steps reader={reader} view={view} id="attendance-step" />
        <Languages reader={reader} id="attendance-language" />
        <button type="submit" class="first">
          {reader.say('papers.act.attendance')}
        </button>
      </form>
      <h2>{reader.say('papers.credentials')}</h2>
      <p>
        {reader.say('papers.credentials.lede')}{' '}
        {reader.say('papers.credentials.numbers', { count: view.numbersMade })}
      </p>
      <form method="post" action="/papers/credentials">
        <Steps reader={reader} view={view} id="credentials-step" />
        <fieldset>
          <legend>{reader.say('papers.names')}</legend>
          <label class="choice">
            <input type="radio" name="names" value="code" checked />
            {reader.say('papers.names.code')}
          </label>
          <label class="choice">
            <input type="radio" name="names" value="none" />
            {reader.say('papers.names.none')}
          </label>
          <p class="hint">{reader.say('papers.names.hint')}</p>
        </fieldset>
        <Languages reader={reader} id="credentials-language" />
        <button type="submit" class="first">
          {reader.say('papers.act.credentials')}
        </button>
      </form>
      {view.numbersMade > 0 && (
        <>
          <h2>{reader.say('ticks.papers')}</h2>
          <p>{reader.say('ticks.papers.lede')}</p>
          <div class="acts">
            <a class="button" href="/hall/tick-list">
              {reader.say('ticks.papers.open')}
            </a>
          </div>
        </>
      )}
    </>
  );
}

function Steps({ reader, view, id }: { reader: Reader; view: PapersView; id: string }) {
  return (
    <div class="field">
      <label for={id}>{reader.say('papers.step')}</label>
      <select id={id} name="step">
        {view.steps.map(({ step, delegates }) => (
          <option value={step}>
            {reader.say('papers.step.option', { step: reader.say(stepNames[step]), delegates })}
          </option>
        ))}
      </select>
    </div>
  );
}

function Languages({ reader, id }: { reader: Reader; id: string }) {
  return (
    <div class="field">
      <label for={id}>{reader.say('papers.language')}</label>
      <select id={id} name="language">
        {languages.map((language: Language) => (
          <option value={language} lang={language} selected={language === reader.language}>
            {languageNames[language]}
          </option>
        ))}
      </select>
    </div>
  );
}
