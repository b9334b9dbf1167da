import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { CountTable } from '../services/view-count.ts';
import { befell } from './count-stages.tsx';

type Props = {
  reader: Reader;
  /** Where the choice goes, and the revision that it is made on. */
  action: string;
  revision: number | null;
  ask: Key;
  count: CountTable;
};

/** The tie at which a count waits: who is equal, what befalls the one who is chosen, and the choice. */
export function TieForm({ reader, action, revision, ask, count: { open, sheet } }: Props) {
  if (open === undefined) return null;
  const name = (id: string) => sheet.rows.find((row) => row.id === id)?.name ?? id;
  const said = reader.say('branch.tie.open', {
    stage: open.stage + 1,
    among: open.among.map(name).join(', '),
  });
  return (
    <form class="notice now" method="post" action={action} aria-label={said}>
      <p>{said}</p>
      <p>{reader.say('elections.tie.befalls', { what: reader.say(befell[open.action]) })}</p>
      <input type="hidden" name="revision" value={revision === null ? '' : String(revision)} />
      <input type="hidden" name="stage" value={String(open.stage)} />
      <fieldset>
        <legend>{reader.say(ask)}</legend>
        {open.among.map((id) => (
          <label class="choice">
            <input type="radio" name="chosen" value={id} required /> {name(id)}
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <button type="submit">{reader.say('branch.tie.decide')}</button>
      </div>
    </form>
  );
}
