import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { CheckAnswer, HallView } from '../services/view-hall.ts';
import { Field } from './field.tsx';
import { HallTable } from './hall-table.tsx';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: HallView; answer?: CheckAnswer | undefined };

const answers: Record<CheckAnswer['outcome'], { key: Key; mark: 'settled' | 'risk' | 'now' }> = {
  admitted: { key: 'hall.answer.admitted', mark: 'settled' },
  left: { key: 'hall.answer.left', mark: 'settled' },
  'already-in': { key: 'hall.answer.already-in', mark: 'risk' },
  'not-in': { key: 'hall.answer.not-in', mark: 'risk' },
  challenged: { key: 'hall.answer.challenged', mark: 'risk' },
  upheld: { key: 'hall.answer.upheld', mark: 'settled' },
  rejected: { key: 'hall.answer.rejected', mark: 'now' },
  revoked: { key: 'hall.answer.revoked', mark: 'now' },
  collected: { key: 'hall.answer.collected', mark: 'settled' },
  unknown: { key: 'hall.answer.unknown', mark: 'now' },
  mistyped: { key: 'hall.answer.mistyped', mark: 'now' },
  malformed: { key: 'hall.answer.malformed', mark: 'now' },
  refused: { key: 'hall.answer.refused', mark: 'now' },
  conflict: { key: 'hall.answer.conflict', mark: 'risk' },
};

/** The door of the hall: who is in, whether that is a quorum, and the next card. */
export function HallPage({ reader, view, answer }: Props) {
  if (view.status === 'no-credentials')
    return (
      <>
        <h1>{reader.say('hall.empty')}</h1>
        <p class="lede">{reader.say('hall.emptyHint')}</p>
        <div class="acts">
          <a class="button first" href="/papers">
            {reader.say('hall.toPapers')}
          </a>
        </div>
      </>
    );
  const { report, quorum } = view;
  return (
    <>
      <h1>
        <Said
          reader={reader}
          key_={quorum.quorate ? 'hall.quorate' : 'hall.notQuorate'}
          params={{ present: quorum.present, needed: quorum.needed, missing: quorum.needed - quorum.present }}
        />
      </h1>
      <p class="lede">
        {reader.say('hall.lede', { made: view.credentials, entitled: report.totals.entitled })}
      </p>
      {answer && (
        <div class={`notice ${answers[answer.outcome].mark}`} role="status">
          <p>
            {reader.say(answers[answer.outcome].key, {
              branch: answer.branch === undefined ? '' : reader.name(answer.branch),
            })}
          </p>
        </div>
      )}
      <Door reader={reader} typed={answer?.typed ?? ''} />
      <HallTable reader={reader} report={report} />
      <div class="acts">
        <a class="button" href="/hall/report">
          {reader.say('hall.toReport')}
        </a>
        <a class="button" href="/hall/votes">
          {reader.say('hall.toVotes')}
        </a>
        <form method="post" action="/hall/kit">
          <button type="submit">{reader.say('hall.kit')}</button>
        </form>
      </div>
      <p class="hint">{reader.say('hall.kitHint')}</p>
    </>
  );
}

function Door({ reader, typed }: { reader: Reader; typed: string }) {
  const act = (name: string, key: Key, css?: string) => (
    <button type="submit" name="act" value={name} class={css}>
      {reader.say(key)}
    </button>
  );
  return (
    <form method="post" action="/hall/check">
      <Field name="code" label={reader.say('hall.code')} hint={reader.say('hall.codeHint')}>
        {(tied) => (
          <input
            {...tied}
            value={typed}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            autofocus
          />
        )}
      </Field>
      <div class="acts">
        {act('arrived', 'hall.act.arrived', 'first')}
        {act('left', 'hall.act.left')}
      </div>
      <details>
        <summary>{reader.say('hall.more')}</summary>
        <div class="inside acts">
          {act('challenged', 'hall.act.challenged')}
          {act('upheld', 'hall.act.upheld')}
          {act('rejected', 'hall.act.rejected')}
          {act('revoked', 'hall.act.revoked', 'danger')}
          {act('collected', 'hall.act.collected')}
        </div>
      </details>
    </form>
  );
}
