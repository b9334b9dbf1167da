/** Every code of why somebody stands where they do on the list of speakers, waits beside it, or was not put on it. */
export const speakerReasonCodes = [
  'point-of-order',
  'alternates',
  'nobody-to-alternate',
  'first-speech',
  'spoke-before',
  'asked-at',
  'branch-at-most',
  'branch-minutes',
  'unknown-person',
  'before-the-last',
  'list-closed',
  'on-the-list-already',
  'not-on-the-list',
  'out-of-turn',
  'floor-taken',
  'not-speaking',
  'closed-already',
  'not-closed',
  'unknown-event',
  'after-now',
] as const;

/** A code of `speakerReasonCodes`. */
export type SpeakerReasonCode = (typeof speakerReasonCodes)[number];

/** Why, with what it takes to explain it. Instants as they were given, people by their ids. */
export type SpeakerReason =
  | { code: 'point-of-order' | 'first-speech'; params: Record<string, never> }
  /** The last to speak had another value of the attribute; '' is a person without one. */
  | { code: 'alternates'; params: { value: string; last: string } }
  | { code: 'nobody-to-alternate'; params: { value: string } }
  | { code: 'spoke-before'; params: { times: number } }
  | { code: 'asked-at'; params: { at: string } }
  | { code: 'branch-at-most'; params: { branch: string; most: number } }
  | { code: 'branch-minutes'; params: { branch: string; minutes: number; most: number } }
  | {
      code: 'unknown-person' | 'on-the-list-already' | 'not-on-the-list' | 'not-speaking';
      params: { who: string };
    }
  | { code: 'before-the-last'; params: { at: string; last: string } }
  | { code: 'list-closed'; params: { since: string } }
  /** Taken all the same: the chair gave the floor to another than the first of the list. */
  | { code: 'out-of-turn'; params: { who: string; first: string } }
  | { code: 'floor-taken'; params: { by: string } }
  | { code: 'closed-already' | 'not-closed'; params: Record<string, never> }
  | { code: 'unknown-event'; params: { event: number } }
  | { code: 'after-now'; params: { at: string; now: string } };
