import Fraction from 'fraction.js';
import type { Key } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { QuorumView } from '../services/view-hall.ts';
import { Wide } from './parts.tsx';
import { Said } from './said.tsx';

type Rule = QuorumView['rules'][number];

const bases: Record<Rule['of'], Key> = {
  'delegates-entitled': 'quorum.of.delegates-entitled',
  'delegates-registered': 'quorum.of.delegates-registered',
  'branches-entitled': 'quorum.of.branches-entitled',
  'branches-registered': 'quorum.of.branches-registered',
};

/** Whether the hall has a quorum, in one sentence; with several rules, or one of branches, the table says more. */
export function QuorumSentence({ reader, quorum }: { reader: Reader; quorum: QuorumView }) {
  const { present, quorate, rules } = quorum;
  const [rule] = rules;
  if (rule === undefined || !isPlain(quorum))
    return (
      <Said
        reader={reader}
        key_={quorate ? 'quorum.all' : 'quorum.notAll'}
        params={{ present: quorum.present }}
      />
    );
  const { needed, missing } = rule;
  return (
    <Said
      reader={reader}
      key_={quorate ? 'hall.quorate' : 'hall.notQuorate'}
      params={{ present, needed, missing }}
    />
  );
}

/** One rule that counts delegates needs no table: the sentence says it all. */
export function isPlain({ rules }: QuorumView): boolean {
  return rules.length === 1 && rules.every(({ of }) => of.startsWith('delegates'));
}

/** Every rule of quorum: what it asks for and what there is. */
export function QuorumRules({ reader, quorum }: { reader: Reader; quorum: QuorumView }) {
  const figures: [Key, (rule: Rule) => number][] = [
    ['quorum.base', ({ base }) => base],
    ['quorum.needed', ({ needed }) => needed],
    ['hall.present', ({ present }) => present],
    ['quorum.missing', ({ missing }) => missing],
  ];
  return (
    <Wide label={reader.say('quorum.rules')}>
      <table>
        <caption>{reader.say('quorum.rules')}</caption>
        <thead>
          <tr>
            <th scope="col">{reader.say('quorum.rule')}</th>
            {figures.map(([head]) => (
              <th scope="col" class="n">
                {reader.say(head)}
              </th>
            ))}
            <th scope="col">{reader.say('overview.quorum')}</th>
          </tr>
        </thead>
        <tbody>
          {quorum.rules.map((rule) => (
            <tr>
              <th scope="row">{ruleWords(reader, rule)}</th>
              {figures.map(([, figure]) => (
                <td class="n">{reader.count(figure(rule))}</td>
              ))}
              <td>
                <span class={rule.met ? 'mark settled' : 'mark now'}>
                  {reader.say(rule.met ? 'quorum.met' : 'quorum.notMet')}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function ruleWords(reader: Reader, { of, atLeast, moreThan }: Rule): string {
  const whom = reader.say(bases[of]);
  if (moreThan !== undefined) return reader.say('quorum.moreThan', { share: moreThan, whom });
  const share = atLeast ?? '1';
  return new Fraction(share).equals(1)
    ? reader.say('quorum.every', { whom })
    : reader.say('quorum.atLeast', { share, whom });
}
