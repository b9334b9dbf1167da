import { z } from 'zod';
import { isNumber } from './credential-code.ts';
import { code, count, id } from './fields.ts';

// The message of each rule is the code of the problem it becomes.
const hash = z.string('not-a-hash').regex(/^[0-9a-f]{64}$/, 'not-a-hash');
const attributes = z.record(z.string(), z.string('malformed'), 'malformed');

/** Checks a moment, written with its offset or Z. */
export const instantSchema = z.iso.datetime({ offset: true, error: 'not-an-instant' });

/** Checks a credential's number as it is kept: 26 characters. */
export const credentialNumberSchema = z
  .string('not-a-credential')
  .refine(isNumber, { error: 'not-a-credential' });

/** Checks a delegate for whom the hall kit gets an entry. */
export const hallDelegateSchema = z.object(
  { person: id, branch: id, attributes, voteWeight: count.optional(), number: credentialNumberSchema },
  'malformed',
);

/** A delegate with the number of the credential; `voteWeight` is 1 unless given, 0 for a voice without a vote. */
export type HallDelegate = z.infer<typeof hallDelegateSchema>;

/** Checks an entry of the hall kit; a key that is not known is refused, since it may be a name. */
export const hallEntrySchema = z.strictObject(
  { hash, shortHash: hash, branch: id, voteWeight: count, attributes },
  'malformed',
);

/** A credential as the hall knows it: hashes, a branch code, votes, and the attributes that rules need. */
export type HallEntry = z.infer<typeof hallEntrySchema>;

/** Checks a hall kit that comes from a file. */
export const hallKitSchema = z.strictObject(
  {
    format: z.literal('plenum-hall-kit', 'malformed'),
    version: z.literal(1, 'malformed'),
    conference: id,
    salt: z.string('malformed').regex(/^[0-9a-f]{32}$/, 'malformed'),
    attributes: z.array(id, 'malformed'),
    branches: z.array(id, 'malformed'),
    entries: z.array(hallEntrySchema, 'malformed'),
  },
  'malformed',
);

/** All that the hall needs to check credentials and count, without names, ids of people or money. */
export type HallKit = z.infer<typeof hallKitSchema>;

const step = { at: instantSchema, entry: hash };

/** Checks an event in the hall. */
export const hallEventSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('arrived'), ...step }, 'malformed'),
    z.strictObject({ kind: z.literal('left'), ...step }, 'malformed'),
    z.strictObject({ kind: z.literal('returned'), ...step }, 'malformed'),
    z.strictObject({ kind: z.literal('challenged'), ...step, reason: code }, 'malformed'),
    z.strictObject(
      { kind: z.literal('decided'), ...step, outcome: z.enum(['upheld', 'rejected'], 'malformed'), by: code },
      'malformed',
    ),
    z.strictObject({ kind: z.literal('revoked'), ...step, reason: code.optional() }, 'malformed'),
    z.strictObject(
      {
        kind: z.literal('replaced'),
        ...step,
        card: z.strictObject({ hash, shortHash: hash }, 'malformed'),
      },
      'malformed',
    ),
    z.strictObject({ kind: z.literal('collected'), ...step }, 'malformed'),
  ],
  'malformed',
);

/**
 * Something that happened to a credential. `entry` is the hash of the kit's entry, also after a lost card has
 * been replaced; `returned` counts as `arrived`; `upheld` means that the credential holds.
 */
export type HallEvent = z.infer<typeof hallEventSchema>;

/** Checks what the credentials committee knows of a branch. */
export const reportBranchSchema = z.object({ branch: id, entitled: count, elected: count }, 'malformed');

/** A branch, by the code that the kit uses, with the delegates it is entitled to and those it has elected. */
export type ReportBranch = z.infer<typeof reportBranchSchema>;
