import { z } from 'zod';
import type { Problem } from './errors.ts';
import { problem, throwIfAny } from './errors.ts';
import { lowestCost } from './slot.ts';

/** The four compartments, each sealed by a data key of its own. */
export const compartments = ['names', 'money', 'abroad', 'general'] as const;

const documentId = z.string().min(1).max(200);
const word = z.string().min(1).max(200);
const revision = z.int().min(1);

const changeSchema = z.strictObject({
  id: documentId,
  kind: word,
  compartment: z.enum(compartments),
  basedOn: revision.nullable(),
  value: z.unknown(),
});

const circumstancesSchema = z.strictObject({
  by: word,
  now: z.iso.datetime({ offset: true }),
  read: z.array(z.strictObject({ id: documentId, revision: z.int().min(0) })),
});

export const saveSchema = z.strictObject({
  changes: z.array(changeSchema),
  circumstances: circumstancesSchema,
});

const slot = z.string().min(1).max(200);
const passphrase = z.string().min(1).max(1024);

export const unlockSchema = z.strictObject({ slot, passphrase });

export const foundSchema = z.strictObject({
  slot,
  passphrase,
  conference: word.optional(),
  cost: z.strictObject({ memoryKib: z.int().max(1_048_576), passes: z.int().max(64) }).optional(),
});

export const openSchema = z.strictObject({
  url: z.string(),
  clock: z.custom<() => Date>((value) => typeof value === 'function').optional(),
  busyTimeoutMs: z.int().min(0).max(600_000).optional(),
});

/** `names`: names and contacts; `money`; `abroad`: contacts abroad; `general`: everything else. */
export type Compartment = z.infer<typeof changeSchema>['compartment'];

/** One document to be saved; `basedOn` is the revision that the change was made from, null for a new document. */
export type Change = z.infer<typeof changeSchema>;

/** Who saves, when (an ISO 8601 instant), and which revisions were read to decide (revision 0: there was no such document). */
export type Circumstances = z.infer<typeof circumstancesSchema>;

/** What a slot is opened with. */
export type UnlockInput = z.infer<typeof unlockSchema>;

/** What an empty vault is founded with; `cost` is that of Argon2id, `memoryKib` in units of 1,024 bytes. */
export type FoundInput = z.input<typeof foundSchema>;

/** Where the database is, the clock for the delays of wrong passphrases, and how long to wait for another process. */
export type OpenInput = z.input<typeof openSchema>;

/** One revision of one document, unsealed; `at` is an ISO 8601 instant, `revision` counts from 1, `sequence` runs through the whole vault. */
export type Document = {
  id: string;
  kind: string;
  compartment: Compartment;
  revision: number;
  sequence: number;
  by: string;
  at: string;
  value: unknown;
};

const malformed = (issues: z.core.$ZodIssue[]): Problem[] =>
  issues.map((issue) =>
    problem(
      'malformed',
      issue.path.filter((part) => typeof part !== 'symbol'),
      { expected: issue.code },
    ),
  );

export const problemsOf = (schema: z.ZodType, input: unknown): Problem[] => {
  const parsed = schema.safeParse(input);
  return parsed.success ? [] : malformed(parsed.error.issues);
};

export const parseInput = <T>(schema: z.ZodType<T>, input: unknown): T => {
  throwIfAny(problemsOf(schema, input));
  return schema.parse(input);
};

/** Shortest passphrase of a slot, in characters. */
export const shortestPassphrase = 12;

export const parseFounding = (input: FoundInput): z.output<typeof foundSchema> => {
  const problems = problemsOf(foundSchema, input);
  const length = typeof input?.passphrase === 'string' ? [...input.passphrase.normalize('NFC')].length : 0;
  if (length < shortestPassphrase)
    problems.unshift(problem('passphrase-too-short', ['passphrase'], { minimum: shortestPassphrase }));
  const cost = input?.cost;
  if (cost && (cost.memoryKib < lowestCost.memoryKib || cost.passes < lowestCost.passes))
    problems.push(
      problem('weak-cost', ['cost'], {
        minimum: `${lowestCost.memoryKib} KiB and ${lowestCost.passes} passes`,
      }),
    );
  throwIfAny(problems);
  return foundSchema.parse(input);
};
