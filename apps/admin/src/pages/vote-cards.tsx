import { isCounted, readWeighting } from '../services/card-votes.ts';
import { typedIn } from '../services/votes-form.ts';
import { type Delegation, sides } from '../services/votes-record.ts';
import { Wide } from './parts.tsx';
import { ChoiceCell, CountCell, type FormProps, problemsOf, Wrong } from './vote-cell.tsx';
import { sideNames } from './vote-words.ts';

/** The cards of a card vote, by the rule of weights that was chosen, and delegations that divide their vote. */
export function VoteCards({ reader, view }: FormProps) {
  const weighting = readWeighting(view.typed);
  const here = view.hall.delegations.filter(({ voters }) => voters.length > 0);
  const props = { reader, view, here };
  return (
    <>
      {isCounted(weighting) && <Sides {...props} of="raised" />}
      {weighting === 'chair' && <Chairs {...props} />}
      {(weighting === 'first-in-rank' || weighting === 'per-card') && (
        <Holders {...props} written={weighting === 'per-card'} />
      )}
      <details
        open={here.some(({ branch }) =>
          sides.some((side) => typedIn(view.typed, `split:${side}:${branch}`) !== ''),
        )}
      >
        <summary>{reader.say('votes.split')}</summary>
        <div class="inside">
          <p class="hint">{reader.say('votes.split.hint')}</p>
          <Sides {...props} of="split" />
        </div>
      </details>
    </>
  );
}

type TableProps = FormProps & { here: Delegation[] };

/** For, against and abstaining of each delegation: cards raised, or members of a split. */
function Sides({ reader, view, here, of }: TableProps & { of: 'raised' | 'split' }) {
  const caption = reader.say(of === 'raised' ? 'votes.table' : 'votes.split.table');
  const whose = ({ branch }: Delegation) =>
    [reader.name(view.branchName(branch)), ...(of === 'split' ? [caption] : [])].join(', ');
  return (
    <Wide label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('branches.branch')}</th>
            <th scope="col" class="n">
              {reader.say(of === 'raised' ? 'votes.cards' : 'votes.members')}
            </th>
            {sides.map((side) => (
              <th scope="col">{reader.say(sideNames[side])}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {here.map((delegation) => (
            <tr>
              <BranchHead reader={reader} view={view} delegation={delegation} wrong={of === 'raised'} />
              <td class="n">
                {reader.count(of === 'raised' ? delegation.voters.length : delegation.members)}
              </td>
              {sides.map((side) => (
                <CountCell
                  reader={reader}
                  view={view}
                  name={`${of}:${side}:${delegation.branch}`}
                  label={`${whose(delegation)}: ${reader.say(sideNames[side])}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** The chair of each delegation, and how the chair casts the whole of it. */
function Chairs({ reader, view, here }: TableProps) {
  return (
    <Wide label={reader.say('votes.chairs')}>
      <table>
        <caption>{reader.say('votes.chairs')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('branches.branch')}</th>
            <th scope="col">{reader.say('votes.chair')}</th>
            <th scope="col">{reader.say('votes.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {here.map((delegation) => {
            const { branch, voters } = delegation;
            const chair = typedIn(view.typed, `chair:${branch}`);
            const name = reader.name(view.branchName(branch));
            return (
              <tr>
                <BranchHead reader={reader} view={view} delegation={delegation} wrong={true} members={true} />
                <td>
                  <select name={`chair:${branch}`} aria-label={`${name}: ${reader.say('votes.chair')}`}>
                    {voters.map(({ code, person }) => (
                      <option value={code} selected={code === chair}>
                        {[code, view.codeNameOf(person)].filter(Boolean).join(' · ')}
                      </option>
                    ))}
                    <option value="away" selected={chair === 'away'}>
                      {reader.say('votes.chair.away')}
                    </option>
                  </select>
                </td>
                <ChoiceCell
                  reader={reader}
                  view={view}
                  name={`choice:${branch}`}
                  label={`${name}: ${reader.say('votes.choice')}`}
                  none={reader.say('votes.notVoted')}
                />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Wide>
  );
}

/** Every holder of a card by rank, where the weight depends on whose card it is. */
function Holders({ reader, view, here, written }: TableProps & { written: boolean }) {
  return (
    <>
      {here.map((delegation) => (
        <Wide label={reader.name(view.branchName(delegation.branch))}>
          <table class="snug">
            <caption>
              <b>{reader.name(view.branchName(delegation.branch))}</b>{' '}
              {reader.say('votes.membersOf', { members: delegation.members })}
              <Wrong problems={problemsOf({ reader, view }, `branch:${delegation.branch}`)} />
            </caption>
            <thead>
              <tr>
                <th scope="col">{reader.say('votes.number')}</th>
                {written && <th scope="col">{reader.say('votes.written')}</th>}
                <th scope="col">{reader.say('votes.choice')}</th>
              </tr>
            </thead>
            <tbody>
              {delegation.voters.map(({ code, person }) => (
                <tr>
                  <th scope="row">
                    <span class="tight">{code}</span>
                    <span class="under">{view.codeNameOf(person)}</span>
                  </th>
                  {written && (
                    <CountCell
                      reader={reader}
                      view={view}
                      name={`card:${code}`}
                      label={reader.say('votes.cell', { whose: code, what: reader.say('votes.written') })}
                    />
                  )}
                  <ChoiceCell
                    reader={reader}
                    view={view}
                    name={`choice:${code}`}
                    label={reader.say('votes.cell', { whose: code, what: reader.say('votes.choice') })}
                    none={reader.say('votes.notVoted')}
                  />
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      ))}
    </>
  );
}

function BranchHead({
  reader,
  view,
  delegation: { branch, members },
  wrong,
  members: withMembers = false,
}: FormProps & { delegation: Delegation; wrong: boolean; members?: boolean }) {
  return (
    <th scope="row">
      {reader.name(view.branchName(branch))}
      {withMembers && <span class="under">{reader.say('votes.membersOf', { members })}</span>}
      {wrong && <Wrong problems={problemsOf({ reader, view }, `branch:${branch}`)} />}
    </th>
  );
}
