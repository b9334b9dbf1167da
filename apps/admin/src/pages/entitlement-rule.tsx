import type { EntitlementRule } from '@plenum/delegates';
import type { Reader } from '../reader.ts';
import type { BranchesView } from '../services/view-branches.ts';
import { methodWords } from './entitlement-words.ts';
import { Said } from './said.tsx';

type Props = { reader: Reader; view: BranchesView };

/** What the branches have in all, by which rule: the first line of their page. */
export function RuleSentence({ reader, view }: Props) {
  const { rule, totals } = view;
  const sums = { entitled: totals.entitled, members: totals.members };
  const simple = isOnePer(rule) && rule.partFrom === undefined;
  return (
    <>
      <h1>
        {simple ? (
          <Said
            reader={reader}
            key_={rule.orPart ? 'branches.sentence.orPart' : 'branches.sentence.full'}
            params={{ per: rule.onePerMembers, ...sums }}
          />
        ) : (
          <Said
            reader={reader}
            key_="entitlement.sentence"
            params={{ branches: view.rows.length, ...sums }}
          />
        )}
      </h1>
      {[...(simple ? [] : [ruleWords(reader, rule)]), ...limitWords(reader, rule)].map((line) => (
        <p class="lede">{line}</p>
      ))}
    </>
  );
}

function isOnePer(
  rule: EntitlementRule,
): rule is Extract<EntitlementRule, { kind?: 'one-per-members' | undefined }> {
  return rule.kind === undefined || rule.kind === 'one-per-members';
}

function ruleWords(reader: Reader, rule: EntitlementRule): string {
  switch (rule.kind) {
    case 'first-then': {
      const { first, at, above = at, onePerMembers: per } = rule;
      return reader.say('entitlement.rule.first-then', { first, at, above, per });
    }
    case 'bands':
      return reader.say('entitlement.rule.bands');
    case 'each':
      return reader.say('entitlement.rule.each', { count: rule.delegates });
    case 'total':
      return reader.say('entitlement.rule.total', {
        seats: rule.seats,
        method: methodWords(reader, rule.method),
      });
    default:
      return reader.say('entitlement.rule.partFrom', { per: rule.onePerMembers, from: rule.partFrom ?? '0' });
  }
}

function limitWords(reader: Reader, rule: EntitlementRule): string[] {
  if (rule.kind === 'each') return [];
  const { minimum = 0, maximum } = rule;
  return [
    ...(minimum > 0 ? [reader.say('branches.minimum', { minimum })] : []),
    ...(maximum === undefined ? [] : [reader.say('entitlement.maximum', { maximum })]),
  ];
}
