/** Every code of a reason at the door and in the hall. */
export const hallReasonCodes = [
  'code-check',
  'code-character',
  'code-length',
  'code-shape',
  'code-nearly',
  'credential-unknown',
  'credential-already-in',
  'credential-not-in',
  'credential-disputed',
  'credential-not-disputed',
  'credential-rejected',
  'credential-revoked',
  'credential-replaced',
  'credential-collected',
  'credential-repeated',
] as const;

/** Why a code cannot be read; it never repeats the code itself. */
export type CodeReason =
  /** The check character does not fit: one character is wrong, or two have been exchanged. */
  | { code: 'code-check'; params: Record<string, never> }
  /** The character at `position`, counted from 1, belongs to no code. */
  | { code: 'code-character'; params: { position: number } }
  /** A character is missing or too many. */
  | { code: 'code-length'; params: { length: number; expected: number } }
  /** This is nothing like a code. */
  | { code: 'code-shape'; params: { length: number; expected: number } }
  /** A number one character away has been given out. */
  | { code: 'code-nearly'; params: Record<string, never> };

/** Where an event stands in the list, if the reason is about one. */
type At = { event?: number };

/** What stands against a credential, or against an event in the hall. */
export type HallReason =
  | CodeReason
  | {
      code:
        | 'credential-unknown'
        | 'credential-already-in'
        | 'credential-not-in'
        | 'credential-not-disputed'
        | 'credential-rejected'
        | 'credential-revoked'
        /** The card was lost and another given for it. */
        | 'credential-replaced'
        | 'credential-collected'
        /** The new card is one that has been given out before. */
        | 'credential-repeated';
      params: At;
    }
  /** Challenged, for the reason `reason`, and not decided yet. */
  | { code: 'credential-disputed'; params: At & { reason: string } };
