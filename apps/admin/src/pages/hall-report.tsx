import type { Reader } from '../reader.ts';
import type { HallReportView } from '../services/view-hall.ts';
import { Disputes } from './hall-disputes.tsx';
import { isPlain, QuorumRules, QuorumSentence } from './hall-rules.tsx';
import { HallTable } from './hall-table.tsx';

/** The report of the credentials committee, to be read out and printed. */
export function HallReportPage({ reader, view }: { reader: Reader; view: HallReportView }) {
  const { report, quorum, audience, disputes } = view;
  return (
    <>
      <p class="kicker">
        <a href="/hall">{reader.say('room.hall')}</a>
      </p>
      <h1>{reader.say('hall.report')}</h1>
      <p class="lede">
        {report.totals.present === 'hidden' ? (
          // The sentence would else tell what the table hides.
          reader.say('hall.fewPresent')
        ) : (
          <QuorumSentence reader={reader} quorum={quorum} />
        )}{' '}
        {reader.say('hall.at', { at: reader.moment(view.at, view.timeZone), city: reader.name(view.city) })}
      </p>
      {audience === 'organisers' && !isPlain(quorum) && <QuorumRules reader={reader} quorum={quorum} />}
      <HallTable reader={reader} report={report} />
      {disputes && <Disputes reader={reader} view={disputes} timeZone={view.timeZone} city={view.city} />}
      {audience === 'public' ? (
        <p class="hint">{reader.say('hall.hidden')}</p>
      ) : (
        <p class="hint no-print">{reader.say('hall.organisersOnly')}</p>
      )}
      <div class="acts">
        {audience === 'public' ? (
          <a href="/hall/report">{reader.say('hall.forOrganisers')}</a>
        ) : (
          <a href="/hall/report?for=public">{reader.say('hall.forPublic')}</a>
        )}
      </div>
    </>
  );
}
