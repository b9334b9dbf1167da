import type { Reader } from '../reader.ts';
import { byNumber } from '../services/recorded-vote.ts';
import type { VoteView } from '../services/votes.ts';
import { sides, type TakenBy } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { sideNames } from './vote-words.ts';

type Props = {
  reader: Reader;
  view: VoteView;
  of: TakenBy<'recorded'>;
  audience: 'organisers' | 'public';
};

const answers = [...sides, 'absent'] as const;
const answerNames = { ...sideNames, absent: 'votes.absent' } as const;

type RollHall = {
  branch: string;
  code: string;
  people: { code: string; person?: string | undefined; choice: (typeof answers)[number] }[];
}[];

/** Who voted how, by number: for organisers with code names, for others a row for each delegation. */
export function VoteRoll({ reader, view, of, audience }: Props) {
  const hall = of.hall
    .map(({ branch, code, voters, outside }) => ({
      branch,
      code,
      people: [...voters, ...outside]
        .toSorted(byNumber)
        .map((one) => ({ ...one, choice: of.choices[one.code] ?? ('absent' as const) })),
    }))
    .filter(({ people }) => people.length > 0);
  if (audience === 'organisers') return <NamedRoll reader={reader} view={view} hall={hall} />;
  return (
    <Wide label={reader.say('votes.roll')}>
      <table>
        <caption>{reader.say('votes.roll')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('branches.branch')}</th>
            {answers.map((answer) => (
              <th scope="col">{reader.say(answerNames[answer])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hall.map(({ branch, code, people }) => (
            <tr>
              <th scope="row">
                {reader.name(view.branchName(branch))}
                <span class="under">{code}</span>
              </th>
              {answers.map((answer) => (
                <td>
                  {people
                    .filter(({ choice }) => choice === answer)
                    .map((one, index) => (
                      <>
                        {index > 0 && ', '}
                        <span class="tight">{one.code}</span>
                      </>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function NamedRoll({ reader, view, hall }: Pick<Props, 'reader' | 'view'> & { hall: RollHall }) {
  return (
    <table class="snug">
      <caption>{reader.say('votes.roll')}</caption>
      <thead>
        <tr>
          <th scope="col">{reader.say('votes.number')}</th>
          <th scope="col">{reader.say('votes.codeName')}</th>
          <th scope="col">{reader.say('votes.choice')}</th>
        </tr>
      </thead>
      {hall.map(({ branch, people }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={3}>
              <b>{reader.name(view.branchName(branch))}</b>
            </th>
          </tr>
          {people.map(({ code, person, choice }) => (
            <tr>
              <th scope="row">{code}</th>
              <td>{view.codeNameOf(person)}</td>
              <td>{reader.say(answerNames[choice])}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
