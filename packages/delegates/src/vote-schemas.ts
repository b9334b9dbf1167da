import { Fraction as Ratio } from 'fraction.js';
import { z } from 'zod';
import { count, id, share } from './fields.ts';
import { instantSchema } from './hall-schemas.ts';

// The message of each rule is the code of the problem it becomes.
const amount = z.union([count, z.string().regex(/^\d{1,60}(\/0*[1-9]\d{0,59})?$/)], 'not-a-count');
const ruleError = {
  error: (issue: { code?: string | undefined }) =>
    issue.code === 'unrecognized_keys' ? 'unknown-rule' : 'malformed',
};

const isWhole = (text: string | undefined): boolean =>
  text !== undefined && share.safeParse(text).success && new Ratio(text).equals(1);

/** Checks a rule of quorum; more than all is refused. */
export const quorumRuleSchema = z
  .strictObject(
    {
      of: z.enum(
        ['delegates-entitled', 'delegates-registered', 'branches-entitled', 'branches-registered'],
        'unknown-rule',
      ),
      atLeast: share.optional(),
      moreThan: share.optional(),
    },
    ruleError,
  )
  .refine(({ atLeast, moreThan }) => (atLeast === undefined) !== (moreThan === undefined), 'unknown-rule')
  .refine(({ moreThan }) => !isWhole(moreThan), { error: 'not-a-fraction', path: ['moreThan'] });

/**
 * How many must be present: at least, or more than, such a share of the delegates or branches that are entitled
 * to come or have registered. One of `atLeast` and `moreThan` is given.
 */
export type QuorumRule = z.infer<typeof quorumRuleSchema>;

const bases = z.strictObject({ delegates: count.optional(), branches: count.optional() }, 'malformed');

/** Checks what `followQuorum` takes, its rules in a list. */
export const quorumInputSchema = z.strictObject(
  {
    rule: z.array(quorumRuleSchema, 'unknown-rule').min(1, 'unknown-rule'),
    entitled: bases,
    registered: bases.optional(),
    delegates: z.array(z.object({ id, branch: id, weight: amount.optional() }, 'malformed'), 'malformed'),
    events: z.array(
      z.strictObject(
        { at: instantSchema, who: id, kind: z.enum(['came', 'left'], 'malformed') },
        'malformed',
      ),
      'malformed',
    ),
    until: instantSchema.optional(),
  },
  'malformed',
);

/**
 * One rule or several that must all hold, how many are entitled and registered, who may come, and who came and
 * left. Without `registered` those have registered who have come in at least once. A delegate of weight 0 has no
 * vote and is not counted.
 */
export type QuorumInput = Omit<z.infer<typeof quorumInputSchema>, 'rule'> & {
  rule: QuorumRule | readonly QuorumRule[];
};

const voteBase = z.enum(['cast', 'present', 'entitled', 'members-represented'], 'unknown-rule');

/** Checks a rule of majority; more than all is refused. */
export const majorityRuleSchema = z
  .strictObject(
    {
      majority: share,
      moreThan: z.boolean('malformed').optional(),
      of: voteBase,
      abstentions: z.enum(['not-counted', 'against', 'counted'], 'unknown-rule'),
      spoilt: z.enum(['not-counted', 'counted'], 'unknown-rule').optional(),
      least: z
        .strictObject(
          {
            share,
            of: z.enum(['present', 'entitled', 'members-represented'], 'unknown-rule'),
          },
          ruleError,
        )
        .optional(),
      casting: z.enum(['for', 'against'], 'unknown-rule').optional(),
    },
    ruleError,
  )
  .refine(({ majority, moreThan }) => !(moreThan && isWhole(majority)), {
    error: 'not-a-fraction',
    path: ['majority'],
  });

/**
 * What carries a proposal. `majority` of a half, however written, means more than half unless `moreThan` is false;
 * any other share is to be reached, unless `moreThan` is true. `least`: the votes for must also be at least such
 * a share of another number. `casting`: how the chair votes if exactly half are for.
 */
export type MajorityRule = z.infer<typeof majorityRuleSchema>;

/** Checks the figures of a vote. */
export const votesSchema = z.object(
  {
    for: amount,
    against: amount,
    abstain: amount,
    spoilt: amount.optional(),
    present: amount.optional(),
    entitled: amount.optional(),
    represented: amount.optional(),
  },
  'malformed',
);

/** The figures of a vote, all in one unit: people, or at a card vote members; `represented` is of members. */
export type Votes = z.infer<typeof votesSchema>;

