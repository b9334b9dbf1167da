/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const delegatesCodes = [
  'not-an-id',
  'not-a-count',
  'not-a-norm',
  'unknown-rule',
  'repeated-branch',
  'unknown-branch',
  'repeated-id',
  'not-a-rank',
  'not-a-status',
  'not-random-bytes',
  'not-a-credential',
  'repeated-credential',
  'not-a-hash',
  'not-an-instant',
  'not-a-code',
  'unknown-person',
  'not-a-fraction',
  'not-a-standing',
  'part-not-counted',
  'minimum-above-maximum',
  'no-bands',
  'bands-not-open',
  'bands-out-of-order',
  'bands-falling',
  'unknown-method',
  'seats-below-minimums',
  'seats-above-maximums',
  'order-incomplete',
  'united-twice',
  'branch-united',
  'repeated-exception',
  'not-a-reason',
  'not-a-month',
  'not-a-date',
  'not-a-period',
  'repeated-month',
  'repeated-date',
  'wrong-figures',
  'not-an-amount',
  'not-a-list-of-norms',
  'too-large',
  'not-a-choice',
  'base-missing',
  'votes-above-base',
  'unknown-voter',
  'repeated-voter',
  'voted-twice',
  'no-card',
  'card-missing',
  'cards-above-members',
  'chair-missing',
  'split-above-members',
  'nobody-present',
  'secret-with-who',
  'repeated-option',
  'malformed',
] as const;

/** One of {@link delegatesCodes}. */
export type DelegatesCode = (typeof delegatesCodes)[number];

/** One thing wrong with the input: where it is, and plain data to explain it with. */
export type Problem = {
  code: DelegatesCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const sentences: Record<DelegatesCode, string> = {
  'not-an-id': 'an id is a text that is not empty',
  'not-a-count': 'a whole number of nought or more is expected',
  'not-a-norm': 'a norm is a whole number of members, 1 or more',
  'unknown-rule': 'the rule of entitlement has a kind or a condition that is not known',
  'repeated-branch': 'a branch is listed twice',
  'unknown-branch': 'a person belongs to a branch that is not listed',
  'repeated-id': 'two people have the same id',
  'not-a-rank': 'a rank is a whole number, 1 or more',
  'not-a-status': 'a person is either elected or alternate',
  'not-random-bytes': 'sixteen random bytes are expected',
  'not-a-credential': 'a credential is a number of 26 characters',
  'repeated-credential': 'a number or short code has been given to two people',
  'not-a-hash': 'a hash is 64 hexadecimal digits',
  'not-an-instant': 'a moment is written as 2026-05-01T09:00:00Z',
  'not-a-code': 'a code is small Latin letters, digits and hyphens',
  'unknown-person': 'a person is not in the roll',
  'not-a-fraction': "a share is a fraction above 0 and up to 1, such as '1/2'",
  'not-a-standing': 'the standing of a branch is full, new or lapsed',
  'part-not-counted': 'the rule says from where a part of a norm counts, and that no part counts',
  'minimum-above-maximum': 'the minimum is above the maximum',
  'no-bands': 'a rule of bands has one band at least',
  'bands-not-open': 'the last band has no end',
  'bands-out-of-order': 'each band but the last ends above the one before',
  'bands-falling': 'a band gives fewer delegates than the one before',
  'unknown-method': 'the method of apportionment is not known',
  'seats-below-minimums': 'the total is below what the minimums come to',
  'seats-above-maximums': 'the total is above what the maximums allow',
  'order-incomplete': 'the decided order does not name every branch of the tie',
  'united-twice': 'a branch stands in two unions',
  'branch-united': 'a branch with an exception has gone into another',
  'repeated-exception': 'a branch has two exceptions',
  'not-a-reason': 'an exception has a reason',
  'not-a-month': 'a month is written as 2026-05',
  'not-a-date': 'a date is written as 2026-05-01',
  'not-a-period': 'a period runs from a month to the same or a later one, 1200 months at most',
  'repeated-month': 'a month has two figures',
  'repeated-date': 'a date has two figures',
  'wrong-figures': 'the figures are not of the kind that the basis counts',
  'not-an-amount': 'an amount is a whole number of minor units, nought or more',
  'not-a-list-of-norms': 'norms are a list or a range, 10000 at most',
  'too-large': 'a sum is larger than can be counted exactly',
  'not-a-choice': 'a choice is for, against or abstain',
  'base-missing': 'the number that a rule reckons from is not given',
  'votes-above-base': 'there are more votes than people or members to give them',
  'unknown-voter': 'a vote is given by somebody who is not there to vote',
  'repeated-voter': 'a voter is listed twice',
  'voted-twice': 'a delegation has voted both in one and by its delegates, or split its vote twice',
  'no-card': 'a vote is given by somebody who holds no card',
  'card-missing': 'a delegate has no card',
  'cards-above-members': 'the cards of a branch carry more than its members',
  'chair-missing': 'a delegation has no chair to cast its vote',
  'split-above-members': 'a split vote is of more than the members represented',
  'nobody-present': 'a branch votes of which nobody is present',
  'secret-with-who': 'a secret ballot is not kept with who chose what',
  'repeated-option': 'an option is listed twice',
  malformed: 'the value does not have the expected shape',
};

const sentence = (problem: Problem): string => {
  const where = problem.path.length > 0 ? ` (at ${problem.path.join('.')})` : '';
  return `${sentences[problem.code]}${where}`;
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class DelegatesError extends Error {
  readonly code: DelegatesCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const more = problems.length > 3 ? `; and ${problems.length - 3} more` : '';
    const text = `${problems.slice(0, 3).map(sentence).join('; ')}${more}.`;
    super(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
    this.name = 'DelegatesError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

export const problem = (
  code: DelegatesCode,
  path: (string | number)[],
  params: Record<string, unknown>,
): Problem => ({ code, path, params, severity: 'error' });
