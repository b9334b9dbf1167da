import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import { type HallGround, hallGrounds } from '../services/hall-event-record.ts';
import type { CheckAnswer } from '../services/view-hall.ts';
import { Field } from './field.tsx';

type Told = Exclude<CheckAnswer['outcome'], 'no-ground'>;

const answers: Record<Told, { key: Key; mark: 'settled' | 'risk' | 'now' }> = {
  admitted: { key: 'hall.answer.admitted', mark: 'settled' },
  left: { key: 'hall.answer.left', mark: 'settled' },
  'already-in': { key: 'hall.answer.already-in', mark: 'risk' },
  'not-in': { key: 'hall.answer.not-in', mark: 'risk' },
  challenged: { key: 'hall.answer.challenged', mark: 'risk' },
  upheld: { key: 'hall.answer.upheld', mark: 'settled' },
  rejected: { key: 'hall.answer.rejected', mark: 'now' },
  revoked: { key: 'hall.answer.revoked', mark: 'now' },
  replaced: { key: 'hall.answer.replaced', mark: 'now' },
  collected: { key: 'hall.answer.collected', mark: 'settled' },
  unknown: { key: 'hall.answer.unknown', mark: 'now' },
  mistyped: { key: 'hall.answer.mistyped', mark: 'now' },
  malformed: { key: 'hall.answer.malformed', mark: 'now' },
  refused: { key: 'hall.answer.refused', mark: 'now' },
  conflict: { key: 'hall.answer.conflict', mark: 'risk' },
};

export const groundNames: Record<HallGround, Key> = {
  'not-elected': 'hall.ground.not-elected',
  'not-a-member': 'hall.ground.not-a-member',
  'two-for-one-place': 'hall.ground.two-for-one-place',
  'election-irregular': 'hall.ground.election-irregular',
  'card-passed-on': 'hall.ground.card-passed-on',
  'in-order': 'hall.ground.in-order',
  other: 'hall.ground.other',
};

/** What the door said to the card before; what a form lacks is told at its field. */
export function Answer({ reader, answer }: { reader: Reader; answer: CheckAnswer }) {
  if (answer.outcome === 'no-ground') return null;
  const { key, mark } = answers[answer.outcome];
  const branch = answer.branch === undefined ? '' : reader.name(answer.branch);
  return (
    <div class={`notice ${mark}`} role="status">
      <p>{reader.say(key, { branch })}</p>
    </div>
  );
}

/** The next card: who comes and goes, and what the credentials committee does with a credential. */
export function Door({ reader, answer }: { reader: Reader; answer: CheckAnswer | undefined }) {
  const act = (name: string, key: Key, css?: string) => (
    <button type="submit" name="act" value={name} class={css}>
      {reader.say(key)}
    </button>
  );
  const lacksGround = answer?.outcome === 'no-ground';
  const branch = answer?.branch === undefined ? '' : reader.name(answer.branch);
  return (
    <form class="no-print" method="post" action="/hall/check">
      <Field name="code" label={reader.say('hall.code')} hint={reader.say('hall.codeHint')}>
        {(tied) => (
          <input
            {...tied}
            value={answer?.typed ?? ''}
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
      <details open={lacksGround}>
        <summary>{reader.say('hall.more')}</summary>
        <div class="inside">
          <Field
            name="ground"
            label={reader.say('hall.ground')}
            hint={reader.say('hall.ground.hint')}
            problems={lacksGround ? [reader.say('hall.answer.no-ground', { branch })] : []}
          >
            {(tied) => (
              <select {...tied}>
                <option value="">{reader.say('hall.ground.none')}</option>
                {hallGrounds.map((ground) => (
                  <option value={ground}>{reader.say(groundNames[ground])}</option>
                ))}
              </select>
            )}
          </Field>
          <div class="acts">
            {act('challenged', 'hall.act.challenged')}
            {act('upheld', 'hall.act.upheld')}
            {act('rejected', 'hall.act.rejected')}
            {act('revoked', 'hall.act.revoked', 'danger')}
            {act('collected', 'hall.act.collected')}
          </div>
        </div>
      </details>
    </form>
  );
}