/** Checks what `decide` takes. */
export const decideInputSchema = z.object({ rule: majorityRuleSchema, votes: votesSchema }, 'malformed');

/** Checks a choice at a vote. */
export const choiceSchema = z.enum(['for', 'against', 'abstain'], 'not-a-choice');

/** For, against, or neither. */
export type Choice = z.infer<typeof choiceSchema>;

/** Checks what `cardVote` takes. */
export const cardVoteInputSchema = z.strictObject(
  {
    branches: z.array(
      z.object(
        { id, members: count, delegates: z.array(id, 'malformed'), chair: id.optional() },
        'malformed',
      ),
      'malformed',
    ),
    mode: z.enum(['equal', 'chair', 'per-card'], 'unknown-rule'),
    remainder: z.enum(['first-in-rank', 'lost', 'exact'], 'unknown-rule').optional(),
    cards: z.record(z.string(), count, 'malformed').optional(),
    votes: z.record(z.string(), choiceSchema, 'malformed').optional(),
    splits: z
      .array(
        z.strictObject({ branch: id, for: amount, against: amount, abstain: amount }, 'malformed'),
        'malformed',
      )
      .optional(),
  },
  'malformed',
);

/**
 * Branches with their members and the delegates present, by rank; who holds how much of a branch's vote; votes by
 * delegate, and splits by delegation. `cards`: members written on each delegate's card, for 'per-card'.
 */
export type CardVoteInput = z.input<typeof cardVoteInputSchema>;

/** Checks what `recordVote` takes. */
export const recordVoteInputSchema = z.strictObject(
  {
    voters: z.array(id, 'malformed'),
    events: z.array(
      z.discriminatedUnion(
        'kind',
        [
          z.strictObject({ kind: z.literal('vote'), who: id, choice: choiceSchema }, 'malformed'),
          z.strictObject({ kind: z.literal('change'), who: id, choice: choiceSchema }, 'malformed'),
          z.strictObject({ kind: z.literal('declare') }, 'malformed'),
        ],
        'malformed',
      ),
      'malformed',
    ),
  },
  'malformed',
);

/** Code names of those who may vote, and what happened: a vote, a change of it, the declaration of the result. */
export type RecordVoteInput = z.infer<typeof recordVoteInputSchema>;

/** Checks what `recordBallot` takes; whatever would say who chose what is refused. */
export const recordBallotInputSchema = z.strictObject(
  {
    voters: z.array(id, 'malformed'),
    issued: z.array(z.string('secret-with-who').min(1, 'not-an-id'), 'malformed'),
    papers: z.strictObject(
      { for: count, against: count, abstain: count, spoilt: count.optional() },
      {
        error: (issue) => (issue.code === 'unrecognized_keys' ? 'secret-with-who' : 'malformed'),
      },
    ),
  },
  { error: (issue) => (issue.code === 'unrecognized_keys' ? 'secret-with-who' : 'malformed') },
);

/** Code names of those who may vote and of those who were given a paper, and the papers in figures only. */
export type RecordBallotInput = z.infer<typeof recordBallotInputSchema>;

/** Checks a teller's sheet. */
export const tellersSheetSchema = z.strictObject(
  {
    sector: id,
    teller: id,
    counts: z.record(z.string().min(1, 'not-an-id'), count, 'malformed'),
    valid: count.optional(),
    spoilt: count.optional(),
    returned: count.optional(),
    issued: count.optional(),
    unused: count.optional(),
  },
  'malformed',
);

/**
 * What a teller counted in a sector: votes by option, and papers: `valid` and `spoilt` make `returned`, which with
 * `unused` makes `issued`.
 */
export type TellersSheet = z.infer<typeof tellersSheetSchema>;

/** Checks what is expected of the sheets. */
export const sheetsExpectedSchema = z.strictObject(
  {
    sectors: z.array(id, 'malformed'),
    options: z.array(id, 'malformed').min(1, 'malformed'),
    issued: count.optional(),
    voters: count.optional(),
    counts: z.int('not-a-count').min(1, 'not-a-count').optional(),
    votesPerPaper: z.int('not-a-count').min(1, 'not-a-count').optional(),
  },
  'malformed',
);

/**
 * The sectors and options there are, papers given out in all, how many may vote, how many tellers count each
 * sector, each for themselves (1), and how many votes a paper can hold (1).
 */
export type SheetsExpected = z.infer<typeof sheetsExpectedSchema>;

/** Checks what `addTellersSheets` takes. */
export const tellersSheetsInputSchema = z.object(
  { sheets: z.array(tellersSheetSchema, 'malformed'), expected: sheetsExpectedSchema },
  'malformed',
);
