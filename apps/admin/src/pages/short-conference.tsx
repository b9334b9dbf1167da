import type { Reader } from '../reader.ts';
import type { ShortView } from '../services/short-conference.ts';
import type { ShortProblem } from '../services/short-conference-form.ts';
import { AgendaNav } from './agenda-nav.tsx';
import { titleIn } from './agenda-words.ts';
import { NotSaved } from './not-saved.tsx';
import { ShortConferenceFields } from './short-conference-fields.tsx';
import { ShortConferenceFound } from './short-conference-found.tsx';
import { WorkBroken } from './work.tsx';

type Props = { reader: Reader; view: ShortView; problems: readonly ShortProblem[] };

const ticks = [
  { name: 'byCirculation', summary: 'short.byCirculation', hint: 'short.byCirculation.hint' },
  { name: 'held', summary: 'short.held', hint: 'short.held.hint' },
] as const;

/** The agenda that fits into a few hours elsewhere: the question, and what is kept, not reached, decided in writing. */
export function ShortConferencePage({ reader, view, problems }: Props) {
  const { form, items, found, wrong, failed } = view;
  return (
    <>
      <p class="kicker">
        <a href="/agenda">{reader.say('agenda.title')}</a>
      </p>
      <h1>{sentence(reader, view)}</h1>
      <AgendaNav reader={reader} here="/agenda/short" />
      <NotSaved reader={reader} problems={problems} conflict={false} />
      {found?.stale && (
        <div class="notice risk" role="alert">
          <p>{reader.say('short.stale')}</p>
        </div>
      )}
      <WorkBroken reader={reader} failed={failed} />
      {found && <ShortConferenceFound reader={reader} view={view} short={found.short} />}
      {!wrong && (
        <form class="no-print" method="post" action="/agenda/short">
          <h2>{reader.say('short.ask')}</h2>
          <ShortConferenceFields reader={reader} form={form} problems={problems} />
          {ticks.map(({ name, summary, hint }) => (
            <details open={form[name].length > 0}>
              <summary>{reader.say(summary)}</summary>
              <fieldset class="inside">
                <legend>{reader.say(hint)}</legend>
                {items.map(({ id, title }) => (
                  <label class="choice">
                    <input type="checkbox" name={name} value={id} checked={form[name].includes(id)} />{' '}
                    {titleIn(reader, title, id)}
                  </label>
                ))}
              </fieldset>
            </details>
          ))}
          <div class="acts">
            <button type="submit" class="first">
              {reader.say('short.do')}
            </button>
          </div>
        </form>
      )}
    </>
  );
}

function sentence(reader: Reader, { found, wrong }: ShortView): string {
  if (wrong) return reader.say('short.says.agenda');
  if (found === undefined) return reader.say('short.says.ask');
  const { short } = found;
  if (!('kept' in short)) return reader.say('short.says.no');
  return reader.say('short.says.found', {
    kept: short.kept.length,
    items: short.kept.length + short.notReached.length + short.byCirculation.length,
    lost: short.notReached.length,
    circulated: short.byCirculation.length,
  });
}
