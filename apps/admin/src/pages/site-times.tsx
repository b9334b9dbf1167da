import type { Reader } from '../reader.ts';
import { localMoment } from '../services/local-instant.ts';
import { type Fact, facts } from '../services/records.ts';
import type { SiteView } from '../services/view-site.ts';
import { factNames } from './fact-names.ts';
import { Field } from './field.tsx';

/** What was typed for each fact, and for which of them it is no time. */
export type TimesTyped = { typed: Record<Fact, string>; wrong: readonly Fact[] };

type Props = { reader: Reader; view: SiteView; city: string; typed: TimesTyped | undefined };

/** From when on each fact may be told. */
export function ReleaseTimes({ reader, view, city, typed }: Props) {
  return (
    <>
      <h2>{reader.say('feeds.times')}</h2>
      <p class="prose">{reader.say('feeds.times.hint', { city })}</p>
      <form method="post" action="/site/times">
        <input type="hidden" name="revision" value={view.timesRevision} />
        <div class="weights">
          {facts.map((fact) => {
            const planned = view.planned[fact];
            const kept = planned === undefined ? '' : localMoment(planned, view.timeZone);
            const text = typed?.typed[fact] ?? kept;
            const problems = typed?.wrong.includes(fact)
              ? [reader.say('feeds.times.wrong', { typed: text })]
              : [];
            return (
              <Field name={`at-${fact}`} label={reader.say(factNames[fact])} problems={problems}>
                {(tied) => <input {...tied} type="datetime-local" value={text} />}
              </Field>
            );
          })}
        </div>
        <button type="submit">{reader.say('feeds.times.save')}</button>
      </form>
    </>
  );
}

/** The organisers' own calendar, by a form: a link may be followed by anything. */
export function OrganisersFeed({ reader }: { reader: Reader }) {
  return (
    <>
      <h2>{reader.say('feeds.organisers')}</h2>
      <p class="prose">{reader.say('feeds.organisers.hint')}</p>
      <form method="post" action="/site/organisers">
        <button type="submit">{reader.say('feeds.organisers.act')}</button>
      </form>
    </>
  );
}
