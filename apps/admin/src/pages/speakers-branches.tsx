import { valueWords, Wide } from './parts.tsx';
import type { SpeakersProps } from './speakers-form.tsx';
import { branchOf, spokenFor } from './speakers-words.ts';

/** How often and how long each branch has spoken, and those between whom speakers alternate. */
export function SpeakersBranches({ reader, view }: SpeakersProps) {
  const { used } = view.list;
  if (used.branches.length === 0) return null;
  const rows = [
    ...used.branches.map(({ branch, ...rest }) => ({ name: branchOf(reader, view.people, branch), ...rest })),
    ...used.values.map(({ value, ...rest }) => ({
      name: value === '' ? reader.say('value.undisclosed') : valueWords(reader, value),
      ...rest,
    })),
  ];
  return (
    <>
      <h2>{reader.say('speakers.used')}</h2>
      <Wide label={reader.say('speakers.used')}>
        <table class="snug">
          <thead>
            <tr>
              <th scope="col">{reader.say('speakers.column.branch')}</th>
              <th scope="col" class="n">
                {reader.say('speakers.column.speeches')}
              </th>
              <th scope="col" class="n">
                {reader.say('speakers.column.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, speeches, seconds }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="n">{reader.count(speeches)}</td>
                <td class="n">{spokenFor(seconds)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}
