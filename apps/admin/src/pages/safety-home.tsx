import type { Reader } from '../reader.ts';
import type { SafetyView } from '../services/safety.ts';
import { Field } from './field.tsx';
import { Wide } from './parts.tsx';
import type { SafetySaid } from './safety-said.ts';
import { homeKinds, safetyProblems } from './safety-words.ts';

type Props = { reader: Reader; view: SafetyView; said: SafetySaid };

/** Which sections and delegates have said that they are home. */
export function SafetyHome({ reader, view, said }: Props) {
  const { home, safety } = view;
  const problems = said.who === undefined ? [] : (said.problems ?? []);
  return (
    <>
      <h2>{reader.say('safety.home')}</h2>
      <p>{reader.say('safety.home.count', safety.home)}</p>
      {home.length > 0 && (
        <Wide label={reader.say('safety.home')}>
          <table class="short">
            <thead>
              <tr>
                <th scope="col">{reader.say('safety.home.who')}</th>
                <th scope="col">{reader.say('safety.home')}</th>
                <th scope="col" class="no-print">
                  {reader.say('safety.home.note')}
                </th>
              </tr>
            </thead>
            <tbody>
              {home.map((line) => (
                <tr>
                  <th scope="row">
                    {line.who}
                    <span class="under">{reader.say(homeKinds[line.kind])}</span>
                  </th>
                  <td class="tight">
                    {line.at === undefined ? (
                      <span class="mark risk">{reader.say('safety.home.not')}</span>
                    ) : (
                      <>
                        <span class="mark settled">{reader.say('safety.home.yes')}</span>
                        <span class="under">{reader.moment(line.at, view.conferenceZone)}</span>
                      </>
                    )}
                  </td>
                  <td class="no-print">
                    <form method="post" action={`/solidarity/${view.document}/safety/home`}>
                      <input type="hidden" name="revision" value={String(view.revision)} />
                      <input type="hidden" name="kind" value={line.kind} />
                      <input type="hidden" name="who" value={line.who} />
                      <button
                        type="submit"
                        name="act"
                        value={line.at === undefined ? 'home' : 'away'}
                        aria-label={reader.say('safety.home.tickWho', {
                          who: line.who,
                          act: line.at === undefined ? 'home' : 'away',
                        })}
                      >
                        {reader.say(line.at === undefined ? 'safety.home.tick' : 'safety.home.untick')}
                      </button>
                    </form>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
      <form class="no-print" method="post" action={`/solidarity/${view.document}/safety/home`}>
        <input type="hidden" name="revision" value={String(view.revision)} />
        <fieldset>
          <legend>{reader.say('safety.home.expect')}</legend>
          {(['section', 'delegate'] as const).map((kind) => (
            <label class="choice">
              <input type="radio" name="kind" value={kind} checked={kind === 'section'} />
              <span>{reader.say(homeKinds[kind])}</span>
            </label>
          ))}
        </fieldset>
        <Field
          name="who"
          label={reader.say('safety.home.who')}
          hint={reader.say('safety.codeName')}
          problems={problems.map(({ code }) => reader.say(safetyProblems[code], { found: said.who ?? '' }))}
        >
          {(field) => <input {...field} value={said.who ?? ''} autocomplete="off" />}
        </Field>
        <button type="submit" name="act" value="expected">
          {reader.say('safety.home.add')}
        </button>
      </form>
    </>
  );
}
