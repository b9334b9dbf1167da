import type { RecipientKind } from './schemas.ts';

/** All that a letter says of itself in one language; values go where braces stand. */
export type LetterText = {
  months: readonly string[];
  date: string;
  reference: string;
  subject: string;
  salutations: Readonly<Record<RecipientKind, string>>;
  opening: string;
  followUp: string;
  unanswered: string;
  request: string;
  deadline: string;
  answer: string;
  closing: string;
  copies: string;
  familyThere: string;
  yielded: string;
  moved: string;
};
