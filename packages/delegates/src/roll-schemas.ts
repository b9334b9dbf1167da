import { z } from 'zod';
import { code, id } from './fields.ts';
import { instantSchema } from './hall-schemas.ts';

// The message of each rule is the code of the problem it becomes.

/** Checks a guarantee of places. */
export const guaranteedPlacesSchema = z.strictObject(
  {
    branch: id.optional(),
    where: z.record(z.string(), z.string('malformed'), 'malformed'),
    atLeast: z.int('not-a-count').min(0, 'not-a-count'),
  },
  'malformed',
);

/**
 * Places that belong to people with these attributes, `atLeast` so many: of the delegates of one branch, or of
 * the whole roll if no branch is given.
 */
export type GuaranteedPlaces = z.infer<typeof guaranteedPlacesSchema>;

/** Checks the deadlines of the roll. */
export const rollDeadlinesSchema = z.strictObject(
  { callUp: instantSchema.optional(), transfer: instantSchema.optional() },
  'malformed',
);

/** The last moments at which an alternate may be called and a mandate may pass. */
export type RollDeadlines = z.infer<typeof rollDeadlinesSchema>;

/** Checks an event in the life of the roll. */
export const rollEventSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject(
      { kind: z.literal('withdrawn'), at: instantSchema, person: id, reason: code },
      'malformed',
    ),
    z.strictObject(
      {
        kind: z.literal('called'),
        at: instantSchema,
        alternate: id,
        for: id.optional(),
        answerBy: instantSchema.optional(),
      },
      'malformed',
    ),
    z.strictObject({ kind: z.literal('accepted'), at: instantSchema, alternate: id }, 'malformed'),
    z.strictObject(
      { kind: z.literal('declined'), at: instantSchema, alternate: id, reason: code.optional() },
      'malformed',
    ),
    z.strictObject(
      {
        kind: z.literal('transferred'),
        at: instantSchema,
        person: id,
        to: z.union(
          [z.strictObject({ branch: id }, 'malformed'), z.strictObject({ person: id }, 'malformed')],
          'malformed',
        ),
        decision: code,
      },
      'malformed',
    ),
  ],
  'malformed',
);

/**
 * Something that happened to the roll. `called` without `for` is to a place of the branch that nobody left. `reason` and `decision` are codes, never sentences; `transferred` moves a
 * delegate to a vacant place of another branch, or passes the place to an alternate, by a decision of the
 * credentials committee.
 */
export type RollEvent = z.infer<typeof rollEventSchema>;
