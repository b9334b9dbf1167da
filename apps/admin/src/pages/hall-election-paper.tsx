import type { Reader } from '../reader.ts';
import type { HallPaper } from '../services/hall-election-count.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { electionWords } from './hall-election-reasons.ts';
import { calledIn } from './hall-election-step-form.tsx';

type Props = { reader: Reader; view: HallElectionView; paper: HallPaper };

/** How many papers with so many names stand on a sheet of A4, by what was printed and measured. */
function papersOnSheet(candidates: number): number {
  if (candidates <= 5) return 6;
  if (candidates <= 9) return 4;
  return candidates <= 22 ? 2 : 1;
}

/** A sheet of ballot papers to print and cut: all alike, without a number of their own. */
export function HallElectionPaperPage({ reader, view, paper }: Props) {
  const each = papersOnSheet(paper.candidates.length);
  return (
    <>
      <p class="kicker no-print">
        <a href={`/hall/elections/${view.document}`}>{paper.title}</a>
      </p>
      <h1 class="no-print">{reader.say('elections.paper.title', { title: paper.title })}</h1>
      <p class="lede no-print">
        {reader.say('elections.paper.lede', {
          each,
          delegates: view.delegates,
          sheets: Math.ceil(view.delegates / each),
        })}
      </p>
      {paper.seed !== null && (
        <p class="hint no-print">{reader.say('elections.paper.drawn', { seed: paper.seed })}</p>
      )}
      <div class={each === 1 ? 'slips one' : 'slips'}>
        {Array.from({ length: each }, () => (
          <Slip reader={reader} view={view} paper={paper} />
        ))}
      </div>
    </>
  );
}

function Slip({ reader, view, paper }: Props) {
  return (
    <section class="slip">
      <h2>{paper.title}</h2>
      <p>{electionWords(reader, paper.instruction, calledIn(reader, view))}</p>
      <table>
        <tbody>
          {paper.candidates.map(({ place, name }) => (
            <tr>
              <td class="n rank">{place}</td>
              <th scope="row">{name}</th>
              <td class="rank">
                <span class="square" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
