/** Every code of a reason in the life of the roll. */
export const rollReasonCodes = [
  'next-by-rank',
  'passed-over',
  'place-kept',
  'place-not-kept',
  'not-available',
  'no-alternates',
  'place-filled',
  'no-place-held',
  'after-deadline',
  'place-vacated',
  'alternate-withdrew',
  'alternate-called',
  'out-of-order',
  'place-taken',
  'call-declined',
  'call-lapsed',
  'branch-changed',
  'mandate-passed',
  'already-withdrawn',
  'not-an-alternate',
  'not-called',
  'no-vacant-place',
  'wrong-branch',
] as const;

/** People as `where` asks for them, how many of the places are theirs at least, and how many hold one. */
type Kept = { where: Record<string, string>; atLeast: number; have: number };

/** A step in the life of the roll, or why it was not taken. People and branches are named by their ids. */
export type RollReason =
  /** The first alternate, by rank, who can be called. */
  | { code: 'next-by-rank'; params: { person: string; rank: number } }
  /** Stands before the one called, but would leave fewer guaranteed places held. */
  | { code: 'passed-over'; params: Kept & { person: string; rank: number } }
  /** With the one called `have` are held of `atLeast`, and that is enough. */
  | { code: 'place-kept'; params: Kept }
  /** Whoever is called, the guaranteed places are not all held. */
  | { code: 'place-not-kept'; params: Kept }
  /** Stands before the one called, but cannot be called. */
  | { code: 'not-available'; params: { person: string; rank: number; state: string } }
  /** The branch has no alternate who can be called. */
  | { code: 'no-alternates'; params: { branch: string } }
  /** The place is held or offered already. */
  | { code: 'place-filled'; params: { person: string; by: string } }
  | { code: 'no-place-held'; params: { person: string } }
  /** The moment `at` is past the deadline. */
  | { code: 'after-deadline'; params: { at: string; deadline: string } }
  | { code: 'place-vacated'; params: { person: string; branch: string; reason: string } }
  | { code: 'alternate-withdrew'; params: { person: string; branch: string; reason: string } }
  | { code: 'alternate-called'; params: { person: string; for: string | null; branch: string } }
  /** The alternate called is not the one whose turn it was; `expected` is, if anybody. */
  | { code: 'out-of-order'; params: { person: string; expected: string | null } }
  | { code: 'place-taken'; params: { person: string; for: string | null; branch: string } }
  | { code: 'call-declined'; params: { person: string; for: string | null; branch: string } }
  /** The alternate has not answered by the deadline. */
  | { code: 'call-lapsed'; params: { person: string; for: string | null; deadline: string } }
  | { code: 'branch-changed'; params: { person: string; from: string; to: string; decision: string } }
  /** The place of `from` passes to `person` by a decision of the credentials committee. */
  | { code: 'mandate-passed'; params: { from: string; person: string; branch: string; decision: string } }
  | { code: 'already-withdrawn'; params: { person: string } }
  | { code: 'not-an-alternate'; params: { person: string; state: string } }
  | { code: 'not-called'; params: { person: string } }
  | { code: 'no-vacant-place'; params: { branch: string } }
  /** The person does not belong to `branch`, or is to move to it and belongs there already. */
  | { code: 'wrong-branch'; params: { person: string; branch: string } };
