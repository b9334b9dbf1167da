import { byNumber } from '../services/recorded-vote.ts';
import { ChoiceCell, type FormProps } from './vote-cell.tsx';

/** The roll call: delegation by delegation, number by number; for organisers code names stand beside. */
export function VoteRollCall({ reader, view }: FormProps) {
  const { hall, branchName, codeNameOf } = view;
  return (
    <>
      <p class="prose">{reader.say('votes.rollCall.hint')}</p>
      {hall.delegations
        .filter(({ voters }) => voters.length > 0)
        .map(({ branch, code, voters, outside }) => (
          <table class="snug">
            <caption>
              <b>{code}</b> {reader.name(branchName(branch))}
              {outside.length > 0 && (
                <span class="under">
                  {reader.say('votes.outside', {
                    numbers: outside
                      .toSorted(byNumber)
                      .map((one) => one.code)
                      .join(', '),
                  })}
                </span>
              )}
            </caption>
            <thead>
              <tr>
                <th scope="col">{reader.say('votes.number')}</th>
                <th scope="col">{reader.say('votes.choice')}</th>
              </tr>
            </thead>
            <tbody>
              {voters.toSorted(byNumber).map((voter) => (
                <tr>
                  <th scope="row">
                    <span class="tight">{voter.code}</span>
                    <span class="under">{codeNameOf(voter.person)}</span>
                  </th>
                  <ChoiceCell
                    reader={reader}
                    view={view}
                    name={`choice:${voter.code}`}
                    label={reader.say('votes.cell', { whose: voter.code, what: reader.say('votes.choice') })}
                    none={reader.say('votes.absent')}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        ))}
    </>
  );
}
