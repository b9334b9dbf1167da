import type { Amount, Decision, VotingReason } from '@plenum/delegates';
import Fraction from 'fraction.js';
import type { Key, Params } from '../catalogue/message.ts';
import type { Reader } from '../reader.ts';
import type { ballotFigures } from '../services/ballot-vote.ts';
import type { Casting } from '../services/majority.ts';
import type { extraFigures } from '../services/tellers-vote.ts';
import type { VoteProblem } from '../services/votes-form.ts';
import type { Method, Side, VoteRecord, Weighting } from '../services/votes-record.ts';

export const sideNames = {
  for: 'votes.for',
  against: 'votes.against',
  abstain: 'votes.abstain',
} as const satisfies Record<Side, Key>;

export const castingNames = {
  for: 'votes.for',
  against: 'votes.against',
  none: 'votes.casting.none',
} as const satisfies Record<Casting, Key>;

export const methodNames = {
  show: 'votes.method.show',
  recorded: 'votes.method.recorded',
  ballot: 'votes.method.ballot',
  card: 'votes.method.card',
} as const satisfies Record<Method, Key>;

export const weightingNames = {
  exact: 'votes.weighting.exact',
  lost: 'votes.weighting.lost',
  'first-in-rank': 'votes.weighting.first-in-rank',
  chair: 'votes.weighting.chair',
  'per-card': 'votes.weighting.per-card',
} as const satisfies Record<Weighting, Key>;

/** Figures of the count sheet of a secret ballot. */
export const ballotNames = {
  ...sideNames,
  issued: 'votes.figure.issued',
  returned: 'votes.figure.returned',
  valid: 'votes.figure.valid',
  spoilt: 'votes.figure.spoilt',
} as const satisfies Record<(typeof ballotFigures)[number], Key>;

/** Figures of a sheet on which a teller counts hands. */
export const sheetNames = {
  ...sideNames,
  issued: 'votes.hands.issued',
  returned: 'votes.hands.returned',
  unused: 'votes.hands.unused',
} as const satisfies Record<Side | (typeof extraFigures)[number], Key>;

const reasons = {
  'voter-unknown': 'voting.voter-unknown',
  'voter-present-already': 'voting.voter-present-already',
  'voter-not-present': 'voting.voter-not-present',
  'present-above-entitled': 'voting.present-above-entitled',
  'vote-base': 'voting.vote-base',
  'abstentions-left-out': 'voting.abstentions-left-out',
  'abstentions-against': 'voting.abstentions-against',
  'abstentions-in-base': 'voting.abstentions-in-base',
  'spoilt-left-out': 'voting.spoilt-left-out',
  'spoilt-in-base': 'voting.spoilt-in-base',
  'no-votes-counted': 'voting.no-votes-counted',
  'majority-needed': 'voting.majority-needed',
  'majority-reached': 'voting.majority-reached',
  'majority-missed': 'voting.majority-missed',
  'least-needed': 'voting.least-needed',
  'least-reached': 'voting.least-reached',
  'least-missed': 'voting.least-missed',
  'vote-tied': 'voting.vote-tied',
  'casting-vote': 'voting.casting-vote',
  'tie-keeps-things': 'voting.tie-keeps-things',
  'card-divided': 'voting.card-divided',
  'card-remainder-dealt': 'voting.card-remainder-dealt',
  'card-remainder-lost': 'voting.card-remainder-lost',
  'card-divided-exactly': 'voting.card-divided-exactly',
  'card-chair-casts': 'voting.card-chair-casts',
  'card-chair-absent': 'voting.card-chair-absent',
  'card-per-delegate': 'voting.card-per-delegate',
  'card-members-without-card': 'voting.card-members-without-card',
  'card-nobody-present': 'voting.card-nobody-present',
  'card-split': 'voting.card-split',
  'card-not-all-cast': 'voting.card-not-all-cast',
  'voted-already': 'voting.voted-already',
  'not-voted-yet': 'voting.not-voted-yet',
  'vote-declared': 'voting.vote-declared',
  'paper-issued-already': 'voting.paper-issued-already',
  'papers-above-issued': 'voting.papers-above-issued',
  'sheet-issued-differs': 'voting.sheet-issued-differs',
  'sheet-returned-differs': 'voting.sheet-returned-differs',
  'sheet-valid-missing': 'voting.sheet-valid-missing',
  'sheet-votes-differ': 'voting.sheet-votes-differ',
  'sheet-option-above-valid': 'voting.sheet-option-above-valid',
  'sheet-option-missing': 'voting.sheet-option-missing',
  'sheet-option-unknown': 'voting.sheet-option-unknown',
  'sheet-repeated': 'voting.sheet-repeated',
  'sector-missing': 'voting.sector-missing',
  'sector-unknown': 'voting.sector-unknown',
  'sector-counts-missing': 'voting.sector-counts-missing',
  'sector-counts-differ': 'voting.sector-counts-differ',
  'issued-total-differs': 'voting.issued-total-differs',
  'papers-above-voters': 'voting.papers-above-voters',
} as const satisfies Record<VotingReason['code'], Key>;

