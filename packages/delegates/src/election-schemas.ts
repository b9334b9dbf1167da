import { z } from 'zod';
import { count, id } from './fields.ts';
import { instantSchema } from './hall-schemas.ts';

// The message of each rule is the code of the problem it becomes.
const seats = z.int('not-a-count').min(1, 'not-a-count');
const text = z.string('malformed');
const ids = z.array(id, 'malformed');
const named = z.object({ id, name: text }, 'malformed');

/** Checks the rules by which an election in the hall is conducted. */
export const hallElectionRulesSchema = z.strictObject(
  {
    seconder: z.enum(['none', 'any', 'other-branch'], 'unknown-rule').optional(),
    selfNomination: z.boolean('malformed').optional(),
    tellers: count.optional(),
    scrutineers: count.optional(),
    ballotIfUnopposed: z.boolean('malformed').optional(),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? 'unknown-rule' : 'malformed') },
);

/**
 * Whether a nomination needs a seconder ('other-branch' unless given: of another branch than the nominator);
 * whether people may nominate themselves (no); tellers and scrutineers at least (1 each); whether papers are
 * issued also when no more stand than there are places (no).
 */
export type HallElectionRules = z.infer<typeof hallElectionRulesSchema>;

const at = { at: instantSchema.optional() };
const about = <const K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), who: id, ...at }, 'malformed');
const step = <const K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), ...at }, 'malformed');

/** Checks an event of an election in the hall. */
export const hallElectionEventSchema = z.discriminatedUnion(
  'kind',
  [
    about('returning-officer-elected'),
    about('teller-elected'),
    about('scrutineer-elected'),
    step('nominations-opened'),
    z.strictObject(
      { kind: z.literal('nominated'), who: id, by: id, seconder: id.optional(), ...at },
      'malformed',
    ),
    about('accepted'),
    about('declined'),
    about('withdrawn'),
    step('nominations-closed'),
    z.strictObject({ kind: z.literal('papers-issued'), papers: count, ...at }, 'malformed'),
    z.strictObject(
      {
        kind: z.literal('counted'),
        returned: count,
        valid: count,
        spoilt: count,
        elected: ids,
        alternates: ids.optional(),
        ...at,
      },
      'malformed',
    ),
    z.strictObject({ kind: z.literal('declared'), by: id, ...at }, 'malformed'),
  ],
  'malformed',
);

/** Something that happened in an election in the hall; people by their ids. */
export type HallElectionEvent = z.infer<typeof hallElectionEventSchema>;

/** Checks what `followElection` takes. */
export const hallElectionInputSchema = z.strictObject(
  {
    seats,
    rules: hallElectionRulesSchema.optional(),
    people: z.array(z.object({ id, branch: id }, 'malformed'), 'malformed'),
    events: z.array(hallElectionEventSchema, 'malformed'),
  },
  'malformed',
);

/** The places to be filled, the rules, all who may take part, with their branches, and what happened. */
export type HallElectionInput = z.infer<typeof hallElectionInputSchema>;

/** Checks what `ballotPaper` takes. */
export const ballotPaperInputSchema = z.strictObject(
  {
    title: text,
    seats,
    candidates: z.array(named, 'malformed'),
    order: z.discriminatedUnion(
      'by',
      [
        z.strictObject({ by: z.literal('alphabetical'), alphabet: text.optional() }, 'malformed'),
        z.strictObject({ by: z.literal('seed'), seed: text.min(1, 'malformed') }, 'malformed'),
      ],
      'unknown-rule',
    ),
    rule: z.enum(['scottish', 'wigm', 'meek', 'prf-meek', 'approval', 'block'], 'unknown-rule'),
  },
  'malformed',
);

/**
 * A title, places, candidates, the rule of the count, and the order: by a draw from a published seed, or by name,
 * in an alphabet if one is given ('аәбвгғд…'; letters outside of it come after it).
 */
export type BallotPaperInput = z.infer<typeof ballotPaperInputSchema>;

const exactVotes = z.string('malformed').regex(/^\d{1,400}(\.\d{1,400}|\/[1-9]\d{0,400})?$/, 'malformed');

/** Checks a count as `@plenum/elections` gives it. */
export const countInputSchema = z.object(
  {
    status: z.enum(['complete', 'tied'], 'malformed'),
    elected: ids,
    excluded: ids,
    alternates: ids,
    quota: z.union([exactVotes, z.literal('')], 'malformed'),
    valid: count,
    invalid: count,
    stages: z.array(
      z.object(
        {
          votes: z.record(z.string(), exactVotes, 'malformed'),
          exhausted: exactVotes,
          lost: exactVotes,
          action: z.object(
            { kind: z.enum(['elect', 'transfer-surplus', 'exclude', 'fill'], 'malformed'), ids },
            'malformed',
          ),
        },
        'malformed',
      ),
      'malformed',
    ),
    ties: z.array(
      z.object(
        {
          stage: count,
          among: ids,
          brokenBy: z.enum(['stages', 'decision', 'seed'], 'malformed'),
          chosen: id,
        },
        'malformed',
      ),
      'malformed',
    ),
    undecided: z.object({ stage: count, among: ids }, 'malformed').optional(),
  },
  'malformed',
);

/** A count as `countBallots` of `@plenum/elections` gives it. */
export type CountInput = z.infer<typeof countInputSchema>;

/** Checks what `countSheet` takes. */
export const countSheetInputSchema = z.object(
  { count: countInputSchema, candidates: z.array(named, 'malformed') },
  'malformed',
);

/** A count and the names of the candidates, in the order in which they are to stand. */
export type CountSheetInput = z.infer<typeof countSheetInputSchema>;

/** Checks what `declaration` takes. */
export const declarationInputSchema = z.strictObject(
  {
    title: text,
    seats,
    candidates: z.array(named, 'malformed'),
    papers: z.strictObject({ issued: count, returned: count }, 'malformed').optional(),
    count: countInputSchema.optional(),
    returningOfficer: id,
    at: instantSchema,
  },
  'malformed',
);

/**
 * What a declaration is made of. Without `count` and `papers` nobody voted, and all candidates are elected
 * unopposed.
 */
export type DeclarationInput = z.infer<typeof declarationInputSchema>;

const returned = z.object(
  { id, attributes: z.record(z.string(), z.string('malformed'), 'malformed').optional() },
  'malformed',
);

/** Checks a branch's return. */
export const branchReturnInputSchema = z.strictObject(
  {
    branch: id,
    date: z.iso.date('not-a-date'),
    members: count.optional(),
    attended: count,
    entitled: count,
    elected: z.array(returned, 'malformed'),
    alternates: z.array(returned, 'malformed'),
    places: z
      .array(z.strictObject({ where: z.record(z.string(), text), atLeast: count }, 'malformed'), 'malformed')
      .optional(),
    papers: z
      .strictObject({ issued: count, returned: count, valid: count, spoilt: count }, 'malformed')
      .optional(),
    signedBy: ids,
  },
  'malformed',
);

/**
 * What a branch says of the meeting that elected its delegates: the day, who came, whom it elected and the
 * alternates, in order, guaranteed places, the papers, and the code names of those who signed.
 */
export type BranchReturnInput = z.infer<typeof branchReturnInputSchema>;
