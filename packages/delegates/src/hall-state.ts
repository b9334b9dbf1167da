import type { HallReason } from './hall-reasons.ts';

/** Figures of the hall; those revoked or rejected are in none of them. `votes` is the weight of those present. */
export type HallCount = {
  credentials: number;
  received: number;
  disputed: number;
  present: number;
  votes: number;
};

/** Figures by branch code, by value of an attribute (null for those without it) and of the whole hall. */
export type HallCounts = {
  branches: ({ branch: string } & HallCount)[];
  attributes: ({ attribute: string; value: string | null } & HallCount)[];
  totals: HallCount;
};

/** How a credential stands. */
export type HallEntryState = {
  /** The hash of the kit's entry, also after a lost card has been replaced. */
  entry: string;
  branch: string;
  voteWeight: number;
  attributes: Record<string, string>;
  /** The card that is good now. */
  card: { hash: string; shortHash: string };
  /** Cards given up as lost. */
  lostCards: { hash: string; shortHash: string }[];
  /** Somebody has come in with it. */
  received: boolean;
  present: boolean;
  standing: 'good' | 'disputed' | 'rejected' | 'revoked';
  /** Why it is disputed. */
  challenge: string | null;
  collected: boolean;
};

/** The hall at one moment: hashes of entries, how each stands, figures, and events that could not be followed. */
export type HallState = {
  entries: HallEntryState[];
  present: string[];
  received: string[];
  disputed: string[];
  /** Revoked, or rejected by a decision. */
  revoked: string[];
  collected: string[];
  counts: HallCounts;
  warnings: HallReason[];
};
