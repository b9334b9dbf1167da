import type { Reader } from '../reader.ts';
import type { MembershipFigure } from '../services/conference.ts';
import type { BranchView } from '../services/view-branch.ts';
import type { WithoutVote } from '../services/without-vote.ts';
import { monthsWords, workingWords } from './delegates-reasons.ts';
import { givingWords } from './entitlement-words.ts';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: BranchView };

/** What is missing of a branch's figures, and what it counts with meanwhile. */
export function Question({ reader, view }: Props) {
  const { membership } = view;
  if (membership === undefined || membership.missing.length === 0) return null;
  const { basis, missing } = membership;
  return (
    <div class="notice risk">
      <p>
        {basis.kind === 'at'
          ? reader.say('entitlement.question.date', {
              missing: missing.map((day) => reader.days(day)).join(', '),
              members: view.reported,
            })
          : reader.say('entitlement.question.branch', {
              missing: monthsWords(reader, missing),
              members: view.reported,
            })}
      </p>
      <p>
        <a href="#figures">{reader.say('entitlement.question.mend')}</a>
      </p>
    </div>
  );
}

/** Those whom a branch sends without a vote: places, how they come about, and who is named. */
export function DelegatesWithoutVote({ reader, view }: Props) {
  if (view.withoutVote.length === 0) return null;
  const title = reader.say('entitlement.withoutVote');
  return (
    <section>
      <h2>{title}</h2>
      <Wide label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{reader.say('entitlement.kind')}</th>
              <th scope="col" class="n">
                {reader.say('branches.entitled')}
              </th>
              <th scope="col">{reader.say('branches.working')}</th>
              <th scope="col">{reader.say('entitlement.named')}</th>
            </tr>
          </thead>
          <tbody>
            {view.withoutVote.map((places) => (
              <tr>
                <th scope="row">{reader.say(givingWords[places.voice])}</th>
                <td class="n">{reader.count(places.entitled)}</td>
                <td class="small faint working">
                  {places.working
                    .map((reason) => workingWords(reader, reason, (id) => reader.name(view.nameOf(id))))
                    .join('; ')}
                </td>
                <td>
                  <Named reader={reader} places={places} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      <p class="hint">{reader.say('entitlement.withoutVoteHint')}</p>
    </section>
  );
}

/** The same on the page of delegates, in a line for each kind; nothing where nobody comes without a vote. */
export function PlacesWithoutVote({ reader, places }: { reader: Reader; places: WithoutVote[] }) {
  if (places.length === 0) return null;
  return (
    <ul>
      {places.map((one) => (
        <li>
          {reader.say('entitlement.line', {
            kind: reader.say(givingWords[one.voice]),
            entitled: one.entitled,
          })}{' '}
          <Named reader={reader} places={one} />
        </li>
      ))}
    </ul>
  );
}

function Named({ reader, places }: { reader: Reader; places: WithoutVote }) {
  const { named, entitled } = places;
  const over = named.length - entitled;
  return (
    <>
      {named.length === 0 ? reader.say('entitlement.namedNobody') : named.join(', ')}
      {over > 0 && (
        <>
          {' '}
          <span class="mark now">{reader.say('entitlement.namedTooMany', { count: over })}</span>
        </>
      )}
    </>
  );
}

/** The figures that a branch is counted by, with the months that are missing in their places. */
export function Figures({ reader, view }: Props) {
  const { membership } = view;
  if (membership === undefined) return null;
  const { basis, figures, missing } = membership;
  const byMonth = basis.kind === 'average-paid';
  const own = figures.filter((figure) => 'month' in figure === byMonth);
  const rows = [
    ...own.map((figure) => ({
      when: 'month' in figure ? figure.month : figure.date,
      count: countOf(figure),
    })),
    ...(byMonth ? missing.map((when) => ({ when, count: undefined })) : []),
  ].toSorted((a, b) => (a.when < b.when ? -1 : 1));
  const title = reader.say('entitlement.figures');
  const whenWords = (when: string) => (byMonth ? monthsWords(reader, [when]) : reader.days(when));
  return (
    <>
      <h2 id="figures">{title}</h2>
      <p>
        {basis.kind === 'at'
          ? reader.say('entitlement.basis.at', { day: reader.days(basis.date) })
          : reader.say('entitlement.basis.average-paid', {
              from: whenWords(basis.from),
              to: whenWords(basis.to),
            })}
      </p>
      {rows.length === 0 ? (
        <p>{reader.say('entitlement.figures.none')}</p>
      ) : (
        <Wide label={title}>
          <table class="snug">
            <thead>
              <tr>
                <th scope="col">{reader.say(byMonth ? 'entitlement.month' : 'entitlement.date')}</th>
                <th scope="col" class="n">
                  {reader.say(byMonth ? 'entitlement.paid' : 'branches.members')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ when, count }) => (
                <tr>
                  <th scope="row">{whenWords(when)}</th>
                  <td class="n">
                    {count === undefined ? (
                      <span class="mark risk">{reader.say('entitlement.missing')}</span>
                    ) : (
                      reader.count(count)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </>
  );
}

function countOf(figure: MembershipFigure): number {
  return 'month' in figure ? figure.paid : figure.members;
}