const problems = {
  'no-title': 'votes.problem.no-title',
  'no-rule': 'votes.problem.no-rule',
  'no-why': 'votes.problem.no-why',
  'no-casting': 'votes.problem.no-casting',
  'casting-not-due': 'votes.problem.casting-not-due',
  'no-teller': 'votes.problem.no-teller',
  'not-a-count': 'votes.problem.not-a-count',
  'not-counted': 'votes.problem.not-counted',
  'too-many-cards': 'votes.problem.too-many-cards',
  'no-choice': 'votes.problem.no-choice',
  'cards-above-members': 'votes.problem.cards-above-members',
  'split-above-members': 'votes.problem.split-above-members',
  'voted-twice': 'votes.problem.voted-twice',
  'hall-changed': 'votes.problem.hall-changed',
  'kept-already': 'votes.problem.kept-already',
  'corrected-already': 'votes.problem.corrected-already',
} as const satisfies Record<Extract<VoteProblem, { found: string }>['code'], Key>;

/** Members or votes, whole or with the part that an equal share leaves: 206 1/3. */
export function amountWords(reader: Reader, amount: Amount): string {
  if (typeof amount === 'number') return reader.count(amount);
  const [above = '0', below = '1'] = amount.split('/');
  const whole = BigInt(above) / BigInt(below);
  const part = BigInt(above) % BigInt(below);
  if (part === 0n) return reader.count(Number(whole));
  return whole === 0n ? `${part}/${below}` : `${reader.count(Number(whole))} ${part}/${below}`;
}

/** How many votes were needed; where votes are not whole, what had to be passed. */
export function neededWords(reader: Reader, { needed, working }: Decision): string {
  const isPassed = working.some(
    (step) => step.code === 'majority-needed' && howMany(step.params) === 'passed',
  );
  return `${isPassed ? '> ' : ''}${amountWords(reader, needed)}`;
}

/** A step of the working of a vote, or what does not add up. */
export function votingWords(reader: Reader, reason: VotingReason): string {
  const given = Object.entries(reason.params as Record<string, unknown>);
  const params: Params = Object.fromEntries(
    given.map(([name, value]) => [name, paramWords(reader, name, value)]),
  );
  if ('sector' in reason.params)
    params.sheet = sheetWords(reader, { sector: reason.params.sector, ...reason.params });
  if (reason.code === 'majority-needed') params.how = howMany(reason.params);
  return reader.say(reasons[reason.code], params);
}

/** What is wrong beside a field of the form. */
export function problemWords(reader: Reader, problem: VoteProblem): string {
  if ('reason' in problem) return votingWords(reader, problem.reason);
  const { code, found, most = '' } = problem;
  return reader.say(problems[code], { found, most });
}

/** A majority as the standing orders lay it down. */
export function majorityWords(
  reader: Reader,
  rule: string,
  { majority, moreThan, of, abstentions, spoilt, least, casting }: VoteRecord['majority'],
) {
  const known = Object.hasOwn(ruleNames, rule) ? ruleNames[rule] : undefined;
  const isHalf = new Fraction(majority).equals('1/2');
  const isPassed = moreThan ?? isHalf;
  const option = reader.say('votes.rule.option', {
    name: known === undefined ? rule : reader.say(known),
    how: isPassed ? (isHalf ? 'half' : 'more') : 'least',
    majority,
    of,
    abstentions,
  });
  return [
    option,
    ...(spoilt === 'counted' ? [reader.say('votes.rule.spoilt')] : []),
    ...(least ? [reader.say('votes.rule.least', least)] : []),
    ...(casting ? [reader.say('votes.rule.casting')] : []),
  ].join('; ');
}

const ruleNames: Readonly<Record<string, Key>> = {
  procedural: 'votes.rule.procedural',
  platform: 'votes.rule.platform',
  rules: 'votes.rule.rules',
  unnamed: 'votes.rule.unnamed',
};

/** Where votes are not whole, what is needed is passed or reached; else it is a number that is enough. */
function howMany({
  majority,
  moreThan,
  base,
  needed,
}: Extract<VotingReason, { code: 'majority-needed' }>['params']) {
  if (!moreThan) return 'least';
  return new Fraction(base).mul(majority).equals(needed) ? 'passed' : 'more';
}

function sheetWords(reader: Reader, { sector, teller }: { sector: string; teller?: string }): string {
  if (sector === 'box') return reader.say('votes.sheet.box');
  return teller === undefined
    ? reader.say('votes.sector', { sector })
    : reader.say('votes.sheet', { sector, teller });
}

const figureNames: Readonly<Record<string, Key>> = { ...ballotNames, ...sheetNames };

function figureWords(reader: Reader, name: string): string {
  const key = Object.hasOwn(figureNames, name) ? figureNames[name] : undefined;
  return key === undefined ? name : reader.say(key);
}

function paramWords(reader: Reader, name: string, value: unknown): string {
  if (name === 'event') return reader.count(Number(value) + 1);
  if (name === 'option' || name === 'figure') return figureWords(reader, String(value));
  if (name === 'majority' || name === 'share' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value))
    return (value as { teller: string; count: number | null }[])
      .map(({ teller, count }) => `${teller} – ${count === null ? '?' : reader.count(count)}`)
      .join(', ');
  if (typeof value === 'number') return reader.count(value);
  return /^\d+\/\d+$/.test(String(value)) ? amountWords(reader, String(value)) : String(value);
}
