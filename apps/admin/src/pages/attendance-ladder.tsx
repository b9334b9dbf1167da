import type { Reader } from '../reader.ts';
import type { LadderStep } from '../services/view-attendance.ts';
import { stepNames } from './parts.tsx';
import type { Planned } from './planned.ts';

/** The three steps of the money, each a link to its plan. */
export function Ladder({ reader, view }: { reader: Reader; view: Planned }) {
  return (
    <nav aria-label={reader.say('attendance.ladder')}>
      <ol class="ladder">
        {view.ladder.map((step) => (
          <li>
            <a
              class={step.quorum && (step.quorum.quorate ? 'is-quorate' : 'is-short')}
              href={`/attendance?with=${step.step}`}
              aria-current={step.step === view.step ? 'page' : undefined}
            >
              <Step reader={reader} step={step} currency={view.currency} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Step({ reader, step, currency }: { reader: Reader; step: LadderStep; currency: string }) {
  const { delegates, people, income, cost, quorum } = step;
  return (
    <>
      <span class="step">{reader.say(stepNames[step.step])}</span>
      <b>{delegates === undefined ? '–' : reader.count(delegates)}</b>
      <span>
        {delegates === undefined
          ? reader.say('attendance.ladder.impossible')
          : reader.say('attendance.ladder.people', { people })}
      </span>
      <span>
        {delegates !== undefined &&
          reader.say('attendance.ladder.cost', {
            cost: reader.money(cost, currency),
            income: reader.money(income, currency),
          })}
      </span>
      {quorum && (
        <p>
          {quorum.quorate ? (
            <span class="mark settled">{reader.say('attendance.quorate')}</span>
          ) : (
            <>
              <span class="mark now">{reader.say('attendance.notQuorate')}</span>{' '}
              {delegates !== undefined && reader.say('attendance.missing', { missing: quorum.missing })}
            </>
          )}
        </p>
      )}
    </>
  );
}
