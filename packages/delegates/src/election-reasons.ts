/** Every code of a reason about elections in the hall and a branch's return. */
export const electionReasonCodes = [
  'election-out-of-order',
  'election-person-unknown',
  'returning-officer-missing',
  'returning-officer-already',
  'not-returning-officer',
  'office-held-already',
  'tellers-missing',
  'scrutineers-missing',
  'office-holder-nominated',
  'nominated-already',
  'nominated-by-self',
  'seconder-missing',
  'seconder-not-another',
  'seconder-same-branch',
  'not-nominated',
  'answered-already',
  'candidate-withdrawn',
  'no-ballot-needed',
  'count-papers-above-issued',
  'count-papers-differ',
  'count-stage-differs',
  'count-undecided',
  'elected-not-standing',
  'elected-repeated',
  'elected-number-differs',
  'elected-above-places',
  'mark-in-order',
  'mark-up-to',
  'mark-any',
  'signature-missing',
  'signature-repeated',
  'return-attended-above-members',
  'return-papers-above-attended',
  'return-person-repeated',
  'return-elected-above-entitled',
  'return-place-not-kept',
  'return-vacant',
  'return-no-alternates',
] as const;

/** Where an event stands in the list. */
type At = { event: number };

/** What stands against an event, a count or a return, or what a voter is told. People are named by their ids. */
export type ElectionReason =
  /** An election goes from officers to nominations, the ballot, the count and the declaration. */
  | { code: 'election-out-of-order'; params: At & { kind: string; phase: string } }
  | {
      code:
        | 'election-person-unknown'
        /** Holds another office of this election. */
        | 'office-held-already'
        /** Whoever conducts an election does not stand in it. */
        | 'office-holder-nominated'
        | 'nominated-already'
        | 'nominated-by-self'
        | 'not-nominated'
        /** Has accepted or declined. */
        | 'answered-already'
        | 'candidate-withdrawn';
      params: At & { person: string };
    }
  | { code: 'returning-officer-missing' | 'returning-officer-already'; params: At }
  /** Only the returning officer declares. */
  | { code: 'not-returning-officer'; params: At }
  | { code: 'tellers-missing' | 'scrutineers-missing'; params: At & { elected: number; needed: number } }
  | { code: 'seconder-missing'; params: At & { person: string } }
  /** The seconder is the nominator or the candidate. */
  | { code: 'seconder-not-another'; params: At & { person: string } }
  | { code: 'seconder-same-branch'; params: At & { person: string; branch: string } }
  /** No more stand than there are places. */
  | { code: 'no-ballot-needed'; params: At & { standing: number; seats: number } }
  | { code: 'count-papers-above-issued'; params: Partial<At> & { returned: number; issued: number } }
  /** The papers returned are not the valid and the spoilt ones. */
  | { code: 'count-papers-differ'; params: Partial<At> & { returned: number; valid: number; spoilt: number } }
  /** Votes, exhausted and lost papers of a stage do not make the valid papers. */
  | { code: 'count-stage-differs'; params: { stage: number; sum: string; valid: number } }
  /** A tie is not settled yet. */
  | { code: 'count-undecided'; params: { stage: number; among: string[] } }
  | { code: 'elected-not-standing' | 'elected-repeated'; params: Partial<At> & { person: string } }
  | { code: 'elected-number-differs'; params: Partial<At> & { elected: number; expected: number } }
  | { code: 'elected-above-places'; params: { elected: number; seats: number } }
  /** To the voter: number the candidates in the order of preference. */
  | { code: 'mark-in-order'; params: { seats: number; candidates: number } }
  /** To the voter: mark not more than `most` candidates. */
  | { code: 'mark-up-to'; params: { most: number; candidates: number } }
  /** To the voter: mark all candidates of whom you approve. */
  | { code: 'mark-any'; params: { candidates: number } }
  | { code: 'signature-missing'; params: { signed: number; needed: number } }
  | { code: 'signature-repeated'; params: { by: string } }
  | { code: 'return-attended-above-members'; params: { attended: number; members: number } }
  | { code: 'return-papers-above-attended'; params: { issued: number; attended: number } }
  /** Stands twice in the return, be it as elected or as alternate. */
  | { code: 'return-person-repeated'; params: { person: string } }
  | { code: 'return-elected-above-entitled'; params: { elected: number; entitled: number } }
  | {
      code: 'return-place-not-kept';
      params: { where: Record<string, string>; atLeast: number; have: number };
    }
  | { code: 'return-vacant'; params: { entitled: number; elected: number; vacant: number } }
  | { code: 'return-no-alternates'; params: Record<string, never> };
