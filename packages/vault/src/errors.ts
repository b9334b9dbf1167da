/** Every code that a problem of this package can carry, so that a catalogue can be checked complete. */
export const vaultErrorCodes = [
  'malformed',
  'not-json',
  'repeated-document',
  'unknown-scheme',
  'weak-cost',
  'passphrase-too-short',
  'cannot-write',
  'newer-version',
  'not-a-vault',
  'in-use',
  'damaged',
  'already-founded',
  'not-founded',
  'locked',
  'closed',
  'tampered',
  'compartment-closed',
  'other-compartment',
] as const;

/** One of {@link vaultErrorCodes}. */
export type VaultErrorCode = (typeof vaultErrorCodes)[number];

/** One thing wrong: where in the input it is (empty if it is no matter of input), and plain data to explain it with. */
export type Problem = {
  code: VaultErrorCode;
  path: (string | number)[];
  params: Record<string, unknown>;
  severity: 'error' | 'warning';
};

const sentences: Record<VaultErrorCode, (params: Record<string, unknown>) => string> = {
  malformed: () => 'the value does not have the expected shape',
  'not-json': ({ found }) => `a document holds JSON only, this is ${found}`,
  'repeated-document': () => 'the same document appears twice in one save',
  'unknown-scheme': () => 'the address is not of the form sqlite:PATH',
  'weak-cost': ({ minimum }) => `the cost of the passphrase is outside its limits (at least ${minimum})`,
  'passphrase-too-short': ({ minimum }) => `the passphrase has fewer than ${minimum} characters`,
  'cannot-write': ({ folder }) => `the folder ${folder} is missing, full or cannot be written`,
  'newer-version': ({ found, supported }) =>
    `the database has schema version ${found}, this program knows ${supported} at most; use a newer program`,
  'not-a-vault': ({ file }) => `the file ${file} is no vault, nothing in it was touched`,
  'in-use': ({ file }) => `another process holds the file ${file}`,
  damaged: ({ file }) => `the file ${file} is damaged`,
  'already-founded': () => 'the vault is founded already; unlock it',
  'not-founded': () => 'the vault is empty; found it first',
  locked: () => 'the vault is locked',
  closed: () => 'the vault is closed',
  tampered: ({ id, revision, missing }) =>
    id === undefined
      ? missing === undefined
        ? 'a slot of the vault was changed from outside'
        : `${missing} revisions were removed from outside`
      : `revision ${revision} of document ${id} was changed from outside`,
  'compartment-closed': ({ compartment }) => `this slot does not open the compartment ${compartment}`,
  'other-compartment': ({ id, compartment }) =>
    `the document ${id} belongs to the compartment ${compartment}`,
};

// Below `value` the path is made of the caller's keys, which may be names of people.
const shown = (path: (string | number)[]): (string | number)[] => {
  const value = path.indexOf('value');
  return value < 0 ? path : path.slice(0, value + 1);
};

const sentence = ({ code, path, params }: Problem): string => {
  const where = path.length > 0 ? ` (at ${shown(path).join('.')})` : '';
  return `${sentences[code](params)}${where}`;
};

/** The one error of this package; match it by `code`, which is that of its first problem. */
export class VaultError extends Error {
  readonly code: VaultErrorCode;
  readonly problems: Problem[];

  constructor(problems: [Problem, ...Problem[]]) {
    const more = problems.length > 3 ? `; and ${problems.length - 3} more` : '';
    super(`${problems.slice(0, 3).map(sentence).join('; ')}${more}.`);
    this.name = 'VaultError';
    this.code = problems[0].code;
    this.problems = problems;
  }
}

export const problem = (
  code: VaultErrorCode,
  path: (string | number)[],
  params: Record<string, unknown>,
): Problem => ({ code, path, params, severity: 'error' });

export const failure = (code: VaultErrorCode, params: Record<string, unknown> = {}): VaultError =>
  new VaultError([problem(code, [], params)]);

export const throwIfAny = (problems: Problem[]): void => {
  const [first, ...rest] = problems;
  if (first) throw new VaultError([first, ...rest]);
};
