import type { Reader } from '../reader.ts';
import type { Names } from '../services/names.ts';

type Props = {
  reader: Reader;
  /** The page that shows one branch or all. */
  action: string;
  choices: readonly { id: string; name: Names }[];
  chosen: string | undefined;
};

/** Narrows a page to one branch. */
export function BranchFilter({ reader, action, choices, chosen }: Props) {
  return (
    <form class="filter no-print" method="get" action={action}>
      <label for="branch">{reader.say('delegates.filter')}</label>
      <select id="branch" name="branch">
        <option value="">{reader.say('delegates.all')}</option>
        {choices.map(({ id, name }) => (
          <option value={id} selected={id === chosen}>
            {reader.name(name)}
          </option>
        ))}
      </select>
      <button type="submit">{reader.say('delegates.show')}</button>
    </form>
  );
}
