import type { MotionReason } from './motion-reasons.ts';

/** Where a motion may be in its life. Only a motion that is 'admissible' is put to the conference. */
export const motionStates = [
  'submitted',
  'proposed',
  'admissible',
  'inadmissible',
  'composited',
  'withdrawn',
  'remitted',
  'referred-back',
  'not-reached',
  'carried',
  'lost',
] as const;

/** A state of `motionStates`. A composite is 'proposed' until all its movers have agreed. */
export type MotionState = (typeof motionStates)[number];

/** Who did something, and when. */
export type Done = { by: string; at: string };

/** A version beside the original: with an amendment that the mover accepted, or of the drafting committee. */
export type MotionVersion = Done & { kind: 'accepted' | 'drafted'; amendment: string | null; text: string };

/** A motion as it stands. `text` is the original; `versions` stand beside it, the newest last. */
export type Motion = {
  id: string;
  title: string;
  /** Who moves it; of a composite everybody who moved a part of it. */
  movers: string[];
  submitted: Done;
  /** Why it was taken after the deadline; null if it came in time. */
  emergency: string | null;
  seconders: Done[];
  state: MotionState;
  since: string;
  ruling: (Done & { admissible: boolean; reason: string | null; challenge: Challenge | null }) | null;
  text: string;
  versions: MotionVersion[];
  /** Of a composite: of which motions, and which movers have agreed. */
  composite: { of: string[]; agreed: string[] } | null;
  /** The composite that took its place. */
  into: string | null;
  remission: (Done & { to: string; agreed: boolean | null }) | null;
  /** Why it was referred back, each time. */
  references: (Done & { reason: string | null })[];
  /** Those of its movers who have withdrawn it: it is gone when all have. */
  withdrawnBy: string[];
};

/** A challenge of a ruling, and how the conference decided on it. */
export type Challenge = Done & { reason: string | null; decided: 'upheld' | 'overturned' | null };

/** A step, by its place in the list, and what became of it: refused, it changed nothing. */
export type MotionStep = Done & {
  event: number;
  motion: string;
  kind: string;
  taken: boolean;
  because: MotionReason[];
};
