import { parseInto, parseList, throwProblems } from './check-input.ts';
import { shortCodeOf } from './credential-code.ts';
import { type Problem, problem } from './errors.ts';
import { type HallDelegate, type HallEntry, type HallKit, hallDelegateSchema } from './hall-schemas.ts';
import { hashCredential, hashShortCode } from './hash-credential.ts';

/** What the hall kit is made of. */
export type HallKitInput = {
  /** The conference's code: it need not be the name. */
  conference: string;
  /** 16 random bytes, made for this kit. */
  salt: Uint8Array;
  delegates: readonly HallDelegate[];
  /** The attributes that the rules of the hall need; no other is taken along. */
  attributes: readonly string[];
  /** The code by which the hall knows each branch. */
  branchCodes: Readonly<Record<string, string>>;
};

const written = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const byHash = (a: HallEntry, b: HallEntry): number => (a.hash < b.hash ? -1 : 1);

const checkDelegates = (problems: Problem[], { delegates, branchCodes }: HallKitInput): HallDelegate[] => {
  const numbers = new Set<string>();
  const shorts = new Set<string>();
  const people = Array.isArray(delegates)
    ? delegates.map((delegate) => ({ ...delegate, id: delegate?.person }))
    : delegates;
  const schema = hallDelegateSchema.extend({ id: hallDelegateSchema.shape.person });
  return parseList(problems, schema, people, 'delegates', 'repeated-id').map(({ value, index }) => {
    const { branch, number } = value;
    if (!Object.hasOwn(branchCodes, branch))
      problems.push(problem('unknown-branch', ['delegates', index, 'branch'], { branch }));
    // The number itself is a secret, and stays out of the problem.
    if (numbers.has(number) || shorts.has(shortCodeOf(number)))
      problems.push(problem('repeated-credential', ['delegates', index, 'number'], {}));
    numbers.add(number);
    shorts.add(shortCodeOf(number));
    return value;
  });
};

/**
 * Makes the hall kit: a plain file with which a machine in the hall checks credentials and counts.
 *
 * It holds no name, no id of a person and no money. Entries stand by their hashes, so that the order says
 * nothing. Hashing a short code is slow on purpose, some milliseconds each: make the kit once and keep it.
 * @param input the conference's code, a salt of 16 random bytes, delegates with their numbers, the names of
 *   the attributes that rules need, and a code for each branch
 * @returns the kit, which {@link hallKitSchema} reads back
 * @throws DelegatesError 'not-random-bytes', 'not-an-id', 'unknown-branch', 'repeated-branch' (a code for two),
 *   'repeated-id', 'not-a-credential', 'repeated-credential', 'not-a-count', 'malformed'
 * @example
 * const { number } = makeCredential(new Uint8Array(16).fill(7));
 * const kit = makeHallKit({
 *   conference: 'autumn',
 *   salt: new Uint8Array(16).fill(9),
 *   delegates: [{ person: 'D1', branch: 'oral', attributes: { gender: 'woman', age: '31' }, number }],
 *   attributes: ['gender'],
 *   branchCodes: { oral: 'B07' },
 * });
 * kit.entries[0]?.attributes; // => { gender: 'woman' }
 */
export function makeHallKit(input: HallKitInput): HallKit {
  const problems: Problem[] = [];
  if (!(input.salt instanceof Uint8Array) || input.salt.length !== 16)
    problems.push(problem('not-random-bytes', ['salt'], { expected: 16 }));
  parseInto(problems, hallDelegateSchema.shape.person, input.conference, ['conference']);
  const codes = new Set<string>();
  for (const [branch, code] of Object.entries(input.branchCodes)) {
    parseInto(problems, hallDelegateSchema.shape.branch, code, ['branchCodes', branch]);
    if (codes.has(code)) problems.push(problem('repeated-branch', ['branchCodes', branch], { code }));
    codes.add(code);
  }
  const delegates = checkDelegates(problems, input);
  throwProblems(problems);

  const salt = written(input.salt);
  const names = [...new Set(input.attributes)].toSorted();
  const entries = delegates.map(
    ({ branch, attributes, voteWeight = 1, number }): HallEntry => ({
      hash: hashCredential(number, salt),
      shortHash: hashShortCode(shortCodeOf(number), salt),
      branch: input.branchCodes[branch] ?? '',
      voteWeight,
      attributes: Object.fromEntries(
        names.flatMap((name) => (Object.hasOwn(attributes, name) ? [[name, attributes[name] ?? '']] : [])),
      ),
    }),
  );
  return {
    format: 'plenum-hall-kit',
    version: 1,
    conference: input.conference,
    salt,
    attributes: names,
    branches: [...codes].toSorted(),
    entries: entries.toSorted(byHash),
  };
}
