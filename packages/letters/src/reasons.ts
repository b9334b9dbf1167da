/** Every code that a reason of this package may carry. */
export const reasonCodes = [
  'nobody-asked',
  'no-consent',
  'consent-later',
  'no-lawyers-check',
  'lawyers-check-later',
  'not-open-yet',
  'expired',
  'closed',
  'not-translated',
  'no-common-language',
  'after-deadline',
  'name-in-letter',
  'read-from-line',
  'kept-as-written',
  'no-template',
  'letter-sent',
  'letter-delivered',
  'letter-refused',
  'letter-returned',
  'letter-answered',
  'demand-met',
  'matter-moved',
  'never-sent',
  'before-sent',
  'out-of-order',
  'closed-already',
] as const;

/** A code of `reasonCodes`. */
export type ReasonCode = (typeof reasonCodes)[number];

/** Which copy of a letter: the place of the recipient in `to`, and how many the section has sent it. */
export type Copy = { section: string; recipient: number; number: number };

/** Why, with what it takes to explain it. Dates are "YYYY-MM-DD"; no name of a person is in one. */
export type Reason =
  /** It is not written who asked for the letter. */
  | { code: 'nobody-asked'; params: Record<string, never> }
  /** Those who asked for it have not agreed to the letter as it stands. */
  | { code: 'no-consent'; params: Record<string, never> }
  | { code: 'consent-later'; params: { consent: string; on: string } }
  | { code: 'no-lawyers-check'; params: Record<string, never> }
  | { code: 'lawyers-check-later'; params: { checked: string; on: string } }
  | { code: 'not-open-yet'; params: { opens: string; on: string } }
  | { code: 'expired'; params: { closes: string; on: string } }
  | { code: 'closed'; params: { because: Closing; on: string } }
  /** Title and demands stand in another language only. */
  | { code: 'not-translated'; params: { language: string } }
  /** None of the section's languages is one of the letter's. */
  | { code: 'no-common-language'; params: { section: string } }
  /** The letter is written after the day by which it asks for something. */
  | { code: 'after-deadline'; params: { deadline: string; on: string } }
  /** The letter has a forbidden name, `name` its place in the list, in the part of the letter named. */
  | { code: 'name-in-letter'; params: { name: number; part: LetterPart } }
  /** Post code and city were taken out of the last line of the address. */
  | { code: 'read-from-line'; params: { postcode: string; city: string } }
  /** Neither post code nor city is given apart: the lines stand as they were written. */
  | { code: 'kept-as-written'; params: { country: string } }
  /** The country's template would lose what is written: laid out as most countries do. */
  | { code: 'no-template'; params: { country: string } }
  | {
      code:
        | 'letter-sent'
        | 'letter-delivered'
        | 'letter-refused'
        | 'letter-returned'
        | 'letter-answered'
        | 'never-sent';
      params: Copy;
    }
  /** It did not happen after the letter was sent. */
  | { code: 'before-sent'; params: Copy & { sent: string; on: string } }
  | { code: 'out-of-order'; params: Copy & { state: string } }
  /** Those it was addressed to have yielded. */
  | { code: 'demand-met'; params: { on: string } }
  /** The matter is before somebody else now. */
  | { code: 'matter-moved'; params: { on: string } }
  | { code: 'closed-already'; params: { because: Closing; on: string } };

/** What closes a letter. */
export type Closing = 'yielded' | 'moved';

/** Where in a letter somebody's own words stand. */
export type LetterPart = 'sender' | 'address' | 'reference' | 'subject' | 'demands' | 'copies';
