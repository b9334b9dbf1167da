import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { HallPaper } from '../services/hall-election-count.ts';
import type { ElectionRule } from '../services/local-election.ts';
import type { HallElectionView } from '../services/view-hall-election.ts';
import { ruleNames } from './branch-election.tsx';
import { HallElectionSignatures } from './hall-election-signatures.tsx';
import { Wide } from './parts.tsx';

type Props = { reader: Reader; view: HallElectionView; paper: HallPaper };

const stagesOnSheet = 4;

const quotas: Record<ElectionRule, Key> = {
  scottish: 'elections.sheet.quota.scottish',
  wigm: 'elections.sheet.quota.wigm',
  meek: 'elections.sheet.quota.meek',
  'prf-meek': 'elections.sheet.quota.meek',
  approval: 'elections.sheet.quota.none',
  block: 'elections.sheet.quota.none',
};

const isTransferred = (rule: ElectionRule) => rule === 'scottish' || rule === 'wigm';

/** The sheet on which tellers count by hand, empty, with the sums that must come out. */
export function HallElectionSheetPage({ reader, view, paper }: Props) {
  const { rule, seats } = view.record;
  // Each stage passes on a surplus or excludes; more stages than candidates are rare, and take another sheet.
  const sheets = isTransferred(rule) ? Math.ceil(paper.candidates.length / stagesOnSheet) : 1;
  return (
    <>
      <p class="kicker no-print">
        <a href={`/hall/elections/${view.document}`}>{paper.title}</a>
      </p>
      <h1>{reader.say('elections.sheet.title', { title: paper.title })}</h1>
      <p class="lede">{reader.say('elections.sheet.lede', { seats, rule: reader.say(ruleNames[rule]) })}</p>
      <Papers reader={reader} view={view} />
      <p>{reader.say(quotas[rule], { seats, divisor: seats + 1 })}</p>
      {Array.from({ length: sheets }, (_one, index) => (
        <Stages reader={reader} view={view} paper={paper} first={index * stagesOnSheet} />
      ))}
      <HallElectionSignatures reader={reader} view={view} signedBy={[]} />
    </>
  );
}

function Papers({ reader, view }: Omit<Props, 'paper'>) {
  const issued = view.state.papers?.issued;
  const cell = (label: Key, value = '') => (
    <tr>
      <th scope="row">{reader.say(label)}</th>
      <td class="n">{value}</td>
    </tr>
  );
  return (
    <table class="blank snug">
      <tbody>
        {cell('elections.issued', issued === undefined ? '' : reader.count(issued))}
        {cell('elections.returned')}
        {cell('branch.spoilt')}
        {cell('elections.valid')}
      </tbody>
    </table>
  );
}

function Stages({ reader, view, paper, first }: Props & { first: number }) {
  const { rule } = view.record;
  const stages = isTransferred(rule)
    ? Array.from({ length: stagesOnSheet }, (_one, index) => first + index + 1)
    : [1];
  const empty = () => stages.map((stage) => (stage === 1 ? <td /> : [<td />, <td />]));
  const row = (key: Key) => (
    <tr>
      <td />
      <th scope="row">{reader.say(key)}</th>
      {empty()}
    </tr>
  );
  return (
    <Wide label={reader.say('elections.sheet.table', { first: first + 1 })}>
      <table class="blank">
        <thead>
          <tr>
            <th scope="col" class="n" rowspan={2}>
              {reader.say('elections.number')}
            </th>
            <th scope="col" rowspan={2}>
              {reader.say('delegates.codeName')}
            </th>
            {stages.map((stage) => (
              <th scope="colgroup" colspan={stage === 1 ? 1 : 2}>
                {reader.say('branch.stage', { stage })}
              </th>
            ))}
          </tr>
          <tr>
            {stages.map((stage) =>
              stage === 1 ? (
                <th scope="col">
                  {reader.say(isTransferred(rule) ? 'elections.sheet.firsts' : 'elections.sheet.votes')}
                </th>
              ) : (
                [
                  <th scope="col">{reader.say('elections.sheet.change')}</th>,
                  <th scope="col">{reader.say('elections.sheet.total')}</th>,
                ]
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {paper.candidates.map(({ place, name }) => (
            <tr>
              <td class="n">{place}</td>
              <th scope="row">{name}</th>
              {empty()}
            </tr>
          ))}
          {isTransferred(rule) && (
            <>
              {row('branch.exhausted')}
              {row('branch.lost')}
              {row('elections.sheet.sum')}
              {row('branch.then')}
            </>
          )}
        </tbody>
      </table>
    </Wide>
  );
}
