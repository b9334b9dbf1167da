/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const moneyErrorCodes = [
  'unknown-currency',
  'ambiguous-currency',
  'not-an-amount',
  'ambiguous-amount',
  'too-precise',
  'too-large',
  'currency-mismatch',
  'bad-rate',
  'conflicting-rates',
  'no-rate',
  'bad-date',
  'bad-weight',
  'no-weight',
  'unknown-locale',
  'malformed',
] as const;

/** One of {@link moneyErrorCodes}. */
export type MoneyErrorCode = (typeof moneyErrorCodes)[number];

/** One thing wrong with the input: where it is, and plain data to explain it with. */
export type Problem = {
  code: MoneyErrorCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const sentences: Record<MoneyErrorCode, string> = {
  'unknown-currency': 'the currency is not a code of ISO 4217',
  'not-an-amount': 'the amount is not a number of the expected form',
  'ambiguous-currency': 'the sign or word stands for several currencies',
  'ambiguous-amount': 'the amount can be read in two ways',
  'too-precise': 'the amount has more decimal digits than its currency',
  'too-large': 'the amount is beyond the safe integers',
  'currency-mismatch': 'the amounts are of different currencies',
  'bad-rate': 'the exchange rate is not a positive decimal number',
  'conflicting-rates': 'two different exchange rates are given for the same day',
  'no-rate': 'there is no exchange rate for these currencies on or before the day',
  'bad-date': 'the date is not a real day written YYYY-MM-DD',
  'bad-weight': 'the weight is not a whole number, decimal or fraction of nought or more',
  'no-weight': 'there is no weight above nought to share by',
  'unknown-locale': 'the locale is not a language tag',
  malformed: 'the value does not have the expected shape',
};

const sentence = (problem: Problem): string => {
  const where = problem.path.length > 0 ? ` (at ${problem.path.join('.')})` : '';
  return `${sentences[problem.code]}${where}`;
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class MoneyError extends Error {
  readonly code: MoneyErrorCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const more = problems.length > 3 ? `; and ${problems.length - 3} more` : '';
    const text = `${problems.slice(0, 3).map(sentence).join('; ')}${more}.`;
    super(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
    this.name = 'MoneyError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

export const problem = (
  code: MoneyErrorCode,
  path: (string | number)[],
  params: Record<string, unknown>,
): Problem => ({ code, path, params, severity: 'error' });
