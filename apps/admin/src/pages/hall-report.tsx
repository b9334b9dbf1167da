import type { Reader } from '../reader.ts';
import type { HallReportView } from '../services/view-hall.ts';
import { HallTable } from './hall-table.tsx';
import { Said } from './said.tsx';

/** The report of the credentials committee, to be read out and printed. */
export function HallReportPage({ reader, view }: { reader: Reader; view: HallReportView }) {
  const { report, quorum, audience } = view;
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
          <Said
            reader={reader}
            key_={quorum.quorate ? 'hall.quorate' : 'hall.notQuorate'}
            params={{
              present: quorum.present,
              needed: quorum.needed,
              missing: quorum.needed - quorum.present,
            }}
          />
        )}{' '}
        {reader.say('hall.at', { at: reader.moment(view.at, view.timeZone), city: reader.name(view.city) })}
      </p>
      <HallTable reader={reader} report={report} />
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
